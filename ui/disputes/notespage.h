// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace rl {

class HistoryModel;

// The notes on a case and the field for another. A note is internal unless it is made for the
// broker.
class NotesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPage(QWidget *parent = nullptr);

    // Another case empties the field; what was typed for this one comes back with it.
    void showCase(const CaseFile &file);
    void noteAdded();
    void startNote();

Q_SIGNALS:
    void noteWanted(const QString &text, bool internal);
    void answerWanted(const QString &text); // the broker's, to what we asked

private:
    void add();

    HistoryModel *m_model;
    QPlainTextEdit *m_text;
    QCheckBox *m_forBroker;
    QPushButton *m_add;
    QPushButton *m_answer;
    QUuid m_case;
    QHash<QUuid, QString> m_unsaved; // by case
};

} // namespace rl
