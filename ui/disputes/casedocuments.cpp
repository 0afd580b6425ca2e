// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casedocuments.h"

#include "disputes/letterdialog.h"
#include "evidence/evidencepack.h"
#include "lastletter.h"
#include "letter/letterpdf.h"
#include "page/pdffile.h"
#include "widgets/savedialog.h"

#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace rl {
namespace {

// What was sent, word by word, where the PDF of it did not reach the case.
Letter letterOfText(const QString &text)
{
    Letter letter;
    letter.paragraphs = text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    return letter;
}

LetterPdf pdfOf(const Letter &letter)
{
    return {letter, Letterhead{}, paperFor(QLocale::system()), QDateTime::currentDateTimeUtc()};
}

} // namespace

CaseDocuments::CaseDocuments(DisputeDesk &desk, CasePresenter &presenter, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_presenter(presenter)
    , m_filing(QtFuture::makeReadyFuture<Outcome>(success()))
{
}

void CaseDocuments::write(const QString &path, std::function<Outcome()> work)
{
    QtConcurrent::run(std::move(work)).then(this, [this, path](const Outcome &outcome) {
        if (outcome)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(outcome.error().text());
    });
}

void CaseDocuments::writePaper(const QUuid &caseId, SavedPaper::Kind kind, const QString &path,
                               std::function<Result<QByteArray>()> write)
{
    const auto work = [kind, path, write = std::move(write)]() -> Result<SavedPaper> {
        const Result<QByteArray> pdf = write();
        if (!pdf)
            return pdf.error();
        return savedPaper(kind, path, *pdf);
    };
    QtConcurrent::run(work).then(this, [this, caseId, path](const Result<SavedPaper> &paper) {
        if (!paper) {
            Q_EMIT failed(paper.error().text());
            return;
        }
        m_desk.noteSaved(caseId, *paper)
            .then(this, [this, caseId, path, name = paper->fileName](const Outcome &noted) {
                m_presenter.databaseChanged(caseId);
                Q_EMIT saved(path);
                if (!noted)
                    Q_EMIT failed(tr("%1 is saved, but the history does not say so. %2")
                                      .arg(name, noted.error().text()));
            });
    });
}

void CaseDocuments::saveEvidence(QWidget *window)
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return;
    askWhereToSave(window, tr("Save the evidence"),
                   open->file.summary.reference + QStringLiteral("-evidence.pdf"), this,
                   [this](const QString &path) { writeEvidence(path); });
}

void CaseDocuments::writeEvidence(const QString &path)
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return;
    EvidenceInput input;
    input.file = open->file;
    input.language = m_presenter.form().language();
    input.generatedAt = QDateTime::currentDateTimeUtc();
    input.signedBy = open->file.readerName;
    input.paper = paperFor(QLocale::system());
    writePaper(input.file.summary.id, SavedPaper::Kind::Evidence, path, [path, input] {
        EvidenceInput judged = input;
        judged.verdict = judge(judged.file.facts, judged.language);
        return EvidencePack(std::move(judged)).write(path);
    });
}

std::optional<CaseDocuments::PaperLetter> CaseDocuments::letterOnScreen() const
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return {};
    const CaseFile &file = open->file;
    const DecisionForm &form = m_presenter.form();
    PaperLetter paper;
    paper.disputeId = file.summary.id;
    paper.reference = file.summary.reference;
    if (form.action()) {
        OpenCase inLanguage = *open;
        inLanguage.file.letterLanguage = form.language();
        paper.letter =
            m_desk.letter(inLanguage, *form.action(), form.credit(), form.draft().reason);
        paper.text = paper.letter.text();
        return paper;
    }
    const CaseEvent *sent = lastLetterOf(file);
    if (!sent)
        return {};
    paper.text = sent->letter;
    paper.letter = letterOfText(sent->letter);
    const auto onFile =
        std::find_if(file.files.begin(), file.files.end(), [sent](const CaseFileEntry &entry) {
            return entry.decisionId == sent->id && entry.side == u"ec";
        });
    if (onFile != file.files.end())
        paper.fileId = onFile->id;
    return paper;
}

void CaseDocuments::showLetter(QWidget *window)
{
    const auto letter = letterOnScreen();
    if (!letter)
        return;
    auto *dialog = new LetterDialog(tr("Letter to the broker, %1").arg(letter->reference),
                                    letter->text, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LetterDialog::saveWanted, this, [this, dialog, name = letter->reference] {
        askWhereToSave(dialog, tr("Save the letter"), name + QStringLiteral("-letter.pdf"), this,
                       [this](const QString &path) { writeLetter(path); });
    });
    dialog->open();
}

void CaseDocuments::writeLetter(const QString &path)
{
    const auto letter = letterOnScreen();
    if (!letter)
        return;
    if (!letter->fileId.isNull()) {
        writeFiledLetter(*letter, path);
        return;
    }
    writePaper(letter->disputeId, SavedPaper::Kind::Letter, path,
               [path, pdf = pdfOf(letter->letter)] { return pdf.write(path); });
}

void CaseDocuments::writeFiledLetter(const PaperLetter &letter, const QString &path)
{
    m_desk.fileContent(letter.fileId)
        .then(this, [this, id = letter.disputeId, path](const Result<QByteArray> &content) {
            if (!content) {
                Q_EMIT failed(content.error().text());
                return;
            }
            writePaper(id, SavedPaper::Kind::Letter, path,
                       [path, bytes = *content]() -> Result<QByteArray> {
                           const Outcome written = writeWhole(bytes, path);
                           if (!written)
                               return written.error();
                           return bytes;
                       });
        });
}

void CaseDocuments::saveFile(const CaseFileEntry &entry, QWidget *window)
{
    askWhereToSave(
        window, tr("Save the file"), entry.name, this, [this, id = entry.id](const QString &path) {
            m_desk.fileContent(id).then(this, [this, path](const Result<QByteArray> &content) {
                if (content)
                    write(path, [path, bytes = *content] { return writeWhole(bytes, path); });
                else
                    Q_EMIT failed(content.error().text());
            });
        });
}

void CaseDocuments::fileLetter(const CommittedDecision &decision)
{
    const Letter letter = m_desk.letter(decision.openCase, decision.decision.action,
                                        decision.decision.credit, decision.decision.reason);
    const auto filing =
        QtConcurrent::run([pdf = pdfOf(letter)] { return pdf.pdf(); })
            .then(this,
                  [this, id = decision.disputeId, event = decision.receipt.eventId,
                   reference = decision.reference](const QByteArray &pdf) {
                      return m_desk.attachLetter(id, event, reference, pdf);
                  })
            .unwrap()
            .then(this, [this, reference = decision.reference](const Outcome &outcome) {
                if (!outcome && outcome.error().code != ErrorCode::Conflict) // taken back meanwhile
                    Q_EMIT failed(tr("The letter of %1 is not on file. %2")
                                      .arg(reference, outcome.error().text()));
                return outcome;
            });
    m_filing = m_filing.then(this, [filing](const Outcome &) { return filing; }).unwrap();
}

} // namespace rl
