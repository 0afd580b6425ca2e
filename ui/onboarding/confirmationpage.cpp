// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/confirmationpage.h"

#include "consolelanguage.h"
#include "handset.h"
#include "onboarding/telephonywords.h"
#include "phonetyping.h"
#include "spokencode.h"
#include "widgets/badge.h"
#include "widgets/banner.h"
#include "widgets/labels.h"
#include "widgets/tones.h"

#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

ConfirmationPage::ConfirmationPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Confirmation, tr("5 · Confirmation"), parent)
    , m_state(new Badge(this))
    , m_how(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_from(new QLineEdit(this))
    , m_watch(quietButton(tr("&Watch for the test call"), this))
    , m_left(new QProgressBar(this))
    , m_result(makeLabel(Type::Body, this))
{
    setFinalPage(true);
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setObjectName(QStringLiteral("summary"));
    auto *form = new QFormLayout(card);
    form->setContentsMargins(Space::L, Space::M, Space::L, Space::M);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Status"), m_state);
    m_phone = addFact(form, tr("Phone"));
    m_mode = addFact(form, tr("Mode"));
    m_network = addFact(form, tr("Carrier"));
    m_ring = addFact(form, tr("Ring time"));
    m_destination = addFact(form, tr("Forwards to"));
    m_undo = addFact(form, tr("Undo code"));
    m_previous = addFact(form, tr("Before"));
    m_state->setObjectName(QStringLiteral("proofState"));
    staff().addWidget(card);

    addHeading(tr("Prove it with a test call"));
    m_how->setWordWrap(true);
    staff().addWidget(m_how);
    m_from->setObjectName(QStringLiteral("testPhone"));
    m_from->setPlaceholderText(tr("The phone that you call from"));
    m_from->setAccessibleName(m_from->placeholderText());
    m_watch->setObjectName(QStringLiteral("watch"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::M);
    row->addWidget(m_from, 1);
    row->addWidget(m_watch);
    staff().addLayout(row);
    m_left->setObjectName(QStringLiteral("secondsLeft"));
    m_left->setRange(0, int(ForwardingProof::watchFor.count()));
    m_left->setTextVisible(false);
    m_result->setObjectName(QStringLiteral("proofResult"));
    m_result->setWordWrap(true);
    staff().addWidget(m_left);
    staff().addWidget(m_result);

    staff().addSpacing(Space::M);
    auto *next = new QHBoxLayout;
    auto *another = quietButton(tr("&Add another number"), this);
    another->setObjectName(QStringLiteral("another"));
    auto *list = quietButton(tr("&View verified numbers"), this);
    list->setObjectName(QStringLiteral("viewList"));
    next->addWidget(another);
    next->addWidget(list);
    next->addStretch(1);
    staff().addLayout(next);

    connect(another, &QPushButton::clicked, this, &ConfirmationPage::anotherWanted);
    connect(list, &QPushButton::clicked, this, &ConfirmationPage::listWanted);
    connect(m_watch, &QPushButton::clicked, this, &ConfirmationPage::watch);
    connect(m_from, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (m_from->cursorPosition() == text.size() && !text.isEmpty() && text.back().isDigit())
            m_from->setText(formatAsTyped(text));
        showProof();
    });
}

QLabel *ConfirmationPage::addFact(QFormLayout *form, const QString &name)
{
    QLabel *value = makeLabel(Type::Body, this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(name, value);
    return value;
}

QString ConfirmationPage::testPhone() const
{
    return m_from->text();
}

void ConfirmationPage::setTestPhone(const QString &text)
{
    m_from->setText(text);
}

void ConfirmationPage::enter()
{
    if (model().forwarding().isProven())
        setFocus();
    else if (m_from->text().isEmpty())
        m_from->setFocus();
    else
        m_watch->setFocus();
}

// Watching places no call; a person does, on a phone.
void ConfirmationPage::watch()
{
    ForwardingRun &run = model().forwarding();
    if (run.proof() == ForwardingRun::Proof::Watching) {
        run.stopWatching();
        refresh();
        return;
    }
    if (const auto from = PhoneNumber::parse(m_from->text()))
        run.watch({*from});
}

void ConfirmationPage::refresh()
{
    StepPage::refresh();
    showSummary();
    showProof();
}

void ConfirmationPage::showSummary()
{
    const ForwardingRun &run = model().forwarding();
    if (!run.forwarding() || !model().verification().number())
        return;
    const Forwarding &is = *run.forwarding();
    VerifiedNumber number = *model().verification().number();
    number.forwarding = is;
    const casewords::Worded state = telephonywords::state(number);
    m_state->setContent(state.text, themeTone(state.tone));
    m_phone->setText(is.simNumber.formatted());
    m_mode->setText(telephonywords::mode(is.mode));
    m_network->setText(telephonywords::network(is.carrier));
    m_ring->setText(is.ringTime ? tr("%1 s").arg(is.ringTime->count())
                                : tr("as the network has it"));
    m_destination->setText(is.destination.formatted());
    m_undo->setText(is.deactivationCode + QStringLiteral(" — ")
                    + spokenCode(is.deactivationCode, consoleLanguage()));
    m_previous->setText(is.previousForwarding.isEmpty() ? tr("nothing noted")
                                                        : is.previousForwarding);
}

void ConfirmationPage::showProof()
{
    using Proof = ForwardingRun::Proof;
    const ForwardingRun &run = model().forwarding();
    const bool watching = run.proof() == Proof::Watching;
    QStringList steps;
    if (run.book()) {
        for (const Phrase &step : proofSteps(run.book()->mode))
            steps << step.in(consoleLanguage());
        for (const Phrase &trap : whatBypassesForwarding(model().answers().handset))
            steps << trap.in(consoleLanguage());
    }
    m_how->setText(tr("The console watches the carrier's list for a call that reaches the "
                      "forwarding number.")
                   + u'\n' + steps.join(u'\n'));
    m_watch->setEnabled(watching || PhoneNumber::parse(m_from->text()).ok());
    m_watch->setText(watching ? tr("&Stop watching") : tr("&Watch for the test call"));
    m_left->setVisible(watching);
    m_left->setValue(run.secondsLeft());
    m_result->setText(
        run.isProven() ? tr("Proven: the test call came through at %1.")
                             .arg(casewords::clockHere(run.forwarding()->provenAt))
        : watching ? tr("Call %1 now. %2 s left.")
                         .arg(run.forwarding()->simNumber.formatted())
                         .arg(run.secondsLeft())
        : run.proof() == Proof::NotSeen
            ? tr("No such call was seen. Active, not proven: try once more, or go back and read "
                 "the state with the query codes.")
            : tr("Active, not proven."));
}

void ConfirmationPage::showProblem()
{
    const auto &why = model().forwarding().problem();
    if (why)
        problem().setContent(Tone::Danger, why->text());
    else
        StepPage::showProblem();
}

} // namespace rl
