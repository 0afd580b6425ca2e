// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace rl {

// Makes the windows speak 'code' ("es"), or the system's language when it is empty, where there is
// a translation; otherwise they speak English. Before any window.
void speak(QCoreApplication &application, const QString &code);

} // namespace rl
