// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sectionheader.h"

#include "theme/metrics.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace rl {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_remark(new ElidedLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, Space::XS, 0, Space::XS);
    m_row->setSpacing(Space::S);
    m_title->setProperty("type", QStringLiteral("subtitle"));
    m_remark->setMuted(true);
    m_row->addWidget(m_title);
    m_row->addWidget(m_remark, 1);
    setTitle(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void SectionHeader::addControl(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace rl
