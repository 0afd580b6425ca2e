// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenanswer.h"

#include <algorithm>

namespace rl {
namespace {

struct Rule
{
    ScreenAnswer answer;
    Phrase text;
    Phrase say;
    // Which variants help, the best first; empty: none does.
    std::array<CodeVariant, 8> helps;
    size_t helpCount;
};

using V = CodeVariant;
constexpr std::array<Rule, 11> rules{{
    {ScreenAnswer::Succeeded,
     {u"“Setting Activation Succeeded”, “Registration was successful”",
      u"«Activación correcta», «Registro correcto»"},
     {u"That worked. Let us try it with a call.", u"Ha funcionado. Probémoslo con una llamada."},
     {},
     0},
    {ScreenAnswer::ConfirmationTone,
     {u"Two beeps, then the call ends", u"Dos pitidos y la llamada termina"},
     {u"That was the network’s yes. Let us try it with a call.",
      u"Ese era el sí de la red. Probémoslo con una llamada."},
     {},
     0},
    {ScreenAnswer::InvalidMmi,
     {u"“Connection problem or invalid MMI code”",
      u"«Problema de conexión o código MMI no válido»"},
     {u"The network did not understand the code. Please dial this one.",
      u"La red no entendió el código. Marque este, por favor."},
     {V::DoubleStar, V::WithoutPlus, V::StandardRingTime, V::WithoutKind, V::WithoutRingTime,
      V::AllConditional, V::NoReplyLeg, V::TenDigits},
     8},
    {ScreenAnswer::UnknownError,
     {u"“Error performing request”, “Unknown error”", u"«Error al realizar la solicitud»"},
     {u"This often passes. Turn Wi-Fi calling off, wait a minute and dial it again; then this one.",
      u"Suele ser pasajero. Desactive las llamadas por Wi-Fi, espere un minuto y márquelo otra "
      u"vez; después este."},
     {V::WithoutPlus, V::WithoutRingTime, V::AllConditional, V::NoReplyLeg, V::TenDigits},
     5},
    {ScreenAnswer::InvalidNumber,
     {u"“Invalid number”", u"«Número no válido»"},
     {u"The network wants the number in another form. Please dial this one.",
      u"La red quiere el número de otra forma. Marque este, por favor."},
     {V::WithoutPlus, V::TenDigits},
     2},
    {ScreenAnswer::RingTimeRefused,
     {u"“Invalid time”, “Incorrect parameter”", u"«Tiempo no válido», «Parámetro incorrecto»"},
     {u"The network does not take this ring time. Please dial this one.",
      u"La red no acepta este tiempo de timbre. Marque este, por favor."},
     {V::StandardRingTime, V::WithoutRingTime, V::WithoutKind},
     3},
    {ScreenAnswer::NotPermitted,
     {u"“Service not permitted”, “Not subscribed”", u"«Servicio no permitido», «No suscrito»"},
     {u"The plan may not allow this forwarding as a whole; its parts often work. Please dial this "
      u"one.",
      u"Puede que el plan no permita este desvío completo; por partes suele funcionar. Marque "
      u"este, por favor."},
     {V::NoReplyLeg, V::BusyLeg, V::UnreachableLeg},
     3},
    {ScreenAnswer::NotRegistered,
     {u"“Disabled”, “Not registered” (after a query code)",
      u"«Desactivado», «No registrado» (tras un código de consulta)"},
     {u"The forwarding is not set. Please dial the code once more, then this one.",
      u"El desvío no está activado. Marque el código otra vez; después este."},
     {V::DoubleStar, V::AllConditional, V::NoReplyLeg, V::WithoutPlus},
     4},
    {ScreenAnswer::OtherNumber,
     {u"Another number is shown (after a query code)",
      u"Se muestra otro número (tras un código de consulta)"},
     {u"An older forwarding is still set. Please read me the number, then dial this one.",
      u"Sigue activo un desvío anterior. Léame el número y después marque este, por favor."},
     {V::DoubleStar, V::AllConditional},
     2},
    {ScreenAnswer::OrdinaryCall,
     {u"“Your call cannot be completed as dialed”, or somebody answers",
      u"«Su llamada no puede completarse», o alguien contesta"},
     {u"The phone took it for a number to call: this SIM may be on another network than we "
      u"thought. Please dial this one.",
      u"El teléfono lo tomó por un número al que llamar: quizá la SIM es de otra red. Marque este, "
      u"por favor."},
     {V::TenDigits, V::WithoutPlus},
     2},
    {ScreenAnswer::NothingHappens,
     {u"Nothing happens", u"No pasa nada"},
     {u"Please check that the code stands on the screen as I read it, and press Call. Then this "
      u"one.",
      u"Compruebe que el código está en la pantalla tal como lo he leído y pulse Llamar. Después "
      u"este."},
     {V::WithoutPlus, V::TenDigits},
     2},
}};

// The phone's own menu sets the same forwarding, and knows what the network takes.
constexpr Phrase useMenu{
    u"No other code is known for this. Use the phone’s own settings, or ask the carrier (611).",
    u"No se conoce otro código para esto. Use los ajustes del teléfono o pregunte a la operadora "
    u"(611)."};

const Rule &ruleOf(ScreenAnswer answer)
{
    return *std::find_if(rules.begin(), rules.end(),
                         [answer](const Rule &rule) { return rule.answer == answer; });
}

// Errors that the same code may not meet again.
bool repeats(ScreenAnswer answer)
{
    return answer == ScreenAnswer::UnknownError || answer == ScreenAnswer::NotRegistered
           || answer == ScreenAnswer::NothingHappens;
}

} // namespace

Phrase screenAnswerText(ScreenAnswer answer)
{
    return ruleOf(answer).text;
}

ScreenAdvice adviceFor(ScreenAnswer answer, const CodeBook &book, const QStringList &tried)
{
    const Rule &rule = ruleOf(answer);
    ScreenAdvice advice{rule.say, {}, false, false};
    if (answer == ScreenAnswer::Succeeded || answer == ScreenAnswer::ConfirmationTone) {
        for (const DialCode &code : book.completing) {
            if (!tried.contains(code.code)) {
                advice.say = code.why;
                advice.next = code;
                return advice;
            }
        }
        advice.done = true;
        return advice;
    }
    if (repeats(answer) && tried.count(book.activation.code) < 2) {
        advice.next = book.activation;
        return advice;
    }
    for (size_t i = 0; i < rule.helpCount; ++i) {
        for (const DialCode &code : book.variants) {
            if (code.variant == rule.helps[i] && !tried.contains(code.code)) {
                advice.next = code;
                return advice;
            }
        }
    }
    advice.say = useMenu;
    advice.useSettings = true;
    return advice;
}

} // namespace rl
