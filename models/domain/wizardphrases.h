// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

// What staff say to a broker while a number is set up; in the broker's language. Addressed as one
// does on the phone. Codes stand in words where they are read aloud.
namespace rl::phrases {

inline constexpr Phrase sayWelcome{
    u"You keep your number; I help you to forward its calls. It takes about five minutes.",
    u"Usted conserva su número; yo le ayudo a desviar las llamadas. Son unos cinco minutos."};
inline constexpr Phrase askSamePhone{u"Are you talking to me on the very phone that we set up?",
                                     u"¿Me habla desde el mismo teléfono que vamos a configurar?"};
inline constexpr Phrase askHandset{u"Is it an iPhone, an Android phone or another one?",
                                   u"¿Es un iPhone, un Android u otro teléfono?"};
inline constexpr Phrase askNetwork{u"Which company is the SIM card from?",
                                   u"¿De qué compañía es la tarjeta SIM?"};
inline constexpr Phrase askForwardedNow{
    u"Let us see whether it forwards calls already. Please dial: {code}. What does the screen say?",
    u"Veamos si ya desvía llamadas. Marque, por favor: {code}. ¿Qué aparece en pantalla?"};
inline constexpr Phrase askForwardedMenu{
    u"Does the phone forward its calls already? Please tell me the number if you know it.",
    u"¿El teléfono ya desvía sus llamadas? Dígame el número si lo sabe."};
inline constexpr Phrase askNumber{u"What is the number of the phone, with its area code?",
                                  u"¿Cuál es el número del teléfono, con el código de área?"};
inline constexpr Phrase sayHangUp{
    u"I read you six digits now; please write them down. Then hang up: the phone rings about "
    u"{seconds} seconds later, and asks for them. I call you back afterwards.",
    u"Le leeré seis dígitos; anótelos, por favor. Después cuelgue: el teléfono sonará unos "
    u"{seconds} segundos más tarde y se los pedirá. Luego le vuelvo a llamar."};
inline constexpr Phrase sayCallBackAfterCall{
    u"The phone that you are talking on is going to ring. Please hang up, take down the six digits "
    u"that a voice reads, and I call you back for them.",
    u"Va a sonar el teléfono desde el que me habla. Cuelgue, anote los seis dígitos que leerá una "
    u"voz, y le vuelvo a llamar para que me los diga."};
inline constexpr Phrase sayPhoneRings{
    u"Your phone rings in a moment. It is an automatic call from a number that you do not know. "
    u"Please answer it.",
    u"Su teléfono sonará en un momento. Es una llamada automática de un número que no conoce. "
    u"Contéstela, por favor."};
inline constexpr Phrase sayKeyIn{u"When it asks, key in: {code}.",
                                 u"Cuando se lo pida, marque: {code}."};
inline constexpr Phrase sayTellDigits{u"A voice reads six digits. Please tell them to me.",
                                      u"Una voz le leerá seis dígitos. Dígamelos, por favor."};
inline constexpr Phrase sayVerified{u"Thank you. The number is verified.",
                                    u"Gracias. El número está verificado."};
inline constexpr Phrase sayExpired{
    u"The code is too old now. I let the phone ring once more, with a new one.",
    u"El código ha caducado. Haré que el teléfono suene otra vez, con uno nuevo."};
inline constexpr Phrase sayLocked{
    u"The code was wrong three times. For safety we have to wait an hour; I call you back.",
    u"El código fue incorrecto tres veces. Por seguridad hay que esperar una hora; le volveré a "
    u"llamar."};
inline constexpr Phrase askMode{
    u"Shall every call go to the assistant at once, or only those that you do not answer?",
    u"¿Quiere que todas las llamadas vayan enseguida al asistente, o solo las que usted no "
    u"conteste?"};
inline constexpr Phrase askRing{
    u"How long shall the phone ring before? Most people take 25 seconds.",
    u"¿Cuánto tiempo debe sonar antes? La mayoría elige 25 segundos."};
inline constexpr Phrase sayUndoFirst{
    u"First write down how to take it back, at any time: {code}.",
    u"Primero anote cómo deshacerlo en cualquier momento: {code}."};
inline constexpr Phrase sayDial{u"Now please dial: {code}. Then press Call.",
                                u"Ahora marque, por favor: {code}. Después pulse Llamar."};
inline constexpr Phrase askScreen{u"What does the screen say?", u"¿Qué aparece en pantalla?"};
inline constexpr Phrase sayDoneTry{u"That is it. Let us try it with a call.",
                                   u"Listo. Probémoslo con una llamada."};
inline constexpr Phrase sayProven{u"It works: your call came through. You are all set.",
                                  u"Funciona: la llamada llegó. Ya está todo listo."};
inline constexpr Phrase sayUndoLast{u"To take it back at any time, dial: {code}.",
                                    u"Para deshacerlo en cualquier momento, marque: {code}."};
inline constexpr Phrase sayRestore{u"To have your earlier forwarding back, dial: {code}.",
                                   u"Para recuperar el desvío anterior, marque: {code}."};

} // namespace rl::phrases
