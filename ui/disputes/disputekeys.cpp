// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputekeys.h"

#include "widgets/keynames.h"

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

constexpr std::array<Entry, 35> table{{
    {DisputeKey::NextCase,
     List,
     {"J"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Next case"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "next case; Down does the same")},
    {DisputeKey::PreviousCase,
     List,
     {"K"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Previous case"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "previous case")},
    {DisputeKey::EnterCase,
     List,
     {"Enter"},
     nullptr,
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "go to the case")},
    {DisputeKey::BackToList,
     List,
     {"Esc"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Back to the list"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "back to the list")},
    {DisputeKey::Search,
     List,
     {"Ctrl+F", "/"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Search the list"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "search")},
    {DisputeKey::NextView,
     List,
     {"V"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Next view"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "next view: due soon, overdue, …")},
    {DisputeKey::PreviousView,
     List,
     {"Shift+V"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Previous view"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "previous view")},
    {DisputeKey::GroupByBroker,
     List,
     {"G"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Group by broker"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "group by broker")},
    {DisputeKey::WideList,
     List,
     {"W"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "List with all columns"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "the list alone, with all columns")},
    {DisputeKey::ShowNew,
     List,
     {"R"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Show what is new"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "show what is new")},
    {DisputeKey::CopyRows,
     List,
     {"Ctrl+C"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Copy rows"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "copy the selected rows")},
    {DisputeKey::OpenCases,
     List,
     {"O"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Open cases…"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "open cases from a broker's list")},
    {DisputeKey::LookUpBroker,
     List,
     {"Ctrl+B"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Who is calling?"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "find a broker by a caller's last four digits")},
    {DisputeKey::ExportList,
     List,
     {"Ctrl+Shift+E"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Save the list as CSV…"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "save the list as CSV")},
    {DisputeKey::PrintList,
     List,
     {"Ctrl+P"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Print the list…"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "print the list")},

    {DisputeKey::ChargeStands,
     Decide,
     {"1"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Charge stands"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "charge stands")},
    {DisputeKey::CreditFull,
     Decide,
     {"2"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Credit in full"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "credit in full")},
    {DisputeKey::CreditPart,
     Decide,
     {"3"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Credit in part"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "credit in part")},
    {DisputeKey::AskInformation,
     Decide,
     {"4"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Ask for information"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "ask the broker for information")},
    {DisputeKey::Withdraw,
     Decide,
     {"5"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Withdraw"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "withdraw the case")},
    {DisputeKey::Reopen,
     Decide,
     {"6"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Reopen"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "reopen a settled case")},
    {DisputeKey::EditReason,
     Decide,
     {"E"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Edit the reason"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "edit the reason")},
    {DisputeKey::Letter,
     Decide,
     {"L"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Letter to the broker…"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "read the letter")},
    {DisputeKey::Commit,
     Decide,
     {"Ctrl+Enter", "Ctrl+Return"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Commit and go to the next"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "commit and go to the next case")},
    {DisputeKey::Undo,
     Decide,
     {"Ctrl+Z"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Take the decision back"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "take it back, within ten seconds")},

    {DisputeKey::Take,
     Case,
     {"T"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Take the case"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "become its owner")},
    {DisputeKey::CopySentence,
     Case,
     {"Y"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Copy the sentence"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "copy the sentence to say")},
    {DisputeKey::Reasons,
     Case,
     {"D"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Reasons of the verdict"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "show or hide the reasons of the verdict")},
    {DisputeKey::Note,
     Case,
     {"Ctrl+N"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Write a note"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "write a note")},
    {DisputeKey::Evidence,
     Case,
     {"Ctrl+E"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Save evidence PDF…"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "save the evidence PDF")},
    {DisputeKey::CallsTab,
     Case,
     {"Ctrl+1"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Calls of the case"),
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "calls, holders, notes, files, history")},
    {DisputeKey::HoldersTab,
     Case,
     {"Ctrl+2"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Who held the number"),
     nullptr},
    {DisputeKey::NotesTab,
     Case,
     {"Ctrl+3"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Notes of the case"),
     nullptr},
    {DisputeKey::FilesTab,
     Case,
     {"Ctrl+4"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "Files of the case"),
     nullptr},
    {DisputeKey::HistoryTab,
     Case,
     {"Ctrl+5"},
     QT_TRANSLATE_NOOP("rl::DisputeKeys", "History of the case"),
     nullptr},
}};

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
    return sequences(key).constFirst().toString(QKeySequence::PortableText);
}

QString tip(const QString &what, DisputeKey key)
{
    return what + QStringLiteral(" (") + keyNames(text(key)) + u')';
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
