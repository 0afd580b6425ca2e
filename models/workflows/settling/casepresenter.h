// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/decisionform.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rl {

// A decision that was committed and can still be taken back.
struct CommittedDecision
{
    QUuid disputeId;
    QString reference;
    OpenCase openCase; // as it was on screen, in the letter's language
    Decision decision;
    DecisionDraft draft; // as it was typed, for undo
    DecisionReceipt receipt;
};

// The case beside the list: loads it, keeps it fresh, and settles it. Answers that come after
// another case was asked for are dropped. What a person types survives everything: it is saved to
// the database as a draft shortly after, and kept through conflicts and lost connections.
class CasePresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { Nothing, Loading, Ready, Failed };

    // 'desk' lives longer than the presenter.
    explicit CasePresenter(DisputeDesk &desk, QObject *parent = nullptr);

    void show(const QUuid &id);
    void clear();
    void retry();
    // The database said that this dispute (null: any) changed.
    void databaseChanged(const QUuid &id);
    // Something changed that may be among the case's facts: calls, numbers, incidents.
    void factsChanged();
    // Writes an unsaved draft now. The future is finished when it is safe to close.
    QFuture<Outcome> flush();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } // when Failed
    [[nodiscard]] QUuid caseId() const { return m_id; }
    // Null unless Ready.
    [[nodiscard]] const OpenCase *openCase() const { return m_case ? &*m_case : nullptr; }
    [[nodiscard]] DecisionForm &form() { return m_form; }

    void commit();
    [[nodiscard]] bool isCommitting() const { return m_committing; }
    void undo(); // the last committed decision
    // Why the last commit failed, or what somebody else did to the case meanwhile; empty: nothing.
    [[nodiscard]] const QString &notice() const { return m_notice; }
    void dismissNotice();

    void take();
    void addNote(const QString &text, bool internal);
    void typeNote(const QString &text); // so far; kept with the draft
    void recordAnswer(const QString &text);
    // To the case that it was given for, whether that is still on screen or not.
    void attach(const QUuid &caseId, const CaseFileEntry &entry, const QByteArray &content);

Q_SIGNALS:
    void stateChanged();
    void caseChanged(); // the case on screen has other contents now
    void noticeChanged();
    void committingChanged();
    void committed(const rl::CommittedDecision &decision);
    void undone(const QUuid &disputeId);
    void undoFailed(const QUuid &disputeId); // the decision stands; failed() says why
    void failed(const QString &what); // of anything but the decision form
    void draftSaved();
    // And may be removed from where it was typed, if it is still what stands there.
    void noteAdded(const QUuid &disputeId, const QString &text);

private:
    void load();
    void refresh();
    void keepDraftSoon(bool due);
    QFuture<Outcome> keepDraft(const QUuid &id, const DecisionDraft &draft);
    void takeIn(Result<OpenCase> answer);
    void refreshed(OpenCase fresh);
    void decided(const CommittedDecision &decision, const Error *failure);
    void reloadAfter(const QUuid &id, QFuture<Outcome> work, const QString &note = {});
    void setState(State state);
    void setNotice(const QString &text);

    DisputeDesk &m_desk;
    DecisionForm m_form;
    QUuid m_id;
    std::optional<OpenCase> m_case;
    State m_state = State::Nothing;
    Error m_error;
    QString m_notice;
    bool m_committing = false;
    std::optional<CommittedDecision> m_last;
    int m_asked = 0;
    QTimer m_draftTimer;
    QTimer m_refreshTimer;
    QTimer m_presenceTimer;
    bool m_draftDue = false; // something is typed that the database does not have
};

} // namespace rl
