// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputelistmodel.h"
#include "disputes/disputespane.h"
#include "disputeworld.h"
#include "widgets/rememberedlayout.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace rl::test {

// A Disputes pane in a window of its own, over a real database, driven as a person drives it.
class PaneDriver
{
public:
    PaneDriver(DisputeWorld &world, const QString &login);
    ~PaneDriver();

    void open(); // shows the window and waits for the first rows and the first case
    void close(); // as the program does when it ends

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // where the focus is
    void type(const QString &text);
    // Where the file dialog asks for it, as one who types the path; false when no dialog opens.
    [[nodiscard]] bool saveAs(const QString &path);
    [[nodiscard]] int keystrokes() const { return m_keystrokes; }

    [[nodiscard]] bool waitForCase(const QUuid &id); // on screen and ready
    [[nodiscard]] bool waitForRows(int count);
    [[nodiscard]] DisputesPane &pane() { return *m_pane; }
    [[nodiscard]] CasePresenter &presenter() { return m_pane->presenter(); }
    [[nodiscard]] DisputeListModel &list();
    [[nodiscard]] QUuid currentCase();
    [[nodiscard]] DisputePerson &person() { return *m_person; }

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return m_pane->findChild<Widget *>(QLatin1String(name));
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    RememberedLayout m_layout;
    std::unique_ptr<DisputePerson> m_person;
    std::unique_ptr<DisputesPane> m_pane;
    int m_keystrokes = 0;
};

} // namespace rl::test
