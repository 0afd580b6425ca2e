// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicestate.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace rl {

namespace {

constexpr int keyedTries = 3;
constexpr int submittedTries = 5;

} // namespace

PracticeState::PracticeState(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

QString PracticeState::account(CarrierKind carrier)
{
    return carrier == CarrierKind::Twilio ? QStringLiteral("AC00000000000000000000000000000000")
                                          : QStringLiteral("00000000-0000-4000-8000-000000000000");
}

QString PracticeState::newSid(CarrierKind carrier, const QString &prefix)
{
    ++m_lastSid;
    return carrier == CarrierKind::Twilio
               ? QString(prefix + QStringLiteral("%1").arg(m_lastSid, 32, 16, QLatin1Char('0')))
               : QStringLiteral("00000000-0000-4000-9000-%1")
                     .arg(m_lastSid, 12, 16, QLatin1Char('0'));
}

QString PracticeState::nowText() const
{
    return QLocale::c().toString(now(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
           + QStringLiteral(" +0000");
}

const PracticeCall *PracticeState::call(const QString &id) const
{
    const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                    [&](const PracticeCall &each) { return each.id == id; });
    return found == m_calls.end() ? nullptr : &*found;
}

PracticeCall *PracticeState::findCall(const QString &id)
{
    return const_cast<PracticeCall *>(call(id));
}

const PracticeCall *PracticeState::ringing(const QString &number) const
{
    const auto found =
        std::find_if(m_calls.rbegin(), m_calls.rend(), [&](const PracticeCall &each) {
            return each.number == number && each.state == PracticeCall::State::Ringing;
        });
    return found == m_calls.rend() ? nullptr : &*found;
}

PracticeCall &PracticeState::place(CarrierKind carrier, const QString &number, const QString &name)
{
    PracticeCall call;
    call.id = newSid(carrier, QStringLiteral("CA"));
    call.carrier = carrier;
    call.number = number;
    call.name = name;
    m_calls.push_back(call);
    m_calls.back().calls = 0;
    placeAgain(m_calls.back());
    return m_calls.back();
}

void PracticeState::placeAgain(PracticeCall &call)
{
    call.code = QStringLiteral("%1").arg(QRandomGenerator::global()->bounded(1'000'000), 6, 10,
                                         QLatin1Char('0'));
    call.state = PracticeCall::State::Ringing;
    call.wrongCodes = 0;
    ++call.calls;
    call.answered = false;
    call.placedAt = now();
    listCall(call);
    Q_EMIT callPlaced(call.id);
}

// The carrier's list of calls has it too. Twilio names its id; SignalWire's is found by the number.
void PracticeState::listCall(PracticeCall &call)
{
    const bool twilio = call.carrier == CarrierKind::Twilio;
    call.sid = twilio ? call.id : newSid(call.carrier, QStringLiteral("CA"));
    things(call.carrier, PracticeKind::Call)
        .prepend(QJsonObject{{QStringLiteral("sid"), call.sid},
                             {QStringLiteral("account_sid"), account(call.carrier)},
                             {QStringLiteral("parent_call_sid"), QJsonValue::Null},
                             {QStringLiteral("from"), QLatin1String(serviceNumber)},
                             {QStringLiteral("to"), call.number},
                             {QStringLiteral("status"), QStringLiteral("ringing")},
                             {QStringLiteral("direction"), QStringLiteral("outbound-api")},
                             {QStringLiteral("date_created"), nowText()},
                             {QStringLiteral("date_updated"), nowText()},
                             {QStringLiteral("start_time"), nowText()},
                             {QStringLiteral("end_time"), QJsonValue::Null},
                             {QStringLiteral("forwarded_from"), QJsonValue::Null},
                             {QStringLiteral("answered_by"), QJsonValue::Null},
                             {QStringLiteral("duration"), QJsonValue::Null},
                             {QStringLiteral("price"), QJsonValue::Null},
                             {QStringLiteral("price_unit"), QStringLiteral("USD")},
                             {QStringLiteral("api_version"), QStringLiteral("2010-04-01")}});
}

void PracticeState::updateListed(const PracticeCall &call, const QString &status)
{
    QJsonArray &calls = things(call.carrier, PracticeKind::Call);
    for (qsizetype i = 0; i < calls.size(); ++i) {
        QJsonObject entry = calls.at(i).toObject();
        if (entry.value(u"sid").toString() != call.sid)
            continue;
        entry.insert(QStringLiteral("status"), status);
        if (status != u"in-progress") {
            const qint64 seconds = call.answered ? call.placedAt.secsTo(now()) : 0;
            entry.insert(QStringLiteral("end_time"), nowText());
            entry.insert(QStringLiteral("duration"), call.carrier == CarrierKind::Twilio
                                                         ? QJsonValue(QString::number(seconds))
                                                         : QJsonValue(seconds));
        }
        calls.replace(i, entry);
        return;
    }
}

void PracticeState::answer(const QString &id)
{
    PracticeCall *ringing = findCall(id);
    if (!ringing || ringing->state != PracticeCall::State::Ringing || ringing->answered)
        return;
    ringing->answered = true;
    updateListed(*ringing, QStringLiteral("in-progress"));
    Q_EMIT callAnswered(id);
}

void PracticeState::forgetCall(const QString &id)
{
    std::erase_if(m_calls, [&](const PracticeCall &each) { return each.id == id; });
}

void PracticeState::verify(PracticeCall &call)
{
    call.state = PracticeCall::State::Verified;
    updateListed(call, QStringLiteral("completed"));
    if (call.carrier == CarrierKind::Twilio) {
        const QString sid = newSid(call.carrier, QStringLiteral("PN"));
        things(call.carrier, PracticeKind::CallerId)
            .prepend(QJsonObject{
                {QStringLiteral("sid"), sid},
                {QStringLiteral("account_sid"), account(call.carrier)},
                {QStringLiteral("friendly_name"), call.name.isEmpty() ? call.number : call.name},
                {QStringLiteral("phone_number"), call.number},
                {QStringLiteral("date_created"), nowText()},
                {QStringLiteral("date_updated"), nowText()}});
    }
    Q_EMIT callEnded(call.id);
}

bool PracticeState::keyIn(const QString &id, const QString &code)
{
    PracticeCall *ringing = findCall(id);
    if (!ringing || ringing->carrier != CarrierKind::Twilio
        || ringing->state != PracticeCall::State::Ringing)
        return false;
    answer(id); // one keys in while the call is on
    if (code == ringing->code) {
        verify(*ringing);
        return true;
    }
    if (++ringing->wrongCodes >= keyedTries)
        endCall(id, PracticeCall::State::WrongCode);
    return false;
}

bool PracticeState::submit(PracticeCall &call, const QString &code)
{
    if (call.state != PracticeCall::State::Ringing)
        return false;
    if (code == call.code) {
        verify(call);
        return true;
    }
    if (++call.wrongCodes >= submittedTries)
        endCall(call.id, PracticeCall::State::WrongCode);
    return false;
}

void PracticeState::endCall(const QString &id, PracticeCall::State how)
{
    PracticeCall *ended = findCall(id);
    if (!ended || ended->state != PracticeCall::State::Ringing)
        return;
    ended->state = how;
    updateListed(*ended, how == PracticeCall::State::Busy          ? QStringLiteral("busy")
                         : how == PracticeCall::State::NotAnswered ? QStringLiteral("no-answer")
                                                                   : QStringLiteral("completed"));
    Q_EMIT callEnded(id);
}

QString PracticeState::addCall(CarrierKind carrier, const QString &from, const QString &to,
                               const QString &forwardedFrom, int seconds, const QString &status)
{
    const bool twilio = carrier == CarrierKind::Twilio;
    const QString sid = newSid(carrier, QStringLiteral("CA"));
    QJsonObject call{{QStringLiteral("sid"), sid},
                     {QStringLiteral("account_sid"), account(carrier)},
                     {QStringLiteral("parent_call_sid"), QJsonValue::Null},
                     {QStringLiteral("from"), from},
                     {QStringLiteral("to"), to},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("direction"), QStringLiteral("inbound")},
                     {QStringLiteral("date_created"), nowText()},
                     {QStringLiteral("date_updated"), nowText()},
                     {QStringLiteral("start_time"), nowText()},
                     {QStringLiteral("end_time"), nowText()},
                     {QStringLiteral("answered_by"), QJsonValue::Null},
                     {QStringLiteral("api_version"), QStringLiteral("2010-04-01")},
                     {QStringLiteral("price_unit"), QStringLiteral("USD")}};
    call.insert(QStringLiteral("forwarded_from"),
                forwardedFrom.isEmpty() ? QJsonValue() : QJsonValue(forwardedFrom));
    // The same thing in each carrier's own type.
    call.insert(QStringLiteral("duration"),
                twilio ? QJsonValue(QString::number(seconds)) : QJsonValue(seconds));
    call.insert(QStringLiteral("price"),
                twilio ? QJsonValue(QStringLiteral("-0.00850")) : QJsonValue(0.0085));
    things(carrier, PracticeKind::Call).prepend(call);
    return sid;
}

QString PracticeState::addRecording(CarrierKind carrier, const QString &callSid, int seconds)
{
    const bool twilio = carrier == CarrierKind::Twilio;
    const QString sid = newSid(carrier, QStringLiteral("RE"));
    things(carrier, PracticeKind::Recording)
        .prepend(
            QJsonObject{{QStringLiteral("sid"), sid},
                        {QStringLiteral("account_sid"), account(carrier)},
                        {QStringLiteral("call_sid"), callSid},
                        {QStringLiteral("status"), QStringLiteral("completed")},
                        {QStringLiteral("start_time"), nowText()},
                        {QStringLiteral("date_created"), nowText()},
                        {QStringLiteral("date_updated"), nowText()},
                        {QStringLiteral("channels"), 2},
                        {QStringLiteral("price"), QStringLiteral("-0.00250")},
                        {QStringLiteral("price_unit"), QStringLiteral("USD")},
                        {QStringLiteral("source"), QStringLiteral("RecordVerb")},
                        {QStringLiteral("duration"),
                         twilio ? QJsonValue(QString::number(seconds)) : QJsonValue(seconds)}});
    return sid;
}

} // namespace rl
