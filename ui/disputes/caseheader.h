// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/opencase.h"
#include "settling/casewords.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace rl {

class Badge;
class BusyIndicator;
class ElidedLabel;

// What the case on screen is about: who, reference, state, the claim, when and how much.
class CaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setBusy(bool busy);
    void showCase(const OpenCase &openCase, const QDateTime &now);
    void showDue(const DisputeSummary &summary, const QDateTime &now); // as time goes on
    void setWithBack(bool with); // a way back to the list that the case covers
    void setLow(bool low); // the claim keeps to one line

Q_SIGNALS:
    void takeWanted();
    void evidenceWanted();
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Fact { AppointmentFact, Amount, Due, Owner, Broker, FactCount };

    void buildLayout();
    void dressDue();

    QPushButton *m_back;
    ElidedLabel *m_title;
    QLabel *m_reference;
    Badge *m_status;
    Badge *m_presence;
    Badge *m_late;
    QLabel *m_claim;
    ElidedLabel *m_shortClaim;
    BusyIndicator *m_busy;
    QPushButton *m_take;
    QPushButton *m_evidence;
    std::array<QLabel *, FactCount> m_facts{};
    casewords::Tone m_dueTone = casewords::Tone::Neutral;
};

} // namespace rl
