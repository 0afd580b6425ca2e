// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QObject>

namespace rl {

// Opening many cases at once: a broker's claims are checked line by line, and then one case is
// opened for each that can have one. Only what was checked is opened.
class CaseOpening : public QObject
{
    Q_OBJECT

public:
    // 'desk' lives longer than this.
    explicit CaseOpening(DisputeDesk &desk, QObject *parent = nullptr);

    void setBroker(const QUuid &id); // forgets what was checked
    [[nodiscard]] QUuid broker() const { return m_broker; }

    void checkList(const QString &pasted, ClaimReason reason);
    void checkLines(const std::vector<ClaimLine> &lines);
    void open(); // what was checked last
    void forget(); // what was checked: the claims have been edited since

    [[nodiscard]] bool isBusy() const { return m_busy; }
    // One per line, in the list's order; after open() with the references of the new cases.
    [[nodiscard]] const std::vector<ClaimCheck> &checks() const { return m_checks; }
    [[nodiscard]] int openable() const; // lines that would get a case
    [[nodiscard]] int opened() const { return m_opened; } // by the last open()
    [[nodiscard]] const QString &problem() const { return m_problem; } // empty: none

Q_SIGNALS:
    void changed();
    void casesOpened(int count);

private:
    void start(QFuture<Result<std::vector<ClaimCheck>>> answer, bool opening);
    void setProblem(const QString &text);

    DisputeDesk &m_desk;
    QUuid m_broker;
    std::vector<ClaimLine> m_lines;
    std::vector<ClaimCheck> m_checks;
    QString m_problem;
    bool m_busy = false;
    int m_asked = 0;
    int m_opened = 0;
};

} // namespace rl
