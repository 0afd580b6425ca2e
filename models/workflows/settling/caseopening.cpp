// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/caseopening.h"

#include <algorithm>

namespace rl {
namespace {

bool canHaveCase(const ClaimCheck &check)
{
    return check.state == ClaimState::New || check.state == ClaimState::TooLate;
}

} // namespace

CaseOpening::CaseOpening(DisputeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void CaseOpening::setBroker(const QUuid &id)
{
    m_broker = id;
    forget();
}

void CaseOpening::forget()
{
    ++m_asked;
    m_busy = false;
    m_lines.clear();
    m_checks.clear();
    m_opened = 0;
    setProblem({});
}

void CaseOpening::checkList(const QString &pasted, ClaimReason reason)
{
    checkLines(m_desk.parseClaims(pasted, reason));
}

void CaseOpening::checkLines(const std::vector<ClaimLine> &lines)
{
    m_opened = 0;
    if (m_broker.isNull()) {
        setProblem(tr("Choose the broker first."));
        return;
    }
    if (lines.empty()) {
        setProblem(tr("There is no claim yet. Paste the broker's list, one claim per line, or tick "
                      "appointments."));
        return;
    }
    m_lines = lines;
    start(m_desk.checkClaims(m_broker, m_lines), false);
}

void CaseOpening::open()
{
    if (!m_busy && openable() > 0)
        start(m_desk.openClaims(m_broker, m_lines), true);
}

int CaseOpening::openable() const
{
    return m_opened > 0 ? 0 : int(std::count_if(m_checks.begin(), m_checks.end(), canHaveCase));
}

void CaseOpening::start(QFuture<Result<std::vector<ClaimCheck>>> answer, bool opening)
{
    m_busy = true;
    setProblem({});
    const int number = ++m_asked;
    answer.then(this, [this, number, opening](const Result<std::vector<ClaimCheck>> &checks) {
        if (number != m_asked)
            return;
        m_busy = false;
        if (!checks) {
            setProblem(checks.error().text());
            return;
        }
        m_checks = *checks;
        if (opening) {
            m_opened = int(std::count_if(m_checks.begin(), m_checks.end(), [](const auto &check) {
                return canHaveCase(check) && !check.reference.isEmpty();
            }));
            Q_EMIT casesOpened(m_opened);
        }
        Q_EMIT changed();
    });
}

void CaseOpening::setProblem(const QString &text)
{
    m_problem = text;
    Q_EMIT changed();
}

} // namespace rl
