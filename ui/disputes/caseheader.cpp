// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/caseheader.h"

#include "widgets/labels.h"
#include "widgets/tones.h"
#include "widgets/badge.h"
#include "widgets/busyindicator.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rl {

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_reference(makeLabel(Type::Strong, this, LabelColour::Muted))
    , m_status(new Badge(this))
    , m_presence(new Badge(this))
    , m_late(new Badge(this))
    , m_title(makeLabel(Type::Title, this))
    , m_claim(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_busy(new BusyIndicator(this))
    , m_take(new QPushButton(withKey(tr("Take"), QStringLiteral("T")), this))
    , m_evidence(new QPushButton(withKey(tr("Evidence PDF…"), QStringLiteral("Ctrl+E")), this))
{
    m_reference->setObjectName(QStringLiteral("caseReference"));
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_presence->setObjectName(QStringLiteral("presence"));
    m_status->setObjectName(QStringLiteral("caseStatus"));
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_title->setWordWrap(true);
    m_claim->setWordWrap(true);
    m_claim->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_take->setObjectName(QStringLiteral("takeCase"));
    m_take->setToolTip(tr("Become the owner of this case (T)"));
    m_evidence->setObjectName(QStringLiteral("saveEvidence"));
    m_evidence->setToolTip(tr("Save the evidence as a PDF that the broker can read (Ctrl+E)"));

    auto *top = new QHBoxLayout;
    top->setSpacing(Space::S);
    top->addWidget(m_reference);
    top->addWidget(m_status);
    top->addWidget(m_late);
    top->addWidget(m_presence);
    top->addStretch();
    top->addWidget(m_busy);
    top->addWidget(m_take);
    top->addWidget(m_evidence);

    const std::array<QString, FactCount> captions{tr("Appointment"), tr("Disputed"), tr("Due"),
                                                  tr("Owner"), tr("Broker")};
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(Space::XL);
    facts->setVerticalSpacing(Space::Hair);
    for (int fact = 0; fact < FactCount; ++fact) {
        QLabel *value = makeLabel(Type::Body, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts[size_t(fact)] = value;
        facts->addWidget(makeLabel(captions[size_t(fact)], Type::Caption, this, LabelColour::Muted),
                         0, fact);
        facts->addWidget(value, 1, fact, Qt::AlignTop);
        facts->setColumnStretch(fact, fact == Broker ? 1 : 0);
    }
    m_facts[Broker]->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::XS);
    layout->addLayout(top);
    layout->addWidget(m_title);
    layout->addWidget(m_claim);
    layout->addSpacing(Space::XS);
    layout->addLayout(facts);
    connect(m_take, &QPushButton::clicked, this, &CaseHeader::takeWanted);
    connect(m_evidence, &QPushButton::clicked, this, &CaseHeader::evidenceWanted);
}

void CaseHeader::setBusy(bool busy)
{
    m_busy->setRunning(busy);
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
    m_claim->setText(
        file.claimText.isEmpty()
            ? tr("Claim: %1").arg(casewords::claim(summary.claim))
            : tr("%1: “%2”").arg(casewords::claim(summary.claim), file.claimText.simplified()));

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
    const casewords::Worded due = casewords::due(summary, now);
    m_facts[Due]->setText(due.text);
    QPalette dueColours = palette();
    dueColours.setColor(QPalette::WindowText, textColour(due.tone, palette()));
    m_facts[Due]->setPalette(dueColours);
    m_facts[Owner]->setText(summary.ownerIsMe             ? tr("You")
                            : summary.ownerName.isEmpty() ? tr("Nobody yet")
                                                          : summary.ownerName);
    m_take->setVisible(!summary.ownerIsMe && isUndecided(summary.status));
}

} // namespace rl
