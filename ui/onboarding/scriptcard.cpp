// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/scriptcard.h"

#include "theme/colours.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rl {

ScriptCard::ScriptCard(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(Type::Caption, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("script"));
    m_title->setWordWrap(true);
    m_column->setContentsMargins(Space::L, Space::M, Space::L, Space::M);
    m_column->setSpacing(Space::M);
    m_column->addWidget(m_title);
    m_column->addStretch(1);
}

void ScriptCard::setScript(const QStringList &lines, const QString &language)
{
    m_title->setText(tr("Say to the broker (%1)").arg(language));
    if (m_lines == lines)
        return;
    m_lines = lines;
    while (m_labels.size() > lines.size())
        delete m_labels.takeLast();
    while (m_labels.size() < lines.size()) {
        QLabel *label = makeLabel(Type::Subtitle, this);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->insertWidget(m_column->count() - 1, label);
        m_labels << label;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_labels.at(i)->setText(lines.at(i));
}

// Tinted, with a bar at its left: the other voice on the page.
void ScriptCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent.tint);
    painter.drawRoundedRect(rect(), Radius::Card, Radius::Card);
    painter.setBrush(colours.accent.fill);
    painter.drawRoundedRect(QRectF(0, Space::M, 3, height() - 2 * Space::M), 1.5, 1.5);
}

} // namespace rl
