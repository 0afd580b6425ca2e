// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook.h"

#include "forwardingphrases.h"
#include "servicecode.h"

#include <algorithm>

namespace rl {
namespace {

using namespace phrases;

QString erase(QStringView service)
{
    return u"##" + service.toString() + u'#';
}
QString ask(QStringView service)
{
    return u"*#" + service.toString() + u'#';
}
QString enter(QStringView service, QStringView number, const QString &rest = {})
{
    return u"**" + service.toString() + u'*' + number.toString() + rest + u'#';
}

// Without the country code, where it is North America's.
QString tenDigits(const PhoneNumber &number)
{
    const QString &e164 = number.e164();
    return e164.startsWith(u"+1") && e164.size() == 12 ? e164.mid(2) : QString();
}

class Writer
{
public:
    Writer(CodeBook &book, const PhoneNumber &to, std::chrono::seconds ringTime)
        : m_book(book)
        , m_to(to)
        , m_ring(ringTime)
    {
    }

    void writeCdma() const
    {
        const QString &code = m_book.activation.code;
        variant(QString(code).remove(u'+'), CodeVariant::WithoutPlus, whyWithoutPlus);
        if (const QString ten = tenDigits(m_to); !ten.isEmpty())
            variant(code.left(3) + ten, CodeVariant::TenDigits, whyTenDigits);
        // Handsets there expect ten digits: that is the one to try first.
        std::reverse(m_book.variants.begin(), m_book.variants.end());
    }

    void writeAll() const
    {
        const QString to = m_to.e164();
        if (m_book.carrier == MobileCarrier::Att)
            m_book.undo.push_back({erase(u"21"), {}, whyUndoErase});
        m_book.queries = {{ask(u"21"), {}, whyAskAll}};
        plusVariants();
        if (m_book.carrier == MobileCarrier::Att)
            variant(enter(u"21", to), CodeVariant::DoubleStar, whyDoubleStar);
    }

    void writeSome() const
    {
        const QString to = m_to.e164();
        const bool att = m_book.carrier == MobileCarrier::Att;
        m_book.ringTimeIsUnusual = !isStandardRingTime(m_ring);
        if (!att) {
            m_book.completing = {{enter(u"67", to), erase(u"67"), whyBusy},
                                 {enter(u"62", to), erase(u"62"), whyUnreachable}};
            m_book.undo.push_back({erase(u"004"), {}, whyUndoLegs});
        }
        m_book.queries = {{ask(u"61"), {}, whyAskNoReply},
                          {ask(u"67"), {}, whyAskBusy},
                          {ask(u"62"), {}, whyAskUnreachable},
                          {ask(u"004"), {}, whyAskConditional}};
        plusVariants();
        const QString service = att ? QStringLiteral("004") : QStringLiteral("61");
        if (att)
            variant(enter(service, to, withRing(m_ring)), CodeVariant::DoubleStar, whyDoubleStar);
        if (m_book.ringTimeIsUnusual)
            variant(enter(service, to, withRing(standardRingTime(m_ring))),
                    CodeVariant::StandardRingTime, whyStandardRing);
        variant(enter(service, to, u"**" + QString::number(m_ring.count())),
                CodeVariant::WithoutKind, whyWithoutKind);
        variant(enter(service, to), CodeVariant::WithoutRingTime, whyWithoutRing);
        if (!att)
            variant(enter(u"004", to, withRing(m_ring)), CodeVariant::AllConditional,
                    whyAllConditional);
        variant(enter(u"61", to, withRing(m_ring)), CodeVariant::NoReplyLeg, whyNoReply);
        variant(enter(u"67", to), CodeVariant::BusyLeg, whyBusy);
        variant(enter(u"62", to), CodeVariant::UnreachableLeg, whyUnreachable);
    }

private:
    static QString withRing(std::chrono::seconds time)
    {
        return u"*11*" + QString::number(time.count());
    }
    void plusVariants() const
    {
        const QString &code = m_book.activation.code;
        variant(QString(code).remove(u'+'), CodeVariant::WithoutPlus, whyWithoutPlus);
        if (const QString ten = tenDigits(m_to); !ten.isEmpty())
            variant(QString(code).replace(m_to.e164(), ten), CodeVariant::TenDigits, whyTenDigits);
    }
    // What is the same as a code before it is left out.
    void variant(const QString &code, CodeVariant kind, const Phrase &why) const
    {
        const auto same = [&code](const DialCode &known) { return known.code == code; };
        if (same(m_book.activation)
            || std::any_of(m_book.variants.begin(), m_book.variants.end(), same))
            return;
        const Result<ServiceCode> read = readServiceCode(code);
        m_book.variants.push_back(
            {code, read ? erase(read->service) : m_book.undo.front().code, why, kind});
    }

    CodeBook &m_book;
    const PhoneNumber &m_to;
    std::chrono::seconds m_ring;
};

} // namespace

bool isCdma(MobileCarrier carrier)
{
    return carrier == MobileCarrier::Verizon || carrier == MobileCarrier::OtherCdma;
}

Result<CodeBook> codeBook(MobileCarrier carrier, ForwardingMode mode,
                          const PhoneNumber &destination, std::chrono::seconds ringTime)
{
    const Result<ForwardingCodes> codes = forwardingCodes(carrier, mode, destination, ringTime);
    if (!codes)
        return codes.error();
    const bool all = mode == ForwardingMode::TotalAi;
    CodeBook book;
    book.carrier = carrier;
    book.mode = mode;
    book.undo = {{codes->deactivation, {}, whyUndo}};
    book.activation = {codes->activation, codes->deactivation,
                       all ? whyActivateAll : whyActivateSome};
    const Writer writer(book, destination, ringTime);
    if (isCdma(carrier)) {
        writer.writeCdma();
        return book;
    }
    if (all)
        writer.writeAll();
    else
        writer.writeSome();
    book.undo.push_back({erase(u"002"), {}, whyUndoAll});
    return book;
}

std::vector<DialCode> restoringCodes(MobileCarrier carrier, ForwardingMode mode,
                                     const PhoneNumber &previous)
{
    if (isCdma(carrier) || previous.isEmpty())
        return {};
    const QStringView service = mode == ForwardingMode::TotalAi ? u"21" : u"004";
    return {{enter(service, previous.e164()), erase(service), whyRestore}};
}

} // namespace rl
