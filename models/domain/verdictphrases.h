// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// What is said of a whole case. Addressed to the broker, so that it can be read aloud to him.
// {call} is a callClause(), {range} a rangeText(), {outcome} one of the phrases named outcome….
namespace rl::phrases {

// One sentence per Finding.
inline constexpr Phrase sayCallCounts{u"{call}.", u"{call}."};
inline constexpr Phrase sayNoShowYetCalled{
    u"{call}. The appointment {outcome}, yet the call records show this conversation.",
    u"{call}. La cita {outcome}, pero los registros muestran esta conversación."};
inline constexpr Phrase sayNoShowThenCalled{
    u"{call}. The appointment itself {outcome}, so a person has to weigh the later call.",
    u"{call}. La cita en sí {outcome}, así que una persona tiene que valorar la llamada "
    u"posterior."};
inline constexpr Phrase sayMaybeMachine{
    u"{call}, but a machine may have answered: a person has to decide.",
    u"{call}, pero es posible que contestara un buzón de voz: debe decidir una persona."};
inline constexpr Phrase sayDiffers{
    u"{call}, but the carrier's own list shows this call otherwise: a person has to compare them.",
    u"{call}, pero la lista de la operadora muestra esta llamada de otro modo: una persona tiene "
    u"que compararlas."};
inline constexpr Phrase sayMissing{
    u"{call}, but the carrier's own list does not have this call: a person has to decide.",
    u"{call}, pero la lista de la operadora no incluye esta llamada: debe decidir una persona."};
inline constexpr Phrase sayCancelled{
    u"The appointment of {appointment} {outcome}, and no call counts for it: the facts favour you.",
    u"La cita del {appointment} {outcome} y ninguna llamada cuenta para ella: los hechos le dan la "
    u"razón."};
inline constexpr Phrase sayCancelledYetCalled{
    u"The appointment of {appointment} {outcome}, yet there was a call: a person has to decide. "
    u"{call}.",
    u"La cita del {appointment} {outcome}, pero hubo una llamada: debe decidir una persona. "
    u"{call}."};
inline constexpr Phrase sayTalkUnknownAsk{
    u"{call}: the carrier has to be asked how long it talked.",
    u"{call}: hay que preguntar a la operadora cuánto se habló."};
inline constexpr Phrase sayTalkUnknownDecide{
    u"{call}, and the carrier's own list does not say either: a person has to decide.",
    u"{call}, y la lista de la operadora tampoco lo dice: debe decidir una persona."};
inline constexpr Phrase sayStillGoing{u"{call}: its final record has to be read from the carrier.",
                                      u"{call}: hay que leer su registro final en la operadora."};
inline constexpr Phrase sayUnknownCaller{
    u"{call}. It verifies nothing until a person has found out whose phone that is.",
    u"{call}. No verifica nada hasta que una persona averigüe de quién es ese teléfono."};
inline constexpr Phrase saySpanned{
    u"{call}. That is too early to verify the appointment, but the call was still going on at the "
    u"appointed time: a person has to decide.",
    u"{call}. Es demasiado pronto para verificar la cita, pero la llamada seguía en curso a la "
    u"hora "
    u"acordada: debe decidir una persona."};
inline constexpr Phrase sayShowedWithoutCall{
    u"The appointment of {appointment} {outcome}, but no call verifies that: a person has to "
    u"decide.",
    u"La cita del {appointment} {outcome}, pero ninguna llamada lo verifica: debe decidir una "
    u"persona."};
inline constexpr Phrase sayNoneCounts{
    u"No call between you and {lead} verifies the appointment of {appointment}: the facts favour "
    u"you.",
    u"Ninguna llamada entre usted y {lead} verifica la cita del {appointment}: los hechos le dan "
    u"la razón."};
inline constexpr Phrase sayNoneCountsButOutage{
    u"No recorded call between you and {lead} verifies the appointment of {appointment}, but the "
    u"carrier had an outage in that time, so a call may be missing: {next}.",
    u"Ninguna llamada registrada entre usted y {lead} verifica la cita del {appointment}, pero la "
    u"operadora tuvo una avería en ese tiempo y puede faltar alguna llamada: {next}."};
inline constexpr Phrase sayNotHeld{
    u"No tracking number was held for the appointment of {appointment}, so no call could be "
    u"recorded: a person has to decide.",
    u"Para la cita del {appointment} no había ningún número de seguimiento asignado, así que no se "
    u"pudo registrar ninguna llamada: debe decidir una persona."};
inline constexpr Phrase sayNoCall{
    u"No call between you and {lead} is recorded from {range}, and the carrier's own list "
    u"agrees: the facts favour you.",
    u"No consta ninguna llamada entre usted y {lead} del {range}, y la lista de la "
    u"operadora "
    u"coincide: los hechos le dan la razón."};
inline constexpr Phrase sayNoCallButOutage{
    u"No call between you and {lead} is recorded from {range}, but the carrier had an "
    u"outage "
    u"in that time, so a call may be missing: {next}.",
    u"No consta ninguna llamada entre usted y {lead} del {range}, pero la operadora tuvo "
    u"una "
    u"avería en ese tiempo y puede faltar alguna llamada: {next}."};
inline constexpr Phrase sayNotAsked{
    u"No call between you and {lead} is recorded from {range}, but nobody has read the "
    u"carrier's own list for all of that time: the carrier has to be asked first.",
    u"No consta ninguna llamada entre usted y {lead} del {range}, pero nadie ha leído la "
    u"lista de la operadora para todo ese tiempo: primero hay que preguntarle."};
inline constexpr Phrase sayCannotSettleUnqualified{
    u"Call records cannot settle whether {lead} was a qualified lead: a person has to decide.",
    u"Los registros de llamadas no pueden aclarar si {lead} cumplía los requisitos: debe decidir "
    u"una persona."};
inline constexpr Phrase sayCannotSettleDuplicate{
    u"Call records cannot settle whether {lead} was a duplicate: a person has to decide.",
    u"Los registros de llamadas no pueden aclarar si {lead} era un duplicado: debe decidir una "
    u"persona."};
inline constexpr Phrase sayCannotSettleOther{
    u"Call records cannot settle this claim: a person has to decide.",
    u"Los registros de llamadas no pueden aclarar esta reclamación: debe decidir una persona."};

inline constexpr Phrase nextAsk{u"the carrier has to be asked first",
                                u"primero hay que preguntar a la operadora"};
inline constexpr Phrase nextDecide{u"a person has to decide", u"debe decidir una persona"};

// The call that comes closest, and what it lacks. Follows a sentence above.
inline constexpr Phrase closestCall{u"The closest: {call}{lack}.",
                                    u"La más cercana: {call}{lack}."};
inline constexpr Phrase shownCall{u"They do show this: {call}.", u"Sí muestran esto: {call}."};
inline constexpr Phrase lackTalk{u"; more than {limit} is needed",
                                 u"; se necesitan más de {limit}"};
inline constexpr Phrase lackTime{u"; calls count from {minutes} before it",
                                 u"; las llamadas cuentan desde {minutes} antes"};
inline constexpr Phrase lackOther{u"; it belongs to your other appointment with {lead}",
                                  u"; corresponde a su otra cita con {lead}"};

// A recorded outcome, as what happened to "the appointment".
inline constexpr Phrase outcomeCancelled{u"was cancelled", u"se canceló"};
inline constexpr Phrase outcomeMoved{u"was moved", u"se cambió de fecha"};
inline constexpr Phrase outcomeMovedTo{u"was moved to {moved}", u"se cambió al {moved}"};
inline constexpr Phrase outcomeNoShow{u"was recorded as a no-show",
                                      u"consta como cita sin asistencia"};
inline constexpr Phrase outcomeShowed{u"was recorded as held", u"consta como celebrada"};
inline constexpr Phrase outcomeRecorded{u"{outcome} (recorded {at})",
                                        u"{outcome} (anotado el {at})"};

// Reasons: one fact each.
inline constexpr Phrase reasonRule{
    u"A call over the number held for the appointment verifies it when it talks more than {limit} "
    u"and begins in this time: {range}.",
    u"Una llamada por el número asignado a la cita la verifica si se habla más de {limit} y "
    u"empieza "
    u"en este tiempo: del {range}."};
inline constexpr Phrase reasonCall{u"Call of {when}: {because}", u"Llamada del {when}: {because}"};
inline constexpr Phrase reasonSeveral{
    u"{count} calls count for this appointment; it is charged once.",
    u"{count} llamadas cuentan para esta cita; se cobra una sola vez."};
inline constexpr Phrase reasonOutcome{u"The appointment {outcome}.", u"La cita {outcome}."};
inline constexpr Phrase reasonOutcomeBy{u"The appointment {outcome}, by {by}.",
                                        u"La cita {outcome}, por {by}."};
inline constexpr Phrase reasonNoCancellation{u"No cancellation is recorded.",
                                             u"No consta ninguna cancelación."};
inline constexpr Phrase reasonOtherAppointment{
    u"You have another appointment with {lead} on {other}.",
    u"Tiene otra cita con {lead} el {other}."};
inline constexpr Phrase reasonOutage{
    u"The carrier had an outage from {range}: calls may be missing.",
    u"La operadora tuvo una avería del {range}: pueden faltar llamadas."};
inline constexpr Phrase reasonOutageOpen{
    u"The carrier has had an outage since {from}: calls may be missing.",
    u"La operadora tiene una avería desde el {from}: pueden faltar llamadas."};
inline constexpr Phrase reasonOutageReconciled{
    u"The carrier had an outage from {range}; the calls of that time have been checked since.",
    u"La operadora tuvo una avería del {range}; las llamadas de ese tiempo se han comprobado "
    u"después."};
inline constexpr Phrase reasonAsked{
    u"The carrier's own list was read for all of the time that counts.",
    u"Se leyó la lista de la operadora para todo el tiempo que cuenta."};
inline constexpr Phrase reasonNotAsked{
    u"The carrier's own list has not been read for all of the time that counts.",
    u"No se ha leído la lista de la operadora para todo el tiempo que cuenta."};
inline constexpr Phrase reasonNotHeld{
    u"No number was held for this appointment at a time when a call could verify it.",
    u"Ningún número estuvo asignado a esta cita cuando una llamada podía verificarla."};

} // namespace rl::phrases
