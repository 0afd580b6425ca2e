// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace rl {

// What a deed leads to, with a code that has to be dialled, before or after it is done. Cancel is
// the default; only its own button does it.
class ConsequenceDialog : public QDialog
{
    Q_OBJECT

public:
    // 'deed' is the button's text; empty: there is nothing left to do but to read.
    ConsequenceDialog(const QString &title, const QStringList &lines, const QStringList &codes,
                      const QString &deed, QWidget *parent = nullptr);
};

} // namespace rl
