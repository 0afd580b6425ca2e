// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace rl {

// The letter to the broker as it would be, or was, sent.
class LetterDialog : public QDialog
{
    Q_OBJECT

public:
    LetterDialog(const QString &title, const QString &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void saveWanted();
};

} // namespace rl
