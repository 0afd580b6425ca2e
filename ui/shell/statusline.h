// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace rl {

// The lower edge: which database, whether it can be heard, and of when what is shown is.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    enum class Connection { Starting, Up, Lost, None };
    void setConnection(Connection connection);
    void setDatabase(const QString &name); // "Private database on this computer"
    // By this computer's clock, so that a database whose clock differs does not look stale.
    void setRefreshed(const QDateTime &when);

    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QString freshnessText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    void tell();

    Connection m_connection = Connection::Starting;
    QString m_database;
    QDateTime m_refreshed;
    QLabel *m_dot;
    QLabel *m_state;
    QLabel *m_freshness;
    QTimer m_tick;
};

// "just now", "12 s ago", "3 min ago", "2 h ago"; a date when it is longer ago than a day.
QString ageText(const QDateTime &when, const QDateTime &now);

} // namespace rl
