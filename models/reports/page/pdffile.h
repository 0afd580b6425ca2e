// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace rl {

// Sets the creation date of a PDF that QPdfWriter made, which takes the clock's and offers no way
// to say another. Same length, so that the file's table of offsets stays right.
void setCreationDate(QByteArray &pdf, const QDateTime &at);

// Writes a finished document; what was there before stays until all of it is on the disk.
// Refuses what is there and no ordinary file: renaming over a device would take its place.
// Errors: NotFound, NotAllowed, OutOfSpace.
Outcome writeWhole(const QByteArray &content, const QString &path);

} // namespace rl
