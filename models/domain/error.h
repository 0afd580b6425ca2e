// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace rl {

// What kind of thing went wrong, for code that has to branch on it.
enum class ErrorCode {
    InvalidInput, // what a person or a file gave us cannot be used
    NotFound, // the thing asked for does not exist (any more)
    Conflict, // somebody else changed it first
    NotAllowed, // this person's role does not reach so far
    Unreachable, // database or carrier cannot be reached; trying again may help
    OutOfSpace, // the disk is full; nothing was lost
    TooOld, // this program is older than the database allows
    Cancelled, // the user stopped it
    Internal, // a fault of ours
};

// A failure as a value. 'what' says what happened and to what, 'remedy' what the user can do next;
// both are whole sentences that may be shown as they are. 'detail' is for the log only.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what;
    QString remedy;
    QString detail;

    [[nodiscard]] QString text() const
    {
        return remedy.isEmpty() ? what : QString(what + u' ' + remedy);
    }
};

} // namespace rl

Q_DECLARE_METATYPE(rl::Error)
