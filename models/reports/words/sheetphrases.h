// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// The instruction sheet that a broker gets before or while the number is set up.
namespace rl::words {

inline constexpr Phrase sheetTitle{u"Forwarding your calls", u"Desvío de sus llamadas"};
inline constexpr Phrase sheetFor{u"For {who}, number {number}", u"Para {who}, número {number}"};
inline constexpr Phrase sheetIntro{
    u"You keep your number and your phone company. Your phone passes calls on to the assistant, "
    u"and you can take that back at any time with the code below.",
    u"Usted conserva su número y su compañía telefónica. Su teléfono pasa las llamadas al "
    u"asistente, y puede deshacerlo en cualquier momento con el código de abajo."};
inline constexpr Phrase sheetBefore{u"1. Before the call", u"1. Antes de la llamada"};
inline constexpr Phrase sheetVerify{u"2. The verification call", u"2. La llamada de verificación"};
inline constexpr Phrase sheetKeyIn{
    u"We read you six digits. Your phone rings, from a number that you do not know; a voice asks "
    u"for the digits: key them in on the keypad.",
    u"Le leemos seis dígitos. Su teléfono suena, desde un número que no conoce; una voz le pide "
    u"los dígitos: márquelos en el teclado."};
inline constexpr Phrase sheetHear{
    u"Your phone rings, from a number that you do not know; a voice reads six digits. Write them "
    u"down and tell them to us.",
    u"Su teléfono suena, desde un número que no conoce; una voz lee seis dígitos. Anótelos y "
    u"díganoslos."};
inline constexpr Phrase sheetSamePhone{
    u"If you talk to us on this very phone: write the digits down, hang up, and wait for the call. "
    u"We call you back.",
    u"Si nos habla desde este mismo teléfono: anote los dígitos, cuelgue y espere la llamada. "
    u"Después le volvemos a llamar."};
inline constexpr Phrase sheetDigits{u"The six digits:", u"Los seis dígitos:"};
inline constexpr Phrase sheetUndo{u"To take it back at any time, dial",
                                  u"Para deshacerlo en cualquier momento, marque"};
inline constexpr Phrase sheetDial{u"3. Dial the code", u"3. Marque el código"};
inline constexpr Phrase sheetLater{u"We tell you the code on the phone.",
                                   u"Le diremos el código por teléfono."};
inline constexpr Phrase sheetAlso{u"Then also dial", u"Después marque también"};
inline constexpr Phrase sheetCheck{u"To see whether it is set, dial",
                                   u"Para ver si está activado, marque"};
inline constexpr Phrase sheetMenu{u"Without a code", u"Sin código"};
inline constexpr Phrase sheetTest{u"4. Try it", u"4. Pruébelo"};
inline constexpr Phrase sheetRestore{u"To have your earlier forwarding back, dial",
                                     u"Para recuperar el desvío anterior, marque"};

} // namespace rl::words
