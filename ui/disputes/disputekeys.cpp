// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/panekeys.h"

#include <QCoreApplication>

namespace rl {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::PaneKeys)
};

} // namespace

QList<PaneKeyGroup> disputesPaneKeys()
{
    const auto tr = [](const char *text) { return Words::tr(text); };
    return {
        {tr("In the list"),
         {{QStringLiteral("J  K"), tr("next, previous case; arrows do the same")},
          {QStringLiteral("Enter"), tr("go to the case")},
          {QStringLiteral("Esc"), tr("back to the list")},
          {QStringLiteral("Ctrl+F  /"), tr("search")},
          {QStringLiteral("G"), tr("group by broker")},
          {QStringLiteral("W"), tr("the list alone, with all columns")},
          {QStringLiteral("R"), tr("show what is new")},
          {QStringLiteral("Ctrl+C"), tr("copy the selected rows")},
          {QStringLiteral("O"), tr("open cases from a broker's list")},
          {QStringLiteral("Ctrl+B"), tr("find a broker by a caller's last four digits")}}},
        {tr("Decide"),
         {{QStringLiteral("1"), tr("charge stands")},
          {QStringLiteral("2"), tr("credit in full")},
          {QStringLiteral("3"), tr("credit in part")},
          {QStringLiteral("4"), tr("ask the broker for information")},
          {QStringLiteral("E"), tr("edit the reason")},
          {QStringLiteral("L"), tr("read the letter")},
          {QStringLiteral("Ctrl+Enter"), tr("commit and go to the next case")},
          {QStringLiteral("Ctrl+Z"), tr("take it back, within ten seconds")}}},
        {tr("In the case"),
         {{QStringLiteral("T"), tr("become its owner")},
          {QStringLiteral("Y"), tr("copy the sentence to say")},
          {QStringLiteral("Ctrl+N"), tr("write a note")},
          {QStringLiteral("Ctrl+E"), tr("save the evidence PDF")},
          {QStringLiteral("+  −  0"), tr("on the timeline: closer, farther, the day")},
          {QStringLiteral("←  →"), tr("on the timeline: earlier, later")}}},
    };
}

} // namespace rl
