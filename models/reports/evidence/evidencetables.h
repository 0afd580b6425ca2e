// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidencesheet.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rl {

// A file inside the PDF, and what its SHA-256 is printed for.
struct EvidenceAttachment
{
    QString name;
    QString mediaType;
    QByteArray content;

    [[nodiscard]] QString sha256() const; // hex
};

// The parts of an evidence pack that are looked up.
void addTimeline(const EvidenceSheet &sheet);
void addCalls(const EvidenceSheet &sheet);
void addBillCheck(const EvidenceSheet &sheet);
void addHolders(const EvidenceSheet &sheet);
void addAttachments(const EvidenceSheet &sheet, const std::vector<EvidenceAttachment> &attachments);

} // namespace rl
