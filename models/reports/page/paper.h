// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>
#include <QPageSize>
#include <QRectF>

class QPdfWriter;

namespace rl {

// Documents are laid out in device units of a writer with 720 dots an inch: ten to a point, so that
// the metrics of small type are not rounded.
inline constexpr int dotsPerInch = 720;
inline constexpr qreal pt = dotsPerInch / 72.0;

enum class PaperSize { Letter, A4 };

// Letter where people use it (United States, Canada, Mexico …), A4 elsewhere.
PaperSize paperFor(const QLocale &locale);

// The whole sheet, in device units.
QRectF sheetOf(PaperSize paper);

// A writer for full sheets: the margins are the document's own business. 'identity' names the
// document and its version; the same one gives the same PDF identifier.
void preparePaper(QPdfWriter &writer, PaperSize paper, const QByteArray &identity = {});

} // namespace rl
