// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/codespage.h"

#include "consolelanguage.h"
#include "onboarding/codecard.h"
#include "onboarding/qrpicture.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

CodesPage::CodesPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Codes, tr("4 · Codes"), parent)
    , m_undo(new CodeCard(tr("First, to take it back at any time"), CodeCard::Size::Small, this))
    , m_dial(new CodeCard(tr("The code to dial now"), CodeCard::Size::Large, this))
    , m_qr(new QrPicture(this))
    , m_qrNote(makeLabel(Type::Caption, this))
    , m_answers(new QListWidget(this))
    , m_use(quietButton(tr("&What now?"), this))
    , m_advice(new Banner(this))
    , m_others(new QVBoxLayout)
{
    setButtonText(QWizard::NextButton, tr("&I've dialled the code"));
    m_undo->setObjectName(QStringLiteral("undoCode"));
    m_dial->setObjectName(QStringLiteral("dialCode"));
    staff().addWidget(m_undo);
    staff().addWidget(m_dial);

    m_answers->setObjectName(QStringLiteral("screenAnswers"));
    m_answers->setAccessibleName(tr("What does the screen say?"));
    for (const ScreenAnswer answer : allScreenAnswers) {
        auto *item = new QListWidgetItem(screenAnswerText(answer).in(consoleLanguage()), m_answers);
        item->setData(Qt::UserRole, int(answer));
    }
    m_answers->setWordWrap(true);
    m_answers->setStyleSheet(
        QStringLiteral("QListWidget { border: 1px solid palette(dark); border-radius: 6px; }"));
    m_answers->setFixedHeight(150);
    m_answers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_use->setObjectName(QStringLiteral("useAnswer"));
    m_advice->setObjectName(QStringLiteral("advice"));
    addHeading(tr("What does the screen say?"));
    staff().addWidget(m_answers);
    auto *row = new QHBoxLayout;
    row->addWidget(m_use);
    row->addStretch(1);
    staff().addLayout(row);
    staff().addWidget(m_advice);

    addHeading(tr("For the phone's camera, or on paper"));
    auto *paper = new QHBoxLayout;
    paper->setSpacing(Space::M);
    paper->addWidget(m_qr);
    auto *beside = new QVBoxLayout;
    m_qrNote->setWordWrap(true);
    beside->addWidget(m_qrNote);
    auto *sheet = quietButton(tr("Save the instruction s&heet…"), this);
    sheet->setObjectName(QStringLiteral("saveSheet"));
    beside->addWidget(sheet, 0, Qt::AlignLeft);
    beside->addStretch(1);
    paper->addLayout(beside, 1);
    staff().addLayout(paper);
    m_others->setSpacing(Space::S);
    staff().addLayout(m_others);

    connect(sheet, &QPushButton::clicked, this, &CodesPage::sheetWanted);
    connect(m_use, &QPushButton::clicked, this, &CodesPage::useAnswer);
    connect(m_answers, &QListWidget::itemActivated, this, &CodesPage::useAnswer);
    connect(m_answers, &QListWidget::currentRowChanged, this,
            [this](int at) { m_use->setEnabled(at >= 0); });
    connect(m_advice, &Banner::triggered, &model.forwarding(), &ForwardingRun::dialActivationAgain);
    m_use->setEnabled(false);
}

bool CodesPage::leave()
{
    if (model().forwarding().isConfirmed())
        return true;
    model().forwarding().confirm();
    return false;
}

void CodesPage::enter()
{
    m_answers->setFocus();
}

void CodesPage::useAnswer()
{
    if (const QListWidgetItem *item = m_answers->currentItem())
        model().forwarding().answer(static_cast<ScreenAnswer>(item->data(Qt::UserRole).toInt()));
    m_answers->setCurrentRow(-1);
    m_answers
        ->setFocus(); // the button is off now, and the next one would begin from the first code
}

void CodesPage::refresh()
{
    StepPage::refresh();
    const ForwardingRun &run = model().forwarding();
    if (!run.book())
        return;
    const WizardState &answers = model().answers();
    m_undo->setCode(run.book()->undo.front(), consoleLanguage());
    m_dial->setCode(run.current(), consoleLanguage());
    m_qr->setText(codeForQr(run.current().code, answers.handset));
    m_qrNote->setText(answers.handset == Handset::Android
                          ? tr("The camera opens the dialler with the code in it.")
                          : tr("The camera shows the code as text, to be copied into the keypad: "
                               "iPhones dial no codes from links."));
    showAdvice();
    showOthers();
}

void CodesPage::showAdvice()
{
    const auto &advice = model().forwarding().advice();
    if (!advice) {
        m_advice->clear();
        return;
    }
    const WizardState &answers = model().answers();
    QString text = advice->say.in(answers.language);
    if (advice->useSettings) {
        for (const Phrase &step : settingsSteps(answers.handset, model().forwarding().book()->mode))
            text += u'\n' + step.in(answers.language);
    }
    m_advice->setContent(advice->done          ? Tone::Success
                         : advice->useSettings ? Tone::Warning
                                               : Tone::Accent,
                         text, advice->done ? QString() : tr("From the first code again"));
}

// The rest of the book, made anew only when it is another one.
void CodesPage::showOthers()
{
    const CodeBook &book = *model().forwarding().book();
    if (m_othersFor == book.activation.code)
        return;
    m_othersFor = book.activation.code;
    while (QLayoutItem *item = m_others->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto part = [this](const QString &title, const std::vector<DialCode> &codes) {
        if (codes.empty())
            return;
        QLabel *label = makeLabel(title, Type::Strong, this);
        label->setWordWrap(true);
        m_others->addWidget(label);
        for (const DialCode &code : codes) {
            auto *card =
                new CodeCard(code.undo.isEmpty() ? QString() : tr("undo with %1").arg(code.undo),
                             CodeCard::Size::Small, this);
            card->setCode(code, consoleLanguage());
            m_others->addWidget(card);
        }
    };
    part(tr("What completes it"), book.completing);
    part(tr("To read the state back"), book.queries);
    part(tr("Other codes that undo"), {book.undo.begin() + 1, book.undo.end()});
    orderTabs();
}

void CodesPage::showProblem()
{
    const auto &why = model().forwarding().problem();
    if (why)
        problem().setContent(Tone::Danger, why->text());
    else
        StepPage::showProblem();
}

} // namespace rl
