// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/caseopening.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace rl {

class Banner;
class BillableModel;
class BrokerPicker;
class ClaimCheckModel;
class PlainTable;

// Opens one case for each claim of a broker: from a list that is pasted, or from appointments of a
// month that are ticked. What becomes of each line is shown before anything is opened.
class OpenCasesDialog : public QDialog
{
    Q_OBJECT

public:
    // 'desk' lives longer than the dialog.
    explicit OpenCasesDialog(DisputeDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void casesOpened(int count);

private:
    void buildLayout();
    QWidget *makePastePage();
    QWidget *makeTickPage();
    void connectParts();
    void check();
    void loadMonth();
    void showState();
    [[nodiscard]] ClaimReason reason() const;
    [[nodiscard]] bool isPasting() const;

    DisputeDesk &m_desk;
    CaseOpening *m_opening;
    ClaimCheckModel *m_checks;
    BillableModel *m_billable;
    BrokerPicker *m_broker;
    QComboBox *m_reason;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    QDateEdit *m_month;
    PlainTable *m_appointments;
    PlainTable *m_results;
    Banner *m_message;
    QPushButton *m_check;
    QPushButton *m_open;
    int m_monthAsked = 0;
};

} // namespace rl
