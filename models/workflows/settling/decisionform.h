// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QObject>

#include <optional>

namespace rl {

// What a person is about to decide on the case on screen, before it is committed. Nothing that was
// typed is lost by choosing another action: a reason is replaced only while it is still the one
// that was suggested.
class DecisionForm : public QObject
{
    Q_OBJECT

public:
    // 'desk' lives longer than the form.
    explicit DecisionForm(const DisputeDesk &desk, QObject *parent = nullptr);

    // Another case: starts from its draft, or empty.
    void start(const OpenCase &openCase);
    // The same case as it is in the database now; what was typed stays.
    void update(const OpenCase &openCase);
    void clear();
    [[nodiscard]] bool hasCase() const { return m_case.has_value(); }

    // What may be done with the case in its present state.
    [[nodiscard]] bool allows(DisputeAction action) const;
    // Why nothing may be decided on it; empty when it may.
    [[nodiscard]] QString locked() const;

    void choose(DisputeAction action);
    void unchoose();
    void setCredit(Money credit);
    void setReason(const QString &reason);
    void setOverrideReason(const QString &words);
    void setLanguage(LetterLanguage language);
    void setNote(const QString &text); // one that is being written; no part of the decision
    void restore(const DecisionDraft &draft); // after undo

    [[nodiscard]] std::optional<DisputeAction> action() const { return m_draft.action; }
    [[nodiscard]] const DecisionDraft &draft() const { return m_draft; }
    [[nodiscard]] LetterLanguage language() const { return m_language; }
    // An override needs words; 'overrideWhy' says what the records recommend instead.
    [[nodiscard]] bool needsOverride() const;
    [[nodiscard]] QString overrideWhy() const;
    // "Your limit is $100.00 for one case"; empty where there is none or it plays no part.
    [[nodiscard]] QString limitNote() const;
    [[nodiscard]] bool overLimit() const;
    [[nodiscard]] Money credit() const; // what the chosen action would credit

    // The decision as it would be committed, its letter included, or why it cannot be yet.
    [[nodiscard]] Result<Decision> decision() const;
    // Whether the person typed or chose anything.
    [[nodiscard]] bool isDirty() const { return m_dirty; }

Q_SIGNALS:
    void changed(); // anything shown
    void edited(); // by the person: worth saving as a draft

private:
    void touch();
    [[nodiscard]] bool isSuggested(const QString &reason) const;
    void suggest();

    const DisputeDesk &m_desk;
    std::optional<OpenCase> m_case;
    DecisionDraft m_draft;
    LetterLanguage m_language = LetterLanguage::English;
    QString m_suggested;
    bool m_dirty = false;
};

} // namespace rl
