// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/notespage.h"

#include "disputes/historymodel.h"
#include "widgets/labels.h"
#include "widgets/plaintable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rl {

NotesPage::NotesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_text(new QPlainTextEdit(this))
    , m_forBroker(new QCheckBox(tr("For the broker (goes into the evidence)"), this))
    , m_add(new QPushButton(tr("Add note"), this))
    , m_answer(new QPushButton(tr("Record as the broker's answer"), this))
{
    auto *table = new PlainTable(*m_model, HistoryModel::Text, this);
    table->setHeaderHidden(true);
    table->setColumnHidden(HistoryModel::What, true);
    table->setAccessibleName(tr("Notes"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setPlaceholderText(tr("Write a note. It stays internal."));
    m_text->setFixedHeight(56);
    m_text->setTabChangesFocus(true);
    m_add->setObjectName(QStringLiteral("addNote"));
    m_answer->setObjectName(QStringLiteral("recordAnswer"));
    m_forBroker->setObjectName(QStringLiteral("noteForBroker"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_forBroker);
    row->addStretch();
    row->addWidget(m_answer);
    row->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::S, 0, 0);
    layout->setSpacing(Space::S);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addWidget(table, 1);
    connect(m_add, &QPushButton::clicked, this, &NotesPage::add);
    connect(m_answer, &QPushButton::clicked, this,
            [this] { Q_EMIT answerWanted(m_text->toPlainText()); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool some = !m_text->toPlainText().trimmed().isEmpty();
        m_add->setEnabled(some);
        m_answer->setEnabled(some);
        if (!m_filling)
            Q_EMIT noteTyped(m_text->toPlainText());
    });
    connect(m_forBroker, &QCheckBox::toggled, this, [this](bool forBroker) {
        m_text->setPlaceholderText(forBroker ? tr("Write a note that the broker may read.")
                                             : tr("Write a note. It stays internal."));
    });
    m_add->setEnabled(false);
    m_answer->setEnabled(false);
}

void NotesPage::showCase(const CaseFile &file)
{
    m_model->setNotes(file.events);
    m_answer->setVisible(file.summary.status == DisputeStatus::AwaitingInfo);
    if (file.summary.id == m_case)
        return;
    m_case = file.summary.id;
    m_filling = true;
    m_text->setPlainText(file.draft ? file.draft->note : QString());
    m_filling = false;
    m_forBroker->setChecked(false);
}

void NotesPage::noteAdded(const QUuid &caseId, const QString &text)
{
    if (caseId != m_case || m_text->toPlainText() != text)
        return;
    m_text->clear();
    m_forBroker->setChecked(false);
}

void NotesPage::startNote()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void NotesPage::add()
{
    Q_EMIT noteWanted(m_text->toPlainText(), !m_forBroker->isChecked());
}

} // namespace rl
