// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierpages.h"
#include "phonenumber.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace rl {

struct NumberCapabilities
{
    bool voice = false;
    bool sms = false;
    bool mms = false;
    bool fax = false;

    friend bool operator==(const NumberCapabilities &, const NumberCapabilities &) = default;
};

// What a number does when it is called or written to. What is empty stays as it is at the carrier.
struct NumberWiring
{
    std::optional<QString> name;
    QUrl voiceUrl;
    QUrl voiceFallbackUrl;
    QUrl smsUrl;
    QUrl statusCallback;
};

// A number that the account holds.
struct OwnedNumber
{
    QString sid; // opaque: "PN…" at Twilio, a UUID at SignalWire
    PhoneNumber number;
    QString name;
    NumberCapabilities capabilities;
    QUrl voiceUrl;
    QUrl voiceFallbackUrl;
    QUrl smsUrl;
    QUrl statusCallback;
    QDateTime since; // UTC; invalid: the carrier does not say
};

struct OwnedNumberFilter
{
    PhoneNumber number; // empty: all. SignalWire also answers numbers that contain it
    QString name;
};

// The numbers of an account. Buying costs money; see CarrierError::mayHaveHappened.
class OwnedNumbers
{
public:
    virtual ~OwnedNumbers() = default;
    virtual CarrierFuture<qint64> list(const OwnedNumberFilter &filter,
                                       CarrierPage<OwnedNumber> page) = 0;
    virtual CarrierFuture<OwnedNumber> fetch(const QString &sid) = 0;
    virtual CarrierFuture<OwnedNumber> buy(const PhoneNumber &number,
                                           const NumberWiring &wiring) = 0;
    virtual CarrierFuture<OwnedNumber> rewire(const QString &sid, const NumberWiring &wiring) = 0;
    // Also well when the number was gone already. SignalWire refuses in the first 14 days.
    virtual CarrierFuture<Unit> release(const QString &sid) = 0;
};

struct NumberSearch
{
    enum class Kind { Local, TollFree };

    QString country = QStringLiteral("US"); // ISO 3166
    Kind kind = Kind::Local;
    QString areaCode; // "424"
    QString contains; // digits and '*'
    QString region; // "CA"
    QString locality; // "Los Angeles"; SignalWire wants the region too
    NumberCapabilities needs; // what it must be able to do; voice alone is not asked for
    int limit = 50; // at most; carriers answer fewer
};

// A number that can be bought.
struct AvailableNumber
{
    PhoneNumber number;
    QString locality;
    QString region;
    QString postalCode;
    QString country;
    NumberCapabilities capabilities;
    bool needsAddress = false; // the carrier wants an address first
};

class AvailableNumbers
{
public:
    virtual ~AvailableNumbers() = default;
    virtual CarrierFuture<std::vector<AvailableNumber>> search(const NumberSearch &search) = 0;
};

} // namespace rl
