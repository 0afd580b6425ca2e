// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidencecalls.h"

#include <QByteArray>

#include <vector>

namespace rl {

// The calls of a case as CSV: UTF-8 with a byte order mark (spreadsheets need it), CRLF, one header
// line whose names do not depend on the language, one line per call, cells defused. Instants twice:
// UTC and the broker's own. A time that nobody measured is an empty cell.
QByteArray callCsv(const std::vector<EvidenceCall> &calls, const ReportFormat &format);

} // namespace rl
