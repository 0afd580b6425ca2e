// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/verifiednumbersmodel.h"

#include "onboarding/telephonywords.h"

namespace rl {
namespace {

// The last that is known of it: the proof, else the broker's word, else the verification.
QDateTime lastConfirmed(const VerifiedNumber &row)
{
    if (!row.forwarding)
        return row.verifiedAt;
    if (row.forwarding->provenAt.isValid())
        return row.forwarding->provenAt;
    return row.forwarding->confirmedAt.isValid() ? row.forwarding->confirmedAt : row.verifiedAt;
}

QString modeText(const VerifiedNumber &row)
{
    if (!row.forwarding)
        return {};
    const QString mode = telephonywords::mode(row.forwarding->mode);
    return row.forwarding->ringTime ? VerifiedNumbersModel::tr("%1, %2 s")
                                          .arg(mode)
                                          .arg(row.forwarding->ringTime->count())
                                    : mode;
}

QString text(const VerifiedNumber &row, int column)
{
    switch (column) {
    case VerifiedNumbersModel::Company:
        return row.company;
    case VerifiedNumbersModel::Broker:
        return row.broker.isEmpty() ? row.friendlyName : row.broker;
    case VerifiedNumbersModel::Number:
        return row.number.formatted();
    case VerifiedNumbersModel::Status:
        return telephonywords::state(row).text;
    case VerifiedNumbersModel::Network:
        return row.forwarding ? telephonywords::network(row.forwarding->carrier) : QString();
    case VerifiedNumbersModel::Mode:
        return modeText(row);
    case VerifiedNumbersModel::Code:
        return row.forwarding ? row.forwarding->activationCode : QString();
    case VerifiedNumbersModel::UndoCode:
        return row.forwarding ? row.forwarding->deactivationCode : QString();
    case VerifiedNumbersModel::Confirmed:
        return lastConfirmed(row).isValid() ? casewords::instantHere(lastConfirmed(row))
                                            : QString();
    default:
        return {};
    }
}

} // namespace

QModelIndex VerifiedNumbersModel::indexOf(const QUuid &id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i)->id == id)
            return index(i, 0);
    }
    return {};
}

QStringList VerifiedNumbersModel::headings() const
{
    return {tr("Company"), tr("Broker"), tr("Number"),    tr("Status"),        tr("Carrier"),
            tr("Mode"),    tr("Code"),   tr("Undo code"), tr("Last confirmed")};
}

QVariant VerifiedNumbersModel::cell(const VerifiedNumber &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return text(row, column);
    case IdRole:
        return row.id;
    case RawRole:
        if (column == Confirmed)
            return lastConfirmed(row);
        return column == Number ? row.number.e164() : text(row, column).toCaseFolded();
    case ToneRole:
        return int(column == Status ? telephonywords::state(row).tone : casewords::Tone::Neutral);
    case BadgeRole:
        return column == Status;
    default:
        return {};
    }
}

} // namespace rl
