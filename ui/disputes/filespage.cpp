// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/filespage.h"

#include "disputes/filesmodel.h"
#include "result.h"
#include "widgets/labels.h"
#include "widgets/plaintable.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeDatabase>
#include <QPushButton>
#include <QtConcurrent>

#include <utility>

namespace rl {
namespace {

using ReadFile = std::pair<CaseFileEntry, QByteArray>;

Result<ReadFile> readFile(const QString &path, const QString &side)
{
    const QFileInfo info(path);
    if (info.size() > FilesPage::largestFile) {
        return Error{ErrorCode::InvalidInput,
                     FilesPage::tr("%1 is larger than 25 MB.").arg(info.fileName()),
                     FilesPage::tr("Attach a smaller copy of it."),
                     {}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            ErrorCode::InvalidInput,
            FilesPage::tr("%1 cannot be read: %2.").arg(info.fileName(), file.errorString()),
            {},
            {}};
    }
    CaseFileEntry entry;
    entry.name = info.fileName();
    entry.side = side;
    const QByteArray content = file.readAll();
    entry.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(path, content).name();
    entry.bytes = content.size();
    return ReadFile{entry, content};
}

} // namespace

FilesPage::FilesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new FilesModel(this))
    , m_table(new PlainTable(*m_model, FilesModel::Name, this))
    , m_side(new QComboBox(this))
    , m_save(new QPushButton(tr("Save as…"), this))
{
    m_table->setAccessibleName(tr("Files"));
    m_table->setObjectName(QStringLiteral("filesTable"));
    m_side->addItem(tr("from the broker"), QStringLiteral("broker"));
    m_side->addItem(tr("from us"), QStringLiteral("ec"));
    m_save->setObjectName(QStringLiteral("saveFile"));
    auto *add = new QPushButton(tr("Add files…"), this);
    add->setObjectName(QStringLiteral("addFiles"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::S);
    row->addWidget(add);
    row->addWidget(m_side);
    row->addWidget(makeLabel(tr("or drop them here"), Type::Caption, this, LabelColour::Muted));
    row->addStretch();
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::S, 0, 0);
    layout->setSpacing(Space::S);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    connect(add, &QPushButton::clicked, this, &FilesPage::chooseFiles);
    connect(m_save, &QPushButton::clicked, this, &FilesPage::save);
    connect(m_table, &QAbstractItemView::activated, this, &FilesPage::save);
}

void FilesPage::showCase(const CaseFile &file)
{
    m_case = file.summary.id;
    m_model->setRows(file.files);
    m_save->setEnabled(!file.files.empty());
    if (!file.files.empty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void FilesPage::addFiles(const QStringList &paths)
{
    const QString side = m_side->currentData().toString();
    for (const QString &path : paths) {
        QtConcurrent::run(readFile, path, side)
            .then(this, [this, caseId = m_case](const Result<ReadFile> &read) {
                if (read)
                    Q_EMIT attachWanted(caseId, read->first, read->second);
                else
                    Q_EMIT failed(read.error().text());
            });
    }
}

void FilesPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files to the case"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesPage::addFiles);
    dialog->open();
}

void FilesPage::save()
{
    if (const CaseFileEntry *entry = m_model->row(m_table->currentIndex().row()))
        Q_EMIT saveWanted(*entry);
}

} // namespace rl
