// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeconnections.h"
#include "fakesecrets.h"
#include "secrets/opensslcipher.h"
#include "settingspane.h"
#include "theme/theme.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace rl::test {

inline const QString sid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
inline const QString project = QStringLiteral("8f0a119a-cca7-4901-a07e-000000000000");

// The pane of one person over stand-ins.
struct Desk
{
    explicit Desk(const QString &role = QStringLiteral("ringledger_admin"),
                  CarrierProbe *other = nullptr)
        : people(role)
        , credentials(secrets, cipher, store)
        , access(people, secrets, book)
        , twilio(CarrierKind::Twilio, book, secrets, other ? *other : probe)
        , signalwire(CarrierKind::SignalWire, book, secrets, other ? *other : probe)
        , databases(book, secrets, databaseProbe)
        , keys(credentials)
    {
    }
    void open(const QSize &size = {1100, 900})
    {
        pane = std::make_unique<SettingsPane>(
            SettingsParts{access, twilio, signalwire, databases, keys});
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        pane->enter();
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
        QCoreApplication::processEvents();
    }
    template <typename T>
    T *in(const char *card, const char *name)
    {
        auto *frame = pane->findChild<QWidget *>(QLatin1String(card));
        T *found = frame ? frame->findChild<T *>(QLatin1String(name)) : nullptr;
        if (!found)
            qFatal("there is no %s in %s", name, card);
        return found;
    }
    QLineEdit *line(const char *card, const char *name) { return in<QLineEdit>(card, name); }
    QString below(const char *card, const char *name)
    {
        const QByteArray label = QByteArray(name) + QByteArrayLiteral("Below");
        auto *text = in<QLabel>(card, label.constData());
        return text->isVisible() ? text->text() : QString();
    }
    void type(const char *card, const char *name, const QString &text)
    {
        QLineEdit *field = line(card, name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void click(const char *card, const char *name)
    {
        auto *button = in<QPushButton>(card, name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        auto *scroll = pane->findChild<QScrollArea *>(QStringLiteral("settingsScroll"));
        scroll->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QString note(const char *card) { return in<Banner>(card, "note")->text(); }
    // Presses the first action of the question in the card.
    void agree(const char *card)
    {
        auto *question = in<Banner>(card, "question");
        QVERIFY(question->isVisible());
        QTest::mouseClick(question->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    FakeSecrets secrets;
    FakeBook book;
    FakeCarrierProbe probe;
    FakeDatabaseProbe databaseProbe;
    FakePeople people;
    FakeCredentialStore store;
    OpenSslCipher cipher;
    CredentialDesk credentials;
    SettingsAccess access;
    CarrierSettings twilio;
    CarrierSettings signalwire;
    DatabaseSettings databases;
    KeySettings keys;
    std::unique_ptr<SettingsPane> pane;
};

// Windows of the test are dressed as the program's are.
struct Dressed
{
    Dressed() { theme.setModeForNow(ThemeMode::Light); }

    QTemporaryDir folder; // also for a test's own files
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Theme theme{*qApp, settings};
};

} // namespace rl::test
