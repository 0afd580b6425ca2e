// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowparser.h"

#include <QFile>

namespace rl {

// The rows that an import refused: a CSV with the columns line, column, value, reason and the row
// itself, for a clerk and a spreadsheet. Cells that a spreadsheet would run as a formula get an
// apostrophe in front.
//
// Rows are written before their batch is committed; resuming keeps as many as the database counted,
// so that none is lost and none is there twice, whenever the program was killed.
class RejectsFile
{
public:
    explicit RejectsFile(const QString &path);

    // Keeps the first 'kept' rows of a file that is there already. Nothing is created yet.
    // Error: NotAllowed, cannot be written there.
    Outcome open(qint64 kept);
    Outcome append(const QByteArray &rows);
    [[nodiscard]] const QString &path() const { return m_path; }

    // One row of the file.
    static void appendRow(QByteArray &rows, qint64 line, const Refusal &refusal,
                          std::string_view raw);

private:
    [[nodiscard]] Error unwritable() const;

    QString m_path;
    QFile m_file;
};

} // namespace rl
