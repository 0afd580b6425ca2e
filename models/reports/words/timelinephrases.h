// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// What is said of calls and on the timeline. %1, %2 … are filled in by whoever asks.
namespace rl::words {

inline constexpr Phrase brokerCalled{u"Broker called", u"Llamó el asesor"};
inline constexpr Phrase leadCalled{u"Lead called", u"Llamó el cliente"};
inline constexpr Phrase otherCalls{u"Other calls", u"Otras llamadas"};
inline constexpr Phrase brokerCalledLead{u"Broker called lead", u"El asesor llamó al cliente"};
inline constexpr Phrase leadCalledBroker{u"Lead called broker", u"El cliente llamó al asesor"};
inline constexpr Phrase ownCall{u"Our own call", u"Llamada nuestra"};
inline constexpr Phrase unknownCaller{u"Caller not registered", u"Número no registrado"};
inline constexpr Phrase markBillable{u"billable", u"facturable"};
inline constexpr Phrase markNotHere{u"does not count here", u"aquí no cuenta"};
inline constexpr Phrase markShort{u"too short", u"demasiado corta"};
inline constexpr Phrase markMachine{u"voicemail", u"buzón de voz"};
inline constexpr Phrase markUnanswered{u"not answered", u"sin respuesta"};
inline constexpr Phrase markUnknown{u"length unknown", u"duración desconocida"};
inline constexpr Phrase outsideAssignment{u"number not assigned", u"número no asignado"};
inline constexpr Phrase ringing{u"ringing", u"timbrando"};
inline constexpr Phrase talked{u"Talked %1", u"Conversación de %1"};
inline constexpr Phrase rang{u"rang %1", u"timbró %1"};
inline constexpr Phrase talkUnknown{u"Talk time unknown",
                                    u"Duración de la conversación desconocida"};
inline constexpr Phrase notAnswered{u"Not answered", u"Sin respuesta"};
inline constexpr Phrase appointmentAt{u"Appointment %1", u"Cita %1"};
inline constexpr Phrase appointmentWord{u"Appointment", u"Cita"};
inline constexpr Phrase otherAppointment{u"another appointment", u"otra cita"};
inline constexpr Phrase otherAppointmentTip{u"Another appointment of the same two\n%1",
                                            u"Otra cita de los mismos dos\n%1"};
inline constexpr Phrase countsFrom{u"calls count from %1", u"cuentan las llamadas desde las %1"};
inline constexpr Phrase numberHeld{u"%1 assigned", u"%1 asignado"};
inline constexpr Phrase numberHeldTip{u"%1 was assigned to this appointment\n%2 to %3",
                                      u"%1 estuvo asignado a esta cita\n%2 a %3"};
inline constexpr Phrase stillHeld{u"now", u"ahora"};
inline constexpr Phrase outageWord{u"Outage", u"Interrupción"};
inline constexpr Phrase outageTip{
    u"Carrier outage %1 to %2: calls may be missing from the records",
    u"Interrupción de la operadora de %1 a %2: pueden faltar llamadas en los registros"};
inline constexpr Phrase verifyTip{u"A call can verify the appointment from %1 to %2",
                                  u"Una llamada puede verificar la cita de %1 a %2"};
inline constexpr Phrase earlierCalls{u"%1 earlier", u"%1 antes"};
inline constexpr Phrase laterCalls{u"%1 later", u"%1 después"};
inline constexpr Phrase noCallsHere{u"No calls in the records",
                                    u"Ninguna llamada en los registros"};
inline constexpr Phrase timesIn{u"Times in %1", u"Horas en %1"};
inline constexpr Phrase zoneTime{u"%1 time", u"hora %1"};
inline constexpr Phrase unknownValue{u"unknown", u"se desconoce"};
inline constexpr Phrase counts{u"Counts", u"Cuenta"};
inline constexpr Phrase countsNot{u"Does not count", u"No cuenta"};

} // namespace rl::words
