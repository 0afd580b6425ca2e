// SPDX-License-Identifier: GPL-3.0-or-later
// The databases of the Settings pane, by mouse and keyboard, with mistakes.
#include "secrets/secretnames.h"
#include "settingsdesk.h"
#include "waiting.h"

#include <QClipboard>
#include <QComboBox>
#include <QListWidget>

using namespace rl;
using namespace rl::test;

class TestDatabaseCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_dress = std::make_unique<Dressed>(); }
    void readsAPastedAddress();
    void proposesASessionPooler();
    void editsAndRemovesADatabase();
    void asksBeforeItGivesUpADatabase();

private:
    std::unique_ptr<Dressed> m_dress;
};

void TestDatabaseCard::readsAPastedAddress()
{
    Desk desk;
    desk.open();
    desk.click("databaseCard", "addDatabase");
    QLineEdit *paste = desk.line("databaseCard", "paste");
    QCOMPARE(QApplication::focusWidget(), paste);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("postgresql://ana:s3cret@db.example.com:6000/ledger?sslmode=require"));
    QTest::keyClick(paste, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(paste->text().isEmpty()); // the password is on no screen
    QCOMPARE(desk.line("databaseCard", "host")->text(), QStringLiteral("db.example.com:6000"));
    QCOMPARE(desk.line("databaseCard", "database")->text(), QStringLiteral("ledger"));
    QCOMPARE(desk.line("databaseCard", "user")->text(), QStringLiteral("ana"));
    QVERIFY(desk.line("databaseCard", "password")->placeholderText().contains(u"address"));
    QVERIFY(desk.in<QLabel>("databaseCard", "remarks")->text().contains(u"verify-full"));
    desk.databaseProbe.report = DatabaseReport{QStringLiteral("15.6"), QStringLiteral("ana"), true,
                                               true, DatabaseReport::Schema::Ours};
    desk.click("databaseCard", "testDatabase");
    QCOMPARE(desk.databaseProbe.askedPassword, QStringLiteral("s3cret"));
    QVERIFY(desk.note("databaseCard").contains(u"ready to work with"));
    desk.click("databaseCard", "saveDatabase");
    QCOMPARE(desk.book.profiles.size(), std::size_t(1));
    const DatabaseProfile &saved = desk.book.profiles.front();
    QCOMPARE(saved.sslMode, QStringLiteral("require"));
    QCOMPARE(desk.secrets.kept.at(secretname::database(saved.id)).text(), QStringLiteral("s3cret"));
    // Nonsense stays where it was typed, with what is wrong.
    desk.type("databaseCard", "paste", QStringLiteral("mysql://x"));
    QTest::keyClick(paste, Qt::Key_Return);
    QCOMPARE(paste->text(), QStringLiteral("mysql://x"));
    QVERIFY(desk.below("databaseCard", "paste").contains(u"mysql"));
    QCOMPARE(desk.line("databaseCard", "user")->text(), QStringLiteral("ana"));
}

void TestDatabaseCard::proposesASessionPooler()
{
    Desk desk;
    desk.open();
    desk.click("databaseCard", "addDatabase");
    desk.databases.paste(QStringLiteral(
        "postgresql://postgres.abc:pw@aws-0-us-east-1.pooler.supabase.com:6543/postgres"));
    auto *proposal = desk.in<Banner>("databaseCard", "proposal");
    QVERIFY(proposal->isVisible());
    QVERIFY(proposal->text().contains(u"LISTEN"));
    QTest::mouseClick(proposal->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    QVERIFY(!proposal->isVisible());
    QCOMPARE(desk.line("databaseCard", "host")->text(),
             QStringLiteral("aws-0-us-east-1.pooler.supabase.com"));
    QCOMPARE(desk.line("databaseCard", "user")->text(), QStringLiteral("postgres.abc"));
    QVERIFY(desk.databases.hasTypedPassword());
}

void TestDatabaseCard::editsAndRemovesADatabase()
{
    Desk desk;
    DatabaseProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = QStringLiteral("Company");
    profile.hosts = {{QStringLiteral("db")}};
    profile.database = QStringLiteral("ledger");
    profile.user = QStringLiteral("ana");
    profile.sslMode = QStringLiteral("verify-full");
    desk.book.profiles = {profile};
    desk.secrets.kept[secretname::database(profile.id)] = Secret(QStringLiteral("kept"));
    desk.open();
    auto *list = desk.in<QListWidget>("databaseCard", "databaseList");
    QCOMPARE(list->count(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(0)).center());
    QCOMPARE(desk.line("databaseCard", "name")->text(), QStringLiteral("Company"));
    desk.click("databaseCard", "testDatabase");
    QCOMPARE(desk.databaseProbe.askedPassword, QStringLiteral("kept"));
    desk.type("databaseCard", "host", QStringLiteral("a, b:x"));
    desk.click("databaseCard", "testDatabase");
    QVERIFY(desk.below("databaseCard", "host").contains(u"no server's address"));
    QCOMPARE(desk.databaseProbe.times, 1);
    desk.type("databaseCard", "host", QStringLiteral("other:5433"));
    desk.click("databaseCard", "saveDatabase");
    QCOMPARE(desk.book.profiles.front().hostText(), QStringLiteral("other:5433"));
    desk.click("databaseCard", "removeDatabase");
    desk.agree("databaseCard");
    QVERIFY(desk.book.profiles.empty());
    QTRY_VERIFY(desk.secrets.kept.empty());
    QVERIFY(!list->isVisible());
}

void TestDatabaseCard::asksBeforeItGivesUpADatabase()
{
    Desk desk;
    desk.open();
    desk.click("databaseCard", "addDatabase");
    desk.type("databaseCard", "user", QStringLiteral("ana"));
    QVERIFY(!waitFor(desk.pane->flush()).ok());
    desk.click("databaseCard", "closeDatabase");
    QCOMPARE(desk.line("databaseCard", "user")->text(), QStringLiteral("ana"));
    desk.agree("databaseCard");
    QVERIFY(!desk.databases.isOpen());
    QVERIFY(waitFor(desk.pane->flush()).ok());
}

QTEST_MAIN(TestDatabaseCard)
#include "test_databasecard.moc"
