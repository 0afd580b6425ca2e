// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "codebook.h"
#include "handset.h"
#include "page/paper.h"

#include <QDateTime>

#include <optional>

namespace rl {

class SetupWizardModel;

// What the sheet is made from. Never the code of a verification: there is room to write it down.
struct InstructionInput
{
    LetterLanguage language = LetterLanguage::English; // the broker's
    QString who;
    PhoneNumber number; // empty: not known yet
    Handset handset = Handset::Other;
    CodeGoes codeGoes = CodeGoes::FromOwnerByPhone;
    bool onThisPhone = false;
    std::optional<CodeBook> book; // none: the codes are told on the phone
    PhoneNumber previous; // what the phone forwarded to before
    QDateTime madeAt; // the file's date
};

InstructionInput instructionInput(const SetupWizardModel &model);

// A sheet for the broker, in his language: what to switch off, the verification call, the undo code
// first and then those to dial, each in groups, in words and as a QR code.
class InstructionSheet
{
public:
    InstructionSheet(InstructionInput input, PaperSize paper);

    [[nodiscard]] QByteArray pdf() const;
    [[nodiscard]] QString fileName() const;

private:
    InstructionInput m_input;
    PaperSize m_paper;
};

} // namespace rl
