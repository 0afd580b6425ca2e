// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>
#include <QPageLayout>
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

// A full sheet: the margins are the document's own business.
QPageLayout sheetLayout(PaperSize paper,
                        QPageLayout::Orientation orientation = QPageLayout::Portrait);

// The whole sheet, in device units.
QRectF sheetOf(PaperSize paper);
QRectF sheetOf(const QPageLayout &layout);

// A writer for full sheets. 'identity' names the document and its version; the same one gives the
// same PDF identifier.
void preparePaper(QPdfWriter &writer, const QPageLayout &sheet, const QByteArray &identity = {});
void preparePaper(QPdfWriter &writer, PaperSize paper, const QByteArray &identity = {});

} // namespace rl
