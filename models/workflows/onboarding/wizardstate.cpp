// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/wizardstate.h"

#include <QJsonArray>

#include <algorithm>

namespace rl {

namespace {

// Six digits alone look like a verification code, which the database refuses to keep.
constexpr QChar extensionMark = u'x';

} // namespace

QJsonObject toJson(const WizardState &state)
{
    QJsonObject object{
        {QStringLiteral("handset"), handsetName(state.handset)},
        {QStringLiteral("on_this_phone"), state.onThisPhone},
        {QStringLiteral("language"), languageCode(state.language)},
        {QStringLiteral("ring_time"), int(state.ringTime.count())},
    };
    if (!state.extension.isEmpty())
        object[u"extension"] = QString(extensionMark + state.extension);
    if (state.delaySeconds != usualDelay)
        object[u"delay"] = state.delaySeconds;
    if (state.network)
        object[u"network"] = mobileCarrierName(*state.network);
    if (state.mode)
        object[u"mode"] = forwardingModeName(*state.mode);
    if (!state.brand.isEmpty())
        object[u"brand"] = state.brand;
    if (!state.destination.isEmpty())
        object[u"destination"] = state.destination.e164();
    if (!state.previousForwarding.isEmpty())
        object[u"previous"] = state.previousForwarding;
    if (!state.tried.isEmpty())
        object[u"tried"] = QJsonArray::fromStringList(state.tried);
    return object;
}

WizardState wizardStateFrom(const QJsonObject &object)
{
    WizardState state;
    state.handset = handsetFromName(object[u"handset"].toString()).value_or(Handset::Other);
    state.onThisPhone = object[u"on_this_phone"].toBool();
    state.extension = object[u"extension"].toString().mid(1);
    state.delaySeconds = std::clamp(object[u"delay"].toInt(usualDelay), 0, longestDelay);
    state.language = languageFromCode(object[u"language"].toString());
    state.network = mobileCarrierFromName(object[u"network"].toString());
    state.mode = forwardingModeFromName(object[u"mode"].toString());
    const std::chrono::seconds ring(object[u"ring_time"].toInt(int(usualRingTime.count())));
    state.ringTime = std::clamp(ring, shortestRingTime, longestRingTime);
    state.brand = object[u"brand"].toString();
    state.destination = PhoneNumber::fromE164(object[u"destination"].toString());
    state.previousForwarding = object[u"previous"].toString();
    for (const QJsonValue &code : object[u"tried"].toArray())
        state.tried << code.toString();
    return state;
}

} // namespace rl
