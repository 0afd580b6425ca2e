// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidencecalls.h"
#include "page/pageflow.h"
#include "page/typeface.h"
#include "words/reportformat.h"

#include <vector>

class QPaintDevice;

namespace rl {

// What the sections of an evidence pack share while they are set.
struct EvidenceSheet
{
    const EvidenceInput &input;
    const std::vector<EvidenceCall> &calls;
    const LeadPrivacy &privacy;
    const ReportFormat &format;
    const Typeface &type;
    QPaintDevice *device;
    PageFlow &flow;

    [[nodiscard]] const CaseFile &file() const { return input.file; }
    [[nodiscard]] QString text(const Phrase &which) const { return format.text(which); }
    // What people typed, without the lead's number.
    [[nodiscard]] QString clean(const QString &typed) const;
    [[nodiscard]] TextBlock block(const QString &text, const QFont &font, qreal width,
                                  Qt::Alignment alignment = Qt::AlignLeft) const;

    // A section's title, which stays on the page of what follows it, 'room' high at least.
    void title(const QString &text, qreal room) const;
    void paragraph(const QString &text, const QFont &font, const QColor &color) const;
};

} // namespace rl
