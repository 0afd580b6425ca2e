// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierprobe.h"

#include <QWidget>

class QLabel;

namespace rl {

// What a test of a carrier's connection found: a line for each thing that was asked for, with a
// picture and a word, and what to mend.
class CarrierChecks : public QWidget
{
    Q_OBJECT

public:
    explicit CarrierChecks(QWidget *parent = nullptr);

    void setReport(const CarrierReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *picture;
        QLabel *text;
    };
    std::vector<Line> m_lines;
    QLabel *m_remedy;
    CarrierReport m_report;
};

} // namespace rl
