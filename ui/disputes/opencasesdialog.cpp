// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/opencasesdialog.h"

#include "disputes/billablemodel.h"
#include "disputes/claimcheckmodel.h"
#include "settling/casewords.h"
#include "widgets/banner.h"
#include "widgets/brokerpicker.h"
#include "widgets/labels.h"
#include "widgets/plaintable.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace rl {

OpenCasesDialog::OpenCasesDialog(DisputeDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_opening(new CaseOpening(desk, this))
    , m_checks(new ClaimCheckModel(this))
    , m_billable(new BillableModel(this))
    , m_broker(new BrokerPicker(desk, this))
    , m_reason(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_month(new QDateEdit(QDate::currentDate().addMonths(-1), this))
    , m_appointments(new PlainTable(*m_billable, BillableModel::Lead, this))
    , m_results(new PlainTable(*m_checks, ClaimCheckModel::Remark, this))
    , m_message(new Banner(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_open(new QPushButton(this))
{
    setObjectName(QStringLiteral("openCasesDialog"));
    setWindowTitle(tr("Open cases for a broker"));
    resize(1040, 660);
    buildLayout();
    connectParts();
    showState();
    m_broker->setFocus();
}

void OpenCasesDialog::buildLayout()
{
    for (int i = 0; i <= int(ClaimReason::Other); ++i)
        m_reason->addItem(casewords::claim(ClaimReason(i)), i);
    m_reason->setAccessibleName(tr("What the broker claims"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makePastePage(), tr("Paste the broker's list"));
    m_tabs->addTab(makeTickPage(), tr("Tick appointments of a month"));
    m_results->setObjectName(QStringLiteral("claimChecks"));
    m_results->header()->setSectionResizeMode(ClaimCheckModel::Line, QHeaderView::Interactive);
    m_results->header()->resizeSection(ClaimCheckModel::Line, 220);
    m_check->setObjectName(QStringLiteral("checkClaims"));
    m_open->setObjectName(QStringLiteral("openChecked"));
    m_open->setProperty("kind", QStringLiteral("primary"));
    m_check->setAutoDefault(false);
    m_open->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *head = new QHBoxLayout;
    head->setSpacing(Space::M);
    head->addWidget(m_broker, 1, Qt::AlignTop);
    head->addWidget(m_reason, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Space::S);
    foot->addWidget(m_check);
    foot->addWidget(m_open);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::L, Space::L, Space::L);
    layout->setSpacing(Space::M);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 2);
    layout->addWidget(m_message);
    layout->addWidget(m_results, 3);
    layout->addLayout(foot);
}

QWidget *OpenCasesDialog::makePastePage()
{
    m_text->setObjectName(QStringLiteral("claimText"));
    m_text->setPlaceholderText(tr("One claim per line, in any form:\n"
                                  "10/22 Testy McTesterson (424) 485-1544 never showed\n"
                                  "Ana Diaz, 23 October"));
    m_text->setTabChangesFocus(true);
    return m_text;
}

QWidget *OpenCasesDialog::makeTickPage()
{
    m_month->setObjectName(QStringLiteral("month"));
    m_month->setDisplayFormat(QStringLiteral("MMMM yyyy"));
    m_appointments->setObjectName(QStringLiteral("billable"));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, Space::S, 0, 0);
    layout->setSpacing(Space::S);
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Charged in"), Type::Body, page, LabelColour::Muted));
    row->addWidget(m_month);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_appointments, 1);
    return page;
}

void OpenCasesDialog::connectParts()
{
    connect(m_broker, &BrokerPicker::brokerChosen, this, [this](const BrokerCard &broker) {
        m_opening->setBroker(broker.id);
        loadMonth();
        if (isPasting())
            m_text->setFocus();
    });
    connect(m_broker, &BrokerPicker::brokerLeft, this, [this] { m_opening->setBroker({}); });
    connect(m_month, &QDateEdit::dateChanged, this, &OpenCasesDialog::loadMonth);
    connect(m_text, &QPlainTextEdit::textChanged, m_opening, &CaseOpening::forget);
    connect(m_billable, &QAbstractItemModel::dataChanged, m_opening, &CaseOpening::forget);
    connect(m_reason, &QComboBox::activated, m_opening, &CaseOpening::forget);
    connect(m_tabs, &QTabWidget::currentChanged, m_opening, &CaseOpening::forget);
    connect(m_check, &QPushButton::clicked, this, &OpenCasesDialog::check);
    connect(m_open, &QPushButton::clicked, m_opening, &CaseOpening::open);
    connect(m_opening, &CaseOpening::changed, this, &OpenCasesDialog::showState);
    connect(m_opening, &CaseOpening::casesOpened, this, &OpenCasesDialog::casesOpened);
}

ClaimReason OpenCasesDialog::reason() const
{
    return ClaimReason(m_reason->currentData().toInt());
}

bool OpenCasesDialog::isPasting() const
{
    return m_tabs->currentIndex() == 0;
}

void OpenCasesDialog::check()
{
    if (isPasting())
        m_opening->checkList(m_text->toPlainText(), reason());
    else
        m_opening->checkLines(m_billable->tickedClaims(reason()));
}

void OpenCasesDialog::loadMonth()
{
    if (m_opening->broker().isNull())
        return;
    const int number = ++m_monthAsked;
    const QDate month = m_month->date();
    m_desk.appointmentsOfMonth(m_opening->broker(), month.year(), month.month())
        .then(this, [this, number](const Result<std::vector<BillableAppointment>> &found) {
            if (number != m_monthAsked)
                return;
            if (found)
                m_billable->setAppointments(*found);
            else
                m_message->setContent(Tone::Danger, found.error().text());
        });
}

void OpenCasesDialog::showState()
{
    m_checks->setRows(m_opening->checks());
    m_results->setVisible(!m_opening->checks().empty());
    const int count = m_opening->openable();
    m_open->setText(count == 1 ? tr("Open 1 case") : tr("Open %1 cases").arg(count));
    m_open->setVisible(count > 0);
    m_check->setEnabled(!m_opening->isBusy());
    m_open->setEnabled(!m_opening->isBusy());
    if (!m_opening->problem().isEmpty())
        m_message->setContent(Tone::Warning, m_opening->problem());
    else if (m_opening->opened() > 0)
        m_message->setContent(Tone::Success,
                              m_opening->opened() == 1
                                  ? tr("1 case is open now.")
                                  : tr("%1 cases are open now.").arg(m_opening->opened()));
    else if (!m_opening->checks().empty() && count == 0)
        m_message->setContent(Tone::Warning, tr("No line can have a new case; each says why."));
    else
        m_message->clear();
}

} // namespace rl
