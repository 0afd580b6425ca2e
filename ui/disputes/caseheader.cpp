// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/caseheader.h"

#include "disputes/disputekeys.h"
#include "widgets/badge.h"
#include "widgets/busyindicator.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/tones.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rl {
namespace {

// The broker's own words after what is claimed, unless they say the same.
QString claimText(const CaseFile &file)
{
    const QString claim = casewords::claim(file.summary.claim);
    const QString said = file.claimText.simplified();
    QString bare = said;
    while (bare.endsWith(u'.') || bare.endsWith(u'!'))
        bare.chop(1);
    return bare.isEmpty() || bare.compare(claim, Qt::CaseInsensitive) == 0
               ? claim
               : CaseHeader::tr("%1: “%2”").arg(claim, said);
}

} // namespace

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(
          new QPushButton(withKey(tr("‹ List"), disputeKeys::text(DisputeKey::BackToList)), this))
    , m_title(new ElidedLabel(this))
    , m_reference(makeLabel(Type::Strong, this, LabelColour::Muted))
    , m_status(new Badge(this))
    , m_presence(new Badge(this))
    , m_late(new Badge(this))
    , m_claim(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_shortClaim(new ElidedLabel(this))
    , m_busy(new BusyIndicator(this))
    , m_take(new QPushButton(withKey(tr("Take"), disputeKeys::text(DisputeKey::Take)), this))
    , m_evidence(new QPushButton(
          withKey(tr("Evidence PDF…"), disputeKeys::text(DisputeKey::Evidence)), this))
{
    m_back->setObjectName(QStringLiteral("backToList"));
    m_back->setProperty("kind", QStringLiteral("link"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->hide();
    m_reference->setObjectName(QStringLiteral("caseReference"));
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_presence->setObjectName(QStringLiteral("presence"));
    m_status->setObjectName(QStringLiteral("caseStatus"));
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setFont(rl::font(Type::Title));
    m_claim->setObjectName(QStringLiteral("claim"));
    m_claim->setWordWrap(true);
    m_claim->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shortClaim->setMuted(true);
    m_shortClaim->hide();
    m_take->setObjectName(QStringLiteral("takeCase"));
    m_take->setToolTip(disputeKeys::tip(tr("Become the owner of this case"), DisputeKey::Take));
    m_evidence->setObjectName(QStringLiteral("saveEvidence"));
    m_evidence->setToolTip(disputeKeys::tip(
        tr("Save the evidence as a PDF that the broker can read"), DisputeKey::Evidence));
    buildLayout();
    connect(m_take, &QPushButton::clicked, this, &CaseHeader::takeWanted);
    connect(m_evidence, &QPushButton::clicked, this, &CaseHeader::evidenceWanted);
    connect(m_back, &QPushButton::clicked, this, &CaseHeader::backWanted);
}

void CaseHeader::buildLayout()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(Space::S);
    top->addWidget(m_back);
    top->addWidget(m_title, 1);
    top->addWidget(m_busy);
    top->addWidget(m_take);
    top->addWidget(m_evidence);
    auto *state = new QHBoxLayout;
    state->setSpacing(Space::S);
    state->addWidget(m_reference, 0, Qt::AlignTop);
    m_reference->setMinimumHeight(m_status->sizeHint().height()); // on one line with the badges
    for (Badge *badge : {m_status, m_late, m_presence})
        state->addWidget(badge, 0, Qt::AlignTop);
    state->addWidget(m_claim, 1);
    state->addWidget(m_shortClaim, 1);

    const std::array<QString, FactCount> captions{tr("Appointment"), tr("Disputed"), tr("Due"),
                                                  tr("Owner"), tr("Broker")};
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(Space::XL);
    facts->setVerticalSpacing(0);
    for (int fact = 0; fact < FactCount; ++fact) {
        QLabel *value = makeLabel(Type::Body, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts[size_t(fact)] = value;
        facts->addWidget(makeLabel(captions[size_t(fact)], Type::Caption, this, LabelColour::Muted),
                         0, fact);
        facts->addWidget(value, 1, fact, Qt::AlignTop);
        facts->setColumnStretch(fact, fact == Broker ? 1 : 0);
    }
    m_facts[Due]->setObjectName(QStringLiteral("caseDue"));
    m_facts[Broker]->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::XS);
    layout->addLayout(top);
    layout->addLayout(state);
    layout->addLayout(facts);
}

void CaseHeader::setBusy(bool busy)
{
    m_busy->setRunning(busy);
}

void CaseHeader::setWithBack(bool with)
{
    m_back->setVisible(with);
}

void CaseHeader::setLow(bool low)
{
    m_claim->setVisible(!low);
    m_shortClaim->setVisible(low);
}

void CaseHeader::showCase(const OpenCase &openCase, const QDateTime &now)
{
    const CaseFile &file = openCase.file;
    const DisputeSummary &summary = file.summary;
    m_reference->setText(summary.reference);
    setWords(*m_status, casewords::status(summary.status));
    setWords(*m_late, summary.late ? casewords::Worded{tr("Claimed late"), casewords::Tone::Caution}
                                   : casewords::Worded{});
    QString presence;
    if (file.openedBy.size() == 1)
        presence = tr("%1 has this open").arg(file.openedBy.front());
    else if (!file.openedBy.isEmpty())
        presence = tr("%1 have this open").arg(file.openedBy.join(QStringLiteral(", ")));
    setWords(*m_presence, {presence, casewords::Tone::Caution});
    m_title->setText(summary.leadName);
    m_claim->setText(claimText(file));
    m_shortClaim->setText(m_claim->text());

    m_facts[Broker]->setText(
        summary.brokerCompany.isEmpty()
            ? summary.brokerName
            : QString(summary.brokerName + QStringLiteral(", ") + summary.brokerCompany));
    m_facts[AppointmentFact]->setText(
        casewords::instant(summary.appointmentAt, summary.zoneId, now));
    m_facts[Amount]->setText(
        summary.credited > Money{}
            ? tr("%1, %2 credited").arg(summary.amount.text(), summary.credited.text())
            : summary.amount.text());
    showDue(summary, now);
    m_facts[Owner]->setText(summary.ownerIsMe             ? tr("You")
                            : summary.ownerName.isEmpty() ? tr("Nobody yet")
                                                          : summary.ownerName);
    m_take->setVisible(!summary.ownerIsMe && isUndecided(summary.status));
}

void CaseHeader::showDue(const DisputeSummary &summary, const QDateTime &now)
{
    const casewords::Worded due = casewords::due(summary, now);
    m_facts[Due]->setText(due.text);
    m_dueTone = due.tone;
    dressDue();
}

// By style sheet: the application's own resets a label's palette whenever the theme changes.
void CaseHeader::dressDue()
{
    const QString sheet =
        QStringLiteral("color: %1").arg(textColour(m_dueTone, Colours::current()).name());
    if (m_facts[Due]->styleSheet() != sheet)
        m_facts[Due]->setStyleSheet(sheet);
}

void CaseHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        && m_facts[Due])
        dressDue();
}

} // namespace rl
