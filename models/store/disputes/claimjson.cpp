// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/claimjson.h"

#include "jsonfields.h"
#include "sentence.h"
#include "settling/casewords.h"

#include <QCoreApplication>

namespace rl::json {
namespace {

ClaimState claimState(const QString &name)
{
    if (name == u"new")
        return ClaimState::New;
    if (name == u"duplicate")
        return ClaimState::Duplicate;
    if (name == u"already_credited")
        return ClaimState::AlreadyCredited;
    if (name == u"too_late")
        return ClaimState::TooLate;
    if (name == u"ambiguous")
        return ClaimState::Ambiguous;
    if (name == u"not_charged")
        return ClaimState::NotCharged;
    return ClaimState::NotFound;
}

QJsonObject fromClaimLine(const ClaimLine &line)
{
    QJsonObject object{
        {QStringLiteral("line"), line.line},
        {QStringLiteral("text"), line.text},
        {QStringLiteral("lead"), line.leadName},
        {QStringLiteral("phone"), line.phone},
        {QStringLiteral("reason"), reasonName(line.reason)},
        {QStringLiteral("claim_text"), line.claimText},
    };
    if (!line.appointmentId.isNull())
        object.insert(QStringLiteral("appointment"),
                      line.appointmentId.toString(QUuid::WithoutBraces));
    if (line.date.isValid())
        object.insert(QStringLiteral("date"), line.date.toString(Qt::ISODate));
    return object;
}

SearchHit::Kind hitKind(const QString &name)
{
    if (name == u"broker")
        return SearchHit::Kind::Broker;
    if (name == u"lead")
        return SearchHit::Kind::Lead;
    if (name == u"number")
        return SearchHit::Kind::Number;
    return SearchHit::Kind::Dispute;
}

// What a case or a number is now. A status that we do not know is shown as it is called.
QString statusWord(SearchHit::Kind kind, const QString &name)
{
    if (kind == SearchHit::Kind::Dispute) {
        if (const auto status = statusFromName(name))
            return casewords::status(*status).text;
    }
    if (name == u"available")
        return QCoreApplication::translate("rl::SearchHit", "available");
    if (name == u"assigned" || name == u"assigned_for_tracking")
        return QCoreApplication::translate("rl::SearchHit", "assigned");
    return QString(name).replace(u'_', u' ');
}

} // namespace

QJsonArray fromClaimLines(const std::vector<ClaimLine> &lines)
{
    QJsonArray array;
    for (const ClaimLine &line : lines)
        array.append(fromClaimLine(line));
    return array;
}

std::vector<ClaimCheck> claimChecks(const std::vector<ClaimLine> &lines, const QJsonArray &answers)
{
    std::vector<ClaimCheck> checks;
    checks.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        const QJsonObject answer = answers[static_cast<qsizetype>(i)].toObject();
        ClaimCheck check;
        check.line = lines[i];
        check.state = claimState(answer[u"state"].toString());
        check.appointmentId = uuid(answer[u"appointment"]);
        check.leadName = answer[u"lead"].toString();
        check.appointmentAt = instant(answer[u"at"]);
        check.zoneId = answer[u"zone"].toString();
        check.amount = cents(answer[u"amount"]);
        check.reference = answer[u"reference"].toString();
        check.disputeId = uuid(answer[u"dispute"]);
        check.remark = sentence(answer[u"remark"].toString());
        checks.push_back(std::move(check));
    }
    return checks;
}

BillableAppointment billableAppointment(const QJsonObject &object)
{
    BillableAppointment appointment;
    appointment.appointmentId = uuid(object[u"appointment"]);
    appointment.leadName = object[u"lead"].toString();
    appointment.appointmentAt = instant(object[u"at"]);
    appointment.zoneId = object[u"zone"].toString();
    appointment.fee = cents(object[u"fee"]);
    appointment.verified = object[u"verified"].toBool();
    appointment.reference = object[u"reference"].toString();
    return appointment;
}

BrokerCard brokerCard(const QJsonObject &object)
{
    BrokerCard card;
    card.id = uuid(object[u"id"]);
    card.contactName = object[u"contact"].toString();
    card.company = object[u"company"].toString();
    card.matchedPhone = object[u"phone"].toString();
    card.openCases = object[u"open"].toInt();
    card.undisputed = cents(object[u"undisputed"]);
    card.disputed = cents(object[u"disputed"]);
    return card;
}

SearchHit searchHit(const QJsonObject &object)
{
    SearchHit hit;
    hit.kind = hitKind(object[u"kind"].toString());
    hit.id = uuid(object[u"id"]);
    hit.title = object[u"title"].toString();
    QStringList about{object[u"subtitle"].toString(),
                      statusWord(hit.kind, object[u"status"].toString())};
    about.removeAll(QString());
    hit.subtitle = about.join(QStringLiteral(" · "));
    hit.disputeId = uuid(object[u"dispute"]);
    return hit;
}

} // namespace rl::json
