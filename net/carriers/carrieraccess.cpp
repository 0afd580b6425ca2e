// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrieraccess.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CarrierAccess", text);
}

Error invalid(const QString &what, const QString &remedy)
{
    return {ErrorCode::InvalidInput, what, remedy, {}};
}

} // namespace

HttpTarget CarrierAccess::target() const
{
    HttpTarget target;
    target.base = base;
    target.credentials = {user, secret};
    return target;
}

Result<CarrierAccess> twilioAccess(const QString &accountSid, const QString &authToken)
{
    static const QRegularExpression sid(QStringLiteral("^AC[0-9a-fA-F]{32}$"));
    const QString account = accountSid.trimmed();
    if (!sid.match(account).hasMatch())
        return invalid(tr("This is not an Account SID of Twilio."),
                       tr("It begins with AC, and 32 letters and digits follow."));
    if (authToken.trimmed().isEmpty())
        return invalid(tr("The Auth Token is missing."), {});
    return CarrierAccess{CarrierKind::Twilio, QUrl(QStringLiteral("https://api.twilio.com")),
                         account, account, authToken.trimmed()};
}

Result<CarrierAccess> signalwireAccess(const QString &space, const QString &project,
                                       const QString &token)
{
    static const QRegularExpression written(QStringLiteral(
        "^(?:https://)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.signalwire\\.com)?/?$"));
    static const QRegularExpression id(
        QStringLiteral("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"));
    const QRegularExpressionMatch match = written.match(space.trimmed().toLower());
    if (!match.hasMatch())
        return invalid(tr("This is not the name of a SignalWire space."),
                       tr("It is the first word of its address: NAME.signalwire.com."));
    if (!id.match(project.trimmed()).hasMatch())
        return invalid(tr("This is not a project id of SignalWire."),
                       tr("It looks like 8f0a119a-cca7-4901-a07e-000000000000."));
    if (token.trimmed().isEmpty())
        return invalid(tr("The API token is missing."), {});
    const QString host = match.captured(1) + QStringLiteral(".signalwire.com");
    return CarrierAccess{CarrierKind::SignalWire, QUrl(QString(QStringLiteral("https://") + host)),
                         project.trimmed(), project.trimmed(), token.trimmed()};
}

} // namespace rl
