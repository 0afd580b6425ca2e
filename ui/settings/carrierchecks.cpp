// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrierchecks.h"

#include "theme/icons.h"
#include "theme/metrics.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace rl {

namespace {

using State = CarrierCheck::State;

QString wordsOf(const CarrierCheck &check, const CarrierReport &report)
{
    if (check.state == State::Wrong)
        return check.told;
    const bool well = check.state == State::Well;
    switch (check.what) {
    case CarrierCheck::What::Reach:
        if (report.accountName.isEmpty())
            return CarrierChecks::tr("The account answers");
        return report.trial
                   ? CarrierChecks::tr(
                         "The account “%1” answers; a trial account calls verified numbers only")
                         .arg(report.accountName)
                   : CarrierChecks::tr("The account “%1” answers").arg(report.accountName);
    case CarrierCheck::What::Calls:
        return well ? CarrierChecks::tr("Its calls can be read")
                    : CarrierChecks::tr("Its calls: not tried");
    case CarrierCheck::What::Numbers:
        return well ? CarrierChecks::tr("Its numbers can be read")
                    : CarrierChecks::tr("Its numbers: not tried");
    case CarrierCheck::What::CallerIds:
        break;
    }
    return well ? CarrierChecks::tr("Its verified caller IDs can be read")
                : CarrierChecks::tr("Its verified caller IDs: not tried");
}

QPixmap pictureOf(State state, qreal ratio)
{
    const Colours &colours = Colours::current();
    switch (state) {
    case State::Well:
        return Icons::pixmap(Symbol::CheckCircle, colours.success.text, Size::SmallIcon, ratio);
    case State::Wrong:
        return Icons::pixmap(Symbol::Error, colours.danger.text, Size::SmallIcon, ratio);
    case State::NotTried:
        break;
    }
    return Icons::pixmap(Symbol::Dot, colours.muted, Size::SmallIcon, ratio);
}

} // namespace

CarrierChecks::CarrierChecks(QWidget *parent)
    : QWidget(parent)
    , m_remedy(makeLabel(Type::Body, this, LabelColour::Muted))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::S);
    grid->setVerticalSpacing(Space::XS);
    grid->setColumnStretch(1, 1);
    constexpr int lines = 4;
    for (int i = 0; i < lines; ++i) {
        const Line line{new QLabel(this), makeLabel(Type::Body, this)};
        line.text->setObjectName(QStringLiteral("check%1").arg(i));
        line.text->setWordWrap(true);
        line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(line.picture, i, 0, Qt::AlignTop);
        grid->addWidget(line.text, i, 1);
        m_lines.push_back(line);
    }
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setWordWrap(true);
    grid->addWidget(m_remedy, lines, 1);
}

void CarrierChecks::setReport(const CarrierReport &report)
{
    m_report = report;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool shown = i < report.checks.size();
        m_lines[i].picture->setVisible(shown);
        m_lines[i].text->setVisible(shown);
        if (!shown)
            continue;
        m_lines[i].picture->setPixmap(pictureOf(report.checks[i].state, devicePixelRatioF()));
        m_lines[i].text->setText(wordsOf(report.checks[i], report));
        m_lines[i].text->setProperty(
            "type", report.checks[i].state == State::Wrong ? QStringLiteral("strong") : QString());
        m_lines[i].text->style()->unpolish(m_lines[i].text);
        m_lines[i].text->style()->polish(m_lines[i].text);
    }
    m_remedy->setText(report.problem ? report.problem->remedy : QString());
    m_remedy->setVisible(!m_remedy->text().isEmpty());
}

// The pictures are in the theme's colours.
void CarrierChecks::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setReport(m_report);
}

} // namespace rl
