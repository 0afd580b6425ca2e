// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace rl {

class ElidedLabel;

// The line above a part of a page: what it is, how many or how fresh, and what one can do with it.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); // muted, after the title
    void addControl(QWidget *widget); // right-hand side, in the order of the calls

private:
    QLabel *m_title;
    ElidedLabel *m_remark;
    QHBoxLayout *m_row;
};

} // namespace rl
