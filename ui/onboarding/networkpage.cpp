// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/networkpage.h"

#include "consolelanguage.h"
#include "onboarding/codecard.h"
#include "onboarding/modepicture.h"
#include "onboarding/networkchooser.h"
#include "onboarding/telephonywords.h"
#include "servicecode.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rl {

NetworkPage::NetworkPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Network, tr("3 · Network and mode"), parent)
    , m_network(new NetworkChooser(model, this))
    , m_modes(new QButtonGroup(this))
    , m_ringRow(new QWidget(this))
    , m_slider(new QSlider(Qt::Horizontal, m_ringRow))
    , m_seconds(new QSpinBox(m_ringRow))
    , m_ringNote(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_destination(new QLineEdit(this))
    , m_destinationNote(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_preview(new CodeCard(tr("The code that comes of it"), CodeCard::Size::Small, this))
    , m_missing(makeLabel(Type::Body, this, LabelColour::Muted))
{
    setButtonText(QWizard::NextButton, tr("&Show the codes"));
    addHeading(tr("Which network is the SIM on?"));
    staff().addWidget(m_network);
    addHeading(tr("Which calls go to the assistant?"));
    m_all = addMode(ForwardingMode::TotalAi, QStringLiteral("totalAi"));
    m_some = addMode(ForwardingMode::SafetyNet, QStringLiteral("safetyNet"));
    m_modes->addButton(m_all, int(ForwardingMode::TotalAi));
    m_modes->addButton(m_some, int(ForwardingMode::SafetyNet));

    m_slider->setRange(int(shortestRingTime.count()), int(longestRingTime.count()));
    m_slider->setPageStep(5);
    m_slider->setObjectName(QStringLiteral("ringSlider"));
    m_slider->setAccessibleName(tr("Ring time"));
    m_seconds->setRange(int(shortestRingTime.count()), int(longestRingTime.count()));
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setObjectName(QStringLiteral("ringTime"));
    m_seconds->setAccessibleName(tr("Ring time"));
    auto *ring = new QHBoxLayout(m_ringRow);
    ring->setContentsMargins(0, 0, 0, 0);
    ring->addWidget(makeLabel(tr("Ring for"), Type::Body, m_ringRow));
    ring->addWidget(m_slider, 1);
    ring->addWidget(m_seconds);
    m_ringNote->setWordWrap(true);
    staff().addWidget(m_ringRow);
    staff().addWidget(m_ringNote);

    addHeading(tr("Where do the calls go?"));
    m_destination->setObjectName(QStringLiteral("destination"));
    m_destination->setAccessibleName(tr("Where the calls go"));
    m_destinationNote->setWordWrap(true);
    staff().addWidget(m_destination);
    staff().addWidget(m_destinationNote);
    staff().addSpacing(Space::S);
    m_preview->setObjectName(QStringLiteral("preview"));
    staff().addWidget(m_preview);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setWordWrap(true);
    staff().addWidget(m_missing);

    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) {
        this->model().change(
            [id](WizardState &state) { state.mode = static_cast<ForwardingMode>(id); });
    });
    connect(m_slider, &QSlider::valueChanged, this, &NetworkPage::setRing);
    connect(m_seconds, &QSpinBox::valueChanged, this, &NetworkPage::setRing);
    connect(m_destination, &QLineEdit::textEdited, &model, &SetupWizardModel::setDestinationText);
}

QRadioButton *NetworkPage::addMode(ForwardingMode mode, const QString &name)
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(Space::M, Space::S, Space::M, Space::S);
    row->setSpacing(Space::M);
    auto *button = new QRadioButton(telephonywords::mode(mode), card);
    button->setObjectName(name);
    QFont strong = button->font();
    strong.setWeight(QFont::DemiBold);
    button->setFont(strong);
    QLabel *sentence =
        makeLabel(telephonywords::modeSentence(mode), Type::Body, card, LabelColour::Muted);
    sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Hair);
    words->addWidget(button);
    words->addWidget(sentence);
    row->addLayout(words, 1);
    row->addWidget(new ModePicture(mode, card), 0, Qt::AlignVCenter);
    button->setAccessibleDescription(sentence->text());
    staff().addWidget(card);
    return button;
}

void NetworkPage::setRing(int seconds)
{
    model().change(
        [seconds](WizardState &state) { state.ringTime = std::chrono::seconds(seconds); });
}

bool NetworkPage::leave()
{
    model().setUpForwarding();
    return false; // the model says when the codes are there
}

void NetworkPage::enter()
{
    if (!model().answers().network)
        m_network->setFocus();
    else if (m_some->isChecked())
        m_some->setFocus();
    else
        m_all->setFocus();
}

void NetworkPage::refresh()
{
    StepPage::refresh();
    const WizardState &answers = model().answers();
    m_network->refresh();
    const bool fixed = model().forwarding().isConfirmed();
    for (QRadioButton *button : {m_all, m_some}) {
        button->setChecked(answers.mode
                           && (button == m_all) == (*answers.mode == ForwardingMode::TotalAi));
        button->setEnabled(!fixed);
    }
    tabToChecked(*m_modes);
    m_destination->setEnabled(!fixed);
    m_ringRow->setEnabled(!fixed);
    showRing();
    if (m_destination->text() != model().destinationText())
        m_destination->setText(model().destinationText());
    const PhoneNumber primary = model().broker() ? model().broker()->primaryNumber : PhoneNumber();
    m_destination->setPlaceholderText(
        primary.isEmpty() ? tr("The number at the carrier that the assistant answers")
                          : primary.formatted());
    const bool typed = !model().destinationText().trimmed().isEmpty();
    m_destinationNote->setText(
        typed && model().destination().isEmpty() ? tr("This is no phone number yet.")
        : typed                                  ? tr("E.164: %1").arg(model().destination().e164())
        : primary.isEmpty() ? tr("The organization has no number of its own yet: name one.")
                            : tr("Empty: the organization's own number."));
    showPreview();
}

void NetworkPage::showRing()
{
    const WizardState &answers = model().answers();
    const bool some = answers.mode == ForwardingMode::SafetyNet;
    const bool uses =
        answers.network && answers.mode && usesRingTime(*answers.network, *answers.mode);
    const int seconds = int(answers.ringTime.count());
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietSeconds(m_seconds);
    m_slider->setValue(seconds);
    m_seconds->setValue(seconds);
    m_ringRow->setVisible(some && (uses || !answers.network));
    m_ringNote->setText(
        some && answers.network && !uses
            ? tr("This network rings as long as it likes, about 30 s; it takes no ring time.")
        : some && uses && !isStandardRingTime(answers.ringTime)
            ? tr("The standard knows 5 to 30 s in steps of 5: the network may refuse %1 s or round "
                 "it.")
                  .arg(seconds)
            : QString());
    m_ringNote->setVisible(!m_ringNote->text().isEmpty());
}

void NetworkPage::showPreview()
{
    const auto book = model().preview();
    m_preview->setVisible(book.has_value());
    if (book)
        m_preview->setCode(book->activation, consoleLanguage());
    const QString missing =
        model().forwarding().isConfirmed()
            ? tr("This forwarding is active. To change it, disable it in the list first.")
            : model().whyNot(SetupPage::Network);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
}

void NetworkPage::showProblem()
{
    const auto &why = model().forwarding().problem();
    if (why)
        problem().setContent(Tone::Danger, why->text());
    else
        StepPage::showProblem();
}

} // namespace rl
