// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingscard.h"

#include "widgets/badge.h"
#include "widgets/banner.h"
#include "widgets/busyindicator.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace rl {

namespace {

Tone toneOf(SettingsNote::Kind kind)
{
    switch (kind) {
    case SettingsNote::Kind::Well:
        return Tone::Success;
    case SettingsNote::Kind::Caution:
        return Tone::Warning;
    case SettingsNote::Kind::Wrong:
        return Tone::Danger;
    case SettingsNote::Kind::None:
        break;
    }
    return Tone::Neutral;
}

} // namespace

SettingsCard::SettingsCard(const QString &title, const QString &purpose, QWidget *parent)
    : QFrame(parent)
    , m_badge(new Badge(this))
    , m_purpose(makeLabel(purpose, Type::Body, this, LabelColour::Muted))
    , m_body(new QVBoxLayout)
    , m_note(new Banner(this))
    , m_question(new Banner(this))
    , m_buttons(new QHBoxLayout)
    , m_busy(new BusyIndicator(this))
{
    setProperty("card", true);
    setAccessibleName(title);
    m_purpose->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_question->setObjectName(QStringLiteral("question"));
    m_badge->setObjectName(QStringLiteral("badge"));
    m_badge->hide();
    m_note->hide();
    m_question->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::M);
    head->addWidget(makeLabel(title, Type::Subtitle, this));
    head->addWidget(m_badge);
    head->addStretch();
    m_body->setSpacing(Space::M);
    m_buttons->setSpacing(Space::S);
    m_buttons->addWidget(m_busy);
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::XL, Space::L, Space::XL, Space::L);
    layout->setSpacing(Space::M);
    layout->addLayout(head);
    layout->addWidget(m_purpose);
    layout->addLayout(m_body);
    layout->addWidget(m_note);
    layout->addWidget(m_question);
    layout->addLayout(m_buttons);
    connect(m_question, &Banner::triggered, this, [this] {
        m_question->clear();
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    });
    connect(m_question, &Banner::secondTriggered, this, [this] {
        m_question->clear();
        m_then = nullptr;
    });
}

QPushButton *SettingsCard::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 2, button); // before the arc and the stretch
    return button;
}

void SettingsCard::setPurpose(const QString &purpose)
{
    m_purpose->setText(purpose);
}

void SettingsCard::showNote(const SettingsNote &note, bool busy)
{
    m_busy->setRunning(busy);
    if (note.text.isEmpty())
        m_note->clear();
    else
        m_note->setContent(toneOf(note.kind), note.text);
}

void SettingsCard::ask(const QString &question, const QString &yes, std::function<void()> then)
{
    m_then = std::move(then);
    m_question->setContent(Tone::Warning, question, yes, tr("Cancel"));
}

} // namespace rl
