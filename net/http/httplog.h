// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace rl {

Q_DECLARE_LOGGING_CATEGORY(lcHttp)

// An address as a log may show it: host and path, the names of the parameters and harmless values
// (pages, dates, states). People's numbers, account ids, codes and page tokens are masked. Headers
// and bodies are not logged at all.
QString loggedUrl(const QUrl &url);

// Somebody's words for the log: no phone number in them, no code, no key, no address with secrets.
QString loggedText(const QString &text);

} // namespace rl
