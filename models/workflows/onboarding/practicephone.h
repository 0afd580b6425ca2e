// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierkind.h"
#include "phonenumber.h"

#include <QObject>

#include <array>
#include <optional>

namespace rl {

// A verification call as the broker's phone has it.
struct PracticeRing
{
    enum class State { Ringing, Answered, Verified, WrongCode, NotAnswered, Busy };

    QString id;
    PhoneNumber number;
    QString code;
    bool hearsCode = false; // SignalWire reads it aloud; else it is keyed in
    State state = State::Ringing;
    int wrongCodes = 0;

    [[nodiscard]] bool isOn() const { return state == State::Ringing || state == State::Answered; }
};

// What can be made to go wrong with the carrier's next answer.
enum class PracticeTrouble {
    Timeout, // it does what it is asked, and never answers
    LostAnswer, // it does what it is asked, and hangs up
    Garbage,
    WrongCredentials,
    TooMany, // 429, with Retry-After
    Broken, // 500
    Slow, // every answer takes two seconds, until it is chosen again
};

// The other side of the practice: the broker's phone, and the carrier's bad days.
class PracticePhone : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual CarrierKind carrier() const = 0;
    virtual void setCarrier(CarrierKind kind) = 0; // the desk changes with it
    [[nodiscard]] virtual std::optional<PracticeRing> latest() const = 0;
    virtual void answer(const QString &id) = 0;
    virtual bool keyIn(const QString &id, const QString &code) = 0; // false: a wrong one
    virtual void hangUp(const QString &id, bool busy) = 0;
    virtual void plan(PracticeTrouble trouble) = 0;
    [[nodiscard]] virtual bool isSlow() const = 0;
    // Somebody calls the broker's number, whose forwarding takes the call to 'destination'.
    virtual void testCall(const PhoneNumber &from, const PhoneNumber &sim,
                          const PhoneNumber &destination) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace rl
