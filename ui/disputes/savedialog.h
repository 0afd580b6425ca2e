// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace rl {

// Asks under which name something is saved, and then has it written, unless 'context' is gone by
// then. Does not wait for the answer.
void askWhereToSave(QWidget *window, const QString &title, const QString &name, QObject *context,
                    std::function<void(const QString &path)> write);

} // namespace rl
