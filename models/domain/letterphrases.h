// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// The words of a letter to a broker. {lead} is a first name and initial, {appointment} a date with
// year, time and zone, money carries its sign.
namespace rl::phrases {

inline constexpr Phrase ourName{u"Equity Connect, billing", u"Equity Connect, facturación"};
inline constexpr Phrase dear{u"Dear {name},", u"Estimado/a {name}:"};
inline constexpr Phrase dearNobody{u"Hello,", u"Buenos días:"};
inline constexpr Phrase sincerely{u"Yours sincerely,", u"Atentamente,"};

inline constexpr Phrase subjectStands{u"Your claim {reference}: the charge stands",
                                      u"Su reclamación {reference}: el cargo se mantiene"};
inline constexpr Phrase subjectFull{u"Your claim {reference}: credited in full",
                                    u"Su reclamación {reference}: abonada íntegramente"};
inline constexpr Phrase subjectPart{u"Your claim {reference}: credited in part",
                                    u"Su reclamación {reference}: abonada en parte"};
inline constexpr Phrase subjectAsk{u"Your claim {reference}: we need something from you",
                                   u"Su reclamación {reference}: necesitamos algo de usted"};
inline constexpr Phrase subjectWithdrawn{u"Your claim {reference}: withdrawn",
                                         u"Su reclamación {reference}: retirada"};
inline constexpr Phrase subjectReopened{u"Your claim {reference}: opened again",
                                        u"Su reclamación {reference}: abierta de nuevo"};

// What the broker told us.
inline constexpr Phrase claimNoShow{
    u"On {opened}, you told us that {lead} did not show up for the appointment of {appointment}.",
    u"El {opened} nos comunicó que {lead} no se presentó a la cita del {appointment}."};
inline constexpr Phrase claimCancelled{
    u"On {opened}, you told us that the appointment with {lead} of {appointment} was cancelled.",
    u"El {opened} nos comunicó que la cita con {lead} del {appointment} se canceló."};
inline constexpr Phrase claimUnqualified{
    u"On {opened}, you told us that {lead}, with whom you had the appointment of {appointment}, "
    u"was "
    u"not a qualified lead.",
    u"El {opened} nos comunicó que {lead}, con quien tenía la cita del {appointment}, no cumplía "
    u"los requisitos."};
inline constexpr Phrase claimDuplicate{
    u"On {opened}, you told us that {lead}, with whom you had the appointment of {appointment}, "
    u"was "
    u"a lead that you already had.",
    u"El {opened} nos comunicó que {lead}, con quien tenía la cita del {appointment}, era un "
    u"cliente que usted ya tenía."};
inline constexpr Phrase claimOther{
    u"On {opened}, you disputed the charge for the appointment with {lead} of {appointment}.",
    u"El {opened} reclamó el cargo por la cita con {lead} del {appointment}."};

// What was decided.
inline constexpr Phrase decidedStands{
    u"We have looked at the call records of this appointment. The charge of {amount} stands.",
    u"Hemos revisado los registros de llamadas de esta cita. El cargo de {amount} se mantiene."};
inline constexpr Phrase decidedFull{
    u"We have looked at the call records of this appointment. The charge of {amount} is credited "
    u"in "
    u"full; you will find the credit on your next invoice.",
    u"Hemos revisado los registros de llamadas de esta cita. Le abonamos íntegramente el cargo de "
    u"{amount}; verá el abono en su próxima factura."};
inline constexpr Phrase decidedPart{
    u"We have looked at the call records of this appointment. Of the charge of {amount} we credit "
    u"{credit}; you will find the credit on your next invoice. {rest} of the charge stands.",
    u"Hemos revisado los registros de llamadas de esta cita. Del cargo de {amount} le abonamos "
    u"{credit}; verá el abono en su próxima factura. Se mantienen {rest} del cargo."};
inline constexpr Phrase decidedAsk{
    u"We have looked at the call records of this appointment and cannot decide your claim yet.",
    u"Hemos revisado los registros de llamadas de esta cita y todavía no podemos resolver su "
    u"reclamación."};
inline constexpr Phrase askPaused{u"Please answer this letter and name {reference}. Our time to "
                                  u"decide stands still until we hear "
                                  u"from you.",
                                  u"Le rogamos que responda a esta carta indicando {reference}. "
                                  u"Nuestro plazo para resolver queda "
                                  u"en suspenso hasta que recibamos su respuesta."};
inline constexpr Phrase confirmWithdrawn{
    u"This claim is now withdrawn, and the charge of {amount} stays as it was invoiced. If that is "
    u"not what you wanted, answer this letter and we will open the claim again.",
    u"Esta reclamación queda retirada y el cargo de {amount} se mantiene tal como se facturó. Si "
    u"no "
    u"es lo que usted quería, responda a esta carta y volveremos a abrirla."};
inline constexpr Phrase confirmReopened{
    u"This claim is open again. An earlier decision on it no longer holds, and a person who did "
    u"not "
    u"take part in it will decide.",
    u"Esta reclamación está abierta de nuevo. La decisión anterior, si la hubo, queda sin efecto y "
    u"resolverá una persona que no participó en ella."};
inline constexpr Phrase confirmDue{u"You will hear from us by {due}.",
                                   u"Tendrá nuestra respuesta a más tardar el {due}."};

// The record.
inline constexpr Phrase callsHeading{u"The calls of this appointment",
                                     u"Las llamadas de esta cita"};
inline constexpr Phrase callsNone{
    u"No call between you and {lead} over the tracking number is recorded.",
    u"No consta ninguna llamada entre usted y {lead} por el número de seguimiento."};
inline constexpr Phrase columnWhen{u"When", u"Cuándo"};
inline constexpr Phrase columnWhat{u"Call", u"Llamada"};
inline constexpr Phrase columnTalk{u"Talked", u"Hablado"};
inline constexpr Phrase columnCounts{u"Counts", u"Cuenta"};
inline constexpr Phrase columnBecause{u"Because", u"Por qué"};
inline constexpr Phrase countsYes{u"yes", u"sí"};
inline constexpr Phrase countsNo{u"no", u"no"};
inline constexpr Phrase talkNone{u"none", u"nada"};
inline constexpr Phrase talkNotKnown{u"not known", u"se desconoce"};

// Check it yourself.
inline constexpr Phrase checkHeading{u"Check your own phone bill",
                                     u"Compruébelo en su propia factura de teléfono"};
inline constexpr Phrase checkCalls{
    u"These calls should be on your phone bill. Its times may differ by a minute or two, and most "
    u"bills round the length up to whole minutes.",
    u"Estas llamadas deberían figurar en la factura de su teléfono. La hora puede variar en uno o "
    u"dos minutos, y la mayoría de las facturas redondean la duración a minutos enteros."};
inline constexpr Phrase checkNoCall{
    u"From {range} your phone bill should show no call of more than {limit} with the number "
    u"ending {number}. If it does show one, please send it to us.",
    u"Del {range} la factura de su teléfono no debería mostrar ninguna llamada de más de "
    u"{limit} con el número terminado en {number}. Si muestra alguna, envíenosla, por favor."};
inline constexpr Phrase billOutgoingFrom{
    u"{day}, {clock} {zone}: from your phone ending {phone} to the number ending {number}, "
    u"{length}",
    u"{day}, {clock} ({zone}): desde su teléfono terminado en {phone} al número terminado en "
    u"{number}, {length}"};
inline constexpr Phrase billOutgoing{
    u"{day}, {clock} {zone}: from your phone to the number ending {number}, {length}",
    u"{day}, {clock} ({zone}): desde su teléfono al número terminado en {number}, {length}"};
inline constexpr Phrase billIncoming{
    u"{day}, {clock} {zone}: to your phone from the number ending {number}, {length}",
    u"{day}, {clock} ({zone}): a su teléfono desde el número terminado en {number}, {length}"};
inline constexpr Phrase billLength{u"about {length}", u"aproximadamente {length}"};
inline constexpr Phrase billLengthUnknown{u"length not known to us", u"duración que desconocemos"};

inline constexpr Phrase appealHeading{u"If you do not agree", u"Si no está de acuerdo"};
inline constexpr Phrase appealText{
    u"Answer this letter, name {reference} and say what we have missed; a page of your phone bill "
    u"or "
    u"a message is enough. A person who took no part in this decision will look at the whole case "
    u"again.",
    u"Responda a esta carta, indique {reference} y díganos qué hemos pasado por alto; basta una "
    u"página de su factura de teléfono o un mensaje. Una persona que no ha participado en esta "
    u"decisión revisará de nuevo todo el expediente."};

} // namespace rl::phrases
