// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "onboarding/verifiednumberstore.h"

namespace rl {

// VerifiedNumberStore over the functions of resources/migrations/0016_caller_verification.sql.
class SqlVerifiedNumberStore final : public VerifiedNumberStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlVerifiedNumberStore(Database &database)
        : m_database(database)
    {
    }

    Answer<BegunVerification> begin(const QUuid &org, const QString &phone, const QString &name,
                                    bool takeOver) override;
    Answer<PlacedVerification> attach(const QUuid &id, const QString &code, const QString &callSid,
                                      const QString &validationId) override;
    Answer<Unit> cancel(const QUuid &id) override;
    Answer<ConfirmedNumber> confirmByCarrier(const QUuid &id, const QString &sid) override;
    Answer<Unit> refuseCode(const QUuid &id) override;
    Answer<Unit> saveWizard(const QUuid &id, const WizardState &state) override;
    Answer<std::vector<VerifiedNumber>> list(const QUuid &org, bool whateverState) override;
    Answer<VerifiedNumber> one(const QUuid &id) override;
    Answer<Forwarding> forwardingOf(const QUuid &verifiedId) override;
    Answer<Forwarding> create(const ForwardingRequest &request) override;
    Answer<ConfirmedSetup> confirmSetup(const QUuid &forwardingId) override;
    Answer<Forwarding> prove(const QUuid &forwardingId, const QString &callSid,
                             const QDateTime &at) override;
    Answer<DisabledForwarding> disable(const QUuid &forwardingId) override;
    Answer<RemovedNumber> remove(const QUuid &verifiedId) override;
    Answer<std::vector<BrokerToSetUp>> findBrokers(const QString &text) override;
    Answer<std::vector<VerifiedNumber>> exportList(const QUuid &org) override;

private:
    Database &m_database;
};

} // namespace rl
