// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casejson.h"

#include "disputes/disputejson.h"
#include "jsonfields.h"
#include "sentence.h"

namespace rl::json {
namespace {

HolderSpan holder(const QJsonObject &object)
{
    HolderSpan holder;
    holder.number = object[u"number"].toString();
    holder.leadName = object[u"lead"].toString();
    holder.brokerName = object[u"broker"].toString();
    holder.assignedAt = instant(object[u"from"]);
    holder.releasedAt = instant(object[u"to"]);
    holder.isThisCase = object[u"this"].toBool();
    return holder;
}

CaseEvent caseEvent(const QJsonObject &object)
{
    CaseEvent event;
    event.id = uuid(object[u"id"]);
    event.at = instant(object[u"at"]);
    event.by = object[u"by"].toString();
    event.kind = object[u"kind"].toString();
    event.text = object[u"text"].toString();
    if (event.kind == u"taken") // the only kind whose text the database writes
        event.text = sentence(event.text);
    event.internal = object[u"internal"].toBool(true);
    event.action = actionFromName(object[u"action"].toString());
    event.credit = cents(object[u"credit"]);
    event.letter = object[u"letter"].toString();
    return event;
}

CaseFileEntry fileEntry(const QJsonObject &object)
{
    CaseFileEntry entry;
    entry.id = uuid(object[u"id"]);
    entry.name = object[u"name"].toString();
    entry.mediaType = object[u"media_type"].toString();
    entry.bytes = object[u"bytes"].toInteger();
    entry.side = object[u"side"].toString();
    entry.addedBy = object[u"by"].toString();
    entry.addedAt = instant(object[u"at"]);
    entry.sha256 = object[u"sha256"].toString();
    entry.decisionId = uuid(object[u"decision"]);
    return entry;
}

} // namespace

CaseFile caseFile(const QJsonObject &object)
{
    CaseFile file;
    file.summary = disputeSummary(object[u"summary"].toObject());
    file.claimText = object[u"claim_text"].toString();
    file.leadPhoneLastFour = object[u"lead_end"].toString();
    for (const QJsonValue number : object[u"lead_phones"].toArray())
        file.leadPhones << number.toString();
    file.brokerEmail = object[u"broker_email"].toString();
    file.letterLanguage = languageFromCode(object[u"language"].toString());
    file.facts = disputeFacts(object[u"facts"].toObject());
    file.holders = list<HolderSpan>(object[u"holders"], &holder);
    file.events = list<CaseEvent>(object[u"events"], &caseEvent);
    file.files = list<CaseFileEntry>(object[u"files"], &fileEntry);
    if (object[u"draft"].isObject())
        file.draft = decisionDraft(object[u"draft"].toObject());
    for (const QJsonValue name : object[u"opened_by"].toArray())
        file.openedBy << name.toString();
    file.readerName = object[u"reader"].toString();
    file.decidedBy = object[u"decided_by"].toString();
    file.decidedAt = instant(object[u"decided_at"]);
    file.decisionReason = object[u"decision_reason"].toString();
    file.factsMark = object[u"facts_mark"].toString();
    file.creditLimit = optionalCents(object[u"credit_limit"]);
    file.mayNotDecideBecause = sentence(object[u"may_not_because"].toString());
    file.mayDecide = file.mayNotDecideBecause.isEmpty();
    return file;
}

DecisionDraft decisionDraft(const QJsonObject &object)
{
    DecisionDraft draft;
    draft.action = actionFromName(object[u"action"].toString());
    draft.credit = cents(object[u"credit"]);
    draft.reason = object[u"reason"].toString();
    draft.overrideReason = object[u"override_reason"].toString();
    draft.note = object[u"note"].toString();
    return draft;
}

QJsonObject fromDraft(const DecisionDraft &draft)
{
    QJsonObject object;
    const auto keep = [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    if (draft.action)
        object.insert(QStringLiteral("action"), actionName(*draft.action));
    if (draft.credit != Money{})
        object.insert(QStringLiteral("credit"), draft.credit.cents);
    keep(QStringLiteral("reason"), draft.reason);
    keep(QStringLiteral("override_reason"), draft.overrideReason);
    keep(QStringLiteral("note"), draft.note);
    return object;
}

QJsonObject fromDecision(const Decision &decision, const QString &readerZone)
{
    QJsonObject object{
        {QStringLiteral("dispute_id"), decision.disputeId.toString(QUuid::WithoutBraces)},
        {QStringLiteral("version"), decision.version},
        {QStringLiteral("action"), actionName(decision.action)},
        {QStringLiteral("credit_cents"), decision.credit.cents},
        {QStringLiteral("reason"), decision.reason},
        {QStringLiteral("override_reason"), decision.overrideReason},
        {QStringLiteral("recommendation"), decision.recommendation},
        {QStringLiteral("verdict_sentence"), decision.verdictSentence},
        {QStringLiteral("letter_text"), decision.letterText},
        {QStringLiteral("letter_language"), languageCode(decision.letterLanguage)},
        {QStringLiteral("zone"), readerZone},
    };
    if (!decision.factsMark.isEmpty())
        object.insert(QStringLiteral("facts_mark"), decision.factsMark);
    if (!decision.id.isNull())
        object.insert(QStringLiteral("id"), decision.id.toString(QUuid::WithoutBraces));
    return object;
}

DecisionReceipt decisionReceipt(const QJsonObject &object)
{
    DecisionReceipt receipt;
    receipt.eventId = uuid(object[u"event"]);
    receipt.version = object[u"version"].toInt();
    receipt.status = statusFromName(object[u"status"].toString()).value_or(DisputeStatus::Open);
    receipt.decidedAt = instant(object[u"at"]);
    return receipt;
}

} // namespace rl::json
