// SPDX-License-Identifier: GPL-3.0-or-later
#include "handset.h"

namespace rl {
namespace {

constexpr Phrase silenceOff{
    u"Settings › Phone (since iOS 18: Settings › Apps › Phone) › Silence Unknown Callers: off. The "
    u"verification call comes from a number that you do not know.",
    u"Ajustes › Teléfono (desde iOS 18: Ajustes › Apps › Teléfono) › Silenciar desconocidos: "
    u"desactivado. La llamada de verificación llega de un número que no conoce."};
constexpr Phrase liveVoicemailOff{
    u"Settings › Phone › Live Voicemail: off. It would answer before the forwarding does.",
    u"Ajustes › Teléfono › Buzón de voz en directo: desactivado. Contestaría antes que el desvío."};
constexpr Phrase screeningOff{
    u"Phone app › ⋮ › Settings › Caller ID & spam, Call Screen: off for a moment.",
    u"App Teléfono › ⋮ › Ajustes › Identificación y spam, Filtro de llamadas: desactivados por un "
    u"momento."};
constexpr Phrase doNotDisturbOff{u"Do Not Disturb: off.", u"No molestar: desactivado."};
constexpr Phrase answerUnknown{
    u"Answer the call from a number that you do not know within the next minutes.",
    u"Conteste en los próximos minutos la llamada de un número que no conoce."};
constexpr Phrase openDialler{u"Open the phone’s keypad.", u"Abra el teclado del teléfono."};
constexpr Phrase typeCode{u"Type the code exactly as it is printed; hold 0 for the plus sign.",
                          u"Escriba el código tal como está impreso; mantenga pulsado el 0 para el "
                          u"signo más."};
constexpr Phrase pressCall{u"Press Call.", u"Pulse Llamar."};
constexpr Phrase readScreen{u"Tell us what the screen says.", u"Díganos qué aparece en pantalla."};
constexpr Phrase wifiOff{u"If it fails, turn Wi-Fi calling off and dial it again.",
                         u"Si falla, desactive las llamadas por Wi-Fi y márquelo otra vez."};
constexpr Phrase iphoneMenu{
    u"Settings › Phone (since iOS 18: Settings › Apps › Phone) › Call Forwarding: on, then the "
    u"number.",
    u"Ajustes › Teléfono (desde iOS 18: Ajustes › Apps › Teléfono) › Desvío de llamadas: activado; "
    u"después el número."};
constexpr Phrase iphoneAllOnly{
    u"The iPhone’s menu knows forwarding of all calls only; for missed calls the codes are the "
    u"way.",
    u"El menú del iPhone solo conoce el desvío de todas las llamadas; para las perdidas hacen "
    u"falta los códigos."};
constexpr Phrase androidMenuAll{
    u"Phone app › ⋮ › Settings › Calls (Samsung: Supplementary services) › Call forwarding › "
    u"Always forward: the number.",
    u"App Teléfono › ⋮ › Ajustes › Llamadas (Samsung: Servicios adicionales) › Desvío de llamadas "
    u"› Desviar siempre: el número."};
constexpr Phrase androidMenuSome{
    u"Phone app › ⋮ › Settings › Calls (Samsung: Supplementary services) › Call forwarding: the "
    u"number under busy, unanswered and unreachable.",
    u"App Teléfono › ⋮ › Ajustes › Llamadas (Samsung: Servicios adicionales) › Desvío de llamadas: "
    u"el número en ocupado, sin respuesta y no disponible."};
constexpr Phrase otherMenu{u"Look for Call forwarding in the phone’s settings.",
                           u"Busque Desvío de llamadas en los ajustes del teléfono."};
constexpr Phrase proofAll{u"Call the phone from another one: it must not ring.",
                          u"Llame al teléfono desde otro: no debe sonar."};
constexpr Phrase proofRing{u"Call the phone from another one and let it ring out.",
                           u"Llame al teléfono desde otro y déjelo sonar."};
constexpr Phrase proofDecline{u"Call again and decline the call.",
                              u"Llame otra vez y rechace la llamada."};
constexpr Phrase proofAirplane{u"Switch to airplane mode and call once more.",
                               u"Active el modo avión y llame una vez más."};

} // namespace

QString handsetName(Handset handset)
{
    switch (handset) {
    case Handset::IPhone:
        return QStringLiteral("iphone");
    case Handset::Android:
        return QStringLiteral("android");
    case Handset::Other:
        break;
    }
    return QStringLiteral("other");
}

std::optional<Handset> handsetFromName(QStringView name)
{
    for (const Handset handset : {Handset::IPhone, Handset::Android, Handset::Other}) {
        if (handsetName(handset) == name)
            return handset;
    }
    return std::nullopt;
}

std::vector<Phrase> beforeVerification(Handset handset)
{
    switch (handset) {
    case Handset::IPhone:
        return {silenceOff, liveVoicemailOff, doNotDisturbOff, answerUnknown};
    case Handset::Android:
        return {screeningOff, doNotDisturbOff, answerUnknown};
    case Handset::Other:
        break;
    }
    return {answerUnknown};
}

std::vector<Phrase> dialSteps(Handset handset)
{
    std::vector<Phrase> steps{openDialler, typeCode, pressCall, readScreen};
    if (handset != Handset::Other)
        steps.push_back(wifiOff);
    return steps;
}

std::vector<Phrase> settingsSteps(Handset handset, ForwardingMode mode)
{
    const bool all = mode == ForwardingMode::TotalAi;
    switch (handset) {
    case Handset::IPhone:
        return {all ? iphoneMenu : iphoneAllOnly};
    case Handset::Android:
        return {all ? androidMenuAll : androidMenuSome};
    case Handset::Other:
        break;
    }
    return {otherMenu};
}

std::vector<Phrase> whatBypassesForwarding(Handset handset)
{
    switch (handset) {
    case Handset::IPhone:
        return {silenceOff, liveVoicemailOff};
    case Handset::Android:
        return {screeningOff};
    case Handset::Other:
        break;
    }
    return {};
}

QString codeForQr(const QString &code, Handset handset)
{
    if (handset != Handset::Android)
        return code;
    QString link = QStringLiteral("tel:") + code;
    return link.replace(u'#', QStringLiteral("%23"));
}

std::vector<Phrase> proofSteps(ForwardingMode mode)
{
    if (mode == ForwardingMode::TotalAi)
        return {proofAll};
    return {proofRing, proofDecline, proofAirplane};
}

} // namespace rl
