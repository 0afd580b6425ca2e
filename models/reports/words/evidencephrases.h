// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// The fixed texts of the evidence pack. Addressed to the broker; he is "usted" in Spanish.
// %1, %2 … are filled in by whoever asks.
namespace rl::words {

inline constexpr Phrase callEvidence{u"Call evidence", u"Registro de llamadas"};
inline constexpr Phrase preparedOn{u"Prepared on %1", u"Preparado el %1"};
inline constexpr Phrase preparedOnBy{u"Prepared on %1 by %2", u"Preparado el %1 por %2"};
inline constexpr Phrase brokerWord{u"Broker", u"Asesor"};
inline constexpr Phrase leadWord{u"Lead", u"Cliente"};
inline constexpr Phrase chargeInDispute{u"Charge in dispute", u"Cargo en disputa"};
inline constexpr Phrase claimTitle{u"The claim", u"La reclamación"};
inline constexpr Phrase claimNoShow{u"The lead did not show up", u"El cliente no se presentó"};
inline constexpr Phrase claimCancelled{u"The appointment was cancelled", u"La cita fue cancelada"};
inline constexpr Phrase claimUnqualified{u"The lead was not qualified",
                                         u"El cliente no reunía los requisitos"};
inline constexpr Phrase claimDuplicate{u"The lead was a duplicate", u"El cliente estaba repetido"};
inline constexpr Phrase claimOther{u"Another reason", u"Otro motivo"};
inline constexpr Phrase noClaimText{u"The broker added no words of their own.",
                                    u"El asesor no añadió ningún comentario."};
inline constexpr Phrase recordsShow{u"What the call records show",
                                    u"Lo que muestran los registros de llamadas"};
inline constexpr Phrase recordsFavourBroker{u"The records favour the broker",
                                            u"Los registros favorecen al asesor"};
inline constexpr Phrase strengthStrong{u"Strong record", u"Registro sólido"};
inline constexpr Phrase strengthModerate{u"Moderate record", u"Registro moderado"};
inline constexpr Phrase strengthWeak{u"Weak record", u"Registro débil"};
inline constexpr Phrase strengthNone{u"No record of a call", u"No consta ninguna llamada"};
inline constexpr Phrase strengthUnknown{u"Not known yet", u"Aún no se sabe"};
inline constexpr Phrase strengthNotDecidable{u"Call records cannot settle this",
                                             u"Los registros de llamadas no lo resuelven"};
inline constexpr Phrase timelineTitle{u"Timeline", u"Cronología"};
inline constexpr Phrase callsTitle{u"Calls over the tracking number",
                                   u"Llamadas por el número de seguimiento"};
inline constexpr Phrase callsRule{
    u"A call is billable when it was completed and the two sides talked for more than %1 minutes. "
    u"It verifies the appointment when it also began no earlier than %2 minutes before the "
    u"appointed time, while the number was assigned.",
    u"Una llamada es facturable cuando se completó y ambas partes hablaron más de %1 minutos. "
    u"Verifica la cita si además empezó como máximo %2 minutos antes de la hora acordada, "
    u"mientras "
    u"el número estaba asignado."};
inline constexpr Phrase noCalls{
    u"The records hold no call over the tracking number.",
    u"En los registros no consta ninguna llamada por el número de seguimiento."};
inline constexpr Phrase columnStart{u"Start", u"Inicio"};
inline constexpr Phrase columnDirection{u"Who called whom", u"Quién llamó a quién"};
inline constexpr Phrase fromOver{u"from %1 over %2", u"desde %1 por %2"};
inline constexpr Phrase over{u"over %1", u"por %1"};
inline constexpr Phrase columnRing{u"Ring", u"Timbre"};
inline constexpr Phrase columnTalk{u"Talk", u"Habla"};
inline constexpr Phrase columnBilled{u"Billed", u"Cobro"};
inline constexpr Phrase columnEndedBy{u"Ended by", u"Colgó"};
inline constexpr Phrase columnAnsweredBy{u"Answered by", u"Contestó"};
inline constexpr Phrase columnCarrier{u"Carrier’s list", u"Lista de la operadora"};
inline constexpr Phrase oneCallTotal{u"1 call, %1 talked", u"1 llamada, %1 de conversación"};
inline constexpr Phrase callsTotal{u"%1 calls, %2 talked in all",
                                   u"%1 llamadas, %2 de conversación en total"};
inline constexpr Phrase startDerived{u"start worked out from the end and the length",
                                     u"inicio calculado a partir del final y la duración"};
inline constexpr Phrase endedByCaller{u"caller", u"quien llamó"};
inline constexpr Phrase endedByCallee{u"called side", u"quien recibió"};
inline constexpr Phrase endedByCarrier{u"carrier", u"operadora"};
inline constexpr Phrase answeredByPerson{u"a person", u"una persona"};
inline constexpr Phrase answeredByMachine{u"voicemail", u"buzón de voz"};
inline constexpr Phrase answeredByNobody{u"nobody", u"nadie"};
inline constexpr Phrase answeredByFax{u"fax", u"fax"};
inline constexpr Phrase carrierOwnRecord{u"carrier’s own record",
                                         u"registro de la propia operadora"};
inline constexpr Phrase carrierAgrees{u"agrees", u"coincide"};
inline constexpr Phrase carrierDiffers{u"differs", u"difiere"};
inline constexpr Phrase carrierMissing{u"not listed", u"no figura"};
inline constexpr Phrase carrierNotAsked{u"not asked yet", u"sin consultar"};
inline constexpr Phrase checkBill{u"Check your own phone bill",
                                  u"Compruebe su propia factura telefónica"};
inline constexpr Phrase checkBillIntro{
    u"These calls should also be on the bill or in the call history of your own phone. Times are "
    u"in %1.",
    u"Estas llamadas deberían figurar también en la factura o en el historial de su propio "
    u"teléfono. Las horas están en %1."};
inline constexpr Phrase checkBillOutgoing{u"outgoing to %1", u"saliente a %1"};
inline constexpr Phrase checkBillIncoming{u"incoming from %1", u"entrante de %1"};
inline constexpr Phrase checkBillRounding{
    u"Phone companies often round a call up to whole minutes, and their clocks can be some "
    u"seconds "
    u"apart from ours.",
    u"Las compañías telefónicas suelen redondear cada llamada a minutos completos, y sus relojes "
    u"pueden diferir unos segundos del nuestro."};
inline constexpr Phrase checkBillNothing{
    u"If your bill shows a call to or from %1 on this day, please send it to us: our records hold "
    u"none.",
    u"Si en su factura aparece ese día una llamada a %1 o desde ese número, envíenosla: en "
    u"nuestros registros no consta ninguna."};
inline constexpr Phrase columnBillWhen{u"When", u"Cuándo"};
inline constexpr Phrase columnBillNumber{u"What to look for", u"Qué buscar"};
inline constexpr Phrase columnBillLength{u"Length", u"Duración"};
inline constexpr Phrase phoneEnding{u"your phone ending %1", u"su teléfono terminado en %1"};
inline constexpr Phrase holdersTitle{u"Who held the number, and when",
                                     u"Quién tenía el número, y cuándo"};
inline constexpr Phrase holdersIntro{
    u"A tracking number belongs to one lead and one broker at a time. Other people’s names are "
    u"left "
    u"out.",
    u"Un número de seguimiento pertenece a un solo cliente y a un solo asesor a la vez. Los "
    u"nombres "
    u"de otras personas se omiten."};
inline constexpr Phrase columnNumber{u"Number", u"Número"};
inline constexpr Phrase columnHeldFor{u"Held for", u"Asignado a"};
inline constexpr Phrase columnFrom{u"From", u"Desde"};
inline constexpr Phrase columnUntil{u"Until", u"Hasta"};
inline constexpr Phrase anotherLead{u"another lead", u"otro cliente"};
inline constexpr Phrase anotherBroker{u"another broker", u"otro asesor"};
inline constexpr Phrase heldNow{u"still held", u"sigue asignado"};
inline constexpr Phrase decisionWord{u"Decision", u"Decisión"};
inline constexpr Phrase notDecided{u"Not decided yet", u"Aún sin decidir"};
inline constexpr Phrase awaitingInformation{u"We have asked the broker for more information",
                                            u"Hemos pedido más información al asesor"};
inline constexpr Phrase decidedStands{u"The charge of %1 stands", u"El cargo de %1 se mantiene"};
inline constexpr Phrase decidedCredited{u"%1 credited in full", u"Se abonan %1, la totalidad"};
inline constexpr Phrase decidedPartly{u"%1 of %2 credited", u"Se abonan %1 de %2"};
inline constexpr Phrase decidedWithdrawn{u"The claim was withdrawn; the charge of %1 stands",
                                         u"La reclamación se retiró; el cargo de %1 se mantiene"};
inline constexpr Phrase signedOff{u"Signed off by %1 on %2", u"Autorizado por %1 el %2"};
inline constexpr Phrase attachmentsTitle{u"Attached to this file", u"Adjuntos a este archivo"};
inline constexpr Phrase attachmentsIntro{
    u"The same facts for programs and spreadsheets. The SHA-256 shows whether a copy was changed.",
    u"Los mismos datos para programas y hojas de cálculo. El SHA-256 muestra si una copia fue "
    u"modificada."};
inline constexpr Phrase pageOf{u"Page %1 of %2", u"Página %1 de %2"};
inline constexpr Phrase recordedOutcome{u"Recorded outcome", u"Resultado registrado"};
inline constexpr Phrase outcomeShowed{u"took place", u"se celebró"};
inline constexpr Phrase outcomeNoShow{u"no-show", u"no se presentó"};
inline constexpr Phrase outcomeCancelled{u"cancelled", u"cancelada"};
inline constexpr Phrase outcomeRescheduled{u"rescheduled", u"cambiada de fecha"};
inline constexpr Phrase leadsNumber{u"[lead’s number]", u"[número del cliente]"};

} // namespace rl::words
