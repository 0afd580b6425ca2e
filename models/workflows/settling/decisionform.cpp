// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/decisionform.h"

#include "settling/casewords.h"
#include "suggestedreason.h"

namespace rl {

DecisionForm::DecisionForm(const DisputeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void DecisionForm::start(const OpenCase &openCase)
{
    m_case = openCase;
    m_draft = openCase.file.draft.value_or(DecisionDraft{});
    m_language = openCase.file.letterLanguage;
    m_suggested.clear();
    m_dirty = false;
    if (m_draft.action && !allows(*m_draft.action))
        m_draft.action.reset();
    Q_EMIT changed();
}

void DecisionForm::update(const OpenCase &openCase)
{
    m_case = openCase;
    if (m_draft.action && !allows(*m_draft.action))
        m_draft.action.reset();
    Q_EMIT changed();
}

void DecisionForm::clear()
{
    m_case.reset();
    m_draft = {};
    m_suggested.clear();
    m_dirty = false;
    Q_EMIT changed();
}

QString DecisionForm::locked() const
{
    if (!m_case || m_case->file.mayDecide)
        return {};
    return m_case->file.mayNotDecideBecause.isEmpty()
               ? tr("Another person has to decide this case.")
               : m_case->file.mayNotDecideBecause;
}

bool DecisionForm::allows(DisputeAction action) const
{
    if (!m_case)
        return false;
    const DisputeStatus status = m_case->file.summary.status;
    if (action == DisputeAction::Reopen)
        return !isUndecided(status);
    if (action == DisputeAction::AskInformation && status != DisputeStatus::Open)
        return false; // the broker was asked already
    if (!m_case->file.mayDecide && action != DisputeAction::Withdraw
        && action != DisputeAction::AskInformation)
        return false;
    return isUndecided(status);
}

void DecisionForm::choose(DisputeAction action)
{
    if (!allows(action))
        return;
    m_draft.action = action;
    suggest();
    touch();
}

void DecisionForm::unchoose()
{
    if (m_case && isSuggested(m_draft.reason))
        m_draft.reason.clear();
    m_draft.action.reset();
    touch();
}

void DecisionForm::setCredit(Money credit)
{
    if (m_draft.credit == credit)
        return;
    m_draft.credit = credit;
    suggest();
    touch();
}

void DecisionForm::setReason(const QString &reason)
{
    if (m_draft.reason == reason)
        return;
    m_draft.reason = reason;
    touch();
}

void DecisionForm::setOverrideReason(const QString &words)
{
    if (m_draft.overrideReason == words)
        return;
    m_draft.overrideReason = words;
    touch();
}

void DecisionForm::setLanguage(LetterLanguage language)
{
    if (m_language == language || !m_case)
        return;
    m_language = language;
    suggest();
    touch();
}

void DecisionForm::setNote(const QString &text)
{
    if (!m_case || m_draft.note == text)
        return;
    m_draft.note = text;
    Q_EMIT edited();
}

void DecisionForm::restore(const DecisionDraft &draft)
{
    m_draft = draft;
    touch();
}

// Also what was suggested before the program was closed, or before the decision was undone.
bool DecisionForm::isSuggested(const QString &reason) const
{
    if (reason.trimmed().isEmpty() || reason == m_suggested)
        return true;
    const auto suggested = [&](DisputeAction action, LetterLanguage language) {
        return reason == suggestedReasonFor(m_case->file.facts, m_case->verdict, action, language);
    };
    for (const DisputeAction action : {DisputeAction::ChargeStands, DisputeAction::CreditFull,
                                       DisputeAction::CreditPart, DisputeAction::AskInformation}) {
        if (suggested(action, LetterLanguage::English)
            || suggested(action, LetterLanguage::Spanish))
            return true;
    }
    return false;
}

// Replaces the reason only where the person has not written another one.
void DecisionForm::suggest()
{
    if (!m_case || !m_draft.action)
        return;
    const bool untouched = isSuggested(m_draft.reason);
    m_suggested =
        suggestedReasonFor(m_case->file.facts, m_case->verdict, *m_draft.action, m_language);
    if (untouched)
        m_draft.reason = m_suggested;
}

bool DecisionForm::needsOverride() const
{
    return m_case && m_draft.action && DisputeDesk::needsOverride(m_case->verdict, *m_draft.action);
}

QString DecisionForm::overrideWhy() const
{
    if (!needsOverride())
        return {};
    return tr("The call records recommend “%1”. Say why you decide otherwise; it stays internal.")
        .arg(casewords::recommendation(m_case->verdict.recommendation).text);
}

Money DecisionForm::credit() const
{
    if (!m_case || !m_draft.action)
        return {};
    if (*m_draft.action == DisputeAction::CreditFull)
        return m_case->file.summary.amount;
    return *m_draft.action == DisputeAction::CreditPart ? m_draft.credit : Money{};
}

bool DecisionForm::overLimit() const
{
    return m_case && m_case->file.creditLimit && credit() > *m_case->file.creditLimit;
}

QString DecisionForm::limitNote() const
{
    if (!m_case || !m_case->file.creditLimit || credit() <= Money{})
        return {};
    const QString limit = m_case->file.creditLimit->text();
    return overLimit() ? tr("%1 is more than your limit of %2 a case. Ask a manager to decide it.")
                             .arg(credit().text(), limit)
                       : tr("Within your limit of %1 a case.").arg(limit);
}

Result<Decision> DecisionForm::decision() const
{
    if (!m_case)
        return Error{ErrorCode::InvalidInput, tr("No case is open."), tr("Choose one first."), {}};
    if (overLimit())
        return Error{ErrorCode::NotAllowed, limitNote(), {}, {}};
    OpenCase onScreen = *m_case;
    onScreen.file.letterLanguage = m_language;
    return m_desk.prepare(onScreen, m_draft);
}

void DecisionForm::touch()
{
    m_dirty = true;
    Q_EMIT changed();
    Q_EMIT edited();
}

} // namespace rl
