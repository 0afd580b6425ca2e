// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace rl {

// Asks under which name something is saved, and then has it written, unless 'context' is gone by
// then. Does not wait for the answer.
void askWhereToSave(QWidget *window, const QString &title, const QString &name, QObject *context,
                    std::function<void(const QString &path)> write);

// Makes the content and writes it all or not at all, both in another thread. 'done' is called
// unless 'context' is gone by then.
void writeMade(std::function<QByteArray()> make, const QString &path, QObject *context,
               std::function<void(const Outcome &, const QString &path)> done);

} // namespace rl
