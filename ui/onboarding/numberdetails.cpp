// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numberdetails.h"

#include "consolelanguage.h"
#include "onboarding/codecard.h"
#include "onboarding/numberkeys.h"
#include "onboarding/telephonywords.h"
#include "widgets/badge.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/tones.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int sideBySideFrom = 700;

} // namespace

NumberDetails::NumberDetails(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(Type::Subtitle, this))
    , m_state(new Badge(this))
    , m_codes(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_code(new CodeCard(tr("Code"), CodeCard::Size::Small, this))
    , m_undo(new CodeCard(tr("Undo code"), CodeCard::Size::Small, this))
    , m_continue(new QPushButton(this))
    , m_disable(new QPushButton(withKey(tr("Disable…"), numberKeys::disable()), this))
    , m_verify(new QPushButton(withKey(tr("Verify again"), numberKeys::verify()), this))
    , m_remove(new QPushButton(withKey(tr("Remove…"), numberKeys::remove()), this))
{
    setObjectName(QStringLiteral("numberDetails"));
    m_continue->setObjectName(QStringLiteral("continue"));
    m_disable->setObjectName(QStringLiteral("disable"));
    m_verify->setObjectName(QStringLiteral("verifyAgain"));
    m_remove->setObjectName(QStringLiteral("remove"));
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::M);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    m_codes->setSpacing(Space::M);
    m_codes->addWidget(m_undo, 1);
    m_codes->addWidget(m_code, 1);
    auto *buttons = new FlowLayout(Space::S);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto *row = new QWidget(this);
    row->setLayout(buttons);
    for (QPushButton *button : {m_continue, m_disable, m_verify, m_remove})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::M, Space::M, Space::M, Space::M);
    column->setSpacing(Space::S);
    column->addLayout(head);
    column->addLayout(m_codes);
    column->addWidget(row);
    connect(m_continue, &QPushButton::clicked, this, &NumberDetails::continueWanted);
    connect(m_disable, &QPushButton::clicked, this, &NumberDetails::disableWanted);
    connect(m_verify, &QPushButton::clicked, this, &NumberDetails::verifyWanted);
    connect(m_remove, &QPushButton::clicked, this, &NumberDetails::removeWanted);
    hide();
}

void NumberDetails::setNumber(const std::optional<VerifiedNumber> &number)
{
    setVisible(number.has_value());
    if (!number)
        return;
    const QString who = number->broker.isEmpty() ? number->company : number->broker;
    m_title->setText(number->number.formatted() + QStringLiteral(" · ") + who);
    const casewords::Worded state = telephonywords::state(*number);
    m_state->setContent(state.text, themeTone(state.tone));
    const auto &forwarding = number->forwarding;
    m_hasCodes = forwarding.has_value();
    setCompact(m_compact);
    if (forwarding) {
        m_code->setCode({forwarding->activationCode, {}, {}}, consoleLanguage());
        m_undo->setCode({forwarding->deactivationCode, {}, {}}, consoleLanguage());
    }
    const bool active = forwarding && forwarding->status == ForwardingStatus::Active;
    m_continue->setText(withKey(active && forwarding->provenAt.isValid() ? tr("Look at the setup")
                                : active ? tr("Prove it with a call")
                                         : tr("Go on with the setup"),
                                numberKeys::open()));
    m_disable->setEnabled(forwarding && forwarding->status != ForwardingStatus::Disabled);
    m_verify->setEnabled(number->status == VerificationStatus::Verified);
}

void NumberDetails::setCompact(bool compact)
{
    m_compact = compact;
    m_code->setVisible(m_hasCodes && !compact);
    m_undo->setVisible(m_hasCodes && !compact);
}

void NumberDetails::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_codes->setDirection(width() < sideBySideFrom ? QBoxLayout::TopToBottom
                                                   : QBoxLayout::LeftToRight);
}

} // namespace rl
