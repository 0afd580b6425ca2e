// SPDX-License-Identifier: GPL-3.0-or-later
#include "carriers/carrierprofile.h"

#include "secrets/secretnames.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CarrierProfile", text);
}

bool fits(const QString &text, QLatin1String pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern.toString()))
        .match(text)
        .hasMatch();
}

CarrierMistake mistake(CarrierField field, const QString &what, const QString &remedy)
{
    return {field, {ErrorCode::InvalidInput, what, remedy, {}}};
}

// The prefix, and 32 hexadecimal digits.
bool isHex(const QString &text, QLatin1String prefix)
{
    return text.startsWith(prefix)
           && fits(text.mid(prefix.size()), QLatin1String("[0-9a-fA-F]{32}"));
}

CarrierMistake notAnAccount(const QString &account)
{
    const QString rule = tr("It begins with AC, and 32 letters and digits follow.");
    if (account.isEmpty())
        return mistake(CarrierField::Account, tr("The Account SID is missing."), rule);
    if (account.startsWith(u"SK"))
        return mistake(CarrierField::Account, tr("This is an API key, not the Account SID."),
                       tr("Put it below as the API key; the Account SID begins with AC."));
    if (isHex(account, QLatin1String("")))
        return mistake(CarrierField::Account, tr("This looks like the Auth Token."), rule);
    return mistake(CarrierField::Account, tr("This is not an Account SID of Twilio."), rule);
}

std::vector<CarrierMistake> mistakesAtTwilio(const CarrierProfile &profile)
{
    std::vector<CarrierMistake> found;
    if (!isHex(profile.account, QLatin1String("AC")))
        found.push_back(notAnAccount(profile.account));
    if (!profile.apiKey.isEmpty() && !isHex(profile.apiKey, QLatin1String("SK")))
        found.push_back(mistake(CarrierField::ApiKey, tr("This is not an API key of Twilio."),
                                tr("It begins with SK, and 32 letters and digits follow. Leave it "
                                   "empty to work with the account's Auth Token.")));
    return found;
}

std::vector<CarrierMistake> mistakesAtSignalWire(const CarrierProfile &profile)
{
    std::vector<CarrierMistake> found;
    if (!fits(profile.space, QLatin1String("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")))
        found.push_back(mistake(CarrierField::Space,
                                tr("This is not the name of a SignalWire space."),
                                tr("It is the first word of its address: NAME.signalwire.com.")));
    if (!fits(profile.account,
              QLatin1String("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")))
        found.push_back(mistake(CarrierField::Account,
                                tr("This is not a project id of SignalWire."),
                                tr("It looks like 8f0a119a-cca7-4901-a07e-000000000000.")));
    return found;
}

} // namespace

QString CarrierProfile::secretName() const
{
    return secretname::carrier(kind, user());
}

bool CarrierProfile::isEmpty() const
{
    return space.isEmpty() && account.isEmpty() && apiKey.isEmpty();
}

CarrierProfile normalised(CarrierProfile profile)
{
    static const QRegularExpression address(
        QStringLiteral("^(?:https://)?([^/.]*)(?:\\.signalwire\\.com)?(?:/.*)?$"));
    profile.account = profile.account.trimmed();
    profile.apiKey = profile.kind == CarrierKind::Twilio ? profile.apiKey.trimmed() : QString();
    profile.space =
        profile.kind == CarrierKind::SignalWire ? profile.space.trimmed().toLower() : QString();
    const QRegularExpressionMatch match = address.match(profile.space);
    if (match.hasMatch())
        profile.space = match.captured(1);
    return profile;
}

std::vector<CarrierMistake> mistakesOf(const CarrierProfile &profile)
{
    return profile.kind == CarrierKind::Twilio ? mistakesAtTwilio(profile)
                                               : mistakesAtSignalWire(profile);
}

std::vector<CarrierMistake> mistakesOf(const CarrierProfile &profile, const Secret &token)
{
    if (token.isEmpty()) {
        if (profile.kind == CarrierKind::SignalWire)
            return {mistake(CarrierField::Token, tr("The API token is missing."), {})};
        return {mistake(CarrierField::Token,
                        profile.apiKey.isEmpty() ? tr("The Auth Token is missing.")
                                                 : tr("The API key's secret is missing."),
                        {})};
    }
    if (profile.kind == CarrierKind::SignalWire && token.bytes().startsWith("PSK_"))
        return {mistake(CarrierField::Token, tr("This is the project's signing key."),
                        tr("The API token is further up on the same page, and begins with PT."))};
    if (token.bytes() == QByteArrayView(profile.user().toUtf8()))
        return {mistake(CarrierField::Token, tr("This is the account's id once more."), {})};
    return {};
}

} // namespace rl
