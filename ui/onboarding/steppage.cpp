// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/steppage.h"

#include "onboarding/scriptcard.h"
#include "onboarding/telephonywords.h"
#include "onboarding/verificationstrip.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int sideBySideFrom = 720;

void collectFields(const QLayout *layout, QList<QWidget *> &fields)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout())
            collectFields(item->layout(), fields);
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            fields << widget;
        else if (widget->layout())
            collectFields(widget->layout(), fields);
    }
}

} // namespace

StepPage::StepPage(SetupWizardModel &model, SetupPage page, const QString &title, QWidget *parent)
    : QWizardPage(parent)
    , m_model(model)
    , m_page(page)
    , m_title(makeLabel(title, Type::Title, this))
    , m_strip(new VerificationStrip(model, this))
    , m_problem(new Banner(this))
    , m_script(new ScriptCard)
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_staff(new QVBoxLayout)
{
    m_title->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_staff->setSpacing(Space::S);
    m_staff->setContentsMargins(0, 0, 0, 0);

    auto *inner = new QWidget;
    m_sides->setContentsMargins(0, 0, Space::S, 0);
    m_sides->setSpacing(Space::L);
    inner->setLayout(m_sides);
    auto *left = new QVBoxLayout;
    left->addWidget(m_script);
    left->addStretch(1);
    m_sides->addLayout(left, 2);
    auto *right = new QVBoxLayout;
    right->addLayout(m_staff);
    right->addStretch(1);
    m_sides->addLayout(right, 3);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::L, Space::M, Space::L, Space::S);
    layout->setSpacing(Space::M);
    layout->addWidget(m_title);
    layout->addWidget(m_strip);
    layout->addWidget(m_problem);
    layout->addWidget(scroll, 1);

    connect(&model, &SetupWizardModel::changed, this, [this] {
        Q_EMIT completeChanged();
        if (m_model.page() == m_page)
            refresh();
    });
    connect(&model, &SetupWizardModel::ticked, this, [this] {
        if (m_model.page() == m_page)
            tick();
    });
}

bool StepPage::isComplete() const
{
    return m_model.mayGoOn(m_page);
}

bool StepPage::validatePage()
{
    return m_passing || leave();
}

void StepPage::refresh()
{
    m_script->setScript(m_model.script(m_page),
                        telephonywords::language(m_model.answers().language));
    showProblem();
}

void StepPage::showProblem()
{
    if (!m_model.saveTrouble().isEmpty())
        m_problem->setContent(Tone::Warning,
                              tr("The answers could not be saved: %1").arg(m_model.saveTrouble()));
    else
        m_problem->clear();
}

void StepPage::addStaffText(const QString &text)
{
    QLabel *label = makeLabel(text, Type::Body, this, LabelColour::Muted);
    label->setWordWrap(true);
    m_staff->addWidget(label);
}

void StepPage::addHeading(const QString &text)
{
    if (m_staff->count() > 0)
        m_staff->addSpacing(Space::S);
    QLabel *label = makeLabel(text, Type::Strong, this);
    label->setWordWrap(true);
    m_staff->addWidget(label);
}

QPushButton *StepPage::quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setDefault(false);
    return button;
}

void StepPage::orderTabs()
{
    QList<QWidget *> fields;
    collectFields(m_staff, fields);
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields.at(i - 1), fields.at(i));
}

void StepPage::tabToChecked(const QButtonGroup &choice)
{
    const QList<QAbstractButton *> buttons = choice.buttons();
    for (QAbstractButton *button : buttons) {
        const bool here = choice.checkedButton() ? button->isChecked() : button == buttons.first();
        button->setFocusPolicy(here ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void StepPage::showEvent(QShowEvent *event)
{
    orderTabs();
    QWizardPage::showEvent(event);
}

// Where there is no room for both, staff's part comes first.
void StepPage::resizeEvent(QResizeEvent *event)
{
    QWizardPage::resizeEvent(event);
    m_sides->setDirection(width() < sideBySideFrom ? QBoxLayout::BottomToTop
                                                   : QBoxLayout::LeftToRight);
}

} // namespace rl
