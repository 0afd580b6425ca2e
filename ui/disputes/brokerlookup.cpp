// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/brokerlookup.h"

#include "settling/casewords.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rl {
namespace {

constexpr int delayMs = 180;
constexpr size_t mostCards = 5;
constexpr int mostCases = 6;

} // namespace

BrokerLookup::BrokerLookup(DisputeDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_text(new QLineEdit(this))
    , m_page(new QWidget(this))
    , m_cards(new QVBoxLayout(m_page))
    , m_message(new EmptyState(this))
{
    setObjectName(QStringLiteral("brokerLookup"));
    setWindowTitle(tr("Who is calling?"));
    resize(640, 540);
    m_text->setObjectName(QStringLiteral("lookupText"));
    m_text->setPlaceholderText(tr("Last four digits of the caller's phone, or a name"));
    m_text->setClearButtonEnabled(true);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Space::M);
    m_cards->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::L, Space::L, Space::L);
    layout->setSpacing(Space::M);
    layout->addWidget(m_text);
    layout->addWidget(m_message, 1);
    layout->addWidget(scroll, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(m_text, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &BrokerLookup::ask);
    connect(m_text, &QLineEdit::returnPressed, this, &BrokerLookup::ask);
    connect(m_message, &EmptyState::triggered, this, &BrokerLookup::ask);
    showCards({});
    m_text->setFocus();
}

void BrokerLookup::ask()
{
    m_delay.stop();
    const QString text = m_text->text().trimmed();
    const int number = ++m_asked;
    if (text.size() < 3) {
        showCards({});
        return;
    }
    static const QRegularExpression digitsOnly(QStringLiteral("^[\\d\\s().+-]+$"));
    QString digits = text;
    digits.remove(QRegularExpression(QStringLiteral("\\D")));
    const bool isNumber = digitsOnly.match(text).hasMatch();
    auto found = isNumber ? m_desk.brokersByPhoneEnd(digits) : m_desk.findBrokers(text);
    found.then(this, [this, number](const Result<std::vector<BrokerCard>> &cards) {
        if (number != m_asked)
            return;
        if (cards) {
            showCards(*cards);
            return;
        }
        clearCards();
        m_message->setContent(Symbol::Offline, cards.error().what, cards.error().remedy,
                              Tone::Danger);
        m_message->setAction(tr("Try again"));
        m_message->show();
    });
}

void BrokerLookup::clearCards()
{
    while (m_cards->count() > 1) {
        QLayoutItem *item = m_cards->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
}

void BrokerLookup::showCards(const std::vector<BrokerCard> &cards)
{
    clearCards();
    m_message->setAction({});
    if (m_text->text().trimmed().size() < 3)
        m_message->setContent(Symbol::PhoneIn, tr("A broker is on the phone?"),
                              tr("Type the last four digits that the display shows. The broker's "
                                 "cases and what is owed without dispute appear here."));
    else if (cards.empty())
        m_message->setContent(Symbol::Search, tr("No broker has such a phone"),
                              tr("Ask for the name or the company and type that instead."));
    m_message->setVisible(cards.empty());
    for (size_t i = 0; i < std::min(cards.size(), mostCards); ++i)
        m_cards->insertWidget(m_cards->count() - 1, makeCard(cards[i]));
}

QWidget *BrokerLookup::makeCard(const BrokerCard &card)
{
    auto *box = new QFrame(m_page);
    box->setProperty("card", true);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(Space::L, Space::M, Space::L, Space::M);
    layout->setSpacing(Space::XS);
    layout->addWidget(makeLabel(card.contactName, Type::Subtitle, box));
    layout->addWidget(makeLabel(
        card.matchedPhone.isEmpty()
            ? card.company
            : QString(card.company + QStringLiteral(" · ") + casewords::phone(card.matchedPhone)),
        Type::Body, box, LabelColour::Muted));
    auto *sums = new QHBoxLayout;
    sums->setSpacing(Space::XL);
    const auto sum = [box, sums](const QString &caption, const QString &value) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(makeLabel(caption, Type::Caption, box, LabelColour::Muted));
        column->addWidget(makeLabel(value, Type::Subtitle, box));
        sums->addLayout(column);
    };
    sum(tr("Owed without dispute, this month"), card.undisputed.text());
    sum(tr("In dispute"), card.disputed.text());
    sum(tr("Open cases"), QString::number(card.openCases));
    sums->addStretch();
    layout->addSpacing(Space::XS);
    layout->addLayout(sums);
    auto *all = new QPushButton(tr("Show all cases of this broker"), box);
    all->setObjectName(QStringLiteral("showBrokersCases"));
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this, id = card.id] {
        Q_EMIT casesWanted(id);
        accept();
    });
    auto *cases = new QVBoxLayout;
    cases->setSpacing(0);
    layout->addLayout(cases);
    layout->addWidget(all, 0, Qt::AlignLeft);
    showCases(card.id, cases);
    return box;
}

void BrokerLookup::showCases(const QUuid &brokerId, QVBoxLayout *place)
{
    DisputeQuery query;
    query.view = DisputeView::All;
    query.brokerId = brokerId;
    query.limit = mostCases;
    m_desk.list(query).then(place, [this, place](const Result<DisputeListing> &listing) {
        if (!listing)
            return;
        for (const DisputeSummary &summary : listing->rows) {
            auto *line = new QPushButton(
                tr("%1 · %2 · %3 · %4")
                    .arg(summary.reference, summary.leadName,
                         casewords::instant(summary.appointmentAt, summary.zoneId, listing->asOf),
                         casewords::status(summary.status).text),
                place->parentWidget());
            line->setProperty("kind", QStringLiteral("link"));
            line->setAutoDefault(false);
            line->setToolTip(line->text());
            line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            connect(line, &QPushButton::clicked, this, [this, id = summary.id] {
                Q_EMIT caseWanted(id);
                accept();
            });
            place->addWidget(line);
        }
    });
}

} // namespace rl
