// SPDX-License-Identifier: GPL-3.0-or-later
#include "proberun.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {

namespace {

using What = CarrierCheck::What;
using State = CarrierCheck::State;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ProbeRun", text);
}

// Whether there is no use in asking for more: nobody answered, or not the carrier.
bool isOfTheWay(CarrierFault fault)
{
    switch (fault) {
    case CarrierFault::WrongCredentials:
    case CarrierFault::NoPermission:
    case CarrierFault::NotThere:
    case CarrierFault::AlreadyVerified:
    case CarrierFault::Refused:
    case CarrierFault::CarrierBroken:
        return false;
    default:
        return true;
    }
}

CarrierError told(CarrierError error, const QString &what, const QString &remedy)
{
    error.what = what;
    error.remedy = remedy;
    return error;
}

QString nameOf(What what)
{
    switch (what) {
    case What::Calls:
        return tr("the list of calls");
    case What::Numbers:
        return tr("the account's numbers");
    default:
        return tr("the verified caller IDs");
    }
}

// SignalWire's scopes of a token.
QString scopeOf(What what)
{
    return what == What::Calls ? QStringLiteral("Voice") : QStringLiteral("Numbers");
}

} // namespace

ProbeRun::ProbeRun(const CarrierProfile &profile, const CarrierAccess &access, HttpTime &time,
                   const HttpSettings &settings, QObject *parent)
    : QObject(parent)
    , m_profile(normalised(profile))
    , m_api(access, time, settings)
{
    for (const What what : {What::Reach, What::Calls, What::Numbers, What::CallerIds})
        m_report.checks.push_back({what, State::NotTried, {}});
    m_errors.resize(m_report.checks.size());
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, &ProbeRun::finish);
}

template <typename T, typename Then>
void ProbeRun::await(CarrierFuture<T> asked, Then then)
{
    asked.then(this, [then](const CarrierResult<T> &answer) { then(answer); });
}

void ProbeRun::begin()
{
    m_at = 1;
    if (m_profile.kind == CarrierKind::Twilio)
        askAccount();
    else
        askNext();
}

// Name and state of the account. An API key that is not a main one may not read them, which is no
// fault; the lists decide.
void ProbeRun::askAccount()
{
    await(m_api.get(QStringLiteral("/2010-04-01/Accounts/") + m_api.account()
                    + QStringLiteral(".json")),
          [this](const CarrierResult<QJsonObject> &account) { onAccount(account); });
}

void ProbeRun::onAccount(const CarrierResult<QJsonObject> &account)
{
    if (!account && isOfTheWay(account.error().fault)) {
        m_errors[0] = account.error();
        return judge();
    }
    if (account) {
        m_report.accountName = account->value(u"friendly_name").toString();
        m_report.trial = account->value(u"type").toString() == u"Trial";
        const QString status = account->value(u"status").toString();
        if (status == u"suspended" || status == u"closed") {
            CarrierError error;
            error.fault = CarrierFault::NoPermission;
            error.code = ErrorCode::NotAllowed;
            m_errors[0] = told(error,
                               status == u"suspended" ? tr("Twilio has suspended this account.")
                                                      : tr("This account at Twilio is closed."),
                               tr("Its owner learns why in Twilio's console."));
            return judge();
        }
    }
    askNext();
}

void ProbeRun::askNext()
{
    if (m_at >= m_report.checks.size())
        return judge();
    const auto listed = [this](const CarrierResult<qint64> &answer) { onListed(answer); };
    const auto onePage = [](const QJsonArray &) -> CarrierResult<bool> { return false; };
    const bool native = m_profile.kind == CarrierKind::SignalWire;
    WireForm one;
    one.addNumber(QStringLiteral("PageSize"), 1);
    switch (m_report.checks[m_at].what) {
    case What::Calls:
        return await(m_api.list(m_api.accountPath(QStringLiteral("Calls")), one,
                                QStringLiteral("calls"), onePage),
                     listed);
    case What::Numbers:
        return await(m_api.list(m_api.accountPath(QStringLiteral("IncomingPhoneNumbers")), one,
                                QStringLiteral("incoming_phone_numbers"), onePage),
                     listed);
    default:
        return native ? await(m_api.list(QStringLiteral("/api/relay/rest/verified_caller_ids"), {},
                                         QStringLiteral("data"), onePage),
                              listed)
                      : await(m_api.list(m_api.accountPath(QStringLiteral("OutgoingCallerIds")),
                                         one, QStringLiteral("outgoing_caller_ids"), onePage),
                              listed);
    }
}

void ProbeRun::onListed(const CarrierResult<qint64> &listed)
{
    CarrierCheck &check = m_report.checks[m_at];
    check.state = listed ? State::Well : State::Wrong;
    if (!listed) {
        m_errors[m_at] = listed.error();
        if (isOfTheWay(listed.error().fault))
            return judge();
    }
    ++m_at;
    askNext();
}

// What the answers mean together: a token that is refused everywhere is wrong, one that is refused
// in one place lacks a permission.
void ProbeRun::judge()
{
    std::vector<CarrierCheck> &checks = m_report.checks;
    const bool anyWell = std::any_of(checks.begin(), checks.end(), [](const CarrierCheck &each) {
        return each.state == State::Well;
    });
    for (std::size_t i = 0; i < checks.size(); ++i) {
        if (!m_errors[i])
            continue;
        const bool ofAll = !anyWell;
        const CarrierError error = ofAll ? everywhere(*m_errors[i]) : here(checks[i], *m_errors[i]);
        if (!m_report.problem)
            m_report.problem = error;
        CarrierCheck &shown = ofAll ? checks[0] : checks[i];
        shown.state = State::Wrong;
        if (shown.told.isEmpty())
            shown.told = error.what;
        if (ofAll && i > 0)
            checks[i].state = State::NotTried; // nothing is known of it
    }
    if (checks[0].state == State::NotTried)
        checks[0].state = State::Well;
    finish();
}

CarrierError ProbeRun::everywhere(const CarrierError &error) const
{
    const QString host = m_profile.space + QStringLiteral(".signalwire.com");
    const bool signalwire = m_profile.kind == CarrierKind::SignalWire;
    switch (error.fault) {
    case CarrierFault::NotThere:
        return signalwire
                   ? told(error, tr("%1 does not know this project.").arg(host),
                          tr("Compare the space and the project id with SignalWire's page; an "
                             "unknown space answers like this too."))
                   : told(error, tr("Twilio does not know this account."),
                          tr("Compare the Account SID with that in Twilio's console."));
    case CarrierFault::Redirected:
    case CarrierFault::BadAnswer:
        if (signalwire)
            return told(error, tr("%1 does not answer as a SignalWire space does.").arg(host),
                        tr("Check the name of the space, and that no login page of a network is in "
                           "between."));
        return error;
    case CarrierFault::WrongCredentials:
        if (!m_profile.apiKey.isEmpty())
            return told(error, tr("Twilio does not accept this API key and its secret."),
                        tr("Check that the key belongs to this account and is not revoked; its "
                           "secret is shown only once, when it is made."));
        return error;
    default:
        return error;
    }
}

CarrierError ProbeRun::here(const CarrierCheck &check, const CarrierError &error) const
{
    const QString what = nameOf(check.what);
    const bool lacks =
        error.fault == CarrierFault::WrongCredentials || error.fault == CarrierFault::NoPermission;
    if (!lacks)
        return told(error, tr("Reading %1 did not work. %2").arg(what, error.what), error.remedy);
    const QString said = error.carrierCode.isEmpty()
                             ? QString()
                             : tr(" (%1: %2)").arg(error.carrierCode, error.carrierMessage);
    CarrierError lacking = told(
        error, tr("The token is right, but it may not read %1%2.").arg(what, said),
        m_profile.kind == CarrierKind::SignalWire
            ? tr("Give the token the scope %1 on SignalWire's API page.").arg(scopeOf(check.what))
        : m_profile.apiKey.isEmpty()
            ? tr("Ask the account's owner for it.")
            : tr("Give the API key this permission in Twilio's console, or make a Standard one."));
    lacking.fault = CarrierFault::NoPermission;
    lacking.code = ErrorCode::NotAllowed;
    return lacking;
}

void ProbeRun::finish()
{
    if (m_promise.future().isFinished())
        return;
    if (!m_promise.isCanceled())
        m_promise.addResult(m_report);
    m_promise.finish();
    deleteLater();
}

} // namespace rl
