// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace rl {

class Badge;

// What the call records say: the sentence to read to the broker, what it recommends, and why.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void showVerdict(const Verdict &verdict);
    void copySentence();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge *m_strength;
    Badge *m_recommendation;
    Badge *m_favours;
    QLabel *m_sentence;
    QLabel *m_reasons;
    QToolButton *m_copy;
    Recommendation m_shown = Recommendation::PersonDecides;
};

} // namespace rl
