// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace rl {

namespace {

constexpr int enoughForText = 360; // a longer text takes several lines

Symbol symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return Symbol::CheckCircle;
    case Tone::Warning:
        return Symbol::Warning;
    case Tone::Danger:
        return Symbol::Error;
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return Symbol::Info;
}

} // namespace

Banner::Banner(QWidget *parent, Shape shape)
    : QFrame(parent)
    , m_shape(shape)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_second(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setProperty("kind", QStringLiteral("link"));
    m_second->setProperty("kind", QStringLiteral("link"));
    m_close->setIcon(Icons::icon(Symbol::Close));
    m_close->setIconSize({12, 12});
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->hide();

    auto *row = new QHBoxLayout(this);
    const int vertical = shape == Shape::Strip ? Space::Hair : Space::XS;
    row->setContentsMargins(Space::L, vertical, Space::S, vertical);
    row->setSpacing(Space::S);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Space::S);
    actions->addWidget(m_action);
    actions->addWidget(m_second);
    actions->addStretch();
    m_words->setSpacing(0);
    m_words->addWidget(m_text, 1);
    m_words->addLayout(actions);
    row->addWidget(m_picture, 0, Qt::AlignVCenter);
    row->addLayout(m_words, 1);
    row->addWidget(m_close);
    m_text->setMinimumHeight(Size::Control - 2 * Space::XS);

    connect(m_action, &QPushButton::clicked, this, &Banner::triggered);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    clear();
}

void Banner::setContent(Tone tone, const QString &text, const QString &actionText,
                        const QString &secondText)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_second->setText(secondText);
    m_second->setVisible(!secondText.isEmpty());
    setAccessibleName(text);
    dress();
    arrange();
    setVisible(!text.isEmpty());
}

void Banner::clear()
{
    setContent(Tone::Neutral, {});
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::text() const
{
    return m_text->text();
}

// The actions stand beside the text, or below it where the text would have to be narrow for them.
void Banner::arrange()
{
    int actions = 0;
    for (const QPushButton *action : {m_action, m_second}) {
        if (!action->isHidden())
            actions += action->sizeHint().width() + Space::S;
    }
    const int room = width() - Space::L - 3 * Space::S - Size::SmallIcon
                     - (m_close->isHidden() ? 0 : m_close->sizeHint().width());
    const int text =
        std::min(m_text->fontMetrics().horizontalAdvance(m_text->text()), enoughForText);
    m_words->setDirection(actions == 0 || room - actions >= text ? QBoxLayout::LeftToRight
                                                                 : QBoxLayout::TopToBottom);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Banner::dress()
{
    const ToneColours &colours = Colours::current().tone(m_tone);
    m_picture->setPixmap(
        Icons::pixmap(symbolOf(m_tone), colours.text, Size::SmallIcon, devicePixelRatioF()));
    // By style sheet: the application's own resets a label's palette whenever the theme changes.
    m_text->setStyleSheet(QStringLiteral("color: %1").arg(colours.text.name()));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ToneColours &colours = Colours::current().tone(m_tone);
    QPainter painter(this);
    if (m_shape == Shape::Strip) {
        painter.fillRect(rect(), colours.tint);
        painter.fillRect(0, height() - 1, width(), 1, colours.edge);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.edge);
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::Card,
                            Radius::Card);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        dress();
    QFrame::changeEvent(event);
}

} // namespace rl
