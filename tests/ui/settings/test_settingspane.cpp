// SPDX-License-Identifier: GPL-3.0-or-later
// The Settings pane as people use it: by mouse and keyboard, with mistakes. Its databases: see
// test_databasecard.cpp.
#include "carriers/httpcarrierprobe.h"
#include "fakehttptime.h"
#include "language.h"
#include "practice/practiceserver.h"
#include "secrets/secretnames.h"
#include "settingsdesk.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>

using namespace rl;
using namespace rl::test;

class TestSettingsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_dress = std::make_unique<Dressed>(); }
    void savesAnAccountByKeyboard();
    void namesMistakesBesideTheirFields();
    void theTokenIsNeverShownAgain();
    void testsAgainstARealCarrier();
    void losesNothingThatWasTyped();
    void saysThatSecretsDoNotLast();
    void keepsWhatItIsRefused();
    void removesAfterAsking();
    void choosesBetweenTwoCarriers();
    void makesExportsAndImportsAKey();
    void staffSeeNoKey();
    void fitsIntoANarrowWindow();
    void looksLikeThis_data();
    void looksLikeThis();

private:
    std::unique_ptr<Dressed> m_dress;
};

void TestSettingsPane::savesAnAccountByKeyboard()
{
    Desk desk;
    desk.open();
    QCOMPARE(QApplication::focusWidget(), desk.line("twilioCard", "account"));
    QVERIFY(!desk.in<QWidget>("twilioCard", "badge")->isVisible()); // nothing is saved
    const auto type = [](const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    type(QStringLiteral("  ") + sid);
    tab(); // the API key
    tab();
    QCOMPARE(QApplication::focusWidget(), desk.line("twilioCard", "token"));
    type(QStringLiteral("a token"));
    tab();
    QCOMPARE(QApplication::focusWidget(), desk.in<QPushButton>("twilioCard", "save"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(desk.note("twilioCard").contains(u"keychain"));
    QCOMPARE(desk.book.carriers.at(CarrierKind::Twilio).account, sid);
    QCOMPARE(desk.secrets.kept.at(secretname::carrier(CarrierKind::Twilio, sid)).text(),
             QStringLiteral("a token"));
    QVERIFY(!desk.twilio.isDirty());
    QVERIFY(desk.in<QWidget>("twilioCard", "badge")->isVisible());
    QVERIFY(waitFor(desk.pane->flush()).ok());
}

void TestSettingsPane::namesMistakesBesideTheirFields()
{
    Desk desk;
    desk.open();
    desk.type("twilioCard", "account", QStringLiteral("SK12"));
    desk.type("twilioCard", "apiKey", QStringLiteral("AC1"));
    desk.click("twilioCard", "test");
    QVERIFY(desk.below("twilioCard", "account").contains(u"API key, not the Account SID"));
    QVERIFY(desk.below("twilioCard", "apiKey").contains(u"not an API key"));
    QVERIFY(desk.below("twilioCard", "token").contains(u"missing"));
    QCOMPARE(desk.probe.times, 0);
    // Mending one clears what was said; the others are told again with the next try.
    desk.type("twilioCard", "account", sid);
    QVERIFY(desk.below("twilioCard", "account").isEmpty());
    desk.click("signalwireCard", "test");
    QVERIFY(desk.below("signalwireCard", "space").contains(u"NAME.signalwire.com"));
    QVERIFY(desk.below("signalwireCard", "account").contains(u"project id"));
}

void TestSettingsPane::theTokenIsNeverShownAgain()
{
    Desk desk;
    desk.book.carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, sid, {}};
    desk.secrets.kept[secretname::carrier(CarrierKind::Twilio, sid)] =
        Secret(QStringLiteral("kept one"));
    desk.open();
    QLineEdit *token = desk.line("twilioCard", "token");
    QVERIFY(token->text().isEmpty());
    QVERIFY(token->placeholderText().contains(u"Kept"));
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    desk.click("twilioCard", "test");
    QCOMPARE(desk.probe.askedToken, QStringLiteral("kept one"));
    // What is typed cannot be copied, and is gone from the field once it is saved.
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    desk.type("twilioCard", "token", QStringLiteral("new one"));
    token->selectAll();
    QTest::keyClick(token, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    desk.click("twilioCard", "save");
    QTRY_VERIFY(!desk.twilio.isDirty());
    QVERIFY(token->text().isEmpty());
    QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(token->text().isEmpty());
    QCOMPARE(desk.secrets.kept.at(secretname::carrier(CarrierKind::Twilio, sid)).text(),
             QStringLiteral("new one"));
}

// The whole way, to a carrier on this computer.
void TestSettingsPane::testsAgainstARealCarrier()
{
    SystemClock clock;
    PracticeServer server(clock);
    QVERIFY(server.listen());
    FakeHttpTime time;
    HttpCarrierProbe probe(time, HttpCarrierProbe::quick(),
                           [&server](const CarrierProfile &profile, const Secret &token) {
                               Result<CarrierAccess> access = carrierAccess(profile, token);
                               if (access)
                                   access->base = server.base();
                               return access;
                           });
    Desk desk(QStringLiteral("ringledger_staff"), &probe);
    desk.open();
    desk.type("signalwireCard", "space", QStringLiteral("example.signalwire.com"));
    desk.type("signalwireCard", "account", PracticeState::account(CarrierKind::SignalWire));
    desk.type("signalwireCard", "token", QStringLiteral("wrong"));
    QTest::keyClick(desk.line("signalwireCard", "token"), Qt::Key_Return);
    QTRY_VERIFY(desk.in<QLabel>("signalwireCard", "check0")->isVisible());
    QVERIFY(desk.in<QLabel>("signalwireCard", "check0")->text().contains(u"does not accept"));
    QVERIFY(desk.in<QLabel>("signalwireCard", "check2")->text().contains(u"not tried"));
    QVERIFY(desk.in<QLabel>("signalwireCard", "remedy")->text().contains(u"scopes"));
    desk.type("signalwireCard", "token", QStringLiteral("practice"));
    QVERIFY(!desk.in<QLabel>("signalwireCard", "check0")->isVisible()); // of another token
    server.plan(PracticeFault::Unauthorized, 1, QStringLiteral("IncomingPhoneNumbers"));
    desk.click("signalwireCard", "test");
    QTRY_VERIFY(desk.in<QLabel>("signalwireCard", "check2")->isVisible());
    QVERIFY(desk.in<QLabel>("signalwireCard", "check1")->text().contains(u"can be read"));
    QVERIFY(desk.in<QLabel>("signalwireCard", "check2")->text().contains(u"may not read"));
    desk.click("signalwireCard", "test");
    QTRY_VERIFY(desk.signalwire.report() && desk.signalwire.report()->isWell());
    QVERIFY(!desk.in<QLabel>("signalwireCard", "remedy")->isVisible());
}

void TestSettingsPane::losesNothingThatWasTyped()
{
    Desk desk;
    desk.book.carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, sid, {}};
    desk.open();
    desk.type("signalwireCard", "space", QStringLiteral("half"));
    desk.type("signalwireCard", "token", QStringLiteral("a tok"));
    desk.pane->refresh(); // the connection came back
    desk.pane->enter(); // somebody was elsewhere
    QCoreApplication::processEvents();
    QCOMPARE(desk.line("signalwireCard", "space")->text(), QStringLiteral("half"));
    QCOMPARE(desk.line("signalwireCard", "token")->text(), QStringLiteral("a tok"));
    QCOMPARE(desk.line("twilioCard", "account")->text(), sid);
    const Outcome closing = waitFor(desk.pane->flush());
    QVERIFY(!closing.ok());
    desk.click("signalwireCard", "revert");
    QVERIFY(desk.line("signalwireCard", "space")->text().isEmpty());
    QVERIFY(desk.line("signalwireCard", "token")->text().isEmpty());
    QVERIFY(waitFor(desk.pane->flush()).ok());
}

void TestSettingsPane::saysThatSecretsDoNotLast()
{
    Desk desk;
    desk.secrets.where = SecretHome::Session;
    desk.open();
    auto *home = desk.pane->findChild<Banner *>(QStringLiteral("home"));
    QVERIFY(home->isVisible());
    QVERIFY(home->text().contains(u"last only until"));
    desk.type("twilioCard", "account", sid);
    desk.type("twilioCard", "token", QStringLiteral("x"));
    desk.click("twilioCard", "save");
    QVERIFY(desk.note("twilioCard").contains(u"until Ringledger ends"));
    desk.secrets.where = SecretHome::Keychain;
    desk.pane->refresh();
    QTRY_VERIFY(!home->isVisible());
}

void TestSettingsPane::keepsWhatItIsRefused()
{
    Desk desk;
    desk.open();
    desk.type("twilioCard", "account", sid);
    desk.type("twilioCard", "token", QStringLiteral("mine"));
    desk.book.isFull = true;
    desk.click("twilioCard", "save");
    QVERIFY(desk.note("twilioCard").contains(u"cannot be written"));
    QCOMPARE(desk.line("twilioCard", "token")->text(), QStringLiteral("mine"));
    desk.book.isFull = false;
    desk.secrets.refuses = true;
    desk.click("twilioCard", "save");
    QVERIFY(desk.note("twilioCard").contains(u"did not let us in"));
    QCOMPARE(desk.line("twilioCard", "token")->text(), QStringLiteral("mine"));
    desk.secrets.refuses = false;
    desk.click("twilioCard", "save");
    QVERIFY(desk.note("twilioCard").contains(u"keychain"));
}

void TestSettingsPane::removesAfterAsking()
{
    Desk desk;
    desk.book.carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, sid, {}};
    desk.secrets.kept[secretname::carrier(CarrierKind::Twilio, sid)] = Secret(sid);
    desk.open();
    desk.click("twilioCard", "remove");
    QVERIFY(!desk.book.carriers.empty());
    desk.agree("twilioCard");
    QTRY_VERIFY(desk.book.carriers.empty());
    QVERIFY(desk.secrets.kept.empty());
    QVERIFY(desk.line("twilioCard", "account")->text().isEmpty());
}

void TestSettingsPane::choosesBetweenTwoCarriers()
{
    Desk desk;
    desk.book.carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, sid, {}};
    desk.open();
    auto *choice = desk.pane->findChild<QComboBox *>(QStringLiteral("preferredCarrier"));
    QVERIFY(!choice->isVisible());
    desk.type("signalwireCard", "space", QStringLiteral("example"));
    desk.type("signalwireCard", "account", project);
    desk.type("signalwireCard", "token", QStringLiteral("PT1"));
    desk.click("signalwireCard", "save");
    QTRY_VERIFY(choice->isVisible());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(desk.book.preferred, CarrierKind::SignalWire);
}

void TestSettingsPane::makesExportsAndImportsAKey()
{
    Desk desk;
    desk.open();
    QTRY_VERIFY(desk.in<QLabel>("keyCard", "keyState")->isVisible());
    QVERIFY(desk.in<QLabel>("keyCard", "keyState")->text().contains(u"no key"));
    desk.click("keyCard", "makeKey");
    QTRY_VERIFY(desk.note("keyCard").contains(u"Export it now"));
    QTRY_VERIFY(desk.in<QPushButton>("keyCard", "exportKey")->isVisible());
    const QString path = m_dress->folder.filePath(QStringLiteral("k.ringkeys"));
    desk.keys.exportTo(path, Secret(QStringLiteral("twelve signs and more")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.note("keyCard").contains(u"Exported"), 20'000);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    Desk other;
    other.open();
    other.keys.importFrom(path, Secret(QStringLiteral("another passphrase")));
    QTRY_VERIFY_WITH_TIMEOUT(other.note("keyCard").contains(u"does not open"), 20'000);
    other.keys.importFrom(path, Secret(QStringLiteral("twelve signs and more")));
    QTRY_VERIFY_WITH_TIMEOUT(other.note("keyCard").contains(u"1 key is imported"), 20'000);
    QTRY_VERIFY(other.in<QPushButton>("keyCard", "rotateKey")->isVisible());
}

void TestSettingsPane::staffSeeNoKey()
{
    Desk desk(QStringLiteral("ringledger_staff"));
    desk.open();
    QTest::qWait(50);
    QVERIFY(!desk.pane->findChild<QWidget *>(QStringLiteral("keyCard"))->isVisible());
    QVERIFY(desk.pane->findChild<QWidget *>(QStringLiteral("twilioCard"))->isVisible());
}

void TestSettingsPane::fitsIntoANarrowWindow()
{
    Desk desk;
    desk.open({560, 500});
    desk.click("databaseCard", "addDatabase");
    auto *scroll = desk.pane->findChild<QScrollArea *>(QStringLiteral("settingsScroll"));
    QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
             qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
}

void TestSettingsPane::looksLikeThis_data()
{
    QTest::addColumn<ThemeMode>("mode");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << ThemeMode::Light << QString();
    QTest::newRow("dark") << ThemeMode::Dark << QString();
    // Last, as the program goes on in it.
    QTest::newRow("spanish") << ThemeMode::Light << QStringLiteral("es");
}

// Pictures for whoever wants to look: RINGLEDGER_TEST_PICTURES names their folder.
void TestSettingsPane::looksLikeThis()
{
    QFETCH(ThemeMode, mode);
    QFETCH(QString, language);
    m_dress->theme.setModeForNow(mode);
    if (!language.isEmpty())
        speak(*qApp, language);
    Desk desk;
    desk.book.carriers[CarrierKind::Twilio] = {CarrierKind::Twilio, {}, sid, {}};
    desk.secrets.kept[secretname::carrier(CarrierKind::Twilio, sid)] =
        Secret(QStringLiteral("kept"));
    desk.probe.report.accountName = QStringLiteral("Equity Connect");
    desk.probe.report.checks = {
        {CarrierCheck::What::Reach, CarrierCheck::State::Well, {}},
        {CarrierCheck::What::Calls, CarrierCheck::State::Well, {}},
        {CarrierCheck::What::Numbers, CarrierCheck::State::Wrong,
         QStringLiteral("The token is right, but it may not read the account's numbers.")},
        {CarrierCheck::What::CallerIds, CarrierCheck::State::Well, {}}};
    desk.probe.report.problem.emplace();
    desk.probe.report.problem->remedy = QStringLiteral("Ask the account's owner for it.");
    desk.secrets.where = SecretHome::Session;
    desk.open({1100, 1750});
    desk.click("twilioCard", "test");
    desk.type("signalwireCard", "space", QStringLiteral("exa mple"));
    desk.click("signalwireCard", "test");
    desk.click("databaseCard", "addDatabase");
    desk.databases.paste(QStringLiteral(
        "postgresql://postgres.abc:pw@aws-0-us-east-1.pooler.supabase.com:6543/postgres"));
    QTRY_VERIFY(desk.in<QLabel>("keyCard", "keyState")->isVisible());
    QTest::qWait(50);
    const QImage picture = desk.pane->grab().toImage();
    QVERIFY(!picture.isNull());
    if (!language.isEmpty())
        QCOMPARE(desk.in<QPushButton>("twilioCard", "test")->text(),
                 QStringLiteral("Probar la conexión"));
    // No word is cut off: every label has the height that its lines need.
    for (const QLabel *label : desk.pane->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qUtf8Printable(label->text()));
    }
    const QString folder = qEnvironmentVariable("RINGLEDGER_TEST_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(
            QStringLiteral("settings-%1.png").arg(QLatin1String(QTest::currentDataTag())))));
    m_dress->theme.setModeForNow(ThemeMode::Light);
}

QTEST_MAIN(TestSettingsPane)
#include "test_settingspane.moc"
