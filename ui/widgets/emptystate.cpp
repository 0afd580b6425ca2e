// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme/metrics.h"
#include "widgets/busyindicator.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int discSize = 64;
constexpr int symbolSize = 28;
constexpr int textWidth = 440;

QLabel *wrapped(QWidget *parent, const char *type)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(textWidth);
    label->setProperty("type", QLatin1String(type));
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_busy(new BusyIndicator(this))
    , m_title(wrapped(this, "subtitle"))
    , m_text(wrapped(this, "muted"))
    , m_action(new QPushButton(this))
    , m_second(new QPushButton(this))
    , m_detail(wrapped(this, "caption"))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_busy->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::S);
    buttons->addStretch(1);
    buttons->addWidget(m_action);
    buttons->addWidget(m_second);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::XL, Space::XL, Space::XL, Space::XL);
    column->setSpacing(Space::S);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(Space::S);
    // A wrapped label under an alignment flag gets no more width than its longest word.
    const auto centre = [column](QLabel *label) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    };
    centre(m_title);
    centre(m_text);
    column->addSpacing(Space::S);
    column->addLayout(buttons);
    column->addSpacing(Space::M);
    centre(m_detail);
    column->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &EmptyState::triggered);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondTriggered);
    setAction({});
    setSecondAction({});
    setDetail({});
}

EmptyState::EmptyState(Symbol symbol, const QString &title, const QString &text, QWidget *parent)
    : EmptyState(parent)
{
    setContent(symbol, title, text);
}

void EmptyState::setContent(Symbol symbol, const QString &title, const QString &text, Tone tone)
{
    m_symbol = symbol;
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_busy->setRunning(false);
    m_busy->hide();
    m_picture->show();
    redrawPicture();
}

void EmptyState::setLoading(const QString &title, const QString &text)
{
    setContent(m_symbol, title, text);
    setAction({});
    setSecondAction({});
    setDetail({});
    m_picture->hide();
    m_busy->show();
    m_busy->setRunning(true);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void EmptyState::focusAction()
{
    if (m_action->isVisibleTo(this))
        m_action->setFocus(Qt::OtherFocusReason);
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::redrawPicture()
{
    const ToneColours &colours = Colours::current().tone(m_tone);
    const qreal ratio = devicePixelRatioF();
    QPixmap disc(QSize(discSize, discSize) * ratio);
    disc.setDevicePixelRatio(ratio);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tint);
    painter.drawEllipse(QRectF(0, 0, discSize, discSize));
    constexpr int inset = (discSize - symbolSize) / 2;
    painter.drawPixmap(inset, inset, Icons::pixmap(m_symbol, colours.text, symbolSize, ratio));
    painter.end();
    m_picture->setPixmap(disc);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redrawPicture();
    QWidget::changeEvent(event);
}

} // namespace rl
