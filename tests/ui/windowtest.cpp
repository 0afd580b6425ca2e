// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>

#include <algorithm>

namespace rl {

SearchHit hit(const QString &title)
{
    return {SearchHit::Kind::Dispute, QUuid::createUuid(), title, QStringLiteral("open"),
            QUuid::createUuid()};
}

void WindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")),
                                             QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp, *m_settings);
    m_layout = std::make_unique<RememberedLayout>(*m_settings);
    m_store = std::make_unique<HeldSearch>();
    m_feed = std::make_unique<ChangeFeed>();
    m_window = std::make_unique<MainWindow>(*m_theme, *m_layout);
    m_window->resize(1600, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_first = m_second = nullptr; // they were its own
}

void WindowTest::preparePanes()
{
    const auto make = [](FakePane *&keep, const QString &name) {
        return [&keep, name](QWidget *parent) { return keep = new FakePane(parent, name); };
    };
    m_window->prepare({{QStringLiteral("disputes"), QStringLiteral("Disputes"), Symbol::Disputes,
                        make(m_first, QStringLiteral("DSP"))},
                       {QStringLiteral("calls"), QStringLiteral("Calls"), Symbol::PhoneIn,
                        make(m_second, QStringLiteral("Call"))}},
                      *m_store, *m_feed);
}

void WindowTest::openPanes()
{
    preparePanes();
    m_window->open();
}

QLineEdit *WindowTest::input() const
{
    return m_window->findChild<QLineEdit *>(QStringLiteral("searchInput"));
}

QListView *WindowTest::list() const
{
    return m_window->findChild<QListView *>(QStringLiteral("searchHits"));
}

bool WindowTest::says(const QString &text) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void WindowTest::ask(const QString &text)
{
    const auto before = m_store->asked.size();
    QTest::keyClicks(input(), text);
    QTRY_COMPARE(m_store->asked.size(), before + 1);
}

} // namespace rl
