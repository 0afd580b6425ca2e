// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter.h"
#include "settling/casepresenter.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace rl {

// The papers of the case on screen: evidence PDF, letter, and files that are saved to disk. They
// are made aside, so that the window stays quick. The letter of a decision is filed with its case
// at once; it goes when the decision is taken back.
class CaseDocuments : public QObject
{
    Q_OBJECT

public:
    // Both live longer than this.
    CaseDocuments(DisputeDesk &desk, CasePresenter &presenter, QObject *parent = nullptr);

    void saveEvidence(QWidget *window); // asks where
    void showLetter(QWidget *window);
    void saveFile(const CaseFileEntry &entry, QWidget *window);

    void fileLetter(const CommittedDecision &decision);
    // Finished when every letter is on file, or failed() has said why it is not.
    [[nodiscard]] QFuture<Outcome> filed() const { return m_filing; }

    // Made aside, and noted in the history with its hash; then saved(). failed(): it is not on the
    // disk, or, after saved(), not in the history.
    void writeEvidence(const QString &path);
    void writeLetter(const QString &path);

Q_SIGNALS:
    void failed(const QString &what);
    void saved(const QString &path);

private:
    struct PaperLetter
    {
        QUuid disputeId;
        QString reference;
        QString text;
        Letter letter;
        QUuid fileId; // the PDF on file; null: there is none
    };
    // Of the decision that is being typed as it would be; of one that was made as it was sent.
    [[nodiscard]] std::optional<PaperLetter> letterOnScreen() const;
    void writeFiledLetter(const PaperLetter &letter, const QString &path);
    void write(const QString &path, std::function<Outcome()> work);
    void writePaper(const QUuid &caseId, SavedPaper::Kind kind, const QString &path,
                    std::function<Result<QByteArray>()> write);

    DisputeDesk &m_desk;
    CasePresenter &m_presenter;
    QFuture<Outcome> m_filing;
};

} // namespace rl
