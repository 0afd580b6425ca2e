// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/questionspage.h"

#include "consolelanguage.h"
#include "onboarding/brokersearch.h"
#include "onboarding/networkchooser.h"
#include "onboarding/telephonywords.h"
#include "spokencode.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rl {

QuestionsPage::QuestionsPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Questions, tr("Before you begin"), parent)
    , m_broker(new BrokerSearch(model, this))
    , m_phoneAdvice(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_network(new NetworkChooser(model, this))
    , m_language(new QComboBox(this))
    , m_previous(new QLineEdit(this))
    , m_queries(makeLabel(Type::Body, this, LabelColour::Muted))
{
    m_phoneAdvice->setWordWrap(true);
    m_queries->setWordWrap(true);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(telephonywords::language(LetterLanguage::English), false);
    m_language->addItem(telephonywords::language(LetterLanguage::Spanish), true);
    m_previous->setObjectName(QStringLiteral("previous"));
    m_previous->setPlaceholderText(tr("Nothing, or the number that the phone shows"));

    addHeading(tr("Whose number is it?"));
    staff().addWidget(m_broker);
    auto *spoken = new QFormLayout;
    spoken->addRow(tr("The broker speaks"), m_language);
    staff().addLayout(spoken);
    addHeading(tr("On which phone are you speaking?"));
    m_phone = addChoice(QStringLiteral("phone"),
                        {tr("On &another phone"), tr("On the &same phone: it is set up")});
    staff().addWidget(m_phoneAdvice);
    auto *sheet = quietButton(tr("Save the instruction sheet for the broker…"), this);
    sheet->setObjectName(QStringLiteral("sendSheet"));
    sheet->setProperty("kind", QStringLiteral("link"));
    staff().addWidget(sheet, 0, Qt::AlignLeft);
    connect(sheet, &QPushButton::clicked, this, &QuestionsPage::sheetWanted);
    addHeading(tr("Which handset is it?"));
    m_handset = addChoice(QStringLiteral("handset"), {telephonywords::handset(Handset::IPhone),
                                                      telephonywords::handset(Handset::Android),
                                                      telephonywords::handset(Handset::Other)});
    addHeading(tr("Which network is the SIM on?"));
    staff().addWidget(m_network);
    addHeading(tr("What does the phone forward now?"));
    staff().addWidget(m_queries);
    m_previous->setAccessibleName(tr("What the phone forwards now"));
    staff().addWidget(m_previous);

    connect(m_phone, &QButtonGroup::idClicked, this, [this](int id) {
        this->model().change([id](WizardState &state) { state.onThisPhone = id == 1; });
    });
    connect(m_handset, &QButtonGroup::idClicked, this, [this](int id) {
        this->model().change(
            [id](WizardState &state) { state.handset = static_cast<Handset>(id); });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        const bool spanish = m_language->currentData().toBool();
        this->model().change([spanish](WizardState &state) {
            state.language = spanish ? LetterLanguage::Spanish : LetterLanguage::English;
        });
    });
    connect(m_previous, &QLineEdit::textEdited, this, [this](const QString &text) {
        this->model().change(
            [&text](WizardState &state) { state.previousForwarding = text.trimmed(); });
    });
}

QButtonGroup *QuestionsPage::addChoice(const QString &name, const QStringList &texts)
{
    auto *group = new QButtonGroup(this);
    auto *place = new QWidget(this);
    auto *row = new FlowLayout(Space::M);
    row->setContentsMargins(0, 0, 0, 0);
    place->setLayout(row);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QRadioButton(texts.at(i), place);
        button->setObjectName(name + QString::number(i));
        group->addButton(button, i);
        row->addWidget(button);
    }
    staff().addWidget(place);
    return group;
}

void QuestionsPage::enter()
{
    if (model().broker())
        m_phone->checkedButton()->setFocus();
    else
        m_broker->setFocus();
}

void QuestionsPage::refresh()
{
    StepPage::refresh();
    const WizardState &answers = model().answers();
    m_broker->refresh();
    m_broker->setEnabled(!model().verification().isBusy());
    m_network->refresh();
    m_phone->button(answers.onThisPhone ? 1 : 0)->setChecked(true);
    m_handset->button(int(answers.handset))->setChecked(true);
    tabToChecked(*m_phone);
    tabToChecked(*m_handset);
    m_language->setCurrentIndex(answers.language == LetterLanguage::Spanish ? 1 : 0);
    if (m_previous->text().trimmed() != answers.previousForwarding)
        m_previous->setText(answers.previousForwarding);
    m_phoneAdvice->setText(
        !answers.onThisPhone ? QString()
        : model().verification().codeGoes() == CodeGoes::FromOwnerByPhone
            ? tr("The verification call cannot reach a phone that is in use. Let the call wait: "
                 "you read the code first, the broker hangs up, the phone rings, and you call "
                 "back. Codes cannot be dialled during a call either: send the sheet first.")
            : tr("The verification call cannot reach a phone that is in use, and this carrier "
                 "does not wait. Hang up, place the call, and call back for the code. Codes "
                 "cannot be dialled during a call either: send the sheet first."));
    m_phoneAdvice->setVisible(answers.onThisPhone);
    const bool cdma = answers.network && isCdma(*answers.network);
    QStringList asks;
    for (const QString &code :
         {QStringLiteral("*#21#"), QStringLiteral("*#61#"), QStringLiteral("*#004#")})
        asks << code + QStringLiteral(" (") + spokenCode(code, consoleLanguage()) + u')';
    m_queries->setText(
        cdma ? tr("These networks have no code that asks. Note what the broker knows: undo can "
                  "restore it.")
             : tr("It is noted, so that undo can restore it. All calls: %1. Unanswered: %2. All "
                  "missed calls: %3.")
                   .arg(asks.at(0), asks.at(1), asks.at(2)));
}

} // namespace rl
