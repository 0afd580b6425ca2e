// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace rl {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 headSize = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::TextSource", text);
}

// The 32 characters in which Windows-1252 differs from Latin-1; 0: not assigned.
constexpr std::array<char16_t, 32> windowsSpecials{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void appendUtf8(std::string &text, char16_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(bytes); // a character cut at the end is no error yet
    Q_UNUSED(decoded);
    return !decoder.hasError();
}

// What a file is that begins so and is no text; empty when it may be one.
QString foreignKind(const QByteArray &head)
{
    const QByteArray start = head.trimmed().left(16).toLower();
    if (head.startsWith("PK\x03\x04") || head.startsWith("\xD0\xCF\x11\xE0"))
        return tr("It is an Excel workbook or another packed file; save the sheet as CSV.");
    if (head.startsWith("\x1F\x8B") || head.startsWith("\x28\xB5\x2F\xFD") || head.startsWith("BZh")
        || head.startsWith("\xFD"
                           "7zXZ"))
        return tr("It is compressed; unpack it first.");
    if (head.startsWith("%PDF"))
        return tr("It is a PDF; export the list as CSV instead.");
    if (start.startsWith("<!doctype") || start.startsWith("<html"))
        return tr(
            "It is a web page, perhaps a log-in page that was saved; download the list again.");
    if (start.startsWith("<?xml") || start.startsWith("<"))
        return tr("It is XML; export the list as CSV or JSON instead.");
    if (start.startsWith("sqlite format"))
        return tr("It is a database; export the list as CSV.");
    return {};
}

} // namespace

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path)
{
    std::unique_ptr<TextSource> source(new TextSource(path));
    const QFileInfo info(path);
    if (!info.exists())
        return Error{
            ErrorCode::NotFound, tr("There is no file %1.").arg(path), tr("Check the name."), {}};
    if (info.isDir())
        return Error{ErrorCode::InvalidInput,
                     tr("%1 is a folder.").arg(path),
                     tr("Name the files in it."),
                     {}};
    if (!source->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotAllowed,
                     tr("%1 cannot be opened: %2.").arg(path, source->m_file.errorString()),
                     tr("Check that you may read it."),
                     {}};
    if (const Outcome detected = source->detect(); !detected)
        return detected.error();
    return source;
}

Error TextSource::readError() const
{
    return {ErrorCode::NotAllowed,
            tr("%1 cannot be read: %2.").arg(m_file.fileName(), m_file.errorString()),
            {},
            {}};
}

Outcome TextSource::detect()
{
    m_head = m_file.read(headSize);
    if (m_head.isEmpty())
        return m_file.error() == QFile::NoError
                   ? Outcome(Error{ErrorCode::InvalidInput,
                                   tr("%1 is empty.").arg(m_file.fileName()),
                                   tr("Export the list again."),
                                   {}})
                   : Outcome(readError());
    const QString foreign = foreignKind(m_head);
    if (!foreign.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     tr("%1 is not a list that can be read.").arg(m_file.fileName()),
                     foreign,
                     {}};

    const qsizetype half = m_head.size() / 2;
    qsizetype zerosEven = 0;
    qsizetype zerosOdd = 0;
    for (qsizetype i = 0; i < half * 2; i += 2) {
        zerosEven += m_head[i] == '\0';
        zerosOdd += m_head[i + 1] == '\0';
    }
    if (m_head.startsWith("\xEF\xBB\xBF")) {
        m_markBytes = 3;
    } else if (m_head.startsWith("\xFF\xFE") || (zerosOdd > half / 2 && zerosEven < half / 16)) {
        m_encoding = Encoding::Utf16LittleEndian;
        m_markBytes = m_head.startsWith("\xFF\xFE") ? 2 : 0;
    } else if (m_head.startsWith("\xFE\xFF") || (zerosEven > half / 2 && zerosOdd < half / 16)) {
        m_encoding = Encoding::Utf16BigEndian;
        m_markBytes = m_head.startsWith("\xFE\xFF") ? 2 : 0;
    } else if (m_head.count('\0') > m_head.size() / 10) {
        return Error{
            ErrorCode::InvalidInput,
            tr("%1 is not a list that can be read: it is not text.").arg(m_file.fileName()),
            tr("Export the list as CSV or JSON."),
            {}};
    } else if (!isUtf8(m_head)) {
        m_encoding = Encoding::Windows1252;
    }
    rewind();
    return success();
}

void TextSource::rewind()
{
    m_file.seek(m_markBytes);
    m_skip = 0;
    if (m_encoding == Encoding::Utf16LittleEndian)
        m_decoder.emplace(QStringDecoder::Utf16LE);
    else if (m_encoding == Encoding::Utf16BigEndian)
        m_decoder.emplace(QStringDecoder::Utf16BE);
}

Outcome TextSource::seek(qint64 position)
{
    rewind();
    // Other encodings have no place in the file for a place in the text: decode and drop.
    if (m_encoding == Encoding::Utf8)
        m_file.seek(m_markBytes + position);
    else
        m_skip = position;
    return success();
}

void TextSource::decode(const QByteArray &raw, std::string &text)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        text.append(raw.constData(), static_cast<size_t>(raw.size()));
        break;
    case Encoding::Windows1252:
        for (const char byte : raw) {
            const auto value = static_cast<unsigned char>(byte);
            const bool special = value >= 0x80 && value < 0xA0;
            const char16_t c = special ? windowsSpecials[value - 0x80U] : value;
            appendUtf8(text, c == 0 && special ? char16_t(0xFFFD) : c);
        }
        break;
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian: {
        const QString decoded = m_decoder->decode(raw);
        const QByteArray utf8 = decoded.toUtf8();
        text.append(utf8.constData(), static_cast<size_t>(utf8.size()));
        break;
    }
    }
}

Result<bool> TextSource::read(std::string &text)
{
    for (;;) {
        const QByteArray raw = m_file.read(pieceSize);
        if (raw.isEmpty()) {
            if (m_file.error() != QFile::NoError)
                return readError();
            return false;
        }
        const size_t before = text.size();
        decode(raw, text);
        if (m_skip == 0)
            return true;
        const size_t drop = std::min(text.size() - before, static_cast<size_t>(m_skip));
        text.erase(before, drop);
        m_skip -= static_cast<qint64>(drop);
        if (text.size() > before)
            return true;
    }
}

Result<QString> TextSource::sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorCode::NotAllowed,
                     tr("%1 cannot be read: %2.").arg(path, file.errorString()),
                     {},
                     {}};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace rl
