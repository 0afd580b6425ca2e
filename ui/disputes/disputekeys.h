// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

#include <QKeySequence>

namespace rl {

// What a key of the Disputes pane does.
enum class DisputeKey {
    // in the list
    NextCase,
    PreviousCase,
    EnterCase,
    BackToList,
    Search,
    NextView,
    PreviousView,
    GroupByBroker,
    WideList,
    ShowNew,
    CopyRows,
    OpenCases,
    LookUpBroker,
    ExportList,
    PrintList,
    // decide
    ChargeStands,
    CreditFull,
    CreditPart,
    AskInformation,
    Withdraw,
    Reopen,
    EditReason,
    Letter,
    Commit,
    Undo,
    // in the case
    Take,
    CopySentence,
    Reasons,
    Note,
    Evidence,
    CallsTab,
    HoldersTab,
    NotesTab,
    FilesTab,
    HistoryTab,
};

// Every key of the pane, once: the shortcuts, the menu, what stands on buttons and in their tool
// tips, and the sheet of F1 are all made from these.
namespace disputeKeys {

QList<QKeySequence> sequences(DisputeKey key);
QString menuText(DisputeKey key);
// The first of its sequences: "Ctrl+E". withKey() and keyNames() write it as the menus do.
QString text(DisputeKey key);
// "Search the list (Ctrl+F)"
QString tip(const QString &what, DisputeKey key);
// What F1 shows.
QList<PaneKeyGroup> sheet();

} // namespace disputeKeys

} // namespace rl
