// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace rl {

// Asks where, and writes it there, all or nothing, from another thread. 'done' is called unless the
// person thinks better of it or 'window' is gone.
void saveFile(QWidget *window, const QString &title, const QString &name, const QByteArray &content,
              std::function<void(const Outcome &, const QString &path)> done);

} // namespace rl
