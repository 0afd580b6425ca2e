// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "carriers/carrierkind.h"
#include "clock.h"
#include "practicerequest.h"

#include <QJsonArray>
#include <QObject>

#include <map>

namespace rl {

// A verification call that the practice carrier places. Whoever plays the owner of the phone looks
// at it: at Twilio they key a code in, at SignalWire they read 'code' aloud.
struct PracticeCall
{
    enum class State { Ringing, Verified, WrongCode, NotAnswered, Busy };

    QString id; // SignalWire's id of the caller id; Twilio's of the call
    QString sid; // of the latest call, in the list of calls
    CarrierKind carrier = CarrierKind::Twilio;
    QString number; // E.164
    QString name;
    QString code; // six digits
    State state = State::Ringing;
    bool answered = false;
    int wrongCodes = 0;
    int calls = 1; // placed for it
    QDateTime placedAt;
};

// Things that one of the practice carriers has: caller ids, numbers, calls, messages, recordings.
// They are kept in the form in which that carrier sends them, newest first.
enum class PracticeKind { CallerId, Number, Call, Message, Recording };

// What the two carriers know and what happens there, without a wire. Everything is forgotten when
// it goes. The numbers for sale are made up, of the range that is never given to anybody.
class PracticeState : public QObject
{
    Q_OBJECT

public:
    // Calls to this number are refused: too many.
    static constexpr auto rateLimitedNumber = "+15559999999";
    // Verification calls come from here.
    static constexpr auto serviceNumber = "+14155550100";

    // 'clock' lives longer.
    explicit PracticeState(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<PracticeCall> &calls() const { return m_calls; }
    [[nodiscard]] const PracticeCall *call(const QString &id) const;
    // The latest call to a number that still rings; nothing when none does.
    [[nodiscard]] const PracticeCall *ringing(const QString &number) const;

    // Somebody picks up.
    void answer(const QString &id);
    // The owner keys a code in on the phone (Twilio). False: a wrong one; after the third the
    // carrier hangs up. Nothing happens unless the phone rings.
    bool keyIn(const QString &id, const QString &code);
    // Nobody picks up, or the line is busy.
    void endCall(const QString &id, PracticeCall::State how);

    // A call over one of the account's numbers appears in the carrier's list.
    QString addCall(CarrierKind carrier, const QString &from, const QString &to,
                    const QString &forwardedFrom = {}, int seconds = 0,
                    const QString &status = QStringLiteral("completed"));
    QString addRecording(CarrierKind carrier, const QString &callSid, int seconds);

    // For the carriers' paths.
    PracticeCall &place(CarrierKind carrier, const QString &number, const QString &name);
    void placeAgain(PracticeCall &call);
    // The code comes from staff (SignalWire): five tries.
    bool submit(PracticeCall &call, const QString &code);
    PracticeCall *findCall(const QString &id);
    void forgetCall(const QString &id);
    QJsonArray &things(CarrierKind carrier, PracticeKind kind) { return m_things[{carrier, kind}]; }
    [[nodiscard]] QString newSid(CarrierKind carrier, const QString &prefix);
    [[nodiscard]] QString nowText() const; // RFC 2822
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] static QString account(CarrierKind carrier);

Q_SIGNALS:
    void callPlaced(const QString &id);
    void callAnswered(const QString &id);
    void callEnded(const QString &id); // see its state

private:
    void verify(PracticeCall &call);
    void listCall(PracticeCall &call);
    void updateListed(const PracticeCall &call, const QString &status);

    const Clock &m_clock;
    std::vector<PracticeCall> m_calls;
    std::map<std::pair<CarrierKind, PracticeKind>, QJsonArray> m_things;
    int m_lastSid = 0;
};

} // namespace rl
