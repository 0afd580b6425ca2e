// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook.h"
#include "onboarding/callerverification.h"
#include "onboarding/wizardstate.h"

namespace rl {

enum class SetupPage { Questions, Number, Verification, Network, Codes, Confirmation };

// What a page of the wizard knows, as far as it is said to the broker.
struct ScriptFacts
{
    WizardState answers;
    CodeGoes codeGoes = CodeGoes::FromOwnerByPhone;
    int delaySeconds = 0;
    QString code; // of the verification, while it may be read out
    bool verified = false;
    bool expired = false;
    bool locked = false;
    std::optional<CodeBook> book;
    QString codeToDial;
    PhoneNumber previous; // what the phone forwarded to before, when it is a number
    bool proven = false;
};

// What staff say on a page, in the broker's language, in order.
QStringList brokerScript(SetupPage page, const ScriptFacts &facts);

} // namespace rl
