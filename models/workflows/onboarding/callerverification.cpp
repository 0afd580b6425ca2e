// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/callerverification.h"

#include <QRegularExpression>

#include <algorithm>

namespace rl {
namespace {

using namespace std::chrono_literals;

// How far the carrier's clock and ours may be apart.
constexpr std::chrono::seconds clockSlack = 10s;
// A verification call does not last longer.
constexpr std::chrono::seconds longestCall = 120s;

template <typename T>
QFuture<TelephonyResult<T>> ready(TelephonyResult<T> answer)
{
    return QtFuture::makeReadyFuture(std::move(answer));
}

TelephonyProblem problem(int status, ErrorCode code, const QString &what, const QString &remedy)
{
    TelephonyProblem made(Error{code, what, remedy, {}});
    made.status = status;
    return made;
}

CallProgress progressOfStatus(const QString &status)
{
    if (status == u"ringing")
        return CallProgress::Ringing;
    if (status == u"in-progress")
        return CallProgress::Answered;
    if (status == u"completed")
        return CallProgress::Ended;
    if (status == u"busy")
        return CallProgress::Busy;
    if (status == u"no-answer")
        return CallProgress::NoAnswer;
    if (status == u"failed" || status == u"canceled")
        return CallProgress::Failed;
    return CallProgress::Waiting; // queued, initiated
}

} // namespace

CallerVerification::CallerVerification(VerifiedNumberStore &store, CallerIds &callerIds,
                                       CallList &calls, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_callerIds(callerIds)
    , m_calls(calls)
    , m_clock(clock)
{
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::initiate(
    const VerificationStart &start)
{
    using R = TelephonyResult<InitiatedVerification>;
    if (start.delaySeconds < 0 || start.delaySeconds > 60) {
        return ready<InitiatedVerification>(
            R(problem(400, ErrorCode::InvalidInput, tr("The call can wait 0 to 60 seconds."), {})));
    }
    const QDateTime from = m_clock.now();
    return m_store.begin(start.org, start.phone, start.friendlyName, start.takeOver)
        .then(this,
              [this, start, from](const TelephonyResult<BegunVerification> &begun) {
                  if (!begun)
                      return ready<InitiatedVerification>(R(begun.error()));
                  return lookFirst({start, *begun, from});
              })
        .unwrap();
}

// Is the number verified at the carrier already, or a request for it open there?
CallerVerification::Answer<InitiatedVerification> CallerVerification::lookFirst(
    const Attempt &attempt)
{
    return m_callerIds.find(PhoneNumber::fromE164(attempt.start.phone))
        .then(this,
              [this, attempt](const CarrierResult<std::optional<CallerId>> &found) {
                  if (!found)
                      return takeBack(attempt, TelephonyProblem(found.error()));
                  if (*found && (*found)->verified)
                      return confirmAtOnce(attempt, (*found)->id);
                  return refuseWhileCalling(attempt, *found ? (*found)->id : QString());
              })
        .unwrap();
}

// A call that an earlier try left, perhaps from a computer that died, may be ringing right now.
CallerVerification::Answer<InitiatedVerification> CallerVerification::refuseWhileCalling(
    const Attempt &attempt, const QString &pendingId)
{
    return callsTo(attempt.start.phone, attempt.from.addSecs(-longestCall.count()))
        .then(this,
              [this, attempt, pendingId](const CarrierResult<std::vector<CarrierCall>> &calls) {
                  if (!calls)
                      return takeBack(attempt, TelephonyProblem(calls.error()));
                  const bool busy = std::any_of(calls->begin(), calls->end(),
                                                [](const auto &call) { return !call.isOver(); });
                  if (!busy)
                      return place(attempt, pendingId);
                  TelephonyProblem why =
                      problem(409, ErrorCode::Conflict, tr("The carrier is calling this phone."),
                              tr("Wait until that call is over, then call again."));
                  why.retryAfter = 30s;
                  return takeBack(attempt, why);
              })
        .unwrap();
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::place(
    const Attempt &attempt, const QString &pendingId)
{
    const PhoneNumber number = PhoneNumber::fromE164(attempt.start.phone);
    const auto placed = [this, attempt](const CarrierResult<VerificationCall> &call) {
        if (call)
            return note(attempt, *call, false);
        const CarrierError &error = call.error();
        if (error.fault == CarrierFault::AlreadyVerified)
            return alreadyVerified(attempt);
        if (error.mayHaveHappened)
            return lookForLostCall(attempt, error);
        return takeBack(attempt, TelephonyProblem(error));
    };
    if (pendingId.isEmpty()) {
        return m_callerIds
            .start({number, attempt.start.friendlyName, attempt.start.delaySeconds,
                    attempt.start.extension})
            .then(this, placed)
            .unwrap();
    }
    return m_callerIds.callAgain(pendingId)
        .then(this,
              [placed, number, pendingId](const CarrierResult<Unit> &again) {
                  if (!again)
                      return placed(again.error());
                  return placed(VerificationCall{number, {}, {}, pendingId});
              })
        .unwrap();
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::note(
    const Attempt &attempt, const VerificationCall &call, bool codeLost)
{
    InitiatedVerification made;
    made.id = attempt.begun.id;
    made.codeGoes = m_callerIds.codeGoes();
    made.code = call.code;
    made.codeLost = codeLost && made.codeGoes == CodeGoes::FromOwnerByPhone;
    made.startsRemaining = attempt.begun.startsRemaining;
    made.expiresAt = attempt.begun.expiresAt;
    forgetCode(made.id); // of the call before
    if (!call.code.isEmpty())
        m_shown.insert(made.id, call.code);
    return m_store.attach(made.id, call.code, call.callSid, call.pendingId)
        .then(this, [made](const TelephonyResult<PlacedVerification> &placed) mutable {
            if (placed) {
                made.validationId = placed->validationId;
                made.message = placed->message;
                made.attemptsRemaining = placed->attemptsRemaining;
                made.expiresAt = placed->expiresAt;
            } else {
                // The phone rings: the broker goes on, and the carrier's list is the proof.
                made.warning = placed.error().text();
            }
            return TelephonyResult<InitiatedVerification>(made);
        });
}

// No call was placed: the start does not count.
CallerVerification::Answer<InitiatedVerification> CallerVerification::takeBack(
    const Attempt &attempt, const TelephonyProblem &why)
{
    return m_store.cancel(attempt.begun.id).then(this, [why](const TelephonyResult<Unit> &taken) {
        TelephonyProblem told = why;
        if (!taken) // it counts, and the number is reserved for a minute
            told.detail +=
                QStringLiteral("; the start could not be taken back: ") + taken.error().text();
        return TelephonyResult<InitiatedVerification>(told);
    });
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::lookForLostCall(
    const Attempt &attempt, const CarrierError &error)
{
    // Unknown whether it was placed: the start stays reserved, so that nobody asks again blindly.
    const auto unknown = [error] {
        TelephonyProblem why(error);
        why.status = 504;
        why.remedy =
            tr("Whether the phone will ring is not known. Wait a minute, then call again.");
        why.retryAfter = 60s;
        return ready<InitiatedVerification>(TelephonyResult<InitiatedVerification>(why));
    };
    return m_callerIds.find(PhoneNumber::fromE164(attempt.start.phone))
        .then(this,
              [this, attempt, unknown](const CarrierResult<std::optional<CallerId>> &found) {
                  const QString pendingId = found && *found ? (*found)->id : QString();
                  return callsTo(attempt.start.phone, attempt.from.addSecs(-clockSlack.count()))
                      .then(this,
                            [this, attempt, unknown,
                             pendingId](const CarrierResult<std::vector<CarrierCall>> &calls) {
                                if (!calls)
                                    return unknown();
                                VerificationCall call;
                                call.pendingId = pendingId;
                                if (!calls->empty())
                                    call.callSid = calls->front().sid;
                                else if (pendingId.isEmpty())
                                    return unknown();
                                return note(attempt, call, true);
                            })
                      .unwrap();
              })
        .unwrap();
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::alreadyVerified(
    const Attempt &attempt)
{
    return m_callerIds.find(PhoneNumber::fromE164(attempt.start.phone))
        .then(this,
              [this, attempt](const CarrierResult<std::optional<CallerId>> &found) {
                  if (!found)
                      return takeBack(attempt, TelephonyProblem(found.error()));
                  if (!*found || !(*found)->verified) {
                      return takeBack(
                          attempt,
                          problem(502, ErrorCode::Conflict,
                                  tr("The carrier says that this number is verified already, but "
                                     "does not list it."),
                                  tr("It may be verified on another account of the carrier.")));
                  }
                  return confirmAtOnce(attempt, (*found)->id);
              })
        .unwrap();
}

CallerVerification::Answer<InitiatedVerification> CallerVerification::confirmAtOnce(
    const Attempt &attempt, const QString &sid)
{
    return m_store.confirmByCarrier(attempt.begun.id, sid)
        .then(this, [this, attempt](const TelephonyResult<ConfirmedNumber> &confirmed) {
            using R = TelephonyResult<InitiatedVerification>;
            if (!confirmed)
                return R(confirmed.error());
            forgetCode(attempt.begun.id);
            InitiatedVerification made;
            made.id = attempt.begun.id;
            made.codeGoes = m_callerIds.codeGoes();
            made.message = confirmed->message;
            made.alreadyVerified = true;
            made.callerIdSid = confirmed->callerIdSid;
            return R(made);
        });
}

QFuture<CarrierResult<std::vector<CarrierCall>>> CallerVerification::callsTo(const QString &phone,
                                                                             const QDateTime &from)
{
    CallFilter filter;
    filter.to = phone;
    filter.startedFrom = from;
    filter.pageSize = 50;
    auto seen = std::make_shared<std::vector<CarrierCall>>();
    // Carriers filter by the day; what has not begun has no start.
    const auto page = [seen, from](const std::vector<CarrierCall> &calls) {
        for (const CarrierCall &call : calls) {
            if (!call.start.isValid() || call.start >= from)
                seen->push_back(call);
        }
        return false; // newest first: the first page has them
    };
    return m_calls.list(filter, page).then(this, [seen](const CarrierResult<qint64> &listed) {
        using R = CarrierResult<std::vector<CarrierCall>>;
        return listed ? R(*seen) : R(listed.error());
    });
}

CallerVerification::Answer<ConfirmedNumber> CallerVerification::confirm(
    const VerifiedNumber &number, const QString &code)
{
    using R = TelephonyResult<ConfirmedNumber>;
    static const QRegularExpression sixDigits(QStringLiteral("^[0-9]{6}$"));
    const auto refuse = [this, id = number.id] {
        return m_store.refuseCode(id).then(
            this, [](const TelephonyResult<Unit> &counted) { return R(counted.error()); });
    };
    if (!sixDigits.match(code).hasMatch()) { // a slip of the finger is no try
        TelephonyProblem why =
            problem(400, ErrorCode::InvalidInput, tr("A verification code has six digits."), {});
        why.attemptsRemaining = number.attemptsRemaining;
        return ready<ConfirmedNumber>(R(why));
    }
    if (m_callerIds.codeGoes() == CodeGoes::FromStaffByUs) {
        return m_callerIds.submit(number.pendingId, code)
            .then(this,
                  [this, refuse, id = number.id](const CarrierResult<CallerId> &verified) {
                      if (verified && verified->verified)
                          return m_store.confirmByCarrier(id, verified->id);
                      if (verified || verified.error().fault == CarrierFault::Refused)
                          return refuse();
                      return ready<ConfirmedNumber>(R(TelephonyProblem(verified.error())));
                  })
            .unwrap();
    }
    return m_callerIds.find(number.number)
        .then(this,
              [this, refuse, code,
               id = number.id](const CarrierResult<std::optional<CallerId>> &found) {
                  if (!found)
                      return ready<ConfirmedNumber>(R(TelephonyProblem(found.error())));
                  if (*found && (*found)->verified) {
                      forgetCode(id);
                      return m_store.confirmByCarrier(id, (*found)->id);
                  }
                  if (const QString shown = m_shown.value(id); !shown.isEmpty() && shown != code)
                      return refuse();
                  return ready<ConfirmedNumber>(R(problem(
                      409, ErrorCode::Conflict, tr("The carrier has not heard the code yet."),
                      tr("It is keyed in on the phone while the call lasts."))));
              })
        .unwrap();
}

CallerVerification::Answer<VerificationProgress> CallerVerification::poll(
    const VerifiedNumber &number)
{
    using R = TelephonyResult<VerificationProgress>;
    return m_callerIds.find(number.number)
        .then(this,
              [this, number](const CarrierResult<std::optional<CallerId>> &found) {
                  if (!found)
                      return ready<VerificationProgress>(R(TelephonyProblem(found.error())));
                  if (!*found || !(*found)->verified)
                      return progressOf(number);
                  return m_store.confirmByCarrier(number.id, (*found)->id)
                      .then(this, [this, id = number.id](
                                      const TelephonyResult<ConfirmedNumber> &confirmed) {
                          if (!confirmed)
                              return R(confirmed.error());
                          forgetCode(id);
                          return R(VerificationProgress{true, CallProgress::Ended, *confirmed});
                      });
              })
        .unwrap();
}

// How the call goes. A carrier that names none (SignalWire) is asked by the number.
CallerVerification::Answer<VerificationProgress> CallerVerification::progressOf(
    const VerifiedNumber &number)
{
    using R = TelephonyResult<VerificationProgress>;
    if (!number.callSid.isEmpty()) {
        return m_calls.fetch(number.callSid).then(this, [](const CarrierResult<CarrierCall> &call) {
            if (!call && call.error().fault == CarrierFault::NotThere)
                return R(VerificationProgress{}); // it waits for its delay
            if (!call)
                return R(TelephonyProblem(call.error()));
            return R(VerificationProgress{false, progressOfStatus(call->status), {}});
        });
    }
    return callsTo(number.number.e164(), number.startedAt.addSecs(-clockSlack.count()))
        .then(this, [called = number.called](const CarrierResult<std::vector<CarrierCall>> &calls) {
            if (!calls)
                return R(TelephonyProblem(calls.error()));
            VerificationProgress progress;
            if (!calls->empty())
                progress.call = progressOfStatus(calls->front().status);
            else if (!called)
                progress.call = CallProgress::NotPlaced;
            return R(progress);
        });
}

} // namespace rl
