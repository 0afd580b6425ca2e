// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// Prefills of the reason to the broker: "facts" first, then one sentence per action, which differs
// when the action is not what the facts alone come to.
namespace rl::phrases {

// {call} is a callClauseInside().
inline constexpr Phrase factsOfCall{u"Our call records show that {call}.",
                                    u"Nuestros registros de llamadas muestran que {call}."};
inline constexpr Phrase factsOfCallOnly{
    u"No call in our records verifies this appointment. The closest one: {call}.",
    u"Ninguna llamada de nuestros registros verifica esta cita. La más cercana: {call}."};
inline constexpr Phrase factsOfOtherCall{
    u"No call in our records verifies this appointment: {call}, but that call is counted for your "
    u"other appointment with {lead}.",
    u"Ninguna llamada de nuestros registros verifica esta cita: {call}, pero esa llamada se cuenta "
    u"para su otra cita con {lead}."};
inline constexpr Phrase factsOfNoCall{
    u"Our records show no call between you and {lead} for the appointment of {appointment}.",
    u"En nuestros registros no consta ninguna llamada entre usted y {lead} para la cita del "
    u"{appointment}."};
inline constexpr Phrase factsOfOutcome{u"The appointment of {appointment} {outcome}.",
                                       u"La cita del {appointment} {outcome}."};

// The letter itself says what was decided and how much; these say why.
inline constexpr Phrase standsByRule{
    u"A call of more than {limit} verifies an appointment, and the charge follows from that.",
    u"Una llamada de más de {limit} verifica la cita, y de ahí resulta el cargo."};
inline constexpr Phrase standsAfterReview{
    u"We have looked at everything in this case and find the charge justified.",
    u"Hemos revisado todo el expediente y consideramos justificado el cargo."};
inline constexpr Phrase creditByRule{
    u"We charge no appointment that a call of more than {limit} does not verify. Thank you for "
    u"telling us.",
    u"No cobramos ninguna cita que no verifique una llamada de más de {limit}. Gracias por "
    u"avisarnos."};
inline constexpr Phrase creditAfterReview{
    u"We have looked at everything in this case and decided in your favour.",
    u"Hemos revisado todo el expediente y hemos resuelto a su favor."};
inline constexpr Phrase creditInPart{
    u"We have looked at everything in this case and find a part of the charge justified.",
    u"Hemos revisado todo el expediente y consideramos justificada una parte del cargo."};
inline constexpr Phrase askForBill{
    u"Before we decide we would like to see what you have: for example the calls of {day} on your "
    u"own phone bill, or messages between you and {lead}.",
    u"Antes de decidir nos gustaría ver lo que usted tenga: por ejemplo, las llamadas del {day} en "
    u"la factura de su teléfono, o mensajes entre usted y {lead}."};

} // namespace rl::phrases
