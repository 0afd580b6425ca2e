// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "page/paper.h"
#include "verdict.h"

#include <QDateTime>
#include <QString>

namespace rl {

// What an evidence pack is made from, and nothing else: the same input gives the same pack.
struct EvidenceInput
{
    CaseFile file;
    Verdict verdict; // of the file's facts, in 'language'
    QDateTime generatedAt; // UTC
    QString signedBy; // display name of who hands it out; may be empty
    PaperSize paper = PaperSize::Letter;
    LetterLanguage language = LetterLanguage::English;
    QString issuer = QStringLiteral("Equity Connect");
};

} // namespace rl
