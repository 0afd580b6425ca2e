// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicerequest.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace rl {

// One path of a carrier's published description: what may be sent there, and what comes back.
// Parameters: "Name:type", with '*' behind the name when it is required. Types: s string, p phone
// number, i integer, b boolean, u address, t time, or words parted by '|'; "[]" behind: repeatable.
// Answer: name → the types that its JSON may have (s string, n number, b boolean, o object, a list,
// 0 null); for a list, what is in its entries.
struct ContractPath
{
    QByteArray method;
    QString path; // with {names} for what varies
    QString query;
    QString body;
    QByteArray contentType; // of the body
    QList<int> success;
    QString listKey; // where the entries are; empty: the answer is one
    QString entry; // name of the object in contractObjects()
};

const QList<ContractPath> &contractPaths();
const QHash<QString, QString> &contractObjects();

// What of a request or an answer is not as published; one sentence each.
QStringList requestFaults(const PracticeRequest &request);
QStringList answerFaults(const PracticeRequest &request, int status, const QByteArray &body);

} // namespace rl
