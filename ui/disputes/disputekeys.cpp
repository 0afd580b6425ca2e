// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputekeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rl::disputeKeys {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::DisputeKeys)
};

enum Group { List, Decide, Case };

struct Entry
{
    DisputeKey key;
    Group group;
    std::array<const char *, 2> sequences; // the first one is written on buttons
    const char *menu; // what the menu of the pane calls it; null: the key is not an action's
    const char *what; // what the sheet says; null: the entry before it says it for both
};

#define RL_KEY(text) QT_TRANSLATE_NOOP("rl::DisputeKeys", text)

constexpr std::array<Entry, 33> table{{
    {DisputeKey::NextCase,
     List,
     {"J"},
     RL_KEY("Next case"),
     RL_KEY("next case; Down does the same")},
    {DisputeKey::PreviousCase, List, {"K"}, RL_KEY("Previous case"), RL_KEY("previous case")},
    {DisputeKey::EnterCase, List, {"Enter"}, nullptr, RL_KEY("go to the case")},
    {DisputeKey::BackToList, List, {"Esc"}, RL_KEY("Back to the list"), RL_KEY("back to the list")},
    {DisputeKey::Search, List, {"Ctrl+F", "/"}, RL_KEY("Search the list"), RL_KEY("search")},
    {DisputeKey::NextView,
     List,
     {"V"},
     RL_KEY("Next view"),
     RL_KEY("next view: due soon, overdue, …")},
    {DisputeKey::PreviousView, List, {"Shift+V"}, RL_KEY("Previous view"), RL_KEY("previous view")},
    {DisputeKey::GroupByBroker, List, {"G"}, RL_KEY("Group by broker"), RL_KEY("group by broker")},
    {DisputeKey::WideList,
     List,
     {"W"},
     RL_KEY("List with all columns"),
     RL_KEY("the list alone, with all columns")},
    {DisputeKey::ShowNew, List, {"R"}, RL_KEY("Show what is new"), RL_KEY("show what is new")},
    {DisputeKey::CopyRows, List, {"Ctrl+C"}, RL_KEY("Copy rows"), RL_KEY("copy the selected rows")},
    {DisputeKey::OpenCases,
     List,
     {"O"},
     RL_KEY("Open cases…"),
     RL_KEY("open cases from a broker's list")},
    {DisputeKey::LookUpBroker,
     List,
     {"Ctrl+B"},
     RL_KEY("Who is calling?"),
     RL_KEY("find a broker by a caller's last four digits")},

    {DisputeKey::ChargeStands, Decide, {"1"}, RL_KEY("Charge stands"), RL_KEY("charge stands")},
    {DisputeKey::CreditFull, Decide, {"2"}, RL_KEY("Credit in full"), RL_KEY("credit in full")},
    {DisputeKey::CreditPart, Decide, {"3"}, RL_KEY("Credit in part"), RL_KEY("credit in part")},
    {DisputeKey::AskInformation,
     Decide,
     {"4"},
     RL_KEY("Ask for information"),
     RL_KEY("ask the broker for information")},
    {DisputeKey::Withdraw, Decide, {"5"}, RL_KEY("Withdraw"), RL_KEY("withdraw the case")},
    {DisputeKey::Reopen, Decide, {"6"}, RL_KEY("Reopen"), RL_KEY("reopen a settled case")},
    {DisputeKey::EditReason, Decide, {"E"}, RL_KEY("Edit the reason"), RL_KEY("edit the reason")},
    {DisputeKey::Letter, Decide, {"L"}, RL_KEY("Letter to the broker…"), RL_KEY("read the letter")},
    {DisputeKey::Commit,
     Decide,
     {"Ctrl+Enter", "Ctrl+Return"},
     RL_KEY("Commit and go to the next"),
     RL_KEY("commit and go to the next case")},
    {DisputeKey::Undo,
     Decide,
     {"Ctrl+Z"},
     RL_KEY("Take the decision back"),
     RL_KEY("take it back, within ten seconds")},

    {DisputeKey::Take, Case, {"T"}, RL_KEY("Take the case"), RL_KEY("become its owner")},
    {DisputeKey::CopySentence,
     Case,
     {"Y"},
     RL_KEY("Copy the sentence"),
     RL_KEY("copy the sentence to say")},
    {DisputeKey::Reasons,
     Case,
     {"D"},
     RL_KEY("Reasons of the verdict"),
     RL_KEY("show or hide the reasons of the verdict")},
    {DisputeKey::Note, Case, {"Ctrl+N"}, RL_KEY("Write a note"), RL_KEY("write a note")},
    {DisputeKey::Evidence,
     Case,
     {"Ctrl+E"},
     RL_KEY("Save evidence PDF…"),
     RL_KEY("save the evidence PDF")},
    {DisputeKey::CallsTab,
     Case,
     {"Ctrl+1"},
     RL_KEY("Calls of the case"),
     RL_KEY("calls, holders, notes, files, history")},
    {DisputeKey::HoldersTab, Case, {"Ctrl+2"}, RL_KEY("Who held the number"), nullptr},
    {DisputeKey::NotesTab, Case, {"Ctrl+3"}, RL_KEY("Notes of the case"), nullptr},
    {DisputeKey::FilesTab, Case, {"Ctrl+4"}, RL_KEY("Files of the case"), nullptr},
    {DisputeKey::HistoryTab, Case, {"Ctrl+5"}, RL_KEY("History of the case"), nullptr},
}};

#undef RL_KEY

const Entry &entry(DisputeKey key)
{
    return *std::find_if(table.begin(), table.end(),
                         [key](const Entry &each) { return each.key == key; });
}

// Both keys that do it, in the letters that are written on a keyboard.
QString written(const Entry &each)
{
    const QString first = QLatin1String(each.sequences[0]);
    // Enter and Return are one key to a person.
    return !each.sequences[1] || each.key == DisputeKey::Commit
               ? first
               : QString(first + QStringLiteral("  ") + QLatin1String(each.sequences[1]));
}

PaneKeyGroup groupOf(Group group, const QString &title)
{
    PaneKeyGroup result{title, {}};
    for (const Entry &each : table) {
        if (each.group != group)
            continue;
        if (each.what)
            result.keys << PaneKey{written(each), Words::tr(each.what)};
        else if (result.keys.last().keys.contains(u'…'))
            result.keys.last().keys =
                result.keys.last().keys.section(u'…', 0, 0) + QStringLiteral("… ") + written(each);
        else
            result.keys.last().keys += QStringLiteral(" … ") + written(each);
    }
    return result;
}

} // namespace

QList<QKeySequence> sequences(DisputeKey key)
{
    QList<QKeySequence> result;
    for (const char *each : entry(key).sequences) {
        if (each)
            result << QKeySequence(QLatin1String(each), QKeySequence::PortableText);
    }
    return result;
}

QString menuText(DisputeKey key)
{
    return Words::tr(entry(key).menu);
}

QString text(DisputeKey key)
{
    return sequences(key).constFirst().toString(QKeySequence::NativeText);
}

QString tip(const QString &what, DisputeKey key)
{
    return what + QStringLiteral(" (") + text(key) + u')';
}

QList<PaneKeyGroup> sheet()
{
    PaneKeyGroup inCase = groupOf(Case, Words::tr("In the case"));
    // The timeline's own, while it has the keyboard.
    inCase.keys << PaneKey{QStringLiteral("+  −  0"),
                           Words::tr("on the timeline: closer, farther, the day")}
                << PaneKey{QStringLiteral("←  →"), Words::tr("on the timeline: earlier, later")};
    return {groupOf(List, Words::tr("In the list")), groupOf(Decide, Words::tr("Decide")), inCase};
}

} // namespace rl::disputeKeys
