// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/leadprivacy.h"

#include "phonenumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace rl {
namespace {

constexpr int localDigits = 7; // a number without its area code is still the number

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

bool sameNumber(const QString &written, const QString &known)
{
    return written.size() >= localDigits && written.endsWith(known.right(localDigits));
}

} // namespace

LeadPrivacy::LeadPrivacy(const CaseFile &file)
    : m_lastFour(file.leadPhoneLastFour)
{
    for (const CallRecord &call : file.facts.calls)
        m_tracking.insert(call.trackingNumber);
    for (const Span &span : file.facts.assignments)
        m_tracking.insert(span.label);
    for (const HolderSpan &holder : file.holders)
        m_tracking.insert(holder.number);
    m_tracking.remove(QString());
    for (const QString &number : std::as_const(m_tracking))
        m_others.insert(digitsOf(number));

    for (const CallRecord &call : file.facts.calls) {
        const auto learn = [this](const QString &number, bool lead, bool broker) {
            if (PhoneNumber::fromE164(number).isEmpty() || m_tracking.contains(number))
                return;
            if (lead)
                m_lead.insert(digitsOf(number));
            else if (broker)
                m_others.insert(digitsOf(number));
        };
        const bool leadCalled = call.direction == CallDirection::LeadToBroker;
        const bool brokerCalled = call.direction == CallDirection::BrokerToLead;
        learn(call.from, leadCalled || call.fromLabel == u"lead", call.fromRegistered);
        learn(call.to, brokerCalled || call.toLabel == u"lead", call.toRegistered);
    }
    m_others.subtract(m_lead);
}

bool LeadPrivacy::isLead(const QString &number) const
{
    const QString digits = digitsOf(number);
    if (m_lead.contains(digits))
        return true;
    return !m_lastFour.isEmpty() && digits.endsWith(m_lastFour) && !m_others.contains(digits);
}

QString LeadPrivacy::redacted(const QString &text, const QString &replacement) const
{
    static const QRegularExpression phoneLike(
        QStringLiteral("\\+?\\(?\\d(?:[\\s().\\x{2010}-\\x{2015}/-]{0,3}\\d){6,14}"));
    QString result;
    qsizetype done = 0;
    auto matches = phoneLike.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString digits = digitsOf(match.capturedView());
        const auto is = [&digits](const QString &known) { return sameNumber(digits, known); };
        const bool known = std::any_of(m_lead.begin(), m_lead.end(), is);
        const bool other = std::any_of(m_others.begin(), m_others.end(), is);
        const bool maybe = !m_lastFour.isEmpty() && digits.endsWith(m_lastFour) && !other;
        if (!known && !maybe)
            continue;
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += replacement;
        done = match.capturedEnd();
    }
    return result + QStringView(text).mid(done);
}

bool LeadPrivacy::leaks(const QString &document) const
{
    QString squeezed;
    squeezed.reserve(document.size());
    for (const QChar c : document) {
        constexpr QStringView separators = u" ().-\u00A0\u2011";
        if (!separators.contains(c))
            squeezed += c;
    }
    return std::any_of(m_lead.begin(), m_lead.end(), [&squeezed](const QString &digits) {
        return squeezed.contains(digits.right(10));
    });
}

QString LeadPrivacy::carrierSid(const QString &sid)
{
    static const QRegularExpression given(
        QStringLiteral("^(?:CA[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$"));
    return given.match(sid).hasMatch() ? sid : QString();
}

} // namespace rl
