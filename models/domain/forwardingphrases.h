// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// Why a forwarding code is dialled. Said to a broker in his language.
namespace rl::phrases {

inline constexpr Phrase whyActivateAll{u"Forwards every call at once.",
                                       u"Desvía todas las llamadas al instante."};
inline constexpr Phrase whyActivateSome{u"Forwards the calls that nobody answers.",
                                        u"Desvía las llamadas que nadie contesta."};
inline constexpr Phrase whyUndo{u"Takes the forwarding back.", u"Deshace el desvío."};
inline constexpr Phrase whyUndoErase{
    u"Also forgets the number; the shorter code only suspends it.",
    u"Además olvida el número; el código más corto solo lo suspende."};
inline constexpr Phrase whyUndoLegs{u"Takes back the three codes for missed calls at once.",
                                    u"Deshace de una vez los tres códigos de llamadas perdidas."};
inline constexpr Phrase whyUndoAll{
    u"Takes back every forwarding. It also wipes the carrier's own voicemail: only if nothing else "
    u"helps.",
    u"Deshace todos los desvíos. También borra el buzón de voz de la operadora: solo si nada más "
    u"funciona."};
inline constexpr Phrase whyBusy{
    u"The first code does not forward calls that come while you talk or that you decline.",
    u"El primer código no desvía las llamadas que entran durante otra llamada o que usted "
    u"rechaza."};
inline constexpr Phrase whyUnreachable{
    u"The first code does not forward calls while the phone is off or without a signal.",
    u"El primer código no desvía las llamadas con el teléfono apagado o sin señal."};
inline constexpr Phrase whyNoReply{u"Calls that ring out.",
                                   u"Las llamadas que suenan sin respuesta."};
inline constexpr Phrase whyAskAll{u"Shows where all calls are forwarded to.",
                                  u"Muestra adónde se desvían todas las llamadas."};
inline constexpr Phrase whyAskNoReply{u"Shows where calls that ring out are forwarded to.",
                                      u"Muestra adónde se desvían las llamadas sin respuesta."};
inline constexpr Phrase whyAskBusy{
    u"Shows where calls are forwarded to while you talk.",
    u"Muestra adónde se desvían las llamadas si usted ya está hablando."};
inline constexpr Phrase whyAskUnreachable{
    u"Shows where calls are forwarded to while the phone is off.",
    u"Muestra adónde se desvían las llamadas con el teléfono apagado."};
inline constexpr Phrase whyAskConditional{u"Shows where missed calls are forwarded to.",
                                          u"Muestra adónde se desvían las llamadas perdidas."};
inline constexpr Phrase whyWithoutPlus{u"Some networks do not take the plus sign.",
                                       u"Algunas redes no aceptan el signo más."};
inline constexpr Phrase whyTenDigits{u"Some networks take ten digits only.",
                                     u"Algunas redes solo aceptan diez dígitos."};
inline constexpr Phrase whyDoubleStar{u"Some phones want two stars to take a new number.",
                                      u"Algunos teléfonos piden dos asteriscos para un número "
                                      u"nuevo."};
inline constexpr Phrase whyStandardRing{
    u"The standard knows ring times of 5 to 30 seconds, in steps of five.",
    u"El estándar admite tiempos de 5 a 30 segundos, de cinco en cinco."};
inline constexpr Phrase whyWithoutRing{u"Some networks set the ring time themselves.",
                                       u"Algunas redes fijan ellas mismas el tiempo de timbre."};
inline constexpr Phrase whyWithoutKind{u"Some networks do not take the code for voice calls.",
                                       u"Algunas redes no aceptan el código de llamadas de voz."};
inline constexpr Phrase whyAllConditional{u"One code for all missed calls.",
                                          u"Un solo código para todas las llamadas perdidas."};
inline constexpr Phrase whyRestore{u"Gives back what was set before.",
                                   u"Devuelve lo que había antes."};

inline constexpr Phrase ringTimeRemark{
    u"The standard knows ring times of 5 to 30 seconds in steps of five. The network may refuse or "
    u"round this one.",
    u"El estándar admite tiempos de 5 a 30 segundos, de cinco en cinco. La red puede rechazar o "
    u"redondear este."};

} // namespace rl::phrases
