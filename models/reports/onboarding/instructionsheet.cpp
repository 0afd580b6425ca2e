// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/instructionsheet.h"

#include "onboarding/qrcode.h"
#include "onboarding/setupwizardmodel.h"
#include "page/pageflow.h"
#include "page/pdffile.h"
#include "page/typeface.h"
#include "spokencode.h"
#include "words/evidencephrases.h"
#include "words/sheetphrases.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace rl {
namespace {

constexpr qreal margin = 54 * pt;
constexpr qreal size = 10;
constexpr qreal qrSide = 74 * pt;

class SheetSetter
{
public:
    SheetSetter(const InstructionInput &input, PageFlow &flow, QPaintDevice *device)
        : m_input(input)
        , m_flow(flow)
        , m_device(device)
    {
    }

    void setAll() const
    {
        line(say(words::sheetTitle), m_type.bold(18));
        if (!m_input.number.isEmpty())
            line(words::sheetFor.in(m_input.language, {{u"who", m_input.who},
                                                       {u"number", m_input.number.formatted()}}),
                 m_type.regular(size), ink::muted);
        m_flow.space(6 * pt);
        line(say(words::sheetIntro), m_type.regular(size));
        if (m_input.book)
            code(words::sheetUndo, m_input.book->undo.front());
        heading(words::sheetBefore);
        bullets(beforeVerification(m_input.handset));
        setVerification();
        setCodes();
        if (m_input.book) {
            heading(words::sheetTest);
            bullets(proofSteps(m_input.book->mode));
        }
    }

private:
    [[nodiscard]] QString say(const Phrase &phrase) const { return phrase.in(m_input.language); }
    void line(const QString &text, const QFont &font, const QColor &colour = ink::text,
              qreal inset = 0) const
    {
        m_flow.addLines(TextBlock(text, font, m_flow.width() - inset, m_device), inset, colour);
    }
    void heading(const Phrase &phrase) const
    {
        m_flow.space(10 * pt);
        m_flow.keepTogether(50 * pt);
        line(say(phrase), m_type.bold(size + 2));
        m_flow.space(3 * pt);
    }
    void bullets(const std::vector<Phrase> &phrases) const
    {
        const qreal inset = 12 * pt;
        for (const Phrase &phrase : phrases) {
            const TextBlock item(say(phrase), m_type.regular(size), m_flow.width() - inset,
                                 m_device);
            m_flow.add(item.height(), [=](QPainter &painter, const QRectF &rect) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink::muted);
                painter.drawEllipse(rect.topLeft() + QPointF(inset * 0.4, item.lineHeight() / 2),
                                    1.3 * pt, 1.3 * pt);
                item.draw(painter, rect.topLeft() + QPointF(inset, 0), ink::text);
            });
            m_flow.space(2 * pt);
        }
    }
    // A box with the code in groups, its words, its reason, and the QR code at the right.
    void code(const Phrase &title, const DialCode &dial) const
    {
        const qreal pad = 9 * pt;
        const qreal width = m_flow.width() - qrSide - 3 * pad;
        const TextBlock head(say(title), m_type.bold(size), width, m_device);
        const TextBlock groups(groupedCode(dial.code), m_type.mono(19), width, m_device);
        const TextBlock spoken(spokenCode(dial.code, m_input.language), m_type.regular(size), width,
                               m_device);
        const TextBlock why(say(dial.why), m_type.regular(size - 1.5), width, m_device);
        const qreal text =
            head.height() + groups.height() + spoken.height() + why.height() + 9 * pt;
        const qreal height = std::max(text, qrSide) + 2 * pad;
        const QrCode qr(codeForQr(dial.code, m_input.handset));
        m_flow.space(6 * pt);
        m_flow.add(height, [=](QPainter &painter, const QRectF &rect) {
            painter.setPen(QPen(ink::rule, 0.8 * pt));
            painter.setBrush(ink::wash);
            painter.drawRoundedRect(rect, 5 * pt, 5 * pt);
            QPointF at = rect.topLeft() + QPointF(pad, pad);
            head.draw(painter, at, ink::muted);
            at.ry() += head.height() + 3 * pt;
            groups.draw(painter, at, ink::text);
            at.ry() += groups.height() + 3 * pt;
            spoken.draw(painter, at, ink::text);
            at.ry() += spoken.height() + 3 * pt;
            why.draw(painter, at, ink::muted);
            qr.paint(painter,
                     QRectF(rect.right() - pad - qrSide, rect.top() + pad, qrSide, qrSide));
        });
        m_flow.space(4 * pt);
    }
    void setVerification() const
    {
        heading(words::sheetVerify);
        const bool keyed = m_input.codeGoes == CodeGoes::FromOwnerByPhone;
        line(say(keyed ? words::sheetKeyIn : words::sheetHear), m_type.regular(size));
        if (m_input.onThisPhone) {
            m_flow.space(3 * pt);
            line(say(words::sheetSamePhone), m_type.regular(size));
        }
        // Six boxes to write into.
        const TextBlock label(say(words::sheetDigits), m_type.regular(size), 130 * pt, m_device);
        m_flow.space(5 * pt);
        m_flow.add(26 * pt, [=](QPainter &painter, const QRectF &rect) {
            label.draw(painter, rect.topLeft() + QPointF(0, 7 * pt), ink::muted);
            painter.setPen(QPen(ink::text, 0.8 * pt));
            painter.setBrush(Qt::NoBrush);
            for (int i = 0; i < 6; ++i) {
                const qreal x =
                    rect.left() + label.naturalWidth() + 10 * pt + (i * 24 + (i > 2 ? 8 : 0)) * pt;
                painter.drawRect(QRectF(x, rect.top(), 20 * pt, 25 * pt));
            }
        });
    }
    void setCodes() const
    {
        heading(words::sheetDial);
        if (!m_input.book) {
            line(say(words::sheetLater), m_type.regular(size));
            return;
        }
        const CodeBook &book = *m_input.book;
        bullets(dialSteps(m_input.handset));
        code(words::sheetDial, book.activation);
        for (const DialCode &dial : book.completing)
            code(words::sheetAlso, dial);
        if (!book.queries.empty())
            code(words::sheetCheck, book.queries.front());
        for (const DialCode &dial : restoringCodes(book.carrier, book.mode, m_input.previous))
            code(words::sheetRestore, dial);
        heading(words::sheetMenu);
        bullets(settingsSteps(m_input.handset, book.mode));
    }

    const InstructionInput &m_input;
    Typeface m_type;
    PageFlow &m_flow;
    QPaintDevice *m_device;
};

} // namespace

InstructionInput instructionInput(const SetupWizardModel &model)
{
    InstructionInput input;
    const WizardState &answers = model.answers();
    input.language = answers.language;
    if (model.broker())
        input.who = model.broker()->name.isEmpty() ? model.broker()->company : model.broker()->name;
    if (const auto number = model.number())
        input.number = *number;
    input.handset = answers.handset;
    input.codeGoes = model.verification().codeGoes();
    input.onThisPhone = answers.onThisPhone;
    input.book = model.forwarding().book() ? model.forwarding().book() : model.preview();
    if (const auto previous = PhoneNumber::parse(answers.previousForwarding))
        input.previous = *previous;
    input.madeAt = QDateTime::currentDateTimeUtc();
    return input;
}

InstructionSheet::InstructionSheet(InstructionInput input, PaperSize paper)
    : m_input(std::move(input))
    , m_paper(paper)
{
}

QString InstructionSheet::fileName() const
{
    const QString number =
        m_input.number.isEmpty() ? QString() : QString(u'-' + m_input.number.lastFour());
    return m_input.language == LetterLanguage::Spanish
               ? QString(QStringLiteral("desvio") + number + QStringLiteral(".pdf"))
               : QString(QStringLiteral("forwarding") + number + QStringLiteral(".pdf"));
}

QByteArray InstructionSheet::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        preparePaper(writer, m_paper, fileName().toUtf8());
        writer.setTitle(words::sheetTitle.in(m_input.language));
        writer.setCreator(QStringLiteral("Ringledger"));
        const QRectF content =
            sheetOf(m_paper).adjusted(margin, margin * 0.8, -margin, -margin * 0.8);
        PageFlow flow(content, content);
        SheetSetter(m_input, flow, &writer).setAll();
        flow.paintAll(writer, words::pageOf.in(m_input.language), 8 * pt);
    }
    setCreationDate(bytes, m_input.madeAt);
    return bytes;
}

} // namespace rl
