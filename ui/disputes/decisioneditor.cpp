// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/decisioneditor.h"

#include "disputes/disputekeys.h"
#include "settling/casewords.h"
#include "widgets/labels.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
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
    m_reason->viewport()->installEventFilter(this);
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
    enum { ReasonColumn, AmountColumn, LanguageColumn };
    const auto caption = [this](const QString &words) {
        return makeLabel(words, Type::Caption, this, LabelColour::Muted);
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::M);
    grid->setVerticalSpacing(Space::XS);
    grid->addWidget(
        caption(disputeKeys::tip(tr("Reason, as the broker will read it"), DisputeKey::EditReason)),
        0, ReasonColumn);
    grid->addWidget(m_amountCaption, 0, AmountColumn);
    grid->addWidget(caption(tr("Letter in")), 0, LanguageColumn);
    grid->addWidget(m_reason, 1, ReasonColumn, 3, 1, Qt::AlignTop);
    grid->addWidget(m_amount, 1, AmountColumn);
    grid->addWidget(m_language, 1, LanguageColumn);
    grid->addWidget(m_limit, 2, AmountColumn, 1, 2, Qt::AlignTop);
    grid->addWidget(m_commit, 3, AmountColumn, 1, 2);
    grid->addWidget(m_overrideWhy, 4, ReasonColumn, 1, 3);
    grid->addWidget(m_override, 5, ReasonColumn, 1, 3);
    grid->setColumnStretch(ReasonColumn, 1);
    grid->setRowStretch(2, 1);
    m_language->setMinimumWidth(110);
}

// As high as its lines, within reason: all of what the broker will read is seen.
void DecisionEditor::fitReason()
{
    constexpr int least = 3;
    constexpr int most = 6;
    const int lines = std::clamp(int(m_reason->document()->size().height()), least, most);
    const int frame = m_reason->height() - m_reason->viewport()->height();
    // A line takes whole pixels; one pixel less brings a scroll bar.
    const int line = int(std::ceil(QFontMetricsF(m_reason->font()).lineSpacing()));
    const int height =
        lines * line + int(2 * m_reason->document()->documentMargin()) + 1 + std::max(frame, 0);
    if (m_reason->height() != height || m_reason->minimumHeight() != height)
        m_reason->setFixedHeight(height);
}

bool DecisionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason->viewport() && event->type() == QEvent::Resize)
        fitReason();
    return QWidget::eventFilter(watched, event);
}

void DecisionEditor::connectFields()
{
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_refreshing)
            m_form.setReason(m_reason->toPlainText());
    });
    connect(m_reason->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged, this, &DecisionEditor::fitReason);
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
        m_commit->setText(
            withKey(casewords::action(*draft.action), disputeKeys::text(DisputeKey::Commit)));
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
