// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/decisioneditor.h"

#include "widgets/labels.h"
#include "settling/casewords.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <cmath>

namespace rl {

DecisionEditor::DecisionEditor(DecisionForm &form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_reason(new QPlainTextEdit(this))
    , m_overrideWhy(makeLabel(Type::Body, this))
    , m_override(new QLineEdit(this))
    , m_amountCaption(makeLabel(tr("Credit"), Type::Caption, this, LabelColour::Muted))
    , m_amount(new QDoubleSpinBox(this))
    , m_language(new QComboBox(this))
    , m_limit(makeLabel(Type::Caption, this, LabelColour::Muted))
    , m_commit(new QPushButton(this))
{
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason to the broker"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 4 + Space::M);
    m_override->setObjectName(QStringLiteral("overrideReason"));
    m_override->setPlaceholderText(tr("Why you decide otherwise"));
    m_override->setAccessibleName(tr("Why you decide otherwise"));
    m_overrideWhy->setWordWrap(true);
    m_amount->setObjectName(QStringLiteral("creditAmount"));
    m_amount->setAccessibleName(tr("Amount to credit"));
    m_amount->setPrefix(QStringLiteral("$"));
    m_amount->setDecimals(2);
    m_amount->setMaximum(1e6);
    m_amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_language->setObjectName(QStringLiteral("letterLanguage"));
    m_language->setAccessibleName(tr("Language of the letter"));
    m_language->addItem(tr("English"), int(LetterLanguage::English));
    m_language->addItem(tr("Spanish"), int(LetterLanguage::Spanish));
    m_limit->setObjectName(QStringLiteral("limitNote"));
    m_limit->setWordWrap(true);
    m_commit->setObjectName(QStringLiteral("commit"));
    m_commit->setProperty("kind", QStringLiteral("primary"));
    m_commit->setDefault(false);
    m_commit->setAutoDefault(false);
    buildLayout();
    connectFields();
    refresh();
}

void DecisionEditor::buildLayout()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::L);
    grid->setVerticalSpacing(Space::XS);
    auto *side = new QVBoxLayout;
    side->setSpacing(Space::XS);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(Space::S);
    fields->addWidget(m_amountCaption, 0, 0);
    fields->addWidget(m_amount, 1, 0);
    fields->addWidget(makeLabel(tr("Letter in"), Type::Caption, this, LabelColour::Muted), 0, 1);
    fields->addWidget(m_language, 1, 1);
    fields->setColumnStretch(1, 1);
    side->addLayout(fields);
    side->addWidget(m_limit);
    side->addStretch();
    side->addWidget(m_commit);
    grid->addWidget(makeLabel(tr("Reason, as the broker will read it (E)"), Type::Caption, this,
                              LabelColour::Muted),
                    0, 0);
    grid->addWidget(m_reason, 1, 0);
    grid->addLayout(side, 0, 1, 2, 1);
    grid->addWidget(m_overrideWhy, 2, 0, 1, 2);
    grid->addWidget(m_override, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, 230);
}

void DecisionEditor::connectFields()
{
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_refreshing)
            m_form.setReason(m_reason->toPlainText());
    });
    connect(m_override, &QLineEdit::textEdited, &m_form, &DecisionForm::setOverrideReason);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, [this](double dollars) {
        if (!m_refreshing)
            m_form.setCredit({qint64(std::llround(dollars * 100))});
    });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_form.setLanguage(LetterLanguage(m_language->currentData().toInt())); });
    connect(m_commit, &QPushButton::clicked, this, &DecisionEditor::commitWanted);
    connect(&m_form, &DecisionForm::changed, this, &DecisionEditor::refresh);
}

// Fields that already show what the form holds are left alone: a cursor must not jump.
void DecisionEditor::refresh()
{
    m_refreshing = true;
    const DecisionDraft &draft = m_form.draft();
    if (m_reason->toPlainText() != draft.reason)
        m_reason->setPlainText(draft.reason);
    if (m_override->text() != draft.overrideReason)
        m_override->setText(draft.overrideReason);
    if (std::llround(m_amount->value() * 100) != draft.credit.cents)
        m_amount->setValue(double(draft.credit.cents) / 100);
    m_language->setCurrentIndex(m_language->findData(int(m_form.language())));
    const bool part = draft.action == DisputeAction::CreditPart;
    m_amount->setVisible(part);
    m_amountCaption->setVisible(part);
    m_overrideWhy->setText(m_form.overrideWhy());
    m_overrideWhy->setVisible(m_form.needsOverride());
    m_override->setVisible(m_form.needsOverride());
    m_limit->setText(m_form.limitNote());
    if (draft.action)
        m_commit->setText(withKey(casewords::action(*draft.action), QStringLiteral("Ctrl+Enter")));
    m_commit->setEnabled(!m_form.overLimit());
    m_refreshing = false;
}

void DecisionEditor::focusReason()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
    m_reason->moveCursor(QTextCursor::End);
}

void DecisionEditor::focusWhatIsMissing()
{
    if (m_form.action() == DisputeAction::CreditPart && m_form.draft().credit <= Money{}) {
        m_amount->setFocus(Qt::ShortcutFocusReason);
        m_amount->selectAll();
    } else if (m_form.needsOverride() && m_form.draft().overrideReason.isEmpty()) {
        m_override->setFocus(Qt::ShortcutFocusReason);
    } else if (m_form.draft().reason.isEmpty()) {
        focusReason();
    }
}

} // namespace rl
