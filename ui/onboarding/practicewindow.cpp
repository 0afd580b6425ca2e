// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/practicewindow.h"

#include "consolelanguage.h"
#include "onboarding/codecard.h"
#include "spokencode.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace rl {

PracticeWindow::PracticeWindow(PracticePhone &phone, QWidget *parent)
    : QWidget(parent, Qt::Tool)
    , m_phone(phone)
    , m_carrier(new QComboBox(this))
    , m_state(makeLabel(Type::Subtitle, this))
    , m_heard(new QLabel(this))
    , m_keypad(new QWidget(this))
    , m_code(new QLineEdit(m_keypad))
    , m_answer(new QPushButton(tr("&Answer"), this))
    , m_ignore(new QPushButton(tr("&Let it ring out"), this))
    , m_busy(new QPushButton(tr("&Busy"), this))
    , m_trouble(new QComboBox(this))
    , m_from(new QLineEdit(this))
    , m_call(new QPushButton(tr("&Call the broker"), this))
    , m_called(makeLabel(Type::Body, this, LabelColour::Muted))
{
    setObjectName(QStringLiteral("practiceWindow"));
    setWindowTitle(tr("PRACTICE — the broker's phone"));
    auto *band = new Banner(this);
    band->setContent(Tone::Warning, tr("Practice: no carrier is asked, and no phone rings."));
    m_carrier->setObjectName(QStringLiteral("practiceCarrier"));
    m_carrier->addItem(tr("Twilio: the broker keys the code in"), int(CarrierKind::Twilio));
    m_carrier->addItem(tr("SignalWire: the broker hears the code"), int(CarrierKind::SignalWire));
    m_state->setObjectName(QStringLiteral("phoneState"));
    m_state->setWordWrap(true);
    m_heard->setObjectName(QStringLiteral("heardCode"));
    m_heard->setFont(codeFont(2));
    m_heard->setWordWrap(true);
    m_code->setObjectName(QStringLiteral("keyedCode"));
    m_code->setMaxLength(6);
    m_code->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,6}")), m_code));
    m_code->setPlaceholderText(tr("Six digits, then Enter"));
    m_code->setAccessibleName(tr("The code, as the broker keys it in"));
    m_answer->setObjectName(QStringLiteral("answerPhone"));
    m_ignore->setObjectName(QStringLiteral("ringOut"));
    m_from->setObjectName(QStringLiteral("practiceFrom"));
    m_from->setText(QStringLiteral("+1 415-555-0123"));
    m_from->setAccessibleName(tr("The test call comes from"));
    m_call->setObjectName(QStringLiteral("practiceCall"));
    m_called->setWordWrap(true);

    auto *keys = new QHBoxLayout(m_keypad);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(m_code, 1);
    auto *press = new QPushButton(tr("&Key in"), m_keypad);
    keys->addWidget(press);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_answer, m_ignore, m_busy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *ring = new QVBoxLayout;
    auto *ringBox = new QGroupBox(tr("The phone"), this);
    ringBox->setLayout(ring);
    ring->addWidget(m_state);
    ring->addWidget(m_heard);
    ring->addWidget(m_keypad);
    ring->addLayout(buttons);

    auto *testBox = new QGroupBox(tr("A test call"), this);
    auto *test = new QVBoxLayout(testBox);
    auto *testRow = new QHBoxLayout;
    testRow->addWidget(m_from, 1);
    testRow->addWidget(m_call);
    test->addLayout(testRow);
    test->addWidget(m_called);

    auto *troubleBox = new QGroupBox(tr("The carrier's next answer"), this);
    auto *trouble = new QHBoxLayout(troubleBox);
    for (const auto &[text, what] :
         {std::pair{tr("never comes, though it did as asked"), PracticeTrouble::Timeout},
          {tr("is lost, though it did as asked"), PracticeTrouble::LostAnswer},
          {tr("is garbage"), PracticeTrouble::Garbage},
          {tr("says: wrong credentials (401)"), PracticeTrouble::WrongCredentials},
          {tr("says: too many requests (429)"), PracticeTrouble::TooMany},
          {tr("says: broken (500)"), PracticeTrouble::Broken},
          {tr("and all others take two seconds"), PracticeTrouble::Slow}})
        m_trouble->addItem(text, int(what));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    auto *plan = new QPushButton(tr("&So be it"), troubleBox);
    plan->setObjectName(QStringLiteral("planTrouble"));
    trouble->addWidget(m_trouble, 1);
    trouble->addWidget(plan);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::M, Space::M, Space::M, Space::M);
    column->setSpacing(Space::S);
    column->addWidget(band);
    column->addWidget(m_carrier);
    column->addWidget(ringBox);
    column->addWidget(testBox);
    column->addWidget(troubleBox);
    column->addStretch(1);
    resize(430, 470);

    m_carrier->setCurrentIndex(m_carrier->findData(int(phone.carrier())));
    connect(m_carrier, &QComboBox::activated, this, [this] {
        m_phone.setCarrier(static_cast<CarrierKind>(m_carrier->currentData().toInt()));
    });
    connect(m_answer, &QPushButton::clicked, this, [this] {
        if (const auto ringing = m_phone.latest())
            m_phone.answer(ringing->id);
        m_code->setFocus();
    });
    connect(m_ignore, &QPushButton::clicked, this, [this] {
        if (const auto ringing = m_phone.latest())
            m_phone.hangUp(ringing->id, false);
    });
    connect(m_busy, &QPushButton::clicked, this, [this] {
        if (const auto ringing = m_phone.latest())
            m_phone.hangUp(ringing->id, true);
    });
    connect(press, &QPushButton::clicked, this, &PracticeWindow::keyIn);
    connect(m_code, &QLineEdit::returnPressed, this, &PracticeWindow::keyIn);
    connect(m_call, &QPushButton::clicked, this, &PracticeWindow::call);
    connect(plan, &QPushButton::clicked, this, [this] {
        m_phone.plan(static_cast<PracticeTrouble>(m_trouble->currentData().toInt()));
    });
    connect(&phone, &PracticePhone::changed, this, &PracticeWindow::refresh);
    refresh();
}

void PracticeWindow::setForwarding(const PhoneNumber &sim, const PhoneNumber &destination)
{
    if (m_sim == sim && m_destination == destination)
        return;
    m_sim = sim;
    m_destination = destination;
    m_called->clear();
    refresh();
}

void PracticeWindow::keyIn()
{
    const auto ringing = m_phone.latest();
    if (!ringing || m_code->text().size() != 6)
        return;
    m_phone.keyIn(ringing->id, m_code->text());
    m_code->clear();
}

void PracticeWindow::call()
{
    const auto from = PhoneNumber::parse(m_from->text());
    if (!from) {
        m_called->setText(from.error().text());
        return;
    }
    m_phone.testCall(*from, m_sim, m_destination);
    m_called->setText(
        tr("The call reached %1 by way of %2.").arg(m_destination.formatted(), m_sim.formatted()));
}

void PracticeWindow::refresh()
{
    const auto ring = m_phone.latest();
    const auto said = [&]() -> QString {
        if (!ring)
            return tr("It is quiet.");
        const QString number = ring->number.formatted();
        switch (ring->state) {
        case PracticeRing::State::Ringing:
            return tr("%1 is ringing.").arg(number);
        case PracticeRing::State::Answered:
            return ring->hearsCode ? tr("%1: a voice reads the code.").arg(number)
                   : ring->wrongCodes > 0
                       ? tr("%1: “That was wrong. Please enter the code.”").arg(number)
                       : tr("%1: “Please enter the code.”").arg(number);
        case PracticeRing::State::Verified:
            return tr("%1: “Thank you, the number is verified.”").arg(number);
        case PracticeRing::State::WrongCode:
            return tr("%1: wrong too often, the carrier hung up.").arg(number);
        case PracticeRing::State::NotAnswered:
            return tr("%1: nobody answered.").arg(number);
        case PracticeRing::State::Busy:
            break;
        }
        return tr("%1 was busy.").arg(number);
    };
    m_state->setText(said());
    const bool on = ring && ring->isOn();
    const bool answered = ring && ring->state == PracticeRing::State::Answered;
    m_heard->setVisible(answered && ring->hearsCode);
    if (answered && ring->hearsCode) {
        m_heard->setText(groupedCode(ring->code));
        m_heard->setAccessibleName(spokenCode(ring->code, consoleLanguage()));
    }
    m_keypad->setVisible(answered && !ring->hearsCode);
    m_answer->setEnabled(on && !answered);
    m_ignore->setEnabled(on);
    m_busy->setEnabled(on && !answered);
    const bool forwards = !m_sim.isEmpty() && !m_destination.isEmpty();
    m_call->setEnabled(forwards);
    if (!forwards)
        m_called->setText(tr("Once the codes are dialled, a call to the broker's number comes "
                             "through here."));
    if (m_phone.isSlow())
        m_trouble->setToolTip(tr("Answers take two seconds."));
}

} // namespace rl
