// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/practicephone.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rl {

// The broker's phone of the practice: it rings, one answers, keys the code in or hears it. Beside
// it the carrier's bad days, and the test call at the end.
class PracticeWindow : public QWidget
{
    Q_OBJECT

public:
    // 'phone' lives longer.
    explicit PracticeWindow(PracticePhone &phone, QWidget *parent = nullptr);

    // Where the number that is set up forwards to; empty while nothing does.
    void setForwarding(const PhoneNumber &sim, const PhoneNumber &destination);

private:
    void refresh();
    void keyIn();
    void call();

    PracticePhone &m_phone;
    PhoneNumber m_sim;
    PhoneNumber m_destination;
    QComboBox *m_carrier;
    QLabel *m_state;
    QLabel *m_heard;
    QWidget *m_keypad;
    QLineEdit *m_code;
    QPushButton *m_answer;
    QPushButton *m_ignore;
    QPushButton *m_busy;
    QComboBox *m_trouble;
    QLineEdit *m_from;
    QPushButton *m_call;
    QLabel *m_called;
};

} // namespace rl
