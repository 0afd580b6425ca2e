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

// The same with what is known already: writes it all or not at all, from another thread. 'done' is
// called unless the person thinks better of it or 'context' is gone.
void saveContent(QWidget *window, const QString &title, const QString &name,
                 const QByteArray &content, QObject *context,
                 std::function<void(const Outcome &, const QString &path)> done);

} // namespace rl
