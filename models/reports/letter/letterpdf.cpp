// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/letterpdf.h"

#include "page/pageflow.h"
#include "page/pagetable.h"
#include "page/pdffile.h"
#include "page/typeface.h"
#include "words/evidencephrases.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr qreal sideMargin = 68 * pt;
constexpr qreal topMargin = 54 * pt;
constexpr qreal footerHeight = 54 * pt;
// Type sizes to try until the letter fits on a page; none: it takes several, in the second one.
constexpr std::array<qreal, 4> sizes{10, 9.5, 9, 8.5};

// Sets a letter's parts, one after the other, in one size of type.
class LetterSetter
{
public:
    LetterSetter(const Letter &letter, const Letterhead &head, qreal size, PageFlow &flow,
                 QPaintDevice *device)
        : m_letter(letter)
        , m_head(head)
        , m_size(size)
        , m_flow(flow)
        , m_device(device)
    {
    }

    void setAll() const
    {
        setHead();
        setAddress();
        m_flow.space(m_size * 2.2 * pt);
        line(m_letter.subject, m_type.bold(m_size + 1.5));
        m_flow.space(m_size * 1.1 * pt);
        paragraph(m_letter.salutation);
        for (const QString &text : m_letter.paragraphs)
            paragraph(text);
        setCalls();
        setCheck();
        if (!m_letter.appeal.isEmpty()) {
            heading(m_letter.appealHeading);
            paragraph(m_letter.appeal);
        }
        setSignature();
    }

private:
    [[nodiscard]] TextBlock block(const QString &text, const QFont &font, qreal width,
                                  Qt::Alignment alignment = Qt::AlignLeft) const
    {
        return {text, font, width, m_device, alignment};
    }
    void line(const QString &text, const QFont &font, const QColor &color = ink::text,
              qreal inset = 0) const
    {
        m_flow.addLines(block(text, font, m_flow.width() - inset), inset, color);
    }
    void paragraph(const QString &text) const
    {
        line(text, m_type.regular(m_size));
        m_flow.space(m_size * 0.75 * pt);
    }
    void heading(const QString &text) const
    {
        m_flow.space(m_size * 0.5 * pt);
        m_flow.keepTogether(m_size * 5 * pt);
        line(text, m_type.bold(m_size));
        m_flow.space(m_size * 0.25 * pt);
    }

    void setHead() const
    {
        const qreal width = m_flow.width();
        const TextBlock name = block(m_head.name, m_type.bold(14), width * 0.4);
        const TextBlock lines =
            block(m_head.lines.join(u'\n'), m_type.regular(8), width * 0.6, Qt::AlignRight);
        const qreal detail = m_head.lines.isEmpty() ? 0 : lines.height();
        m_flow.add(std::max(name.height(), detail) + 9 * pt,
                   [=](QPainter &painter, const QRectF &rect) {
                       name.draw(painter, rect.topLeft(), ink::text);
                       lines.draw(painter, rect.topLeft() + QPointF(width * 0.4, 0), ink::muted);
                       painter.setPen(QPen(ink::text, 1.2 * pt));
                       painter.drawLine(rect.bottomLeft(), rect.bottomRight());
                   });
        m_flow.space(m_size * 2.2 * pt);
    }

    // The recipient at the left, the date at the right of the first line.
    void setAddress() const
    {
        const qreal width = m_flow.width();
        const TextBlock to =
            block(m_letter.recipient.join(u'\n'), m_type.regular(m_size), width * 0.6);
        const TextBlock date =
            block(m_letter.date, m_type.regular(m_size), width * 0.38, Qt::AlignRight);
        m_flow.add(std::max(to.height(), date.height()),
                   [=](QPainter &painter, const QRectF &rect) {
                       to.draw(painter, rect.topLeft(), ink::text);
                       date.draw(painter, rect.topLeft() + QPointF(width * 0.62, 0), ink::muted);
                   });
    }

    void setCalls() const
    {
        if (!m_letter.callsHeading.isEmpty())
            heading(m_letter.callsHeading);
        if (!m_letter.callsNote.isEmpty())
            paragraph(m_letter.callsNote);
        if (m_letter.calls.empty() || m_letter.callColumns.size() < 5)
            return;
        const qreal width = m_flow.width();
        const QStringList &titles = m_letter.callColumns;
        PageTable table({{titles[0], width * 0.2},
                         {titles[1], width * 0.26},
                         {titles[2], width * 0.11, Qt::AlignRight},
                         {titles[3], width * 0.1},
                         {titles[4], width * 0.33}},
                        m_type, m_size - 1.7, m_device);
        for (const LetterCall &call : m_letter.calls) {
            PageTable::Row row;
            row.cells = {call.when, call.what, call.talk, call.counts, call.because};
            table.addRow(std::move(row));
        }
        table.flowInto(m_flow);
        m_flow.space(m_size * 0.9 * pt);
    }

    void setCheck() const
    {
        if (m_letter.checkHeading.isEmpty())
            return;
        heading(m_letter.checkHeading);
        if (!m_letter.checkIntroduction.isEmpty()) {
            line(m_letter.checkIntroduction, m_type.regular(m_size));
            m_flow.space(m_size * 0.3 * pt);
        }
        const qreal inset = m_size * 1.1 * pt;
        for (const QString &text : m_letter.checkLines) {
            const TextBlock item = block(text, m_type.regular(m_size), m_flow.width() - inset);
            m_flow.add(item.height(), [=](QPainter &painter, const QRectF &rect) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink::muted);
                painter.drawEllipse(rect.topLeft() + QPointF(inset * 0.4, item.lineHeight() / 2),
                                    1.3 * pt, 1.3 * pt);
                item.draw(painter, rect.topLeft() + QPointF(inset, 0), ink::text);
            });
        }
        m_flow.space(m_size * 0.9 * pt);
    }

    // Closing, room to sign by hand, and the names, never apart.
    void setSignature() const
    {
        const TextBlock closing = block(m_letter.closing, m_type.regular(m_size), m_flow.width());
        const TextBlock names =
            block(m_letter.signature.join(u'\n'), m_type.regular(m_size), m_flow.width());
        const qreal room = 26 * pt;
        m_flow.space(m_size * 0.3 * pt);
        m_flow.add(closing.height() + room + names.height(), [=](QPainter &painter,
                                                                 const QRectF &rect) {
            closing.draw(painter, rect.topLeft(), ink::text);
            names.draw(painter, rect.topLeft() + QPointF(0, closing.height() + room), ink::text);
        });
    }

    const Letter &m_letter;
    const Letterhead &m_head;
    Typeface m_type;
    qreal m_size;
    PageFlow &m_flow;
    QPaintDevice *m_device;
};

PageFlow setIn(qreal size, const Letter &letter, const Letterhead &head, const QRectF &content,
               QPaintDevice *device)
{
    PageFlow flow(content, content);
    LetterSetter(letter, head, size, flow, device).setAll();
    return flow;
}

} // namespace

LetterPdf::LetterPdf(Letter letter, Letterhead head, PaperSize paper, const QDateTime &at)
    : m_letter(std::move(letter))
    , m_head(std::move(head))
    , m_paper(paper)
    , m_at(at)
{
}

QByteArray LetterPdf::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        preparePaper(writer, m_paper, m_letter.text().toUtf8());
        writer.setTitle(m_letter.subject);
        writer.setCreator(QStringLiteral("Ringledger"));
        const QRectF whole = sheetOf(m_paper);
        const QRectF content = whole.adjusted(sideMargin, topMargin, -sideMargin, -footerHeight);

        PageFlow flow = setIn(sizes.front(), m_letter, m_head, content, &writer);
        for (size_t i = 1; i < sizes.size() && flow.pages() > 1; ++i)
            flow = setIn(sizes[i], m_letter, m_head, content, &writer);
        if (flow.pages() > 1)
            flow = setIn(sizes[1], m_letter, m_head, content, &writer);

        flow.paintAll(writer, words::pageOf.in(m_letter.language), 14 * pt);
    }
    setCreationDate(bytes, m_at);
    return bytes;
}

Result<QByteArray> LetterPdf::write(const QString &path) const
{
    const QByteArray made = pdf();
    if (const Outcome written = writeWhole(made, path); !written)
        return written.error();
    return made;
}

} // namespace rl
