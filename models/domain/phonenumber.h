// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHashFunctions>
#include <QString>
#include <QStringView>

namespace rl {

// A phone number in E.164: '+', a digit 1-9, then 6 to 14 digits (source 001 and 004).
// Always valid once constructed; a default-constructed one is empty.
class PhoneNumber
{
public:
    PhoneNumber() = default;

    // Reads a number as people and files write it: "(424) 485-1544", "'+1 424 485 1544",
    // "tel:+14244851544". A number without a country code is read as one of 'region' (ISO 3166).
    // Area codes that the library does not know yet are accepted when the length is possible.
    // Refused are SIP addresses, letters, and extensions, which no call record shows. The
    // database's e164() reads the same (tests/vectors/phones.json).
    // Error: InvalidInput, with what a clerk can do about it.
    [[nodiscard]] static Result<PhoneNumber> parse(QStringView text,
                                                   const QString &region = QStringLiteral("US"));

    // Empty when 'text' is not strictly E.164. The fast path for what a database or carrier sends.
    [[nodiscard]] static PhoneNumber fromE164(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_e164.isEmpty(); }
    [[nodiscard]] const QString &e164() const { return m_e164; }
    // "+1 424-485-1544": international form, for people.
    [[nodiscard]] QString formatted() const;
    // "1544"
    [[nodiscard]] QString lastFour() const { return m_e164.right(4); }
    // "(424) 485-1544" for numbers of North America, else as formatted(): where room is short and
    // the last four digits are what is read.
    [[nodiscard]] QString local() const;

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
    friend size_t qHash(const PhoneNumber &number, size_t seed = 0)
    {
        return ::qHash(number.m_e164, seed);
    }

private:
    explicit PhoneNumber(QString e164)
        : m_e164(std::move(e164))
    {
    }

    QString m_e164;
};

} // namespace rl
