// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrierfaults.h"

#include "errorbody.h"
#include "http/httplog.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CarrierFaults", text);
}

ErrorCode codeOf(CarrierFault fault)
{
    switch (fault) {
    case CarrierFault::NotSecure:
    case CarrierFault::Redirected:
    case CarrierFault::WrongCredentials:
    case CarrierFault::NoPermission:
        return ErrorCode::NotAllowed;
    case CarrierFault::NotThere:
        return ErrorCode::NotFound;
    case CarrierFault::AlreadyVerified:
        return ErrorCode::Conflict;
    case CarrierFault::Refused:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Unreachable;
    }
}

// The carriers' own numbers say more than the status beside them.
CarrierFault faultOf(int status, const QString &code)
{
    if (code == u"21450")
        return CarrierFault::AlreadyVerified;
    if (code == u"20003")
        return CarrierFault::WrongCredentials;
    if (code == u"20429" || code == u"rate_limit_exceeded" || status == 429)
        return CarrierFault::RateLimited;
    // A trial account, or a number that is verified on another one.
    if (code == u"21404" || code == u"21219" || code == u"21453")
        return CarrierFault::NoPermission;
    if (status == 401)
        return CarrierFault::WrongCredentials;
    if (status == 403)
        return CarrierFault::NoPermission;
    if (status == 404 || status == 410)
        return CarrierFault::NotThere;
    return status >= 500 ? CarrierFault::CarrierBroken : CarrierFault::Refused;
}

QString whatAnswered(CarrierFault fault, const QString &name, int status)
{
    switch (fault) {
    case CarrierFault::AlreadyVerified:
        return tr("%1 has verified this number already.").arg(name);
    case CarrierFault::WrongCredentials:
        return tr("%1 does not accept the account's id and token.").arg(name);
    case CarrierFault::NoPermission:
        return tr("%1 does not allow this account to do that.").arg(name);
    case CarrierFault::RateLimited:
        return tr("%1 asks for a pause: too many requests.").arg(name);
    case CarrierFault::NotThere:
        return tr("%1 does not have this (any more).").arg(name);
    case CarrierFault::CarrierBroken:
        return tr("%1 has trouble of its own (HTTP %2).").arg(name).arg(status);
    default:
        return tr("%1 refused (HTTP %2).").arg(name).arg(status);
    }
}

QString remedyFor(CarrierKind carrier, const CarrierError &error)
{
    switch (error.fault) {
    case CarrierFault::AlreadyVerified:
        return tr("Nothing is left to do for it.");
    case CarrierFault::WrongCredentials:
        return carrier == CarrierKind::Twilio
                   ? tr(
                       "Compare the Account SID and the Auth Token with those in Twilio's console.")
                   : tr("Compare space, project and API token with those on SignalWire's page; the "
                        "token needs the scopes Voice, Messaging and Numbers.");
    case CarrierFault::NoPermission:
        return tr("A trial account may not do everything; otherwise ask the account's owner.");
    case CarrierFault::RateLimited:
        return error.retryAfter ? tr("Try again in %1 seconds.").arg(error.retryAfter->count())
                                : tr("Try again in a minute.");
    case CarrierFault::CarrierBroken:
        return tr("Try again in some minutes; the carrier's status page may know more.");
    default:
        return {};
    }
}

QString maybeDone(CarrierKind carrier)
{
    return tr("It may have been done all the same: look at the list first, so that %1 does not do "
              "it twice.")
        .arg(carrierName(carrier));
}

void fill(CarrierError &error, CarrierFault fault, const QString &what)
{
    error.fault = fault;
    error.code = codeOf(fault);
    error.what = what;
}

CarrierFault faultOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::NotSecure:
        return CarrierFault::NotSecure;
    case HttpFault::NameNotFound:
        return CarrierFault::NameNotFound;
    case HttpFault::ConnectionRefused:
        return CarrierFault::NotListening;
    case HttpFault::ConnectionLost:
        return CarrierFault::NotReachable;
    case HttpFault::ProxyTrouble:
        return CarrierFault::ProxyTrouble;
    case HttpFault::TlsExpired:
        return CarrierFault::TlsExpired;
    case HttpFault::TlsWrongHost:
        return CarrierFault::TlsWrongHost;
    case HttpFault::TlsUntrusted:
        return CarrierFault::TlsUntrusted;
    case HttpFault::TimedOut:
        return CarrierFault::TimedOut;
    case HttpFault::Redirected:
        return CarrierFault::Redirected;
    case HttpFault::CutShort:
    case HttpFault::TooLong:
        break;
    }
    return CarrierFault::BadAnswer;
}

struct Sentences
{
    QString what;
    QString remedy;
};

Sentences unanswered(CarrierKind carrier, CarrierFault fault, const QString &host)
{
    const QString name = carrierName(carrier);
    const QString again = tr("Check the network, then try again.");
    switch (fault) {
    case CarrierFault::NotSecure:
        return {tr("The address %1 is not secure (https), so nothing was sent.").arg(host), {}};
    case CarrierFault::NameNotFound:
        return {tr("There is no server %1.").arg(host),
                carrier == CarrierKind::SignalWire
                    ? tr("Check the name of the SignalWire space, and the network.")
                    : again};
    case CarrierFault::ProxyTrouble:
        return {tr("The proxy of this computer did not let us through to %1.").arg(host),
                tr("Check the system's proxy settings.")};
    case CarrierFault::TlsExpired:
        return {tr("The certificate of %1 is out of date, so nothing was sent.").arg(host),
                tr("Check the clock of this computer; if it is right, the fault is theirs.")};
    case CarrierFault::TlsWrongHost:
        return {tr("What answers as %1 shows the certificate of another server, so nothing was "
                   "sent.")
                    .arg(host),
                tr("A network that asks for a login, or a proxy, may be in between; try another "
                   "network.")};
    case CarrierFault::NotListening:
        return {tr("%1 refused the connection.").arg(host),
                tr("A firewall may be in between; otherwise try again in some minutes.")};
    case CarrierFault::TlsUntrusted:
        return {tr("The certificate of %1 cannot be trusted, so nothing was sent.").arg(host),
                tr("A network that asks for a login, or a program that inspects traffic, may be in "
                   "between; try another network.")};
    case CarrierFault::TimedOut:
        return {tr("%1 did not answer in time.").arg(name), again};
    case CarrierFault::Redirected:
        return {
            tr("%1 wanted to send us on to %2; the token goes to no other server.").arg(name, host),
            tr("Check the address of the account.")};
    case CarrierFault::BadAnswer:
        return {tr("The answer of %1 is not complete or not readable.").arg(name),
                tr("Try again in some minutes.")};
    default:
        return {tr("%1 cannot be reached.").arg(name), again};
    }
}

} // namespace

CarrierError answeredError(CarrierKind carrier, HttpMethod method, const HttpAnswer &answer)
{
    const ErrorBody said = readErrorBody(answer.body);
    CarrierError error;
    error.httpStatus = answer.status;
    error.carrierCode = said.code;
    error.carrierMessage = said.message;
    error.link = said.link;
    error.retryAfter = answer.retryAfter;
    const CarrierFault fault = faultOf(answer.status, said.code);
    fill(error, fault, whatAnswered(fault, carrierName(carrier), answer.status));
    if (!said.message.isEmpty() && fault != CarrierFault::AlreadyVerified
        && fault != CarrierFault::RateLimited)
        error.what = tr("%1 It says: %2").arg(error.what, said.message);
    error.remedy = remedyFor(carrier, error);
    // A GET and a DELETE can be asked again whatever happened.
    error.mayHaveHappened = fault == CarrierFault::CarrierBroken
                            && (method == HttpMethod::Post || method == HttpMethod::Put);
    if (error.mayHaveHappened)
        error.remedy = maybeDone(carrier);
    error.detail = QStringLiteral("HTTP %1 code %2: %3")
                       .arg(answer.status)
                       .arg(said.code, loggedText(said.message));
    return error;
}

CarrierError unansweredError(CarrierKind carrier, HttpMethod method, const HttpFailure &failure)
{
    CarrierError error;
    const CarrierFault fault = faultOf(failure.fault);
    const Sentences told = unanswered(carrier, fault, failure.host);
    fill(error, fault, told.what);
    error.remedy = told.remedy;
    error.mayHaveHappened = failure.wasSent && fault != CarrierFault::Redirected
                            && (method == HttpMethod::Post || method == HttpMethod::Put);
    if (error.mayHaveHappened)
        error.remedy = maybeDone(carrier);
    error.detail = failure.detail;
    return error;
}

CarrierError badAnswerError(CarrierKind carrier, HttpMethod method, const QString &what)
{
    HttpFailure failure;
    failure.fault = HttpFault::CutShort;
    failure.wasSent = true;
    failure.detail = loggedText(what);
    return unansweredError(carrier, method, failure);
}

CarrierError refusedError(const QString &what, const QString &remedy)
{
    CarrierError error;
    fill(error, CarrierFault::Refused, what);
    error.remedy = remedy;
    return error;
}

} // namespace rl
