// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QJsonObject>

// The documents of dispute_case(), dispute_draft() and dispute_decide()
// (resources/migrations/0004_disputes.sql and 0006_dispute_decisions.sql).
namespace rl::json {

CaseFile caseFile(const QJsonObject &object);

DecisionDraft decisionDraft(const QJsonObject &object);
QJsonObject fromDraft(const DecisionDraft &draft); // empty for an empty draft

// 'readerZone' (IANA) is where the person sits: refusals name times in it.
QJsonObject fromDecision(const Decision &decision, const QString &readerZone);
DecisionReceipt decisionReceipt(const QJsonObject &object);

} // namespace rl::json
