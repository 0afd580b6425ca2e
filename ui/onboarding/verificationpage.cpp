// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/verificationpage.h"

#include "onboarding/codecard.h"
#include "onboarding/telephonywords.h"
#include "spokencode.h"
#include "widgets/badge.h"
#include "widgets/banner.h"
#include "widgets/labels.h"
#include "widgets/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace rl {

using namespace std::chrono_literals;

VerificationPage::VerificationPage(SetupWizardModel &model, QWidget *parent)
    : StepPage(model, SetupPage::Verification, tr("2 · Verification"), parent)
    , m_way(makeLabel(Type::Strong, this))
    , m_code(new QLabel(this))
    , m_spoken(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_entryRow(new QWidget(this))
    , m_entry(new QLineEdit(m_entryRow))
    , m_check(quietButton(tr("Check the co&de"), m_entryRow))
    , m_progress(new Badge(this))
    , m_trouble(makeLabel(Type::Body, this, LabelColour::Muted))
    , m_again(quietButton(tr("&Call again"), this))
{
    m_way->setWordWrap(true);
    m_code->setObjectName(QStringLiteral("verificationCode"));
    m_code->setFont(codeFont(4.4));
    m_code->setTextFormat(Qt::PlainText);
    m_code->setAlignment(Qt::AlignCenter);
    m_spoken->setAlignment(Qt::AlignCenter);
    m_spoken->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_entry->setObjectName(QStringLiteral("codeEntry"));
    m_entry->setMaxLength(6);
    m_entry->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,6}")), m_entry));
    m_entry->setAccessibleName(tr("The six digits that the broker hears"));
    m_entry->setPlaceholderText(QStringLiteral("123456"));
    m_entry->setAlignment(Qt::AlignCenter);
    m_entry->setFont(codeFont(2.6));
    m_entry->setStyleSheet(
        QStringLiteral("font-family: monospace; font-size: %1pt").arg(codeFont(2.6).pointSizeF()));
    m_entry->setMinimumHeight(QFontMetrics(codeFont(2.6)).height() + 2 * Space::M);
    m_check->setObjectName(QStringLiteral("checkCode"));
    m_check->setProperty("kind", QStringLiteral("primary"));
    m_again->setObjectName(QStringLiteral("callAgain"));

    auto *entry = new QHBoxLayout(m_entryRow);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->setSpacing(Space::M);
    entry->addWidget(m_entry, 1);
    entry->addWidget(m_check);
    auto *call = new QHBoxLayout;
    call->setSpacing(Space::M);
    call->addWidget(m_progress);
    call->addStretch(1);
    call->addWidget(m_again);
    staff().addWidget(m_way);
    staff().addSpacing(Space::M);
    staff().addWidget(m_code);
    staff().addWidget(m_spoken);
    staff().addWidget(m_entryRow);
    staff().addSpacing(Space::M);
    staff().addLayout(call);
    staff().addWidget(m_trouble);
    addStaffText(tr("It is done when the carrier itself lists the number as verified; that is "
                    "asked every other second. You may close this window: it goes on here, or on "
                    "another computer, but the code is kept nowhere."));

    connect(m_again, &QPushButton::clicked, this, [this] { this->model().call(); });
    connect(m_check, &QPushButton::clicked, this, &VerificationPage::submit);
    connect(m_entry, &QLineEdit::returnPressed, this, &VerificationPage::submit);
    connect(m_entry, &QLineEdit::textEdited, this, &VerificationPage::refresh);
    connect(&model.verification(), &VerificationRun::verified, m_entry, &QLineEdit::clear);
}

// It places no call: Enter may do it.
void VerificationPage::submit()
{
    if (m_entry->text().size() == 6 && m_check->isEnabled())
        model().verification().submit(m_entry->text());
}

void VerificationPage::enter()
{
    if (m_entryRow->isVisibleTo(this))
        m_entry->setFocus();
    else
        setFocus();
}

void VerificationPage::refresh()
{
    StepPage::refresh();
    showCode();
    showCall();
}

void VerificationPage::showCode()
{
    const VerificationRun &run = model().verification();
    const bool heard = run.codeGoes() == CodeGoes::FromStaffByUs;
    const bool pending = run.isPending();
    const bool lost = pending && !heard && run.code().isEmpty();
    m_way->setText(
        run.isVerified()       ? tr("The carrier lists the number as verified.")
        : run.lockedFor() > 0s ? tr("Three wrong codes: the number is locked for an hour.")
        : !pending             ? tr("The code has expired. Call again for a new one.")
        : heard ? tr("The broker hears the code and tells it to you; you type it here.")
        : lost ? tr("The code was shown on another screen, or before this window was closed; it is "
                    "kept nowhere. If the broker has keyed it in, this page notices. Else call "
                    "again.")
               : tr("Read it to the broker; they key it in when the phone rings."));
    m_code->setVisible(pending && !run.code().isEmpty());
    m_spoken->setVisible(pending && !run.code().isEmpty());
    m_code->setText(groupedCode(run.code()));
    const QString words = spokenCode(run.code(), model().answers().language);
    m_code->setAccessibleName(words);
    m_spoken->setText(words);
    m_entryRow->setVisible(heard && pending);
    m_check->setEnabled(!run.isBusy() && m_entry->text().size() == 6);
}

void VerificationPage::showCall()
{
    const VerificationRun &run = model().verification();
    const casewords::Worded how = telephonywords::progress(run.progress());
    if (run.isVerified())
        m_progress->setContent(tr("Verified"), Tone::Success, Symbol::CheckCircle);
    else
        m_progress->setContent(how.text, themeTone(how.tone));
    m_progress->setVisible(run.isVerified() || run.isPending());
    m_trouble->setText(run.trouble());
    m_trouble->setVisible(!run.trouble().isEmpty());
    m_again->setVisible(!run.isVerified());
    const bool had = m_again->hasFocus();
    m_again->setEnabled(model().mayCall() || run.isBusy());
    if (had && !m_again->isEnabled())
        setFocus(); // not to Back, which is next
    m_again->setText(run.isBusy() ? tr("One moment…")
                     : run.retryIn() > 0s
                         ? tr("Call again in %1").arg(telephonywords::countdown(run.retryIn()))
                         : tr("&Call again"));
}

void VerificationPage::showProblem()
{
    const auto &why = model().verification().problem();
    if (why)
        problem().setContent(Tone::Danger, why->text());
    else
        StepPage::showProblem();
}

} // namespace rl
