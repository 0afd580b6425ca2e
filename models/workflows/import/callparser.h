// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callfields.h"
#include "instanttext.h"
#include "rowparser.h"

#include <string>
#include <unordered_map>

namespace rl {

// Turns records into staged calls: lines of COPY's text form with the columns of call_stage
// (resources/migrations/0005_import.sql). Text in, text out, as this runs for every row.
class CallParser final : public RowParser
{
public:
    CallParser(const RecordSource &source, const QTimeZone &zone);

    std::optional<Refusal> parse(const Record &record, QByteArray &staged) override;
    [[nodiscard]] QStringList remarks() const override;

private:
    using Field = CallField;

    [[nodiscard]] std::string_view text(Field field) const;
    [[nodiscard]] bool has(Field field) const;
    [[nodiscard]] Refusal refusal(Field field, const QString &reason) const;
    // Writes the seconds of one of the clocks, or \N where it is unknown.
    std::optional<Refusal> appendSeconds(QByteArray &staged, Field field, double unit = 0);
    // E.164 where the text can be read so; else the carrier's word ("anonymous", a SIP address).
    const std::string &phone(std::string_view text);
    std::optional<Refusal> stage(const Record &record, QByteArray &staged);
    std::optional<Refusal> findEnds(bool outbound, std::string &from, std::string &to,
                                    std::string &tracking);

    const RecordSource &m_source;
    QTimeZone m_zone;
    InstantReader m_instants;
    const Record *m_record = nullptr;
    std::optional<qint64> m_start; // of the record, once it is read; µs since 1970
    std::unordered_map<std::string, std::string> m_phones; // as written → E.164
    bool m_cutFractions = false;
    qint64 m_withoutSid = 0;
};

} // namespace rl
