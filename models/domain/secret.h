// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

class QDebug;

namespace rl {

// Overwrites what the string or the bytes hold, then empties it. Where somebody else shares the
// same memory it is only let go, as overwriting would reach a copy.
void wipe(QString &text);
void wipe(QByteArray &bytes);

// A password, a token or a key. Its memory is its own, never shared, and overwritten before it is
// given back; it is not printed by a log. What Qt, the keychain or the network make of text() is
// theirs: keep such copies short.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &text);
    explicit Secret(QByteArrayView bytes);
    // Takes the text and wipes the caller's.
    static Secret taken(QString &text);

    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { forget(); }

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    // Valid as long as the secret; UTF-8 where it came from text.
    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.data(), size()}; }
    [[nodiscard]] QString text() const; // a copy
    void forget();

    // In a time that does not tell where they differ.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::vector<char> m_bytes; // never grows, so that it leaves nothing behind elsewhere
};

// "(secret)"
QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace rl
