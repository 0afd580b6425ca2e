// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rl {

// What a carrier's error body says, whichever of its shapes it has. Empty where it says nothing.
struct ErrorBody
{
    QString code;
    QString message;
    QString link; // https only
};

ErrorBody readErrorBody(const QByteArray &body);

} // namespace rl
