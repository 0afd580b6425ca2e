// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"

#include <QWidget>

namespace rl {

class Badge;
class ElidedLabel;

// What must stay in view while a code is waited for: whose number it is, the tries that are left,
// when the code expires, until when the number is locked, and when a call may be placed again.
class VerificationStrip : public QWidget
{
    Q_OBJECT

public:
    // 'model' lives longer.
    explicit VerificationStrip(SetupWizardModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    SetupWizardModel &m_model;
    ElidedLabel *m_who;
    Badge *m_state;
    Badge *m_tries;
    Badge *m_calls;
    Badge *m_clock;
};

} // namespace rl
