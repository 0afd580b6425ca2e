// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/paper.h"

#include <QMarginsF>
#include <QPageLayout>
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

QRectF sheetOf(PaperSize paper)
{
    return {QPointF(), QPageSize::size(idOf(paper), QPageSize::Point) * pt};
}

void preparePaper(QPdfWriter &writer, PaperSize paper, const QByteArray &identity)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Random otherwise; Qt before 6.8 writes none.
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), identity));
#else
    Q_UNUSED(identity)
#endif
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(
        {QPageSize(idOf(paper)), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point});
}

} // namespace rl
