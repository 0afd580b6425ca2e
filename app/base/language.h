// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace rl {

// Makes the program speak 'code' ("es", "es_MX"), or the system's language when it is empty, where
// there is a translation; otherwise it speaks English. Before any window or word. What is formatted
// by the default locale (dates, numbers) follows, so that no screen mixes two languages.
void speak(QCoreApplication &application, const QString &code);

} // namespace rl
