// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/brokerscript.h"

#include "handset.h"
#include "spokencode.h"
#include "wizardphrases.h"

namespace rl {
namespace {

using namespace phrases;

class Script
{
public:
    explicit Script(LetterLanguage language)
        : m_language(language)
    {
    }

    void say(const Phrase &phrase) { m_lines << phrase.in(m_language); }
    void say(const std::vector<Phrase> &phrases)
    {
        for (const Phrase &phrase : phrases)
            say(phrase);
    }
    void sayCode(const Phrase &phrase, const QString &code)
    {
        m_lines << phrase.in(m_language, {{u"code", spokenCode(code, m_language)}});
    }
    void saySeconds(const Phrase &phrase, int seconds)
    {
        m_lines << phrase.in(m_language, {{u"seconds", QString::number(seconds)}});
    }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    LetterLanguage m_language;
    QStringList m_lines;
};

void questions(Script &script, const ScriptFacts &facts)
{
    script.say({sayWelcome, askSamePhone, askHandset, askNetwork});
    const bool cdma = facts.answers.network && isCdma(*facts.answers.network);
    if (cdma || facts.answers.onThisPhone) // no code asks there; nor while one talks on it
        script.say(askForwardedMenu);
    else
        script.sayCode(askForwardedNow, QStringLiteral("*#21#"));
}

void verification(Script &script, const ScriptFacts &facts)
{
    if (facts.verified)
        return script.say(sayVerified);
    if (facts.locked)
        return script.say(sayLocked);
    if (facts.expired)
        return script.say(sayExpired);
    if (facts.codeGoes == CodeGoes::FromStaffByUs) {
        script.say(facts.answers.onThisPhone ? sayCallBackAfterCall : sayPhoneRings);
        return script.say(sayTellDigits);
    }
    if (facts.answers.onThisPhone)
        script.saySeconds(sayHangUp, facts.delaySeconds);
    else
        script.say(sayPhoneRings);
    if (!facts.code.isEmpty())
        script.sayCode(sayKeyIn, facts.code);
}

void codes(Script &script, const ScriptFacts &facts)
{
    if (!facts.book)
        return;
    script.sayCode(sayUndoFirst, facts.book->undo.front().code);
    script.sayCode(sayDial, facts.codeToDial);
    script.say(askScreen);
}

void confirmation(Script &script, const ScriptFacts &facts)
{
    if (!facts.book)
        return;
    if (facts.proven) {
        script.say(sayProven);
    } else {
        script.say(sayDoneTry);
        script.say(proofSteps(facts.book->mode));
    }
    script.sayCode(sayUndoLast, facts.book->undo.front().code);
    for (const DialCode &code :
         restoringCodes(facts.book->carrier, facts.book->mode, facts.previous))
        script.sayCode(sayRestore, code.code);
}

} // namespace

QStringList brokerScript(SetupPage page, const ScriptFacts &facts)
{
    Script script(facts.answers.language);
    switch (page) {
    case SetupPage::Questions:
        questions(script, facts);
        break;
    case SetupPage::Number:
        script.say(askNumber);
        script.say(beforeVerification(facts.answers.handset));
        break;
    case SetupPage::Verification:
        verification(script, facts);
        break;
    case SetupPage::Network:
        script.say({askNetwork, askMode});
        if (facts.answers.mode == ForwardingMode::SafetyNet && facts.answers.network
            && usesRingTime(*facts.answers.network, *facts.answers.mode))
            script.say(askRing);
        break;
    case SetupPage::Codes:
        codes(script, facts);
        break;
    case SetupPage::Confirmation:
        confirmation(script, facts);
        break;
    }
    return script.lines();
}

} // namespace rl
