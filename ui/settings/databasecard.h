// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/databasesettings.h"
#include "settingscard.h"

class QListWidget;

namespace rl {

class DatabaseEditor;

// The databases that this person works with, and the one that is being entered.
class DatabaseCard : public SettingsCard
{
    Q_OBJECT

public:
    // 'settings' live longer.
    explicit DatabaseCard(DatabaseSettings &settings, QWidget *parent = nullptr);

private:
    void connectParts();
    void refresh();
    void refreshList();
    void openRow(int row);
    void leave(std::function<void()> then); // asks where something is typed

    DatabaseSettings &m_settings;
    QListWidget *m_list;
    DatabaseEditor *m_editor;
    QPushButton *m_add;
    QPushButton *m_save;
    QPushButton *m_test;
    QPushButton *m_close;
    QPushButton *m_remove;
};

} // namespace rl
