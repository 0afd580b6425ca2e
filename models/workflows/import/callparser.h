// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callfields.h"
#include "instanttext.h"
#include "recordsource.h"

#include <string>
#include <unordered_map>

namespace rl {

// Why a record was refused, for the person who has to mend the file.
struct Refusal
{
    QString column; // as the file names it
    QString value; // what stood there, at most 200 characters
    QString reason; // whole sentences
};

// Turns records into staged calls: lines of COPY's text form with the columns of call_stage
// (resources/migrations/0005_import.sql). Text in, text out, as this runs for every row.
class CallParser
{
public:
    CallParser(const RecordSource &source, const QTimeZone &zone);

    // Appends one line to 'staged', or answers why the record cannot be a call.
    std::optional<Refusal> parse(const Record &record, qint64 line, QByteArray &staged);

    // Things that hold for the whole file and that a person should know, each once.
    [[nodiscard]] bool cutFractions() const { return m_cutFractions; }
    [[nodiscard]] bool usedZone() const { return m_instants.usedZone(); }
    [[nodiscard]] qint64 withoutSid() const { return m_withoutSid; }

private:
    using Field = CallField;

    [[nodiscard]] std::string_view text(Field field) const;
    [[nodiscard]] bool has(Field field) const;
    [[nodiscard]] Refusal refusal(Field field, const QString &reason) const;
    // Writes the seconds of one of the clocks, or \N where it is unknown.
    std::optional<Refusal> appendSeconds(QByteArray &staged, Field field, double unit = 0);
    // E.164 where the text can be read so; else the carrier's word ("anonymous", a SIP address).
    const std::string &phone(std::string_view text);
    std::optional<Refusal> findEnds(bool outbound, std::string &from, std::string &to,
                                    std::string &tracking);

    const RecordSource &m_source;
    InstantReader m_instants;
    const Record *m_record = nullptr;
    std::unordered_map<std::string, std::string> m_phones; // as written → E.164
    bool m_cutFractions = false;
    qint64 m_withoutSid = 0;
};

} // namespace rl
