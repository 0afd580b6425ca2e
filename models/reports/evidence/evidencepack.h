// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidenceinput.h"
#include "result.h"

#include <QByteArray>
#include <QString>

namespace rl {

// The evidence pack of a case: one PDF that a broker can read, with the same facts inside it as
// evidence.json and calls.csv. Needs a QGuiApplication (offscreen will do), any thread. The lead's
// number is not in it in any form, nor is an internal note.
class EvidencePack
{
public:
    explicit EvidencePack(EvidenceInput input);

    // The same bytes for the same input, Qt, fonts and QT_HASH_SEED. Error: Internal when the
    // lead's number was found in what would be attached; then nothing is made.
    [[nodiscard]] Result<QByteArray> pdf() const;

    // All or nothing: an older file of that name stays until the new one is whole. Answers what is
    // in it now. Errors: NotAllowed or NotFound (the folder), OutOfSpace, and those of pdf().
    [[nodiscard]] Result<QByteArray> write(const QString &path) const;

    // "DSP-2025-00001-evidence.pdf"
    [[nodiscard]] QString fileName() const;

private:
    EvidenceInput m_input;
};

} // namespace rl
