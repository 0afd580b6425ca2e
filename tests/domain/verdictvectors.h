// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rl::testing {

// One case of tests/vectors/verdicts/*.json: facts and what the verdict must say of them.
// README.md there describes the form.
struct VerdictVector
{
    QString name; // "file: name"
    DisputeFacts facts;
    QHash<QString, QUuid> callIds; // by the id in the file
    QJsonObject expected;

    [[nodiscard]] QString callName(const QUuid &id) const { return callIds.key(id); }
};

// Every vector of the folder, in the order of the files. Fails the test that calls it (qFatal) when
// a file cannot be read or says something that the form does not know.
std::vector<VerdictVector> verdictVectors();

} // namespace rl::testing
