// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/databasesettings.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace rl {

class Banner;
class FormField;

// The fields of one database, with a place to paste its whole address.
class DatabaseEditor : public QWidget
{
    Q_OBJECT

public:
    // 'settings' live longer.
    explicit DatabaseEditor(DatabaseSettings &settings, QWidget *parent = nullptr);

    void begin(); // the keyboard goes to where one pastes

private:
    void build();
    void connectParts();
    void refresh();
    void readPasted();
    void chooseCaFile();

    DatabaseSettings &m_settings;
    FormField *m_paste;
    FormField *m_name;
    FormField *m_host;
    FormField *m_database;
    FormField *m_user;
    FormField *m_password;
    QComboBox *m_sslMode;
    FormField *m_encryption;
    FormField *m_caFile;
    QLabel *m_remarks;
    Banner *m_proposal;
};

} // namespace rl
