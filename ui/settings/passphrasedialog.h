// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QDialog>

class QPushButton;

namespace rl {

class FormField;

// Asks for the passphrase of a file of keys: twice for a new one.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { NewFile, OpenFile };
    explicit PassphraseDialog(Purpose purpose, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const rl::Secret &passphrase);

private:
    void submit();

    FormField *m_first;
    FormField *m_second = nullptr;
    QPushButton *m_go;
};

} // namespace rl
