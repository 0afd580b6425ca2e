// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// What is said of one call. Addressed to the broker; he is "usted" in Spanish.
namespace rl::phrases {

// The clause that names a call, at the head of a sentence and inside one.
inline constexpr Phrase clauseAlone{u"{when}: {who}{outcome}, {distance}",
                                    u"{when}: {who}{outcome}, {distance}"};
inline constexpr Phrase clauseInside{u"on {when}, {who}{outcome}, {distance}",
                                     u"el {when}, {who}{outcome}, {distance}"};
inline constexpr Phrase brokerPhoneCalled{u"your phone ending {phone} called {number}",
                                          u"su teléfono terminado en {phone} llamó al {number}"};
inline constexpr Phrase brokerCalled{u"you called {number}", u"usted llamó al {number}"};
inline constexpr Phrase leadCalled{u"{lead} called you over {number}",
                                   u"{lead} le llamó por el {number}"};
inline constexpr Phrase strangerCalled{u"a phone that is not registered called {number}",
                                       u"un teléfono no registrado llamó al {number}"};
inline constexpr Phrase weCalled{u"Equity Connect called over {number}",
                                 u"Equity Connect llamó por el {number}"};

inline constexpr Phrase talked{u" and talked {talk}", u" y la conversación duró {talk}"};
inline constexpr Phrase notAnswered{u" and was not answered", u" sin obtener respuesta"};
inline constexpr Phrase talkUnknown{u" (talk time not known)",
                                    u" (tiempo de conversación desconocido)"};
inline constexpr Phrase stillGoing{u" (still going on when it was recorded)",
                                   u" (seguía en curso cuando se registró)"};

// Why one call counts or does not.
inline constexpr Phrase becauseCounts{u"Talked {talk}, more than {limit}, {distance}.",
                                      u"La conversación duró {talk}, más de {limit}, {distance}."};
inline constexpr Phrase becauseTooShort{u"Talked {talk}, not more than {limit}.",
                                        u"La conversación duró {talk}, no más de {limit}."};
inline constexpr Phrase becauseNoTalk{u"Nobody talked.", u"No hubo conversación."};
inline constexpr Phrase becauseRepeated{
    u"Another leg of a call that is listed already: the two are one call.",
    u"Otro tramo de una llamada que ya figura: los dos son una sola llamada."};
inline constexpr Phrase becauseInternal{u"Equity Connect's own call: these never count.",
                                        u"Llamada propia de Equity Connect: nunca cuentan."};
inline constexpr Phrase becauseBefore{u"Began before the number was held for this appointment.",
                                      u"Empezó antes de que el número se asignara a esta cita."};
inline constexpr Phrase becauseAfterRelease{
    u"Began after the number was released ({released}). You and {lead} held it last; a call after "
    u"the release is never billed.",
    u"Empezó después de que se liberara el número ({released}). Usted y {lead} fueron los últimos "
    u"en tenerlo; una llamada posterior nunca se cobra."};
inline constexpr Phrase becauseOthers{u"Began while the number was held for another appointment.",
                                      u"Empezó cuando el número estaba asignado a otra cita."};
inline constexpr Phrase becauseUnknownCaller{
    u"Neither end is a registered phone, so it is nobody's call yet; a person may attribute it.",
    u"Ninguno de los dos teléfonos está registrado, así que aún no es de nadie; una persona puede "
    u"atribuirla."};
inline constexpr Phrase becauseWouldCount{u"Attributed to you or {lead}, it would count.",
                                          u"Atribuida a usted o a {lead}, contaría."};
inline constexpr Phrase becauseOtherAppointment{
    u"Belongs to your other appointment with {lead}, {other}: one call verifies one appointment.",
    u"Corresponde a su otra cita con {lead}, {other}: una llamada verifica una sola cita."};
inline constexpr Phrase becauseOtherUnnamed{
    u"Is counted for another appointment: one call verifies one appointment.",
    u"Se cuenta para otra cita: una llamada verifica una sola cita."};
inline constexpr Phrase becauseTooEarly{
    u"Began {distance}; calls count from {minutes} before it.",
    u"Empezó {distance}; las llamadas cuentan desde {minutes} antes."};
inline constexpr Phrase becauseNotAnswered{u"Was not answered ({status}): nobody talked.",
                                           u"Nadie contestó ({status}): no hubo conversación."};
inline constexpr Phrase becauseStillGoing{
    u"Was still going on when it was recorded ({status}): its talk time is not final.",
    u"Seguía en curso cuando se registró ({status}): su duración no es definitiva."};
inline constexpr Phrase becauseTalkUnknown{
    u"Completed, but its talk time is not known, which is not the same as none.",
    u"Completada, pero se desconoce cuánto se habló, que no es lo mismo que cero."};
inline constexpr Phrase becauseNoStatus{u"The record does not say whether it was completed.",
                                        u"El registro no dice si la llamada se completó."};
inline constexpr Phrase becauseCancelled{
    u"Talked {talk}, more than {limit}, but the appointment was cancelled, so no call verifies it.",
    u"La conversación duró {talk}, más de {limit}, pero la cita se canceló, así que ninguna "
    u"llamada la verifica."};
inline constexpr Phrase becauseMoved{
    u"Talked {talk}, more than {limit}, but the appointment was moved, so no call verifies it.",
    u"La conversación duró {talk}, más de {limit}, pero la cita se cambió, así que ninguna llamada "
    u"la verifica."};

// What a person should know of it besides.
inline constexpr Phrase remarkBilled{u"The carrier billed {billed}; only talk time counts.",
                                     u"La operadora facturó {billed}; solo cuenta lo hablado."};
inline constexpr Phrase remarkMachine{u"A machine may have answered.",
                                      u"Es posible que contestara un buzón de voz."};
inline constexpr Phrase remarkDiffers{u"The carrier's own list shows it otherwise.",
                                      u"La lista de la operadora la muestra de otro modo."};
inline constexpr Phrase remarkMissing{u"The carrier's own list does not have it.",
                                      u"La lista de la operadora no la incluye."};
inline constexpr Phrase remarkDerived{
    u"Its start was worked out from when it was written down, so it may be a little off.",
    u"Su inicio se calculó a partir de la hora de registro, así que puede ser algo inexacto."};
inline constexpr Phrase remarkNear{u"It is within 5 seconds of the limit.",
                                   u"Está a menos de 5 segundos del límite."};
inline constexpr Phrase remarkAttributed{u"A person attributed it.", u"La atribuyó una persona."};

} // namespace rl::phrases
