// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numberpage.h"

#include "onboarding/telephonywords.h"
#include "phonetyping.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace rl {

using namespace std::chrono_literals;

NumberPage::NumberPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Number, tr("1 · The broker's number"), parent)
    , m_number(new QLineEdit(this))
    , m_hint(makeLabel(Type::Body, this))
    , m_name(new QLineEdit(this))
    , m_extension(new QLineEdit(this))
    , m_delay(new QSpinBox(this))
    , m_delayRow(new QWidget(this))
    , m_call(quietButton(tr("&Call the phone now"), this))
{
    m_number->setObjectName(QStringLiteral("number"));
    m_number->setPlaceholderText(QStringLiteral("+1 (555) 123-4567"));
    QFont large = m_number->font();
    large.setPointSizeF(pointSize(Type::Title));
    m_number->setFont(large);
    m_number->setStyleSheet(QStringLiteral("font-size: %1pt").arg(pointSize(Type::Title)));
    m_hint->setObjectName(QStringLiteral("numberHint"));
    m_hint->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("friendlyName"));
    m_name->setMaxLength(64); // what Twilio takes
    m_name->setPlaceholderText(tr("Office line"));
    m_extension->setObjectName(QStringLiteral("extension"));
    m_extension->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[0-9*#w]{0,20}")), m_extension));
    m_extension->setPlaceholderText(tr("none"));
    m_delay->setObjectName(QStringLiteral("delay"));
    m_delay->setRange(5, SetupWizardModel::longestDelay);
    m_delay->setSingleStep(5);
    m_delay->setSuffix(tr(" s"));
    m_call->setObjectName(QStringLiteral("call"));
    m_call->setProperty("kind", QStringLiteral("primary"));

    auto *label = makeLabel(tr("&Number, in any form"), Type::Strong, this);
    label->setBuddy(m_number);
    staff().addWidget(label);
    staff().addWidget(m_number);
    staff().addWidget(m_hint);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Na&me in the list"), m_name);
    form->addRow(tr("E&xtension"), m_extension);
    staff().addLayout(form);
    auto *wait = new QFormLayout(m_delayRow);
    wait->setContentsMargins(0, 0, 0, 0);
    wait->addRow(tr("Ring after the broker has hung up, in"), m_delay);
    staff().addWidget(m_delayRow);
    staff().addWidget(m_call, 0, Qt::AlignLeft);
    addStaffText(tr("Nothing is called before this button is pressed; Enter does not press it."));

    connect(m_number, &QLineEdit::textEdited, this, &NumberPage::onTyped);
    connect(m_name, &QLineEdit::textEdited, &model, &SetupWizardModel::setFriendlyName);
    connect(m_extension, &QLineEdit::textEdited, &model, &SetupWizardModel::setExtension);
    connect(m_delay, &QSpinBox::valueChanged, &model, &SetupWizardModel::setDelaySeconds);
    connect(m_call, &QPushButton::clicked, this, [this] { this->model().call(); });
    connect(&problem(), &Banner::triggered, this, [this] {
        const auto &why = this->model().verification().problem();
        if (why && !why->startedBy.isEmpty())
            this->model().call(true);
        else
            this->model().goOnWithKnown();
    });
    connect(&problem(), &Banner::secondTriggered, this, [this] { this->model().goOnWithKnown(); });
}

// As one types at the end; what is changed in the middle stays as it is written.
void NumberPage::onTyped(const QString &text)
{
    const bool grew = text.size() > m_lengthBefore;
    if (grew && m_number->cursorPosition() == text.size()) {
        const QString written = formatAsTyped(text);
        if (written != text)
            m_number->setText(written);
    }
    m_lengthBefore = int(m_number->text().size());
    model().setNumberText(m_number->text());
}

void NumberPage::enter()
{
    m_number->setFocus();
    m_number->selectAll();
}

void NumberPage::refresh()
{
    StepPage::refresh();
    const VerificationRun &run = model().verification();
    if (m_number->text() != model().numberText()) {
        m_number->setText(model().numberText());
        m_lengthBefore = int(m_number->text().size());
    }
    if (m_name->text() != model().friendlyName())
        m_name->setText(model().friendlyName());
    if (m_extension->text() != model().extension())
        m_extension->setText(model().extension());
    m_number->setReadOnly(run.isBusy());
    m_extension->setReadOnly(run.isBusy());
    m_delay->setReadOnly(run.isBusy());
    const auto number = model().number();
    const bool typed = !model().numberText().trimmed().isEmpty();
    m_hint->setText(!typed   ? tr("It is kept as E.164: + country code and number.")
                    : number ? tr("E.164: %1").arg(number->e164())
                             : QString(tr("Must be E.164: +countrycode+number.") + u' '
                                       + number.error().text()));
    const bool wrong = typed && !number.ok();
    if (m_number->property("wrong").toBool() != wrong) {
        m_number->setProperty("wrong", wrong);
        style()->unpolish(m_number);
        style()->polish(m_number);
    }
    m_delayRow->setVisible(model().answers().onThisPhone
                           && run.codeGoes() == CodeGoes::FromOwnerByPhone);
    if (m_delay->value() != model().delaySeconds())
        m_delay->setValue(model().delaySeconds());
    // While it calls the button stays, or the keyboard would go to the next one, which is Back.
    const bool had = m_call->hasFocus();
    m_call->setEnabled(model().mayCall() || run.isBusy());
    if (had && !m_call->isEnabled())
        m_number->setFocus();
    m_call->setText(
        run.isBusy()           ? tr("Calling…")
        : run.lockedFor() > 0s ? tr("Locked for %1").arg(telephonywords::countdown(run.lockedFor()))
        : run.retryIn() > 0s ? tr("Call again in %1").arg(telephonywords::countdown(run.retryIn()))
        : run.isBegun() && !run.isVerified() ? tr("&Call the phone again")
                                             : tr("&Call the phone now"));
    m_call->setVisible(!run.isVerified());
}

void NumberPage::showProblem()
{
    const auto &why = model().verification().problem();
    if (!why) {
        StepPage::showProblem();
        return;
    }
    const auto left = model().verification().retryIn();
    const QString wait =
        left > 0s ? QString(u' ' + tr("Time left: %1.").arg(telephonywords::countdown(left)))
                  : QString();
    const bool colleague = !why->startedBy.isEmpty();
    const bool known = !why->verificationId.isNull();
    problem().setContent(known || why->status == 429 ? Tone::Warning : Tone::Danger,
                         why->text() + wait,
                         colleague ? tr("Take it over")
                         : known   ? tr("Go on with it")
                                   : QString(),
                         colleague ? tr("Look at it") : QString());
}

} // namespace rl
