// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencepack.h"

#include "evidence/callcsv.h"
#include "evidence/evidencejson.h"
#include "evidence/evidencesections.h"
#include "evidence/evidencetables.h"
#include "page/pdffile.h"
#include "page/textrecorder.h"
#include "words/evidencephrases.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace rl {
namespace {

constexpr qreal sideMargin = 50 * pt;
constexpr qreal topMargin = 44 * pt;
constexpr qreal headerHeight = 24 * pt; // of the pages after the first
constexpr qreal footerHeight = 58 * pt;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::EvidencePack", text);
}

void paintHeader(QPainter &painter, const EvidenceSheet &sheet, const QRectF &page)
{
    const DisputeSummary &summary = sheet.file().summary;
    const qreal width = page.width();
    const TextBlock left = sheet.block(sheet.text(words::callEvidence) + u' ' + summary.reference,
                                       sheet.type.bold(7.5), width * 0.4);
    const QString name = QFontMetricsF(sheet.type.regular(7.5), sheet.device)
                             .elidedText(summary.brokerName, Qt::ElideRight, width * 0.58);
    const TextBlock right = sheet.block(name, sheet.type.regular(7.5), width * 0.6, Qt::AlignRight);
    left.draw(painter, page.topLeft(), ink::muted);
    right.draw(painter, page.topLeft() + QPointF(width * 0.4, 0), ink::muted);
    painter.setPen(QPen(ink::rule, 0.5 * pt));
    const qreal y = page.top() + left.height() + 3 * pt;
    painter.drawLine(QPointF(page.left(), y), QPointF(page.right(), y));
}

void paintFooter(QPainter &painter, const EvidenceSheet &sheet, const QRectF &sheetArea, int page,
                 const std::vector<EvidenceAttachment> &attachments)
{
    const qreal width = sheetArea.width() - 2 * sideMargin;
    QPointF at(sideMargin, sheetArea.bottom() - footerHeight + 14 * pt);
    painter.setPen(QPen(ink::rule, 0.5 * pt));
    painter.drawLine(at, at + QPointF(width, 0));
    at.ry() += 5 * pt;
    const QString count = sheet.text(words::pageOf).arg(page + 1).arg(sheet.flow.pages());
    const TextBlock right = sheet.block(sheet.file().summary.reference + u'\n' + count,
                                        sheet.type.regular(7), width, Qt::AlignRight);
    right.draw(painter, at, ink::muted);
    for (const EvidenceAttachment &attachment : attachments) {
        const TextBlock line =
            sheet.block(attachment.name + QStringLiteral("  SHA-256 ") + attachment.sha256(),
                        sheet.type.mono(5.6), width * 0.8);
        line.draw(painter, at + QPointF(0, 1 * pt), ink::muted);
        at.ry() += right.lineHeight();
    }
}

void paintPages(QPainter &painter, const EvidenceSheet &sheet, const QRectF &sheetArea,
                const QRectF &first, const std::vector<EvidenceAttachment> &attachments,
                const std::function<void()> &newPage)
{
    for (int page = 0; page < sheet.flow.pages(); ++page) {
        if (page > 0) {
            newPage();
            paintHeader(painter, sheet, first);
        }
        sheet.flow.paintPage(painter, page);
        paintFooter(painter, sheet, sheetArea, page, attachments);
    }
}

Error leadsNumberError(const CaseFile &file, const QString &where)
{
    return {ErrorCode::Internal,
            tr("The evidence of %1 was not made: the lead’s phone number would have been in it.")
                .arg(file.summary.reference),
            tr("Take the number out of the broker’s words and names, and report this."), where};
}

} // namespace

EvidencePack::EvidencePack(EvidenceInput input)
    : m_input(std::move(input))
{
}

Result<QByteArray> EvidencePack::pdf() const
{
    const CaseFile &file = m_input.file;
    const ReportFormat format(m_input.language, file.facts.zone);
    const LeadPrivacy privacy(file);
    const std::vector<EvidenceCall> calls = evidenceCalls(m_input, privacy);
    const std::vector<EvidenceAttachment> attachments{
        {QStringLiteral("evidence.json"), QStringLiteral("application/json"),
         evidenceJson(m_input, calls, privacy)},
        {QStringLiteral("calls.csv"), QStringLiteral("text/csv"), callCsv(calls, format)}};
    for (const EvidenceAttachment &attachment : attachments) {
        if (privacy.leaks(QString::fromUtf8(attachment.content)))
            return leadsNumberError(file, attachment.name);
    }

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        preparePaper(writer, m_input.paper, attachments.front().content);
        writer.setTitle(format.text(words::callEvidence) + u' ' + file.summary.reference);
        writer.setCreator(QStringLiteral("Ringledger"));
        for (const EvidenceAttachment &attachment : attachments)
            writer.addFileAttachment(attachment.name, attachment.content, attachment.mediaType);

        const QRectF whole = sheetOf(m_input.paper);
        const QRectF first =
            whole.adjusted(sideMargin, topMargin, -sideMargin, -footerHeight - 4 * pt);
        const Typeface type;
        PageFlow flow(first, first.adjusted(0, headerHeight, 0, 0));
        const EvidenceSheet sheet{m_input, calls, privacy, format, type, &writer, flow};
        addTitleBlock(sheet);
        addClaim(sheet);
        addVerdict(sheet);
        addDecision(sheet);
        addTimeline(sheet);
        addCalls(sheet);
        addBillCheck(sheet);
        addHolders(sheet);
        addAttachments(sheet, attachments);

        TextRecorder words(writer);
        QPainter rehearsal(&words);
        paintPages(rehearsal, sheet, whole, first, attachments, [] {});
        rehearsal.end();
        if (privacy.leaks(words.texts().join(u'\n')))
            return leadsNumberError(file, fileName());

        QPainter painter(&writer);
        paintPages(painter, sheet, whole, first, attachments, [&writer] { writer.newPage(); });
    }
    setCreationDate(bytes, m_input.generatedAt);
    return bytes;
}

Result<QByteArray> EvidencePack::write(const QString &path) const
{
    Result<QByteArray> made = pdf();
    if (made) {
        if (const Outcome written = writeWhole(*made, path); !written)
            return written.error();
    }
    return made;
}

QString EvidencePack::fileName() const
{
    return m_input.file.summary.reference + QStringLiteral("-evidence.pdf");
}

} // namespace rl
