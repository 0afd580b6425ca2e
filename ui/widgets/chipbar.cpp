// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipbar.h"

#include "theme/metrics.h"
#include "widgets/chip.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace rl {

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group->setExclusive(true);
    // An exclusive group keeps one Tab stop by itself: the chip that is on.
    connect(m_group, &QButtonGroup::idClicked, this, &ChipBar::chosen);
}

Chip *ChipBar::add(int id, const QString &text, Tone tone)
{
    auto *chip = new Chip(text, this);
    chip->setTone(tone);
    chip->installEventFilter(this);
    m_group->addButton(chip, id);
    m_chips.push_back(chip);
    if (m_chips.size() == 1)
        chip->setChecked(true);
    updateGeometry();
    return chip;
}

Chip *ChipBar::chip(int id) const
{
    return static_cast<Chip *>(m_group->button(id));
}

void ChipBar::setCount(int id, qint64 count)
{
    if (Chip *one = chip(id))
        one->setCount(count);
}

int ChipBar::current() const
{
    return m_group->checkedId();
}

void ChipBar::setCurrent(int id)
{
    if (Chip *one = chip(id))
        one->setChecked(true);
}

void ChipBar::step(int to)
{
    const int last = static_cast<int>(m_chips.size()) - 1;
    Chip *chip = m_chips.at(static_cast<std::size_t>(std::clamp(to, 0, last)));
    if (!chip->isChecked())
        chip->click();
    chip->setFocus(Qt::TabFocusReason);
}

bool ChipBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto found = std::find(m_chips.begin(), m_chips.end(), watched);
        const int at = static_cast<int>(found - m_chips.begin());
        const int last = static_cast<int>(m_chips.size()) - 1;
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            step(layoutDirection() == Qt::RightToLeft ? at + 1 : at - 1);
            return true;
        case Qt::Key_Right:
        case Qt::Key_Down:
            step(layoutDirection() == Qt::RightToLeft ? at - 1 : at + 1);
            return true;
        case Qt::Key_Home:
            step(0);
            return true;
        case Qt::Key_End:
            step(last);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

int ChipBar::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (Chip *chip : m_chips) {
        const QSize size = chip->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += rowHeight + Space::XS;
            rowHeight = 0;
        }
        if (move) {
            const QRect place(QPoint(x, y), size);
            chip->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        x += size.width() + Space::XS;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight;
}

int ChipBar::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize ChipBar::sizeHint() const
{
    int width = 0;
    for (const Chip *chip : m_chips)
        width += chip->sizeHint().width() + Space::XS;
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize ChipBar::minimumSizeHint() const
{
    int width = 0;
    for (const Chip *chip : m_chips)
        width = std::max(width, chip->sizeHint().width());
    return {width, heightForWidth(std::max(width, this->width()))};
}

void ChipBar::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

bool ChipBar::event(QEvent *event)
{
    // A chip whose count changed asks for another width.
    if (event->type() == QEvent::LayoutRequest) {
        arrange(width(), true);
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace rl
