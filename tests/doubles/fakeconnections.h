// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprobe.h"
#include "records/people.h"
#include "secrets/orgcredentialstore.h"
#include "settings/connectionbook.h"
#include "settings/databaseprobe.h"

#include <QPromise>

#include <map>

// Stand-ins for what the settings work with.
namespace rl {

class FakeBook final : public ConnectionBook
{
public:
    [[nodiscard]] std::optional<CarrierProfile> carrier(CarrierKind kind) const override
    {
        const auto found = carriers.find(kind);
        return found == carriers.end() ? std::nullopt : std::optional(found->second);
    }
    Outcome setCarrier(const CarrierProfile &profile) override
    {
        if (isFull)
            return full();
        carriers[profile.kind] = profile;
        return success();
    }
    Outcome removeCarrier(CarrierKind kind) override
    {
        carriers.erase(kind);
        return success();
    }
    [[nodiscard]] CarrierKind preferredCarrier() const override { return preferred; }
    Outcome preferCarrier(CarrierKind kind) override
    {
        preferred = kind;
        return success();
    }
    [[nodiscard]] std::vector<DatabaseProfile> databases() const override { return profiles; }
    Outcome saveDatabase(const DatabaseProfile &profile) override
    {
        if (isFull)
            return full();
        std::erase_if(profiles,
                      [&profile](const DatabaseProfile &each) { return each.id == profile.id; });
        profiles.push_back(profile);
        return success();
    }
    Outcome removeDatabase(const QUuid &id) override
    {
        std::erase_if(profiles, [&id](const DatabaseProfile &each) { return each.id == id; });
        return success();
    }
    static Error full()
    {
        return {ErrorCode::NotAllowed, QStringLiteral("The settings cannot be written."), {}, {}};
    }

    std::map<CarrierKind, CarrierProfile> carriers;
    CarrierKind preferred = CarrierKind::Twilio;
    std::vector<DatabaseProfile> profiles;
    bool isFull = false;
};

class FakeCarrierProbe final : public CarrierProbe
{
public:
    QFuture<CarrierReport> test(const CarrierProfile &profile, const Secret &token) override
    {
        asked = profile;
        askedToken = token.text();
        ++times;
        return QtFuture::makeReadyFuture(CarrierReport(report));
    }

    CarrierReport report;
    CarrierProfile asked;
    QString askedToken;
    int times = 0;
};

class FakeDatabaseProbe final : public DatabaseProbe
{
public:
    QFuture<Result<DatabaseReport>> test(const DatabaseProfile &profile,
                                         const Secret &password) override
    {
        asked = profile;
        askedPassword = password.text();
        ++times;
        return QtFuture::makeReadyFuture(Result<DatabaseReport>(report));
    }

    Result<DatabaseReport> report = DatabaseReport{};
    DatabaseProfile asked;
    QString askedPassword;
    int times = 0;
};

class FakePeople final : public PeopleStore
{
public:
    explicit FakePeople(const QString &role)
        : m_role(role)
    {
    }
    QFuture<Result<std::vector<Person>>> list() override
    {
        return QtFuture::makeReadyFuture(Result<std::vector<Person>>(std::vector<Person>{
            {QStringLiteral("other"), {}, QStringLiteral("ringledger_admin"), {}, false},
            {QStringLiteral("me"), {}, m_role, {}, true}}));
    }
    QFuture<Result<Person>> rename(const QString &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<Person>(Person{}));
    }

private:
    QString m_role;
};

class FakeCredentialStore final : public OrgCredentialStore
{
public:
    QFuture<Result<std::vector<OrgCredential>>> list() override
    {
        return QtFuture::makeReadyFuture(Result<std::vector<OrgCredential>>(all));
    }
    QFuture<Result<std::optional<OrgCredential>>> find(const QUuid &org,
                                                       const QString &provider) override
    {
        if (trouble)
            return QtFuture::makeReadyFuture(Result<std::optional<OrgCredential>>(*trouble));
        for (const OrgCredential &each : all) {
            if (each.org == org && each.provider == provider)
                return QtFuture::makeReadyFuture(
                    Result<std::optional<OrgCredential>>(std::optional(each)));
        }
        return QtFuture::makeReadyFuture(
            Result<std::optional<OrgCredential>>(std::optional<OrgCredential>()));
    }
    QFuture<Outcome> save(const QUuid &org, const QString &provider,
                          const SealedSecret &sealed) override
    {
        all.push_back({QUuid::createUuid(), org, {}, provider, sealed, true, {}});
        return QtFuture::makeReadyFuture(success());
    }
    QFuture<Outcome> remove(const QUuid &, const QString &) override
    {
        return QtFuture::makeReadyFuture(success());
    }
    QFuture<Result<std::vector<Organization>>> organizations(const QString &) override
    {
        return QtFuture::makeReadyFuture(
            Result<std::vector<Organization>>(std::vector<Organization>()));
    }
    QFuture<Result<int>> reseal(const std::vector<ResealedCredential> &credentials) override
    {
        for (const ResealedCredential &fresh : credentials) {
            for (OrgCredential &each : all) {
                if (each.id == fresh.id)
                    each.sealed = fresh.sealed;
            }
        }
        return QtFuture::makeReadyFuture(Result<int>(int(credentials.size())));
    }

    std::vector<OrgCredential> all;
    std::optional<Error> trouble; // of find()
};

} // namespace rl
