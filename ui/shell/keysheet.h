// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

#include <QDialog>

namespace rl {

// Every key on one page, those of the pane on screen first: F1.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    explicit KeySheet(const QList<PaneKeyGroup> &groups, QWidget *parent = nullptr);
};

} // namespace rl
