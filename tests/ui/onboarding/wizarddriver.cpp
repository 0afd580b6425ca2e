// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizarddriver.h"

#include "waiting.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWizardPage>

#include <algorithm>

namespace rl::test {

OnboardingWorld::OnboardingWorld()
{
    database.execute(
        "INSERT INTO brokers (company_name, contact_name, phone) VALUES ('My Reverse Options', "
        "'Walter Prescott', '+14244851544'), ('The Very Long And Wide Company Name Of Reverse "
        "Mortgage Brokers And Partners Incorporated', 'Bartholomew Christopherson-Featherstonehaugh"
        " y González de la Vega', NULL);"
        "INSERT INTO workspace_phone_numbers (workspace_id, phone_number, is_primary, status) "
        "SELECT org_id, '+14155550109', true, 'active' FROM brokers WHERE contact_name = 'Walter "
        "Prescott';");
    organization =
        database.value("SELECT org_id FROM brokers WHERE contact_name = 'Walter Prescott'");
}

WizardDriver::WizardDriver(OnboardingWorld &world, const QString &login, ThemeMode theme,
                           CarrierKind kind)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_theme(*qApp, m_settings)
    , m_layout(m_settings)
    , m_database(world.database.login(login))
    , m_place(m_database, m_clock)
    , m_tag(themeModeName(theme))
{
    m_theme.setModeForNow(theme);
    if (const Outcome started = m_place.startPractice(); !started)
        qFatal("%s", qPrintable(started.error().text()));
    m_place.practice()->setCarrier(kind);
    m_pane = std::make_unique<OnboardingPane>(m_place, m_clock, nullptr, m_layout);
}

WizardDriver::~WizardDriver() = default;

void WizardDriver::open()
{
    m_pane->resize(1200, 720);
    m_pane->show();
    QVERIFY(goToWindow(m_pane.get()));
    m_pane->enter();
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

void WizardDriver::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget *popup = QApplication::activePopupWidget()) { // it would have the keyboard
        QTest::keyClick(popup, Qt::Key(key), modifiers);
        return;
    }
    QWidget *focus = QApplication::focusWidget();
    QWidget *window = QApplication::activeWindow();
    QTest::keyClick(focus ? focus : window ? window : m_pane.get(), Qt::Key(key), modifiers);
}

void WizardDriver::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool WizardDriver::tabTo(const char *name)
{
    QTest::qWait(30); // layouts and hints that are on their way arrive, as they do before a person
    QStringList passed;
    for (int i = 0; i < 80; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == QLatin1String(name))
            return true;
        passed << (focus ? focus->objectName() : QStringLiteral("nothing"));
        press(Qt::Key_Tab);
    }
    qWarning("No Tab leads to %s: %s", name, qUtf8Printable(passed.mid(0, 20).join(u' ')));
    return false;
}

// What was shown last may still be on its way to being the active one.
bool WizardDriver::goToWindow(QWidget *window)
{
    QTest::qWait(30);
    for (int i = 0; i < 10; ++i) {
        window->activateWindow();
        if (QTest::qWaitFor([&] { return QApplication::activeWindow() == window; }, 500)) {
            QTest::qWait(30);
            if (QApplication::activeWindow() == window && QApplication::focusWidget())
                return true;
        }
    }
    return false;
}

bool WizardDriver::waitForPage(SetupPage page)
{
    // A list of names that popped up may have left another window active.
    return QTest::qWaitFor([&] { return wizard() && wizard()->currentId() == int(page); }, 10'000)
           && goToWindow(wizard());
}

void WizardDriver::chooseWalter()
{
    QVERIFY(tabTo("brokerText"));
    type(QStringLiteral("walt"));
    const auto *list = wizard()->findChild<QWidget *>(QStringLiteral("brokerMatches"));
    QTRY_VERIFY(list->isVisible());
    press(Qt::Key_Return);
    QVERIFY(wizard()->button(QWizard::NextButton)->isEnabled());
}

void WizardDriver::walkToCall()
{
    press(Qt::Key_N);
    QTRY_VERIFY(wizard() && wizard()->isVisible());
    wizard()->resize(laptop);
    QVERIFY(goToWindow(wizard()));
    chooseWalter();
    press(Qt::Key_Return);
    QVERIFY(waitForPage(SetupPage::Number));
    QVERIFY(tabTo("call"));
    press(Qt::Key_Space);
    QVERIFY(waitForPage(SetupPage::Verification));
}

void WizardDriver::keyInOnPhone()
{
    const QString code = text("verificationCode").remove(u' ');
    QCOMPARE(code.size(), 6);
    QVERIFY(goToWindow(phone()));
    QVERIFY(tabTo("answerPhone"));
    press(Qt::Key_Space);
    QVERIFY(tabTo("keyedCode"));
    type(code);
    press(Qt::Key_Return);
    QVERIFY(goToWindow(wizard()));
}

QString WizardDriver::text(const char *label)
{
    const auto *found = find<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

bool WizardDriver::says(const QString &words)
{
    const QWidget *in = wizard() ? static_cast<QWidget *>(wizard()) : m_pane.get();
    const auto labels = in->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

int WizardDriver::callsPlaced()
{
    int posts = 0;
    for (const PracticeRequest &request : carrier().requests())
        posts += request.method == "POST" ? 1 : 0;
    return posts;
}

void WizardDriver::picture(const QString &name, QWidget *window)
{
    const QString folder = qEnvironmentVariable("RINGLEDGER_TEST_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(60);
    QWidget *what = window ? window : wizard() ? wizard() : static_cast<QWidget *>(m_pane.get());
    what->grab().save(folder + u'/' + name + u'-' + m_tag + QStringLiteral(".png"));
}

} // namespace rl::test
