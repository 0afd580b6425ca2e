// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// Prefills of the reason to the broker: "facts" first, then one sentence per action, which differs
// when the action is not what the facts alone come to.
namespace rl::phrases {

inline constexpr Phrase factsOfCall{
    u"Our call records show: {call}.",
    u"Nuestros registros de llamadas muestran lo siguiente: {call}."};
inline constexpr Phrase factsOfCallOnly{
    u"No call in our records verifies this appointment. The closest: {call}.",
    u"Ninguna llamada de nuestros registros verifica esta cita. La más cercana: {call}."};
inline constexpr Phrase factsOfNoCall{
    u"Our records show no call between you and {lead} for the appointment of {appointment}.",
    u"En nuestros registros no consta ninguna llamada entre usted y {lead} para la cita del "
    u"{appointment}."};
inline constexpr Phrase factsOfOutcome{u"The appointment of {appointment} {outcome}.",
                                       u"La cita del {appointment} {outcome}."};

inline constexpr Phrase standsByRule{
    u"A call of more than {limit} verifies an appointment, so the charge of {fee} stands.",
    u"Una llamada de más de {limit} verifica la cita, por lo que el cargo de {fee} se mantiene."};
inline constexpr Phrase standsAfterReview{
    u"We have looked at everything in this case, and the charge of {fee} stands.",
    u"Hemos revisado todo el expediente y el cargo de {fee} se mantiene."};
inline constexpr Phrase creditByRule{
    u"The charge of {fee} is therefore credited in full. Thank you for telling us.",
    u"Por ello abonamos íntegramente el cargo de {fee}. Gracias por avisarnos."};
inline constexpr Phrase creditAfterReview{
    u"We have looked at everything in this case, and credit the charge of {fee} in full.",
    u"Hemos revisado todo el expediente y abonamos íntegramente el cargo de {fee}."};
inline constexpr Phrase creditInPart{
    u"We have looked at everything in this case, and credit a part of the charge of {fee}.",
    u"Hemos revisado todo el expediente y abonamos una parte del cargo de {fee}."};
inline constexpr Phrase askForBill{
    u"Before we decide we would like to see what you have: for example the calls of {day} on your "
    u"own phone bill, or messages between you and {lead}.",
    u"Antes de decidir nos gustaría ver lo que usted tenga: por ejemplo, las llamadas del {day} en "
    u"la factura de su teléfono, o mensajes entre usted y {lead}."};

} // namespace rl::phrases
