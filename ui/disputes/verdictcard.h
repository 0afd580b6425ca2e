// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict.h"

#include <QFrame>

#include <optional>

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
    // Whether the reasons show as long as nobody has asked for them or against them.
    void setReasonsByDefault(bool shown);
    void toggleReasons();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showReasons();

    Badge *m_strength;
    Badge *m_recommendation;
    Badge *m_favours;
    QLabel *m_sentence;
    QLabel *m_reasons;
    QToolButton *m_why;
    QToolButton *m_copy;
    bool m_reasonsByDefault = true;
    std::optional<bool> m_reasonsWanted; // by the person
    Recommendation m_shown = Recommendation::PersonDecides;
};

} // namespace rl
