// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <QDebug>

#include <utility>

namespace rl {

namespace {

// The compiler may not leave out what is written through a volatile pointer, though nobody reads
// it.
void overwrite(void *memory, std::size_t bytes)
{
    auto *at = static_cast<volatile char *>(memory);
    for (std::size_t i = 0; i < bytes; ++i)
        at[i] = 0;
}

} // namespace

void wipe(QString &text)
{
    if (text.isDetached())
        overwrite(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text = QString();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        overwrite(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes = QByteArray();
}

Secret::Secret(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    m_bytes.assign(bytes.cbegin(), bytes.cend());
    wipe(bytes);
}

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

Secret Secret::taken(QString &text)
{
    Secret secret(text);
    wipe(text);
    return secret;
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        forget();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        forget();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

QString Secret::text() const
{
    return QString::fromUtf8(bytes());
}

void Secret::forget()
{
    overwrite(m_bytes.data(), m_bytes.size());
    m_bytes = {};
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.m_bytes.size() != b.m_bytes.size())
        return false;
    unsigned differs = 0;
    for (std::size_t i = 0; i < a.m_bytes.size(); ++i)
        differs |= static_cast<unsigned char>(a.m_bytes[i] ^ b.m_bytes[i]);
    return differs == 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "(no secret)" : "(secret)");
    return debug;
}

} // namespace rl
