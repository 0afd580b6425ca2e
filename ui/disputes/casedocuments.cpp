// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casedocuments.h"

#include "disputes/letterdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

namespace rl {
namespace {

Outcome writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return success();
    return Error{ErrorCode::NotAllowed,
                 CaseDocuments::tr("%1 cannot be written: %2.").arg(path, file.errorString()),
                 CaseDocuments::tr("Choose another folder."),
                 {}};
}

} // namespace

CaseDocuments::CaseDocuments(DisputeDesk &desk, CasePresenter &presenter, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_presenter(presenter)
{
}

void CaseDocuments::askWhere(QWidget *window, const QString &title, const QString &name,
                             std::function<void(const QString &)> write)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void CaseDocuments::write(const QString &path, std::function<Result<QByteArray>()> make)
{
    QtConcurrent::run([path, make = std::move(make)]() -> Outcome {
        const Result<QByteArray> content = make();
        return content ? writeFile(path, *content) : Outcome(content.error());
    }).then(this, [this, path](const Outcome &outcome) {
        if (outcome)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(outcome.error().text());
    });
}

void CaseDocuments::saveEvidence(QWidget *window)
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return;
    askWhere(window, tr("Save the evidence"),
             open->file.summary.reference + QStringLiteral("-evidence.pdf"),
             [this](const QString &path) { writeEvidence(path); });
}

void CaseDocuments::writeEvidence(const QString &path)
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return;
    write(path, [] {
        return Error{ErrorCode::Internal, tr("The evidence pack is not there yet."), {}, {}};
    });
}

std::optional<CaseDocuments::PaperLetter> CaseDocuments::letterOnScreen() const
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return {};
    const CaseFile &file = open->file;
    const DecisionForm &form = m_presenter.form();
    OpenCase inLanguage = *open;
    if (form.action()) {
        inLanguage.file.letterLanguage = form.language();
        return PaperLetter{
            file.summary.id, file.summary.reference,
            m_desk.letter(inLanguage, *form.action(), form.credit(), form.draft().reason)};
    }
    for (auto event = file.events.rbegin(); event != file.events.rend(); ++event) {
        if (event->action)
            return PaperLetter{
                file.summary.id, file.summary.reference,
                m_desk.letter(inLanguage, *event->action, event->credit, file.decisionReason)};
    }
    return {};
}

void CaseDocuments::showLetter(QWidget *window)
{
    const auto letter = letterOnScreen();
    if (!letter)
        return;
    auto *dialog = new LetterDialog(tr("Letter to the broker, %1").arg(letter->reference),
                                    letter->letter.text(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LetterDialog::saveWanted, this, [this, dialog, name = letter->reference] {
        askWhere(dialog, tr("Save the letter"), name + QStringLiteral("-letter.pdf"),
                 [this](const QString &path) { writeLetter(path); });
    });
    dialog->open();
}

void CaseDocuments::writeLetter(const QString &path)
{
    const auto letter = letterOnScreen();
    if (!letter)
        return;
    write(path, [] {
        return Error{ErrorCode::Internal, tr("The letter's PDF is not there yet."), {}, {}};
    });
}

void CaseDocuments::saveFile(const CaseFileEntry &entry)
{
    askWhere(m_window, tr("Save the file"), entry.name, [this, id = entry.id](const QString &path) {
        m_desk.fileContent(id).then(this, [this, path](const Result<QByteArray> &content) {
            write(path, [content] { return content; });
        });
    });
}

void CaseDocuments::holdLetter(const CommittedDecision &decision)
{
    m_held = PaperLetter{decision.disputeId, decision.reference,
                         m_desk.letter(decision.openCase, decision.decision.action,
                                       decision.decision.credit, decision.decision.reason)};
}

void CaseDocuments::dropLetter()
{
    m_held.reset();
}

void CaseDocuments::fileLetter()
{
    m_held.reset();
}

} // namespace rl
