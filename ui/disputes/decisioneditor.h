// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/decisionform.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rl {

// The fields of a decision. It shows the form and passes on what is typed; what follows from it is
// the form's business.
class DecisionEditor : public QWidget
{
    Q_OBJECT

public:
    // 'form' lives longer than the editor.
    explicit DecisionEditor(DecisionForm &form, QWidget *parent = nullptr);

    void focusReason();
    void focusWhatIsMissing(); // amount or override words; else the focus stays where it is

Q_SIGNALS:
    void commitWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void connectFields();
    void refresh();
    void fitReason();

    DecisionForm &m_form;
    QPlainTextEdit *m_reason;
    QLabel *m_overrideWhy;
    QLineEdit *m_override;
    QLabel *m_amountCaption;
    QDoubleSpinBox *m_amount;
    QComboBox *m_language;
    QLabel *m_limit;
    QPushButton *m_commit;
    bool m_refreshing = false;
};

} // namespace rl
