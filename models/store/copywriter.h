// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArrayView>

#include <utility>

namespace rl {

class Session;

// Sends rows into "COPY … FROM STDIN" in whatever form that statement names (text, csv, binary).
// Without finish(), everything it sent is undone.
class CopyWriter
{
public:
    CopyWriter(CopyWriter &&other) noexcept
        : m_session(std::exchange(other.m_session, nullptr))
    {
    }
    CopyWriter &operator=(CopyWriter &&) = delete;
    ~CopyWriter();

    // Any piece, rows need not be whole; some 64 KiB at a time are best. Waits when the server is
    // slower than we. Errors: Unreachable, Cancelled; what a row is refused for comes by finish().
    Outcome write(QByteArrayView bytes);
    // Answers how many rows went in.
    Result<qint64> finish();

private:
    friend class Session;
    explicit CopyWriter(Session &session)
        : m_session(&session)
    {
    }

    Session *m_session;
};

} // namespace rl
