// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keysheet.h"

#include "theme/metrics.h"
#include "widgets/keynames.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace rl {

namespace {

// A key as it looks on a keyboard.
class KeyCap : public QLabel
{
public:
    KeyCap(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        setFont(rl::font(Type::Caption));
        setAlignment(Qt::AlignCenter);
        setContentsMargins(Space::S, 3, Space::S, 4);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Colours &colours = Colours::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colours.line);
        painter.setBrush(colours.line);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setBrush(colours.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -2.5), 5, 5);
        painter.end();
        QLabel::paintEvent(event);
    }
};

QString capitalised(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

QWidget *column(const PaneKeyGroup &group, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::M);
    grid->setVerticalSpacing(Space::S - Space::Hair);
    auto *title = new QLabel(group.title, box);
    title->setProperty("type", QStringLiteral("subtitle"));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const PaneKey &key : group.keys) {
        grid->addWidget(new KeyCap(keyNames(key.keys), box), row, 0,
                        Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new QLabel(capitalised(key.what), box), row++, 1, Qt::AlignVCenter);
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace

KeySheet::KeySheet(const QList<PaneKeyGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(Space::XL, Space::XL, Space::XL, Space::M);
    grid->setHorizontalSpacing(Space::XXL);
    grid->setVerticalSpacing(Space::XL);
    constexpr int columns = 2;
    for (int i = 0; i < groups.size(); ++i)
        grid->addWidget(column(groups.at(i), page), i / columns, i % columns, Qt::AlignTop);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Space::M);
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Space::XL, 0, Space::XL, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);

    const QSize wanted = page->sizeHint() + QSize(Space::L, Size::Control + 2 * Space::XL);
    const QSize room = parent ? parent->window()->size() - QSize(80, 80) : QSize(1000, 700);
    resize(wanted.boundedTo(room));
}

} // namespace rl
