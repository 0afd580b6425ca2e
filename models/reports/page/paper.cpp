// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/paper.h"

#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QUuid>

namespace rl {
namespace {

QPageSize::PageSizeId idOf(PaperSize paper)
{
    return paper == PaperSize::Letter ? QPageSize::Letter : QPageSize::A4;
}

} // namespace

PaperSize paperFor(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::PuertoRico:
    case QLocale::Guatemala:
    case QLocale::Colombia:
    case QLocale::Chile:
    case QLocale::Philippines:
    case QLocale::AnyTerritory: // the "C" locale: our customers are in the United States
        return PaperSize::Letter;
    default:
        return PaperSize::A4;
    }
}

QPageLayout sheetLayout(PaperSize paper, QPageLayout::Orientation orientation)
{
    return {QPageSize(idOf(paper)), orientation, QMarginsF(), QPageLayout::Point};
}

QRectF sheetOf(PaperSize paper)
{
    return sheetOf(sheetLayout(paper));
}

QRectF sheetOf(const QPageLayout &layout)
{
    return {QPointF(), layout.fullRect(QPageLayout::Point).size() * pt};
}

void preparePaper(QPdfWriter &writer, const QPageLayout &sheet, const QByteArray &identity)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Random otherwise; Qt before 6.8 writes none.
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), identity));
#else
    Q_UNUSED(identity)
#endif
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(sheet);
}

void preparePaper(QPdfWriter &writer, PaperSize paper, const QByteArray &identity)
{
    preparePaper(writer, sheetLayout(paper), identity);
}

} // namespace rl
