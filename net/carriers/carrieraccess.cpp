// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrieraccess.h"

namespace rl {

HttpTarget CarrierAccess::target() const
{
    HttpTarget target;
    target.base = base;
    target.credentials = {user, secret};
    return target;
}

Result<CarrierAccess> carrierAccess(const CarrierProfile &written, const Secret &token)
{
    const CarrierProfile profile = normalised(written);
    for (const std::vector<CarrierMistake> &mistakes :
         {mistakesOf(profile), mistakesOf(profile, token)}) {
        if (!mistakes.empty())
            return mistakes.front().error;
    }
    const QString host = profile.kind == CarrierKind::Twilio
                             ? QStringLiteral("api.twilio.com")
                             : profile.space + QStringLiteral(".signalwire.com");
    return CarrierAccess{profile.kind, QUrl(QString(QStringLiteral("https://") + host)),
                         profile.account, profile.user(), token.text()};
}

} // namespace rl
