// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QVBoxLayout;

namespace rl {

// What staff say to the broker, set apart from what is for staff alone.
class ScriptCard : public QFrame
{
    Q_OBJECT

public:
    explicit ScriptCard(QWidget *parent = nullptr);

    // 'language' names the one that the lines are in.
    void setScript(const QStringList &lines, const QString &language);
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QVBoxLayout *m_column;
    QList<QLabel *> m_labels;
    QStringList m_lines;
};

} // namespace rl
