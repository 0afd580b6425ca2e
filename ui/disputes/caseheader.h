// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/opencase.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace rl {

class Badge;
class BusyIndicator;

// What the case on screen is about: reference, state, who is concerned, when and how much.
class CaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setBusy(bool busy);
    void showCase(const OpenCase &openCase, const QDateTime &now);

Q_SIGNALS:
    void takeWanted();
    void evidenceWanted();

private:
    enum Fact { AppointmentFact, Amount, Due, Owner, Broker, FactCount };

    QLabel *m_reference;
    Badge *m_status;
    Badge *m_presence;
    Badge *m_late;
    QLabel *m_title;
    QLabel *m_claim;
    BusyIndicator *m_busy;
    QPushButton *m_take;
    QPushButton *m_evidence;
    std::array<QLabel *, FactCount> m_facts{};
};

} // namespace rl
