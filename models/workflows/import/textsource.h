// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QFile>
#include <QStringDecoder>

#include <memory>
#include <optional>
#include <string>

namespace rl {

// A text file of any usual encoding, read as UTF-8 a piece at a time. UTF-8 (with or without mark)
// and UTF-16 are told by their bytes; what is neither is taken for Windows-1252, and said so.
//
// Positions are bytes of the UTF-8 text without the mark, the same for every reading of the file.
class TextSource
{
public:
    enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

    // Errors: NotFound; NotAllowed; InvalidInput for what cannot be text of ours (an empty file, a
    // workbook, a picture, a compressed file, a web page), with what to do instead.
    static Result<std::unique_ptr<TextSource>> open(const QString &path);

    // Appends the next piece to 'text'. Answers false at the end of the file.
    Result<bool> read(std::string &text);
    // The next piece will begin at this position, which must not be behind the end.
    Outcome seek(qint64 position);

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] const QByteArray &head() const { return m_head; } // first 64 KiB of the file
    [[nodiscard]] qint64 fileSize() const { return m_file.size(); } // bytes
    [[nodiscard]] qint64 fileRead() const { return m_file.pos(); } // bytes, for progress
    // Of the whole file, as hex digits; reads it once more. Error: as reading.
    static Result<QString> sha256(const QString &path);

private:
    explicit TextSource(const QString &path)
        : m_file(path)
    {
    }
    Outcome detect();
    [[nodiscard]] Error readError() const;
    void rewind();
    void decode(const QByteArray &raw, std::string &text);

    QFile m_file;
    QByteArray m_head;
    Encoding m_encoding = Encoding::Utf8;
    qint64 m_markBytes = 0; // of the byte order mark
    qint64 m_skip = 0; // decoded bytes that are still before the position asked for
    std::optional<QStringDecoder> m_decoder;
};

} // namespace rl
