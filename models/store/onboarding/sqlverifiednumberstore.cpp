// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/sqlverifiednumberstore.h"

#include "jsonfields.h"
#include "onboarding/telephonyjson.h"
#include "sentence.h"

#include <QCoreApplication>

namespace rl {
namespace {

// Asks one function, and reads what it answers when it did not refuse.
template <typename T, typename Read>
TelephonyResult<T> ask(Session &session, const QString &query, const SqlParameters &parameters,
                       Read read)
{
    const Result<SqlRows> rows = session.query(query, parameters);
    if (!rows)
        return rows.error();
    const QJsonObject answer = rows->first().json("answer").object();
    if (const auto problem = json::telephonyProblem(answer))
        return *problem;
    return TelephonyResult<T>(read(answer));
}

template <typename T, typename Read>
QFuture<TelephonyResult<T>> change(Database &database, const char *query, SqlParameters parameters,
                                   Read read)
{
    return database.run([name = QLatin1String(query), parameters, read](Session &session) {
        return ask<T>(session, name, parameters, read);
    });
}

// Done twice it does no more than once.
template <typename T, typename Read>
QFuture<TelephonyResult<T>> repeatable(Database &database, const char *query,
                                       SqlParameters parameters, Read read)
{
    return database.read([name = QLatin1String(query), parameters, read](Session &session) {
        return ask<T>(session, name, parameters, read);
    });
}

Unit nothing(const QJsonObject &)
{
    return {};
}

std::vector<VerifiedNumber> numbersOf(const QJsonObject &answer)
{
    return json::list<VerifiedNumber>(answer[u"numbers"], json::verifiedNumber);
}

Forwarding configOf(const QJsonObject &answer)
{
    return json::forwarding(answer[u"config"].toObject());
}

} // namespace

QFuture<TelephonyResult<BegunVerification>> SqlVerifiedNumberStore::begin(const QUuid &org,
                                                                          const QString &phone,
                                                                          const QString &name,
                                                                          bool takeOver)
{
    return change<BegunVerification>(
        m_database, "telephony_begin",
        {{"org", org}, {"phone", phone}, {"name", name}, {"take_over", takeOver}},
        [](const QJsonObject &answer) {
            return BegunVerification{json::uuid(answer[u"verificationId"]),
                                     answer[u"starts_remaining"].toInt(),
                                     json::isoInstant(answer[u"expires_at"])};
        });
}

QFuture<TelephonyResult<PlacedVerification>> SqlVerifiedNumberStore::attach(
    const QUuid &id, const QString &code, const QString &callSid, const QString &validationId)
{
    return change<PlacedVerification>(
        m_database, "telephony_attach",
        {{"id", id}, {"code", code}, {"call", callSid}, {"validation", validationId}},
        [](const QJsonObject &answer) {
            return PlacedVerification{
                json::uuid(answer[u"verificationId"]), answer[u"validationId"].toString(),
                sentence(answer[u"message"].toString()), answer[u"attempts_remaining"].toInt(),
                json::isoInstant(answer[u"expires_at"])};
        });
}

QFuture<TelephonyResult<Unit>> SqlVerifiedNumberStore::cancel(const QUuid &id)
{
    return change<Unit>(m_database, "telephony_cancel", {{"id", id}}, nothing);
}

QFuture<TelephonyResult<ConfirmedNumber>> SqlVerifiedNumberStore::confirmByCarrier(
    const QUuid &id, const QString &sid)
{
    return repeatable<ConfirmedNumber>(
        m_database, "telephony_confirm_by_carrier", {{"id", id}, {"sid", sid}},
        [](const QJsonObject &answer) {
            return ConfirmedNumber{
                json::uuid(answer[u"verificationId"]), answer[u"callerIdSid"].toString(),
                sentence(answer[u"message"].toString()), json::uuid(answer[u"broker_id"])};
        });
}

QFuture<TelephonyResult<Unit>> SqlVerifiedNumberStore::refuseCode(const QUuid &id)
{
    return change<Unit>(m_database, "telephony_refuse_code", {{"id", id}}, nothing);
}

QFuture<TelephonyResult<Unit>> SqlVerifiedNumberStore::saveWizard(const QUuid &id,
                                                                  const WizardState &state)
{
    return repeatable<Unit>(m_database, "telephony_save_wizard",
                            {{"id", id}, {"state", toJson(state)}}, nothing);
}

QFuture<TelephonyResult<std::vector<VerifiedNumber>>> SqlVerifiedNumberStore::list(
    const QUuid &org, bool whateverState)
{
    return repeatable<std::vector<VerifiedNumber>>(
        m_database, "telephony_list", {{"org", org}, {"whatever_state", whateverState}}, numbersOf);
}

QFuture<TelephonyResult<VerifiedNumber>> SqlVerifiedNumberStore::one(const QUuid &id)
{
    return m_database.read([id](Session &session) -> TelephonyResult<VerifiedNumber> {
        const Result<SqlRows> rows = session.queryOne(
            u"telephony_one", {{"id", id}},
            QCoreApplication::translate("rl::Sentence", "There is no such verification."));
        if (!rows)
            return rows.error();
        return json::verifiedNumber(rows->first().json("number").object());
    });
}

QFuture<TelephonyResult<Forwarding>> SqlVerifiedNumberStore::forwardingOf(const QUuid &verifiedId)
{
    return repeatable<Forwarding>(m_database, "telephony_forwarding", {{"id", verifiedId}},
                                  configOf);
}

QFuture<TelephonyResult<Forwarding>> SqlVerifiedNumberStore::create(
    const ForwardingRequest &request)
{
    return repeatable<Forwarding>(m_database, "telephony_create_forwarding",
                                  {{"id", request.verifiedId},
                                   {"mode", forwardingModeName(request.mode)},
                                   {"carrier", mobileCarrierName(request.carrier)},
                                   {"ring_time", qint64(request.ringTime.count())},
                                   {"destination", request.destination.e164()},
                                   {"country", request.country},
                                   {"previous", request.previousForwarding}},
                                  configOf);
}

QFuture<TelephonyResult<ConfirmedSetup>> SqlVerifiedNumberStore::confirmSetup(
    const QUuid &forwardingId)
{
    return repeatable<ConfirmedSetup>(m_database, "telephony_confirm_forwarding",
                                      {{"id", forwardingId}}, [](const QJsonObject &answer) {
                                          return ConfirmedSetup{
                                              sentence(answer[u"message"].toString()),
                                              ForwardingStatus::Active};
                                      });
}

QFuture<TelephonyResult<Forwarding>> SqlVerifiedNumberStore::prove(const QUuid &forwardingId,
                                                                   const QString &callSid,
                                                                   const QDateTime &at)
{
    return repeatable<Forwarding>(m_database, "telephony_prove_forwarding",
                                  {{"id", forwardingId}, {"call", callSid}, {"at", at}}, configOf);
}

QFuture<TelephonyResult<DisabledForwarding>> SqlVerifiedNumberStore::disable(
    const QUuid &forwardingId)
{
    return repeatable<DisabledForwarding>(m_database, "telephony_disable_forwarding",
                                          {{"id", forwardingId}}, [](const QJsonObject &answer) {
                                              return DisabledForwarding{
                                                  sentence(answer[u"message"].toString()),
                                                  answer[u"deactivationCode"].toString(),
                                                  answer[u"previousForwarding"].toString()};
                                          });
}

QFuture<TelephonyResult<RemovedNumber>> SqlVerifiedNumberStore::remove(const QUuid &verifiedId)
{
    return change<RemovedNumber>(
        m_database, "telephony_remove_number", {{"id", verifiedId}}, [](const QJsonObject &answer) {
            RemovedNumber removed{sentence(answer[u"message"].toString()), {}};
            for (const QJsonValue &still : answer[u"stillForwarding"].toArray())
                removed.stillForwarding << still[u"deactivationCode"].toString();
            return removed;
        });
}

QFuture<TelephonyResult<std::vector<BrokerToSetUp>>> SqlVerifiedNumberStore::findBrokers(
    const QString &text)
{
    return repeatable<std::vector<BrokerToSetUp>>(
        m_database, "telephony_find_brokers", {{"text", text}}, [](const QJsonObject &answer) {
            return json::list<BrokerToSetUp>(answer[u"brokers"], json::brokerToSetUp);
        });
}

QFuture<TelephonyResult<std::vector<VerifiedNumber>>> SqlVerifiedNumberStore::exportList(
    const QUuid &org)
{
    return change<std::vector<VerifiedNumber>>(m_database, "telephony_export", {{"org", org}},
                                               numbersOf);
}

} // namespace rl
