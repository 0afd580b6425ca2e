// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/searchpalette.h"

#include "searchhitsmodel.h"
#include "shell/searchdelegate.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "widgets/busyindicator.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace rl {

namespace {

constexpr std::chrono::milliseconds pause{110};
constexpr int shortest = 2; // letters; one would find everything
constexpr int cardWidth = 640;
constexpr int shownHits = 7;

} // namespace

SearchPalette::SearchPalette(QWidget *parent)
    : QWidget(parent)
    , m_hits(new SearchHitsModel(this))
    , m_card(new QFrame(this))
    , m_input(new QLineEdit(m_card))
    , m_busy(new BusyIndicator(m_card))
    , m_list(new QListView(m_card))
    , m_remark(new QLabel(m_card))
{
    hide();
    parent->installEventFilter(this);
    m_card->setProperty("card", true);
    m_card->setObjectName(QStringLiteral("searchCard"));
    m_input->setObjectName(QStringLiteral("searchInput"));
    m_input->setPlaceholderText(tr("Reference, name, company, or any part of a number"));
    m_input->setAccessibleName(tr("Search everything"));
    m_input->setFont(rl::font(Type::Subtitle));
    m_input->addAction(Icons::icon(Symbol::Search), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("searchHits"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field; arrows go on from there
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remark->setProperty("type", QStringLiteral("muted"));
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(Space::S, Space::S, Space::S, Space::S);
    auto *keys = new QLabel(tr("↑ ↓ move    Enter opens    Esc closes"), m_card);
    keys->setProperty("type", QStringLiteral("caption"));
    keys->setContentsMargins(Space::S, 0, Space::S, 0);

    auto *foot = new QHBoxLayout;
    foot->addWidget(keys, 1);
    foot->addWidget(m_busy);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(Space::M, Space::M, Space::M, Space::M);
    column->setSpacing(Space::S);
    column->addWidget(m_input);
    column->addWidget(m_list);
    column->addWidget(m_remark);
    column->addLayout(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SearchPalette::ask);
    connect(m_input, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_list, &QListView::clicked, this, &SearchPalette::accept);
}

void SearchPalette::open()
{
    if (isVisible()) {
        m_input->selectAll();
        m_input->setFocus();
        return;
    }
    m_before = window()->focusWidget();
    m_input->clear();
    m_hits->setHits({});
    say(m_store ? tr("The last four digits of a number will do.")
                : tr("The database is not ready yet."));
    setGeometry(parentWidget()->rect());
    fit();
    QWidget::show();
    raise();
    m_input->setFocus();
}

void SearchPalette::close()
{
    ++m_question; // an answer on its way is for nobody
    m_pause.stop();
    m_busy->setRunning(false);
    hide();
    if (m_before)
        m_before->setFocus();
}

void SearchPalette::ask()
{
    const QString text = m_input->text().trimmed();
    const int question = ++m_question;
    if (!m_store || text.size() < shortest) {
        m_hits->setHits({});
        m_busy->setRunning(false);
        say(tr("The last four digits of a number will do."));
        return;
    }
    m_busy->setRunning(true);
    m_store->search(text).then(this,
                               [this, question](const Result<std::vector<SearchHit>> &answer) {
                                   if (question == m_question)
                                       showAnswer(answer);
                               });
}

void SearchPalette::showAnswer(const Result<std::vector<SearchHit>> &answer)
{
    m_busy->setRunning(false);
    if (!answer) {
        m_hits->setHits({});
        say(answer.error().text());
        return;
    }
    m_hits->setHits(*answer);
    if (answer->empty()) {
        say(tr("Nothing found for “%1”. Try fewer letters, or the last four digits of a number.")
                .arg(m_input->text().trimmed()));
        return;
    }
    m_remark->hide();
    m_list->show();
    m_list->setCurrentIndex(m_hits->index(0));
    fit();
}

void SearchPalette::say(const QString &text)
{
    m_list->hide();
    m_remark->setText(text);
    m_remark->show();
    fit();
}

void SearchPalette::accept(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SearchHit hit = m_hits->hit(index);
    close();
    Q_EMIT chosen(hit);
}

void SearchPalette::step(int by)
{
    const int rows = m_hits->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(
            m_hits->index(std::clamp(m_list->currentIndex().row() + by, 0, rows - 1)));
}

void SearchPalette::fit()
{
    const int width = std::min(cardWidth, this->width() - 2 * Space::XL);
    if (m_list->isVisibleTo(m_card)) {
        const int rows = std::min(m_hits->rowCount(), shownHits);
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    }
    const int room = height() - 2 * Space::XXL;
    m_card->layout()->activate();
    const int wanted = m_card->layout()->hasHeightForWidth()
                           ? m_card->layout()->totalHeightForWidth(width)
                           : m_card->sizeHint().height();
    m_card->setGeometry((this->width() - width) / 2, std::min(height() / 8, 2 * Space::XXL), width,
                        std::min(wanted, room));
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched != m_input)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(shownHits);
            return true;
        case Qt::Key_PageUp:
            step(-shownHits);
            return true;
        case Qt::Key_Tab: // nothing else here takes the keyboard, and behind is dimmed
        case Qt::Key_Backtab:
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Typed and Enter at once: ask first, what is listed belongs to an older text.
            if (m_pause.isActive()) {
                m_pause.stop();
                ask();
            } else {
                accept(m_list->isVisible() ? m_list->currentIndex() : QModelIndex());
            }
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, Colours::current().dark ? 150 : 90));
}

void SearchPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        close();
}

void SearchPalette::resizeEvent(QResizeEvent *)
{
    fit();
}

} // namespace rl
