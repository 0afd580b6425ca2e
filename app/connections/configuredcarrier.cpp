// SPDX-License-Identifier: GPL-3.0-or-later
#include "configuredcarrier.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ConfiguredCarrier", text);
}

QFuture<Result<CarrierAccess>> ready(const Result<CarrierAccess> &access)
{
    return QtFuture::makeReadyFuture(access);
}

Error noAccount()
{
    return {ErrorCode::NotFound,
            tr("No carrier is set up on this computer."),
            tr("Enter an account at Twilio or SignalWire in the settings."),
            {}};
}

QFuture<Result<CarrierAccess>> ofSettings(ConnectionBook &book, SecretStore &secrets,
                                          QObject *context)
{
    const auto profile = book.carrier(book.preferredCarrier());
    if (!profile)
        return ready(noAccount());
    return secrets.read(profile->secretName())
        .then(context, [profile](const Result<Secret> &token) -> Result<CarrierAccess> {
            if (!token && token.error().code == ErrorCode::NotAllowed)
                return token.error();
            if (!token)
                return Error{
                    ErrorCode::NotFound,
                    tr("The token of the account at %1 is not on this computer (any more).")
                        .arg(carrierName(profile->kind)),
                    tr("Enter it in the settings."), token.error().detail};
            return carrierAccess(*profile, *token);
        });
}

// Nothing: the organization has none there, or it is not this person's to open.
QFuture<std::optional<Result<CarrierAccess>>> ofOrganization(const QUuid &org, CarrierKind kind,
                                                             CredentialDesk &desk, QObject *context)
{
    using Own = std::optional<Result<CarrierAccess>>;
    return desk.read(org, providerOf(kind))
        .then(context, [kind](const Result<Secret> &plain) -> Own {
            // What was tampered with or could not be asked is told, not passed over.
            const bool none = !plain
                              && (plain.error().code == ErrorCode::NotFound
                                  || plain.error().code == ErrorCode::NotAllowed);
            if (none)
                return std::nullopt;
            if (!plain)
                return Result<CarrierAccess>(plain.error());
            const auto credential = readCarrierCredential(kind, *plain);
            if (!credential)
                return Result<CarrierAccess>(credential.error());
            return carrierAccess(credential->first, credential->second);
        });
}

} // namespace

QString providerOf(CarrierKind kind)
{
    return kind == CarrierKind::Twilio ? QStringLiteral("twilio") : QStringLiteral("signalwire");
}

Secret carrierCredential(const CarrierProfile &profile, const Secret &token)
{
    QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("space"), profile.space},
                                                {QStringLiteral("account"), profile.account},
                                                {QStringLiteral("api_key"), profile.apiKey},
                                                {QStringLiteral("token"), token.text()}})
                          .toJson(QJsonDocument::Compact);
    const Secret secret{QByteArrayView(text)};
    wipe(text);
    return secret;
}

Result<std::pair<CarrierProfile, Secret>> readCarrierCredential(CarrierKind kind,
                                                                const Secret &plain)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(plain.bytes().data(), plain.size()));
    const CarrierProfile profile{kind, document[u"space"].toString(),
                                 document[u"account"].toString(), document[u"api_key"].toString()};
    QString token = document[u"token"].toString();
    if (profile.account.isEmpty() || token.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     tr("The organization's own credentials for %1 are not complete.")
                         .arg(carrierName(kind)),
                     tr("Enter them again."),
                     {}};
    return std::pair{profile, Secret::taken(token)};
}

QFuture<Result<CarrierAccess>> configuredCarrier(const QUuid &org, ConnectionBook &book,
                                                 SecretStore &secrets, CredentialDesk &desk,
                                                 QObject *context)
{
    using Own = std::optional<Result<CarrierAccess>>;
    if (org.isNull())
        return ofSettings(book, secrets, context);
    const CarrierKind first = book.preferredCarrier();
    const CarrierKind second =
        first == CarrierKind::Twilio ? CarrierKind::SignalWire : CarrierKind::Twilio;
    return ofOrganization(org, first, desk, context)
        .then(context,
              [=, &desk](const Own &own) {
                  return own ? QtFuture::makeReadyFuture(own)
                             : ofOrganization(org, second, desk, context);
              })
        .unwrap()
        .then(context,
              [=, &book, &secrets](const Own &own) {
                  return own ? ready(*own) : ofSettings(book, secrets, context);
              })
        .unwrap();
}

} // namespace rl
