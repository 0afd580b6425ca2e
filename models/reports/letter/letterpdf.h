// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter.h"
#include "page/paper.h"
#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace rl {

// Who a letter comes from.
struct Letterhead
{
    QString name = QStringLiteral("Equity Connect");
    QStringList lines; // address, telephone, mail: as many as wanted
};

// A letter to a broker as PDF: on one page, in smaller type if it must be, and only when that does
// not help on several. Needs a QGuiApplication (offscreen will do), any thread.
class LetterPdf
{
public:
    // 'at' becomes the file's creation date, so that the same letter gives the same bytes.
    LetterPdf(Letter letter, Letterhead head, PaperSize paper, const QDateTime &at);

    [[nodiscard]] QByteArray pdf() const;
    // All or nothing; answers what is in the file now. Errors: NotAllowed, NotFound (the folder),
    // OutOfSpace.
    [[nodiscard]] Result<QByteArray> write(const QString &path) const;

private:
    Letter m_letter;
    Letterhead m_head;
    PaperSize m_paper;
    QDateTime m_at;
};

} // namespace rl
