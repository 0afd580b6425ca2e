// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/verifiednumberstore.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace rl {

class Badge;
class CodeCard;

// The number that is chosen in the list: its codes, and what can be done with it.
class NumberDetails : public QFrame
{
    Q_OBJECT

public:
    explicit NumberDetails(QWidget *parent = nullptr);

    void setNumber(const std::optional<VerifiedNumber> &number); // none: hidden

    // Without the codes, where there is no room for them.
    void setCompact(bool compact);

Q_SIGNALS:
    void continueWanted();
    void disableWanted();
    void removeWanted();
    void verifyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_title;
    Badge *m_state;
    QBoxLayout *m_codes;
    CodeCard *m_code;
    CodeCard *m_undo;
    QPushButton *m_continue;
    QPushButton *m_disable;
    QPushButton *m_verify;
    QPushButton *m_remove;
    bool m_hasCodes = false;
    bool m_compact = false;
};

} // namespace rl
