// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numberscsv.h"

#include "csvcell.h"
#include "onboarding/telephonywords.h"

#include <QCoreApplication>

namespace rl {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::NumbersCsv)
};

QString written(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QStringList forwardingCells(const std::optional<Forwarding> &forwarding)
{
    if (!forwarding)
        return {{}, {}, {}, {}, {}, {}, {}, {}, {}};
    return {telephonywords::network(forwarding->carrier),
            telephonywords::mode(forwarding->mode),
            forwarding->ringTime ? QString::number(forwarding->ringTime->count()) : QString(),
            forwarding->destination.e164(),
            forwarding->activationCode,
            forwarding->deactivationCode,
            forwarding->previousForwarding,
            written(forwarding->confirmedAt),
            written(forwarding->provenAt)};
}

} // namespace

QByteArray verifiedNumbersCsv(const std::vector<VerifiedNumber> &numbers)
{
    QString text(QChar::ByteOrderMark);
    text +=
        csvLine({Words::tr("Company"), Words::tr("Broker"), Words::tr("Number"), Words::tr("Name"),
                 Words::tr("Status"), Words::tr("Verified (UTC)"), Words::tr("Carrier"),
                 Words::tr("Mode"), Words::tr("Ring time, s"), Words::tr("Forwards to"),
                 Words::tr("Code"), Words::tr("Undo code"), Words::tr("Forwarded to before"),
                 Words::tr("Confirmed (UTC)"), Words::tr("Proven (UTC)")});
    for (const VerifiedNumber &number : numbers) {
        text += csvLine(QStringList{number.company, number.broker, number.number.e164(),
                                    number.friendlyName, telephonywords::state(number).text,
                                    written(number.verifiedAt)}
                        + forwardingCells(number.forwarding));
    }
    return text.toUtf8();
}

} // namespace rl
