// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/setupwizard.h"

#include "onboarding/codespage.h"
#include "onboarding/confirmationpage.h"
#include "onboarding/networkpage.h"
#include "onboarding/numberpage.h"
#include "onboarding/questionspage.h"
#include "onboarding/verificationpage.h"
#include "widgets/labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr QSize firstSize(1080, 700);
constexpr int sideFrom = 980;

} // namespace

SetupWizard::SetupWizard(SetupWizardModel &model, QWidget *parent)
    : QWizard(parent)
    , m_model(model)
    , m_confirmation(new ConfirmationPage(model))
{
    setObjectName(QStringLiteral("setupWizard"));
    setWizardStyle(QWizard::ClassicStyle);
    setOptions(QWizard::NoDefaultButton | QWizard::NoBackButtonOnStartPage
               | QWizard::NoCancelButtonOnLastPage);
    setButtonText(QWizard::CancelButton, tr("Close"));
    setButtonText(QWizard::BackButton, tr("< &Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::FinishButton, tr("Do&ne"));
    setWindowTitle(tr("Set up a broker's number"));
    for (const WizardButton forward : {QWizard::NextButton, QWizard::FinishButton})
        button(forward)->setProperty("kind", QStringLiteral("primary"));
    auto *questions = new QuestionsPage(model);
    auto *codes = new CodesPage(model);
    add(questions, SetupPage::Questions);
    add(new NumberPage(model), SetupPage::Number);
    add(new VerificationPage(model), SetupPage::Verification);
    add(new NetworkPage(model), SetupPage::Network);
    add(codes, SetupPage::Codes);
    add(m_confirmation, SetupPage::Confirmation);
    setStartId(int(SetupPage::Questions));
    setSideWidget(makeSide());

    connect(questions, &QuestionsPage::sheetWanted, this, &SetupWizard::sheetWanted);
    connect(codes, &CodesPage::sheetWanted, this, &SetupWizard::sheetWanted);
    connect(m_confirmation, &ConfirmationPage::anotherWanted, this, &SetupWizard::anotherWanted);
    connect(m_confirmation, &ConfirmationPage::listWanted, this, &SetupWizard::listWanted);
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::onPage);
    connect(&model, &SetupWizardModel::arrived, this, &SetupWizard::goTo);
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(16, 48)));
}

void SetupWizard::add(StepPage *page, SetupPage at)
{
    setPage(int(at), page);
}

StepPage *SetupWizard::step(int id) const
{
    return qobject_cast<StepPage *>(page(id));
}

QWidget *SetupWizard::makeSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(210);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Space::L, Space::L, Space::S, Space::L);
    column->setSpacing(Space::M);
    for (const QString &name :
         {tr("Before you begin"), tr("1 · The broker's number"), tr("2 · Verification"),
          tr("3 · Network and mode"), tr("4 · Codes"), tr("5 · Confirmation")}) {
        QLabel *label = makeLabel(name, Type::Body, side, LabelColour::Muted);
        label->setWordWrap(true);
        m_names << label;
        column->addWidget(label);
    }
    column->addStretch(1);
    return side;
}

void SetupWizard::showSide()
{
    for (int i = 0; i < m_names.size(); ++i) {
        QLabel *label = m_names.at(i);
        const QString type = i == currentId()  ? QStringLiteral("strong")
                             : i < currentId() ? QString()
                                               : QStringLiteral("muted");
        if (label->property("type").toString() == type)
            continue;
        label->setProperty("type", type);
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
}

void SetupWizard::openAtPage()
{
    const SetupPage page = m_model.page();
    m_travelling = true;
    restart();
    goTo(page);
}

// Forward by passing what lies between; backward as Back does.
void SetupWizard::goTo(SetupPage target)
{
    m_travelling = true;
    while (currentId() > int(target) && hasVisitedPage(int(target)))
        back();
    while (currentId() >= 0 && currentId() < int(target)) {
        const int at = currentId();
        StepPage *passed = step(at);
        passed->setPassing(true);
        next();
        passed->setPassing(false);
        if (currentId() == at)
            break;
    }
    m_travelling = false;
    onPage(currentId());
}

void SetupWizard::onPage(int id)
{
    if (m_travelling || id < 0)
        return;
    m_model.setPage(static_cast<SetupPage>(id));
    showSide();
    if (StepPage *shown = step(id)) {
        shown->initializePage();
        if (isVisible())
            shown->enter();
    }
}

void SetupWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    if (StepPage *shown = step(currentId()))
        shown->enter();
}

void SetupWizard::setPractice(bool practice)
{
    setWindowTitle(practice ? tr("Set up a broker's number — PRACTICE")
                            : tr("Set up a broker's number"));
}

QString SetupWizard::testPhone() const
{
    return m_confirmation->testPhone();
}

void SetupWizard::setTestPhone(const QString &text)
{
    m_confirmation->setTestPhone(text);
}

// A button of ours that is no default ignores Enter, and it ends here. What has the keyboard is
// pressed unless it places a call; from a field one goes on where that is possible.
void SetupWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWizard::keyPressEvent(event);
        return;
    }
    event->accept();
    const QString name = focusWidget() ? focusWidget()->objectName() : QString();
    if (name == u"call" || name == u"callAgain")
        return;
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget())) {
        focused->click();
        return;
    }
    // "I've dialled the code" is said with its own key, never by a slip.
    if (currentId() != int(SetupPage::Codes) && currentId() != int(SetupPage::Confirmation)
        && button(QWizard::NextButton)->isEnabled())
        next();
}

void SetupWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    if (sideWidget())
        sideWidget()->setVisible(width() >= sideFrom);
}

} // namespace rl
