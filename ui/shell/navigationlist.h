// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QListWidget>

namespace rl {

// The places of the console, one of which is on. Folded it shows the pictures only.
class NavigationList : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationList(QWidget *parent = nullptr);

    void addPlace(Symbol symbol, const QString &title);
    void setCount(int row, qint64 count); // what waits there; 0 shows nothing
    void setFolded(bool folded);
};

} // namespace rl
