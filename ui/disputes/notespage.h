// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

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

    // Another case brings the note that was begun for it.
    void showCase(const CaseFile &file);
    // It is in the database: the field is emptied, if the note still stands there.
    void noteAdded(const QUuid &caseId, const QString &text);
    void startNote();

Q_SIGNALS:
    void noteTyped(const QString &text); // so far
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
    bool m_filling = false; // nobody types
};

} // namespace rl
