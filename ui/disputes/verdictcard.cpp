// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/verdictcard.h"

#include "disputes/disputekeys.h"
#include "widgets/badge.h"
#include "widgets/labels.h"
#include "widgets/tones.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace rl {

namespace {
constexpr int edgeWidth = 4;
}

VerdictCard::VerdictCard(QWidget *parent)
    : QFrame(parent)
    , m_strength(new Badge(this))
    , m_recommendation(new Badge(this))
    , m_favours(new Badge(this))
    , m_sentence(makeLabel(Type::Body, this))
    , m_reasons(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_why(new QToolButton(this))
    , m_copy(new QToolButton(this))
{
    setFrameShape(NoFrame);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAccessibleName(tr("What to tell the broker"));
    QFont large = rl::font(Type::Subtitle);
    large.setWeight(QFont::Normal);
    large.setPointSizeF(large.pointSizeF() * 1.12);
    m_sentence->setFont(large);
    m_reasons->setObjectName(QStringLiteral("reasons"));
    for (QLabel *label : {m_sentence, m_reasons}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_copy->setObjectName(QStringLiteral("copySentence"));
    m_copy->setText(withKey(tr("Copy"), disputeKeys::text(DisputeKey::CopySentence)));
    m_copy->setToolTip(disputeKeys::tip(tr("Copy the sentence"), DisputeKey::CopySentence));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setText(withKey(tr("Why"), disputeKeys::text(DisputeKey::Reasons)));
    m_why->setCheckable(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(Space::S);
    top->addWidget(m_strength);
    top->addWidget(m_recommendation);
    top->addWidget(m_favours);
    top->addStretch();
    top->addWidget(m_why);
    top->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::XS, Space::S, Space::S);
    layout->setSpacing(Space::XS);
    layout->addLayout(top);
    layout->addWidget(m_sentence);
    layout->addWidget(m_reasons);
    connect(m_copy, &QToolButton::clicked, this, &VerdictCard::copySentence);
    connect(m_why, &QToolButton::clicked, this, &VerdictCard::toggleReasons);
}

void VerdictCard::showVerdict(const Verdict &verdict)
{
    m_shown = verdict.recommendation;
    setWords(*m_strength, casewords::strength(verdict.strength));
    casewords::Worded recommended = casewords::recommendation(verdict.recommendation);
    if (verdict.recommendation == Recommendation::ChargeStands
        || verdict.recommendation == Recommendation::CreditInFull)
        recommended.text = tr("Recommended: %1").arg(recommended.text.toLower());
    setWords(*m_recommendation, recommended);
    setWords(*m_favours, verdict.favoursBroker
                             ? casewords::Worded{tr("Favours the broker"), casewords::Tone::Caution}
                             : casewords::Worded{});
    m_sentence->setText(verdict.sentence);
    QStringList lines;
    for (const QString &reason : verdict.reasons)
        lines << QStringLiteral("•  ") + reason;
    m_reasons->setText(lines.join(u'\n'));
    m_why->setToolTip(lines.join(u'\n'));
    showReasons();
    update();
}

void VerdictCard::setReasonsByDefault(bool shown)
{
    m_reasonsByDefault = shown;
    showReasons();
}

void VerdictCard::toggleReasons()
{
    m_reasonsWanted = !m_reasonsWanted.value_or(m_reasonsByDefault);
    showReasons();
}

void VerdictCard::showReasons()
{
    const bool some = !m_reasons->text().isEmpty();
    const bool shown = some && m_reasonsWanted.value_or(m_reasonsByDefault);
    m_reasons->setVisible(shown);
    m_why->setVisible(some);
    m_why->setChecked(shown);
}

void VerdictCard::copySentence()
{
    QGuiApplication::clipboard()->setText(m_sentence->text());
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(colours.line);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(box, Radius::Card, Radius::Card);
    painter.setPen(Qt::NoPen);
    const casewords::Tone tone = casewords::recommendation(m_shown).tone;
    painter.setBrush(colours.tone(themeTone(tone)).fill);
    painter.drawRoundedRect(QRectF(box.left() + 6, box.top() + 12, edgeWidth, box.height() - 24),
                            edgeWidth / 2.0, edgeWidth / 2.0);
}

} // namespace rl
