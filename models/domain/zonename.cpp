// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonename.h"

#include <QHash>

namespace rl {

std::optional<QTimeZone> zoneNamed(const QString &name)
{
    static const QHash<QString, QByteArray> american{
        {QStringLiteral("eastern"), "America/New_York"},
        {QStringLiteral("et"), "America/New_York"},
        {QStringLiteral("est"), "America/New_York"}, // IANA's EST has no summer; nobody means that
        {QStringLiteral("edt"), "America/New_York"},
        {QStringLiteral("central"), "America/Chicago"},
        {QStringLiteral("ct"), "America/Chicago"},
        {QStringLiteral("cst"), "America/Chicago"},
        {QStringLiteral("cdt"), "America/Chicago"},
        {QStringLiteral("mountain"), "America/Denver"},
        {QStringLiteral("mt"), "America/Denver"},
        {QStringLiteral("mst"), "America/Denver"},
        {QStringLiteral("mdt"), "America/Denver"},
        {QStringLiteral("arizona"), "America/Phoenix"},
        {QStringLiteral("pacific"), "America/Los_Angeles"},
        {QStringLiteral("pt"), "America/Los_Angeles"},
        {QStringLiteral("pst"), "America/Los_Angeles"},
        {QStringLiteral("pdt"), "America/Los_Angeles"},
        {QStringLiteral("alaska"), "America/Anchorage"},
        {QStringLiteral("hawaii"), "Pacific/Honolulu"},
    };
    QString word = name.simplified().toLower();
    if (word.endsWith(QStringLiteral(" time")))
        word.chop(5);
    QByteArray id = american.value(word);
    if (id.isEmpty())
        id = name.trimmed().toLatin1();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return {};
    return QTimeZone(id);
}

} // namespace rl
