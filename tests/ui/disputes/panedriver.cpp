// SPDX-License-Identifier: GPL-3.0-or-later
#include "panedriver.h"

#include "waiting.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

namespace rl::test {

PaneDriver::PaneDriver(DisputeWorld &world, const QString &login)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_layout(m_settings)
    , m_person(world.person(login))
    , m_pane(std::make_unique<DisputesPane>(m_person->desk, nullptr, m_layout))
{
}

PaneDriver::~PaneDriver() = default;

void PaneDriver::open()
{
    m_pane->resize(1200, 720);
    m_pane->show();
    m_pane->activateWindow();
    m_pane->enter();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    QTRY_VERIFY(list().rowCount() > 0);
    QTRY_COMPARE(presenter().state(), CasePresenter::State::Ready);
}

void PaneDriver::close()
{
    QVERIFY(waitFor(m_pane->flush()).ok());
    m_pane.reset();
}

void PaneDriver::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_keystrokes;
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_pane.get(), Qt::Key(key), modifiers);
}

void PaneDriver::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool PaneDriver::saveAs(const QString &path)
{
    const auto dialog = [] {
        return qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    };
    if (!QTest::qWaitFor([&] { return dialog() != nullptr; }))
        return false;
    auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (!name)
        return false;
    name->selectAll();
    name->insert(path); // QTest can type ASCII only
    QTest::keyClick(name, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return dialog() == nullptr; }))
        return false;
    // Not every platform hands the keyboard back when a dialog closes.
    QWidget *below = QApplication::activeModalWidget();
    (below ? below : m_pane.get())->activateWindow();
    return QTest::qWaitForWindowActive(below ? below : m_pane.get());
}

bool PaneDriver::waitForCase(const QUuid &id)
{
    return QTest::qWaitFor([&] {
        return presenter().caseId() == id && presenter().state() == CasePresenter::State::Ready;
    });
}

bool PaneDriver::waitForRows(int count)
{
    return QTest::qWaitFor([&] { return list().rowCount() == count; });
}

DisputeListModel &PaneDriver::list()
{
    return *qobject_cast<DisputeListModel *>(find<QTreeView>("disputeList")->model());
}

QUuid PaneDriver::currentCase()
{
    return find<QTreeView>("disputeList")->currentIndex().data(IdRole).toUuid();
}

} // namespace rl::test
