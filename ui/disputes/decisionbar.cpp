// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/decisionbar.h"

#include "disputes/decisioneditor.h"
#include "disputes/disputekeys.h"
#include "lastletter.h"
#include "settling/casewords.h"
#include "theme/icons.h"
#include "widgets/banner.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace rl {

DecisionBar::DecisionBar(CasePresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_editor(new DecisionEditor(presenter.form(), this))
    , m_letter(new QPushButton(withKey(tr("Letter…"), disputeKeys::text(DisputeKey::Letter)), this))
    , m_notice(new Banner(this))
    , m_decided(makeLabel(Type::Body, this))
{
    setObjectName(QStringLiteral("decisionBar"));
    setFrameShape(NoFrame);
    m_notice->setClosable(true);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_decided->setObjectName(QStringLiteral("decided"));
    m_decided->setWordWrap(true);
    m_letter->setObjectName(QStringLiteral("letter"));
    m_letter->setToolTip(
        disputeKeys::tip(tr("Read and save the letter to the broker"), DisputeKey::Letter));

    auto *decisions = new FlowLayout(Space::S);
    decisions->addWidget(addButton(DisputeAction::ChargeStands, DisputeKey::ChargeStands));
    decisions->addWidget(addButton(DisputeAction::CreditFull, DisputeKey::CreditFull));
    decisions->addWidget(addButton(DisputeAction::CreditPart, DisputeKey::CreditPart));
    decisions->addWidget(addButton(DisputeAction::AskInformation, DisputeKey::AskInformation));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::S);
    row->addLayout(decisions, 1);
    for (QPushButton *quiet :
         {addButton(DisputeAction::Reopen, DisputeKey::Reopen),
          addButton(DisputeAction::Withdraw, DisputeKey::Withdraw), m_letter}) {
        quiet->setProperty("kind", QStringLiteral("quiet"));
        row->addWidget(quiet, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::S, Space::L, Space::S);
    layout->setSpacing(Space::S);
    layout->addWidget(m_notice);
    layout->addWidget(m_decided);
    layout->addWidget(m_editor);
    layout->addLayout(row);

    connect(m_letter, &QPushButton::clicked, this, &DecisionBar::letterWanted);
    connect(m_notice, &Banner::closed, &presenter, &CasePresenter::dismissNotice);
    connect(m_editor, &DecisionEditor::commitWanted, this, &DecisionBar::commit);
    connect(&presenter.form(), &DecisionForm::changed, this, &DecisionBar::refresh);
    connect(&presenter, &CasePresenter::stateChanged, this, &DecisionBar::refresh);
    connect(&presenter, &CasePresenter::caseChanged, this, &DecisionBar::refresh);
    connect(&presenter, &CasePresenter::committingChanged, this, &DecisionBar::refresh);
    connect(&presenter, &CasePresenter::noticeChanged, this,
            [this] { m_notice->setContent(Tone::Warning, m_presenter.notice()); });
    refresh();
}

QPushButton *DecisionBar::addButton(DisputeAction action, DisputeKey key)
{
    const QString words =
        action == DisputeAction::AskInformation ? tr("Ask the broker") : casewords::action(action);
    auto *button = new QPushButton(withKey(words, disputeKeys::text(key)), this);
    button->setObjectName(actionName(action));
    button->setCheckable(true);
    button->setAccessibleName(words);
    connect(button, &QPushButton::clicked, this, [this, action] {
        if (m_presenter.form().action() == action)
            m_presenter.form().unchoose();
        else
            choose(action);
    });
    m_buttons.insert(action, button);
    return button;
}

bool DecisionBar::isReady() const
{
    return m_presenter.state() == CasePresenter::State::Ready && !m_presenter.isCommitting();
}

void DecisionBar::choose(DisputeAction action)
{
    if (!isReady() || !m_presenter.form().allows(action)) {
        refresh();
        return;
    }
    m_presenter.form().choose(action);
    m_editor->focusWhatIsMissing();
}

void DecisionBar::commit()
{
    if (isReady())
        m_presenter.commit();
}

void DecisionBar::editReason()
{
    if (m_editor->isVisibleTo(this))
        m_editor->focusReason();
}

void DecisionBar::refreshButtons(bool ready)
{
    DecisionForm &form = m_presenter.form();
    const OpenCase *open = m_presenter.openCase();
    const bool settled = open && !isUndecided(open->file.summary.status);
    const auto recommended =
        open ? recommendedAction(open->verdict.recommendation) : std::optional<DisputeAction>();
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) {
        QPushButton *button = it.value();
        button->setVisible((it.key() == DisputeAction::Reopen) == settled);
        button->setEnabled(ready && form.allows(it.key()));
        button->setChecked(form.action() == it.key());
        const bool advised = recommended == it.key() && !settled;
        button->setToolTip(advised ? tr("What the call records recommend") : QString());
        button->setIcon(advised ? Icons::icon(Symbol::Star, Tone::Accent) : QIcon());
    }
    m_letter->setEnabled(open && (form.action() || lastLetterOf(open->file)));
}

void DecisionBar::refresh()
{
    const bool ready = isReady();
    const OpenCase *open = m_presenter.openCase();
    refreshButtons(ready);
    m_editor->setVisible(open && m_presenter.form().action());
    m_editor->setEnabled(ready);
    QString decided;
    if (open && !m_presenter.form().locked().isEmpty() && isUndecided(open->file.summary.status))
        decided = m_presenter.form().locked();
    else if (open && !isUndecided(open->file.summary.status) && !open->file.decidedBy.isEmpty())
        decided = tr("%1 by %2 on %3. %4")
                      .arg(casewords::status(open->file.summary.status).text, open->file.decidedBy,
                           casewords::instantHere(open->file.decidedAt),
                           open->file.decisionReason.simplified());
    m_decided->setText(decided);
    m_decided->setVisible(!decided.isEmpty());
}

void DecisionBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.setPen(colours.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace rl
