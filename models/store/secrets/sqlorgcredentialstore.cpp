// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sqlorgcredentialstore.h"

#include <QJsonArray>

namespace rl {

namespace {

OrgCredential credentialOf(const SqlRow &row)
{
    return {row.uuid("id"),
            row.uuid("org_id"),
            row.text("org_name"),
            row.text("provider"),
            {row.bytes("payload"), row.bytes("nonce"), row.text("key_id")},
            row.flag("is_active"),
            row.instant("updated_at")};
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

QFuture<Result<std::vector<OrgCredential>>> SqlOrgCredentialStore::list()
{
    return m_database.read([](Session &session) -> Result<std::vector<OrgCredential>> {
        const Result<SqlRows> rows =
            session.query(u"credential_list", {{"org", nullptr}, {"provider", nullptr}});
        if (!rows)
            return rows.error();
        std::vector<OrgCredential> all;
        for (const SqlRow row : *rows)
            all.push_back(credentialOf(row));
        return all;
    });
}

QFuture<Result<std::optional<OrgCredential>>> SqlOrgCredentialStore::find(const QUuid &org,
                                                                          const QString &provider)
{
    return m_database.read(
        [org, provider](Session &session) -> Result<std::optional<OrgCredential>> {
            const Result<SqlRows> rows =
                session.query(u"credential_list", {{"org", org}, {"provider", provider}});
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return std::optional<OrgCredential>();
            return std::optional<OrgCredential>(credentialOf(rows->first()));
        });
}

QFuture<Outcome> SqlOrgCredentialStore::save(const QUuid &org, const QString &provider,
                                             const SealedSecret &sealed)
{
    return m_database.read([=](Session &session) -> Outcome {
        const Result<SqlRows> rows =
            session.query(u"credential_save", {{"org", org},
                                               {"provider", provider},
                                               {"payload", SqlValue::bytea(sealed.payload)},
                                               {"nonce", SqlValue::bytea(sealed.nonce)},
                                               {"key", sealed.keyId}});
        return rows ? success() : Outcome(rows.error());
    });
}

QFuture<Outcome> SqlOrgCredentialStore::remove(const QUuid &org, const QString &provider)
{
    return m_database.read([org, provider](Session &session) -> Outcome {
        const Result<SqlRows> rows =
            session.query(u"credential_remove", {{"org", org}, {"provider", provider}});
        return rows ? success() : Outcome(rows.error());
    });
}

QFuture<Result<std::vector<Organization>>> SqlOrgCredentialStore::organizations(const QString &name)
{
    return m_database.read([name](Session &session) -> Result<std::vector<Organization>> {
        const Result<SqlRows> rows = session.query(u"organizations_named", {{"name", name}});
        if (!rows)
            return rows.error();
        std::vector<Organization> found;
        for (const SqlRow row : *rows)
            found.push_back({row.uuid("id"), row.text("company_name")});
        return found;
    });
}

QFuture<Result<int>> SqlOrgCredentialStore::reseal(
    const std::vector<ResealedCredential> &credentials)
{
    QJsonArray rows;
    for (const ResealedCredential &each : credentials)
        rows.append(QJsonObject{{QStringLiteral("id"), each.id.toString(QUuid::WithoutBraces)},
                                {QStringLiteral("old_nonce"), hex(each.oldNonce)},
                                {QStringLiteral("payload"), hex(each.sealed.payload)},
                                {QStringLiteral("nonce"), hex(each.sealed.nonce)},
                                {QStringLiteral("key_id"), each.sealed.keyId}});
    // Not done again after a lost connection: the second time would find other nonces.
    return m_database.run([document = QJsonObject{{QStringLiteral("rows"), rows}}](
                              Session &session) -> Result<int> {
        const Result<SqlRows> done = session.query(u"credential_reseal", {{"document", document}});
        if (!done)
            return done.error();
        return done->first().integer("changed");
    });
}

} // namespace rl
