// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <chrono>
#include <optional>

namespace rl {

// Why a carrier did not do what it was asked.
enum class CarrierFault {
    NameNotFound, // DNS does not know the host: no network, or a wrong SignalWire space
    NotListening, // the host is there, and refuses the connection
    NotReachable, // lost, and still lost after the last try
    ProxyTrouble, // the system's proxy refused, or wants a login
    TlsExpired, // the server's certificate is out of date, or this computer's clock is wrong
    TlsWrongHost, // the server's certificate is that of another host
    TlsUntrusted, // nobody known signed the certificate
    TimedOut,
    NotSecure, // the address is not https: nothing was sent
    Redirected, // the answer wants to send us, and the credentials, to another host
    BadAnswer, // not what the contract says: garbage, half a body, a field that must be there
    WrongCredentials, // 401: wrong, revoked, or without the scope (SignalWire says 401 for that
                      // too)
    NoPermission, // 403, or a limit of a trial account
    NotThere, // 404
    AlreadyVerified, // the caller ID is verified on this account already
    RateLimited, // 429; see retryAfter
    Refused, // any other 4xx: what was sent cannot be used
    CarrierBroken, // 5xx, and still after the last try
};

// An Error that knows what the carrier said. As an Error it can be shown as it is.
struct CarrierError : Error
{
    CarrierFault fault = CarrierFault::NotReachable;
    int httpStatus = 0; // 0: there was no answer
    QString carrierCode; // "21450", "rate_limit_exceeded"; empty: none given
    QString carrierMessage; // in the carrier's words
    QString link; // the carrier's page on this error; only https, else empty
    std::optional<std::chrono::seconds> retryAfter; // as the carrier asked
    // The request was sent, it changes something, and no answer tells whether it was done. Look
    // before asking again: a second one may place a second call or buy a second number.
    bool mayHaveHappened = false;
};

} // namespace rl
