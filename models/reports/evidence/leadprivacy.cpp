// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/leadprivacy.h"

#include <QRegularExpression>

namespace rl {

LeadPrivacy::LeadPrivacy(const CaseFile &file)
    : m_numbers(numbersOf(file))
    , m_lastFour(file.leadPhoneLastFour)
    , m_redactor({.hidden = m_numbers.lead.values(),
                  .shown = (m_numbers.tracking + m_numbers.broker).values(),
                  .lastFour = m_lastFour})
{
}

bool LeadPrivacy::isLead(const QString &number) const
{
    if (m_numbers.lead.contains(number))
        return true;
    const bool other = m_numbers.tracking.contains(number) || m_numbers.broker.contains(number);
    return !m_lastFour.isEmpty() && number.endsWith(m_lastFour) && !other;
}

QString LeadPrivacy::redacted(const QString &text, const QString &replacement) const
{
    return m_redactor.redacted(text, replacement);
}

bool LeadPrivacy::leaks(const QString &document) const
{
    // JSON writes the end of a line and the like as a letter.
    static const QRegularExpression escape(QStringLiteral("\\\\(?:[nrtbf]|u00[01][0-9a-f])"));
    return m_redactor.leaks(QString(document).replace(escape, QStringLiteral(" ")));
}

QString LeadPrivacy::carrierSid(const QString &sid)
{
    static const QRegularExpression given(
        QStringLiteral("^(?:CA[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$"));
    return given.match(sid).hasMatch() ? sid : QString();
}

} // namespace rl
