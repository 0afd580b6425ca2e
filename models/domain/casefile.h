// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"
#include "verdict.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace rl {

// One row of the Disputes list.
struct DisputeSummary
{
    QUuid id;
    QString reference; // DSP-2025-00001
    DisputeStatus status = DisputeStatus::Open;
    int version = 0; // rises with every decision, question and answer; not with notes and files
    QDateTime dueAt; // UTC; invalid while the clock is paused (waiting for the broker)
    QDateTime openedAt;
    QUuid brokerId;
    QString brokerName; // contact
    QString brokerCompany;
    QString leadName;
    QDateTime appointmentAt; // UTC
    QString zoneId; // the broker's, IANA
    ClaimReason claim = ClaimReason::NoShow;
    Money amount; // disputed
    Money credited;
    QString ownerLogin; // empty: nobody has taken it
    QString ownerName;
    bool ownerIsMe = false;
    bool late = false; // claimed after the dispute window
    bool appealed = false; // reopened after a decision
    int soonHours = 48; // due within so many hours is "soon" (the organization's setting)
    // Derived from the facts by judge(), so that list and case never disagree:
    Strength strength = Strength::Unknown;
    Recommendation recommendation = Recommendation::PersonDecides;
    std::optional<CallRecord> bestCall;
};

// Who held a tracking number and when: one row per tracking assignment of the case's numbers.
struct HolderSpan
{
    QString number; // E.164
    QString leadName;
    QString brokerName;
    QDateTime assignedAt;
    QDateTime releasedAt; // invalid: still held
    bool isThisCase = false;
};

struct CaseEvent
{
    QUuid id;
    QDateTime at;
    QString by; // display name
    // opened, decided, overridden, undone, asked, answered, noted, file_added, withdrawn, reopened,
    // taken, evidence_saved, letter_saved
    QString kind;
    QString text;
    bool internal = true; // never leaves EC
    // Of a decision, and of what took it back:
    std::optional<DisputeAction> action{};
    Money credit{};
    QString letter{}; // as it was sent
};

struct CaseFileEntry
{
    QUuid id;
    QString name;
    QString mediaType;
    qint64 bytes = 0;
    QString side; // "ec" or "broker"
    QString addedBy;
    QDateTime addedAt;
    QString sha256; // hex
    QUuid decisionId{}; // the decision's event whose letter this is; null: another file
};

// What a person had typed into the decision form and not yet committed.
struct DecisionDraft
{
    std::optional<DisputeAction> action;
    Money credit;
    QString reason;
    QString overrideReason;
    QString note;
};

// Everything beside the list: the case as one reads it.
struct CaseFile
{
    DisputeSummary summary;
    QString claimText; // the broker's own words
    QString leadPhoneLastFour; // never more than this is for a screen
    QStringList leadPhones; // E.164, to keep them out of papers; none when a broker reads the case
    QString brokerEmail;
    LetterLanguage letterLanguage = LetterLanguage::English;
    DisputeFacts facts;
    std::vector<HolderSpan> holders;
    std::vector<CaseEvent> events; // oldest first; notes are events of kind "noted"
    std::vector<CaseFileEntry> files;
    std::optional<DecisionDraft> draft; // mine
    QStringList openedBy; // other people who have this case on screen now
    QString readerName; // display name of the person who opened it here: signs a letter
    QString decidedBy; // display name; empty while undecided
    QDateTime decidedAt;
    QString decisionReason;
    QString factsMark; // of the facts above; a decision is refused when they have changed since
    std::optional<Money> creditLimit; // of my role; absent: no limit
    bool mayDecide = true; // false e.g. for an appeal against one's own decision
    QString mayNotDecideBecause;
};

} // namespace rl
