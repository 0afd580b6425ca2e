// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecarrier.h"
#include "onboarding/sqlverifiednumberstore.h"
#include "onboarding/telephonydesk.h"
#include "onecarrieraccount.h"
#include "testdatabase.h"
#include "waiting.h"

namespace rl::testing {

inline const QUuid org(QStringLiteral("c0000000-0000-4000-8000-000000000001"));
inline const QUuid otherOrg(QStringLiteral("c0000000-0000-4000-8000-000000000002"));
// The document's constants (17.7.2).
inline const QString validPhone = QStringLiteral("+15550009999");
inline const QString invalidPhone = QStringLiteral("15550000000");
inline const QString voiceNumber = QStringLiteral("+15550109999");

// A console: its own connection and workflow. Several of them are several people, or one who
// started it again.
struct Console
{
    Console(const ConnectionOptions &options, FakeCarrier &carrier)
        : database(options)
        , store(database)
        , accounts({&carrier, &carrier})
        , desk(store, accounts, clock)
    {
    }
    ~Console() { database.close(); } // the desk hears what is on its way
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    TelephonyResult<InitiatedVerification> initiate(const QString &phone = validPhone,
                                                    const QUuid &of = org, bool takeOver = false)
    {
        VerificationStart start;
        start.org = of;
        start.phone = phone;
        start.takeOver = takeOver;
        return waitFor(desk.initiateVerification(start));
    }
    TelephonyResult<ConfirmedNumber> confirm(const QUuid &id, const QString &code)
    {
        return waitFor(desk.confirmVerification(id, code));
    }
    // Verified by its owner, from the beginning.
    QUuid verified(FakeCarrier &carrier, const QString &phone = validPhone)
    {
        const auto started = initiate(phone);
        if (!started)
            qFatal("%s", qPrintable(started.error().what));
        carrier.ownerKeysIn(phone, started->code);
        const auto confirmed = confirm(started->id, started->code);
        if (!confirmed)
            qFatal("%s", qPrintable(confirmed.error().what));
        return started->id;
    }
    TelephonyResult<Forwarding> create(const QUuid &id, ForwardingMode mode,
                                       MobileCarrier network = MobileCarrier::TMobile,
                                       std::chrono::seconds ring = usualRingTime)
    {
        ForwardingRequest request;
        request.verifiedId = id;
        request.mode = mode;
        request.carrier = network;
        request.ringTime = ring;
        request.destination = PhoneNumber::fromE164(voiceNumber);
        return waitFor(desk.createForwarding(request));
    }
    VerifiedNumber number(const QString &phone = validPhone)
    {
        const auto found = waitFor(desk.resume(org, PhoneNumber::fromE164(phone)));
        if (!found || !found->number)
            qFatal("The number is not there");
        return *found->number;
    }

    SystemClock clock;
    Database database;
    SqlVerifiedNumberStore store;
    OneCarrierAccount accounts;
    TelephonyDesk desk;
};

// Two companies in a database of its own, a carrier of each kind, and Ana at her console.
struct TelephonyWorld
{
    TelephonyWorld()
    {
        database.execute(
            "INSERT INTO organizations (id, company_name) VALUES "
            "('c0000000-0000-4000-8000-000000000001', 'My Reverse Options'), "
            "('c0000000-0000-4000-8000-000000000002', 'Second Broker');"
            "INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', "
            "'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');");
    }
    std::unique_ptr<Console> console(const QString &login, FakeCarrier &of)
    {
        return std::make_unique<Console>(database.login(login), of);
    }

    TestDatabase database;
    FakeCarrier twilio{CodeGoes::FromOwnerByPhone};
    FakeCarrier signalWire{CodeGoes::FromStaffByUs};
    std::unique_ptr<Console> ana = console(QStringLiteral("ana"), twilio);
};

} // namespace rl::testing

// A refusal as the endpoint would have answered it.
#define COMPARE_PROBLEM(result, expectedStatus, message)                                           \
    do {                                                                                           \
        const auto refused_ = result;                                                              \
        QVERIFY(!refused_.ok());                                                                   \
        QCOMPARE(refused_.error().what, QString::fromUtf8(message));                               \
        QCOMPARE(refused_.error().status, expectedStatus);                                         \
    } while (false)
