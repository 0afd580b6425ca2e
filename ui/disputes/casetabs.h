// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/opencase.h"

#include <QTabWidget>

namespace rl {

class CallsTableModel;
class CallsView;
class FilesPage;
class HistoryModel;
class HoldersModel;
class NotesPage;

// The details of a case, one kind on each tab: calls, who held the number, notes, files, history.
class CaseTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit CaseTabs(QWidget *parent = nullptr);

    void showCase(const OpenCase &openCase);
    [[nodiscard]] CallsView &calls() { return *m_calls; }
    [[nodiscard]] NotesPage &notes() { return *m_notes; }
    [[nodiscard]] FilesPage &files() { return *m_files; }
    void startNote();
    void showCalls();
    void showFiles();
    [[nodiscard]] QSize sizeHint() const override;
    void setLow(bool low); // few rows of calls at once: the rest of the case needs the height

private:
    void nameTabs(const CaseFile &file);
    void fitHeight();

    CallsTableModel *m_callsModel;
    HoldersModel *m_holdersModel;
    HistoryModel *m_historyModel;
    CallsView *m_calls;
    NotesPage *m_notes;
    FilesPage *m_files;
    QUuid m_case;
    bool m_low = false;
};

} // namespace rl
