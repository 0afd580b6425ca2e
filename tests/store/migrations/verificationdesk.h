// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace rl::testing {

// Two companies; the first has one broker with a login, the second two brokers.
inline const QByteArray people = R"(
INSERT INTO organizations (id, company_name) VALUES ('c0000000-0000-4000-8000-000000000001', 'My Reverse Options'),
  ('c0000000-0000-4000-8000-000000000002', 'Second Broker');
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker', 'Ada Second', '+13105550102'),
  ('b0000000-0000-4000-8000-000000000003', 'Second Broker', 'Abe Second', '+13105550103');
INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', 'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');
)";

inline const QByteArray org = "'c0000000-0000-4000-8000-000000000001'";
inline const QByteArray otherOrg = "'c0000000-0000-4000-8000-000000000002'";
inline const QByteArray phone = "'+15550009999'";
inline const QByteArray formatError = "Invalid phone format. Must be E.164: +countrycode+number";
inline const QByteArray expiredError = "Verification code expired. Please request a new one.";
inline const QByteArray lockedError = "Max attempts exceeded. Try again in 1 hour.";
inline const QByteArray rateError = "Rate limited. Try again in 1 hour.";

// What a wizard asks the database of caller verification, in a database of its own. Statements take
// their arguments as SQL: "'+15550009999'", "NULL".
class VerificationDesk
{
public:
    VerificationDesk() { database.execute(people); }

    static QJsonObject parsed(const QString &text)
    {
        return QJsonDocument::fromJson(text.toUtf8()).object();
    }
    QJsonObject ask(const QByteArray &call) { return parsed(database.value("SELECT " + call)); }
    QJsonObject begin(const QByteArray &of = org, const QByteArray &number = phone)
    {
        return ask("begin_caller_verification(" + of + ", " + number + ")");
    }
    // Begins, and says that the carrier calls with code 123456. The verification's id, quoted.
    QByteArray called(const QByteArray &of = org, const QByteArray &number = phone)
    {
        const QByteArray id = idOf(begin(of, number));
        (void)ask("attach_verification_code(" + id + ", '123456', 'CA1', 'RV1')");
        return id;
    }
    static QByteArray idOf(const QJsonObject &begun)
    {
        return '\'' + begun[u"verificationId"].toString().toLatin1() + '\'';
    }
    QJsonObject confirm(const QByteArray &id, const QByteArray &code)
    {
        return ask("confirm_caller_verification(" + id + ", '" + code + "', 'PN1')");
    }
    void become(const QByteArray &login)
    {
        database.execute("SET LOCAL SESSION AUTHORIZATION " + login);
    }
    void becomeOwner() { database.execute("RESET SESSION AUTHORIZATION"); }
    QString status(const QByteArray &id)
    {
        return database.value("SELECT status FROM verified_caller_ids WHERE id = " + id);
    }

    TestDatabase database;
};

} // namespace rl::testing

#define COMPARE_REFUSED(answer, expectedCode, message)                                             \
    do {                                                                                           \
        const QJsonObject refused_ = answer;                                                       \
        QCOMPARE(refused_[u"error"].toString(), QString::fromUtf8(message));                       \
        QCOMPARE(refused_[u"code"].toInt(), expectedCode);                                         \
        QCOMPARE(refused_[u"success"].toBool(true), false);                                        \
    } while (false)
