// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/verificationstrip.h"

#include "onboarding/telephonywords.h"
#include "theme/metrics.h"
#include "widgets/badge.h"
#include "widgets/elidedlabel.h"
#include "widgets/flowlayout.h"

#include <QVBoxLayout>

namespace rl {

using namespace std::chrono_literals;

VerificationStrip::VerificationStrip(SetupWizardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_who(new ElidedLabel(this))
    , m_state(new Badge(this))
    , m_tries(new Badge(this))
    , m_calls(new Badge(this))
    , m_clock(new Badge(this))
{
    setObjectName(QStringLiteral("verificationStrip"));
    m_tries->setObjectName(QStringLiteral("tries"));
    m_clock->setObjectName(QStringLiteral("countdown"));
    m_who->setFont(rl::font(Type::Strong));
    auto *badges = new QWidget(this);
    auto *row = new FlowLayout(Space::S);
    row->setContentsMargins(0, 0, 0, 0);
    badges->setLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::XS);
    column->addWidget(m_who);
    column->addWidget(badges);
    for (Badge *badge : {m_state, m_tries, m_clock, m_calls})
        row->addWidget(badge);
    connect(&model, &SetupWizardModel::changed, this, &VerificationStrip::refresh);
    connect(&model, &SetupWizardModel::ticked, this, &VerificationStrip::refresh);
    refresh();
}

void VerificationStrip::refresh()
{
    const VerificationRun &run = m_model.verification();
    QString who = m_model.broker() ? m_model.broker()->name : QString();
    if (who.isEmpty() && m_model.broker())
        who = m_model.broker()->company;
    if (run.isBegun())
        who = run.number()->number.formatted()
              + (who.isEmpty() ? QString() : QString(QStringLiteral(" · ") + who));
    m_who->setText(who);
    m_who->setVisible(!who.isEmpty());

    const auto set = [](Badge *badge, const QString &text, Tone tone) {
        if (badge->text() != text)
            badge->setContent(text, tone);
        badge->setAccessibleName(text);
        badge->setVisible(!text.isEmpty());
    };
    const bool pending = run.isPending();
    set(m_state,
        run.isVerified()           ? tr("verified")
        : run.lockedFor() > 0s     ? tr("locked")
        : run.isExpired()          ? tr("code expired")
        : pending && run.isBegun() ? tr("waits for the code")
                                   : QString(),
        run.isVerified() ? Tone::Success
        : pending        ? Tone::Accent
                         : Tone::Danger);
    set(m_tries, pending ? telephonywords::triesLeft(run.attemptsRemaining()) : QString(),
        run.attemptsRemaining() > 1 ? Tone::Neutral : Tone::Warning);
    if (run.lockedFor() > 0s)
        set(m_clock, tr("locked for %1").arg(telephonywords::countdown(run.lockedFor())),
            Tone::Danger);
    else if (pending)
        set(m_clock, tr("code expires in %1").arg(telephonywords::countdown(run.expiresIn())),
            run.expiresIn() > 60s ? Tone::Neutral : Tone::Warning);
    else if (run.retryIn() > 0s)
        set(m_clock, tr("call again in %1").arg(telephonywords::countdown(run.retryIn())),
            Tone::Warning);
    else
        set(m_clock, {}, Tone::Neutral);
    const auto starts = run.startsRemaining();
    set(m_calls,
        !starts || run.isVerified() ? QString()
        : *starts == 1              ? tr("1 more call this hour")
                                    : tr("%1 more calls this hour").arg(*starts),
        starts.value_or(1) > 0 ? Tone::Neutral : Tone::Warning);
}

} // namespace rl
