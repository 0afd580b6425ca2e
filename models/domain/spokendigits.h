// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace rl {

// Digits that somebody wrote as one says them, in English or Spanish, alone or among figures:
// "three one zero, five five five…", "310-five-five-five-0051", "cincuenta y uno". Nothing but a
// few signs stands between them; another word ends a run. Runs of figures only are left to
// digitChains().
struct SpokenRun
{
    struct Piece
    {
        qsizetype from; // in the text
        qsizetype end;
        QString digits; // 0 to 9
        bool isWord;
    };

    std::vector<Piece> pieces;

    [[nodiscard]] QString digits() const { return digits(0, pieces.size()); }
    // Of the pieces from 'first' to before 'end'.
    [[nodiscard]] QString digits(size_t first, size_t end) const;
    [[nodiscard]] int words(size_t first, size_t end) const;
    // The piece in which the digit with this number stands.
    [[nodiscard]] size_t pieceOf(qsizetype digit) const;
};

std::vector<SpokenRun> spokenRuns(QStringView text);

} // namespace rl
