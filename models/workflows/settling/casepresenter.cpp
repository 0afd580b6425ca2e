// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/casepresenter.h"

#include "settling/casewords.h"

#include <algorithm>
#include <chrono>

namespace rl {
namespace {

using namespace std::chrono_literals;

constexpr auto draftDelay = 800ms;
constexpr auto refreshDelay = 200ms;
constexpr auto factsDelay = 1s; // a bridge writes calls all day, nearly all of them of other cases
constexpr auto presenceInterval = 30s; // presence is stale after a minute

QFuture<Outcome> done()
{
    return QtFuture::makeReadyFuture<Outcome>(success());
}

// What happened to the case since 'before' that this person did not see: "Ben · Decided: …".
QString newsSince(const OpenCase &before, const OpenCase &now)
{
    QStringList news;
    const size_t known = before.file.events.size();
    for (size_t i = known; i < now.file.events.size(); ++i) {
        const CaseEvent &event = now.file.events[i];
        news << CasePresenter::tr("%1, %2: %3 %4")
                    .arg(event.by, casewords::clockHere(event.at), casewords::eventKind(event.kind),
                         event.text.simplified())
                    .trimmed();
    }
    return news.join(u'\n');
}

} // namespace

CasePresenter::CasePresenter(DisputeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_form(desk)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    m_refreshTimer.setSingleShot(true);
    m_presenceTimer.setInterval(presenceInterval);
    connect(&m_form, &DecisionForm::edited, this, [this] { keepDraftSoon(true); });
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { flush(); });
    connect(&m_refreshTimer, &QTimer::timeout, this, &CasePresenter::refresh);
    connect(&m_presenceTimer, &QTimer::timeout, this, &CasePresenter::refresh);
}

void CasePresenter::show(const QUuid &id)
{
    if (id == m_id && m_state != State::Failed)
        return;
    flush();
    if (m_case && m_id != id)
        m_desk.closed(m_id);
    m_id = id;
    load();
}

void CasePresenter::retry()
{
    if (!m_id.isNull())
        load();
}

void CasePresenter::clear()
{
    flush();
    if (!m_id.isNull())
        m_desk.closed(m_id);
    ++m_asked;
    m_id = {};
    m_case.reset();
    m_form.clear();
    m_presenceTimer.stop();
    setNotice({});
    setState(State::Nothing);
}

// The case that is on screen stays there until the answer comes, so that nothing flashes; the form
// is locked by the state meanwhile.
void CasePresenter::load()
{
    setNotice({});
    setState(State::Loading);
    const int number = ++m_asked;
    m_desk.open(m_id).then(this, [this, number](Result<OpenCase> answer) {
        if (number == m_asked)
            takeIn(std::move(answer));
    });
}

void CasePresenter::takeIn(Result<OpenCase> answer)
{
    if (!answer) {
        m_error = answer.error();
        m_case.reset();
        m_form.clear();
        setState(State::Failed);
        return;
    }
    m_case = std::move(*answer);
    keepDraftSoon(false);
    m_form.start(*m_case);
    m_presenceTimer.start();
    setState(State::Ready);
    Q_EMIT caseChanged();
}

void CasePresenter::databaseChanged(const QUuid &id)
{
    if (m_state == State::Ready && (id.isNull() || id == m_id)
        && (!m_refreshTimer.isActive() || m_refreshTimer.remainingTimeAsDuration() > refreshDelay))
        m_refreshTimer.start(refreshDelay);
}

void CasePresenter::factsChanged()
{
    if (m_state == State::Ready && !m_refreshTimer.isActive())
        m_refreshTimer.start(factsDelay);
}

void CasePresenter::refresh()
{
    if (m_state != State::Ready)
        return;
    const int number = ++m_asked;
    m_desk.open(m_id).then(this, [this, number](Result<OpenCase> answer) {
        // A failure here is told by the connection's own banner; the case stays as it was.
        if (number == m_asked && answer && m_state == State::Ready)
            refreshed(std::move(*answer));
    });
}

void CasePresenter::refreshed(OpenCase fresh)
{
    const bool moved = fresh.file.summary.version != m_case->file.summary.version;
    const QString news =
        moved && m_form.isDirty() && !m_committing ? newsSince(*m_case, fresh) : QString();
    m_case = std::move(fresh);
    m_form.update(*m_case);
    if (!news.isEmpty())
        setNotice(m_notice.isEmpty() ? news : QString(m_notice + u'\n' + news));
    Q_EMIT caseChanged();
}

QFuture<Outcome> CasePresenter::flush()
{
    if (!m_draftDue || !m_case)
        return done();
    keepDraftSoon(false);
    return keepDraft(m_id, m_form.draft());
}

// A timer that has run out is not active any more: what is due is known apart from it.
void CasePresenter::keepDraftSoon(bool due)
{
    m_draftDue = due;
    if (due)
        m_draftTimer.start();
    else
        m_draftTimer.stop();
}

QFuture<Outcome> CasePresenter::keepDraft(const QUuid &id, const DecisionDraft &draft)
{
    return m_desk.saveDraft(id, draft).then(this, [this, id](Outcome saved) {
        if (saved) {
            Q_EMIT draftSaved();
            return saved;
        }
        m_draftDue = m_draftDue || id == m_id; // tried again with the next letter, and at the end
        Q_EMIT failed(tr("What you typed is not saved yet. %1").arg(saved.error().text()));
        return saved;
    });
}

void CasePresenter::commit()
{
    if (m_state != State::Ready || m_committing)
        return;
    const Result<Decision> decision = m_form.decision();
    if (!decision) {
        setNotice(decision.error().text());
        return;
    }
    keepDraftSoon(false);
    setNotice({});
    m_committing = true;
    Q_EMIT committingChanged();
    CommittedDecision commit{
        m_id, m_case->file.summary.reference, *m_case, *decision, m_form.draft(), {}};
    commit.openCase.file.letterLanguage = m_form.language();
    m_desk.decide(*decision).then(
        this, [this, commit = std::move(commit)](Result<DecisionReceipt> receipt) mutable {
            if (receipt)
                commit.receipt = *receipt;
            decided(commit, receipt ? nullptr : &receipt.error());
        });
}

void CasePresenter::decided(const CommittedDecision &decision, const Error *failure)
{
    m_committing = false;
    Q_EMIT committingChanged();
    if (!failure) {
        m_last = decision;
        if (m_id == decision.disputeId) {
            m_case->file.summary.status = decision.receipt.status;
            m_case->file.summary.version = decision.receipt.version;
            DecisionDraft left; // what was typed for the decision is in it
            left.note = m_form.draft().note;
            m_case->file.draft = left;
            m_form.start(*m_case);
            m_refreshTimer.start(refreshDelay);
        }
        Q_EMIT committed(decision);
        return;
    }
    if (m_id != decision.disputeId) {
        keepDraft(decision.disputeId, decision.draft);
        Q_EMIT failed(tr("%1 is not settled. %2").arg(decision.reference, failure->text()));
        return;
    }
    keepDraftSoon(true);
    setNotice(failure->text());
    if (failure->code == ErrorCode::Conflict)
        refresh();
}

void CasePresenter::undo()
{
    if (!m_last)
        return;
    const CommittedDecision last = *m_last;
    m_last.reset();
    m_desk.undo(last.receipt.eventId).then(this, [this, last](Result<DecisionReceipt> receipt) {
        if (!receipt) {
            Q_EMIT failed(
                tr("%1 was not taken back. %2").arg(last.reference, receipt.error().text()));
            Q_EMIT undoFailed(last.disputeId);
            return;
        }
        // What was typed for it comes back with it; a note that was begun goes on.
        DecisionDraft draft = last.draft;
        if (m_id == last.disputeId)
            draft.note = m_form.draft().note;
        keepDraft(last.disputeId, draft).then(this, [this, id = last.disputeId](const Outcome &) {
            if (m_id == id)
                load();
            Q_EMIT undone(id);
        });
    });
}

void CasePresenter::take()
{
    reloadAfter(m_id, m_desk.take(m_id));
}

void CasePresenter::addNote(const QString &text, bool internal)
{
    if (!text.trimmed().isEmpty())
        reloadAfter(m_id, m_desk.addNote(m_id, text.trimmed(), internal), text);
}

void CasePresenter::typeNote(const QString &text)
{
    m_form.setNote(text);
}

void CasePresenter::recordAnswer(const QString &text)
{
    if (!text.trimmed().isEmpty())
        reloadAfter(m_id, m_desk.recordAnswer(m_id, text.trimmed()), text);
}

void CasePresenter::attach(const QUuid &caseId, const CaseFileEntry &entry,
                           const QByteArray &content)
{
    reloadAfter(caseId, m_desk.attach(caseId, entry, content));
}

void CasePresenter::reloadAfter(const QUuid &id, QFuture<Outcome> work, const QString &note)
{
    work.then(this, [this, id, note](const Outcome &outcome) {
        if (!outcome) {
            Q_EMIT failed(outcome.error().text());
            return;
        }
        if (!note.isEmpty())
            Q_EMIT noteAdded(id, note);
        if (m_id == id)
            refresh();
    });
}

void CasePresenter::dismissNotice()
{
    setNotice({});
}

void CasePresenter::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void CasePresenter::setNotice(const QString &text)
{
    if (m_notice == text)
        return;
    m_notice = text;
    Q_EMIT noticeChanged();
}

} // namespace rl
