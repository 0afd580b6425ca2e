// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rl {

// A PDF of a case that left the database for somebody's disk, as the case's history keeps it: the
// hash tells later whether the paper that somebody holds is this one.
struct SavedPaper
{
    enum class Kind { Evidence, Letter };

    Kind kind = Kind::Evidence;
    QString fileName; // without its folder, which is nobody else's business
    QString sha256; // hex, of the whole file
};

SavedPaper savedPaper(SavedPaper::Kind kind, const QString &path, const QByteArray &pdf);

// As the database knows it: "evidence", "letter".
QString paperName(SavedPaper::Kind kind);

} // namespace rl
