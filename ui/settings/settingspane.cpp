// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspane.h"

#include "carriercard.h"
#include "databasecard.h"
#include "keycard.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace rl {

namespace {

constexpr int widest = 880; // lines that are longer are hard to read

} // namespace

SettingsPane::SettingsPane(const SettingsParts &parts, QWidget *parent)
    : Pane(parent)
    , m_parts(parts)
    , m_home(new Banner(this))
    , m_trouble(new Banner(this))
    , m_choice(makeChoice())
    , m_keys(new KeyCard(parts.keys, this))
{
    setObjectName(QStringLiteral("settingsPane"));
    m_home->setObjectName(QStringLiteral("home"));
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_home->hide();
    m_trouble->hide();
    m_trouble->setClosable(true);
    m_keys->hide();
    build();
    connect(&parts.access, &SettingsAccess::changed, this, &SettingsPane::showAccess);
    connect(&parts.access, &SettingsAccess::failed, this,
            [this](const Error &why) { m_trouble->setContent(Tone::Danger, why.text()); });
    for (CarrierSettings *carrier : {&parts.twilio, &parts.signalwire})
        connect(carrier, &CarrierSettings::saved, this, &SettingsPane::showAccess);
}

void SettingsPane::build()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::L);
    column->addWidget(makeLabel(tr("Settings"), Type::Title, page));
    column->addWidget(m_home);
    column->addWidget(m_trouble);
    column->addWidget(makeLabel(tr("Carriers"), Type::Strong, page));
    column->addWidget(m_choice);
    column->addWidget(new CarrierCard(m_parts.twilio, page));
    column->addWidget(new CarrierCard(m_parts.signalwire, page));
    column->addWidget(new DatabaseCard(m_parts.databases, page));
    column->addWidget(m_keys);
    column->addStretch();
    auto *centre = new QWidget(page);
    centre->setMaximumWidth(widest);
    centre->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(Space::XL, Space::XL, Space::XL, Space::XL);
    row->addStretch();
    row->addWidget(centre, 100);
    row->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("settingsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *SettingsPane::makeChoice()
{
    auto *choice = new QWidget(this);
    m_preferred = new QComboBox(choice);
    m_preferred->setObjectName(QStringLiteral("preferredCarrier"));
    m_preferred->setAccessibleName(tr("Verification calls go over"));
    for (const CarrierKind kind : {CarrierKind::Twilio, CarrierKind::SignalWire})
        m_preferred->addItem(carrierName(kind), int(kind));
    connect(m_preferred, &QComboBox::activated, this,
            [this] { m_parts.access.prefer(CarrierKind(m_preferred->currentData().toInt())); });
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        makeLabel(tr("Verification calls go over"), Type::Body, choice, LabelColour::Muted));
    row->addWidget(m_preferred);
    row->addStretch();
    choice->hide();
    return choice;
}

void SettingsPane::showAccess()
{
    const QString note = m_parts.access.homeNote();
    if (note.isEmpty())
        m_home->clear();
    else
        m_home->setContent(Tone::Warning, note);
    m_choice->setVisible(m_parts.access.hasChoice());
    m_preferred->setCurrentIndex(m_preferred->findData(int(m_parts.access.preferred())));
    const bool admin = m_parts.access.mayManageKeys();
    if (admin && m_keys->isHidden())
        m_parts.keys.load();
    m_keys->setVisible(admin);
}

void SettingsPane::enter()
{
    refresh();
    if (!isAncestorOf(focusWidget()))
        findChild<QLineEdit *>(QStringLiteral("account"))->setFocus();
}

void SettingsPane::refresh()
{
    m_parts.access.load();
    m_parts.twilio.load();
    m_parts.signalwire.load();
    m_parts.databases.load();
    if (m_parts.access.mayManageKeys())
        m_parts.keys.load();
    Q_EMIT refreshed();
}

QList<PaneKeyGroup> SettingsPane::keys() const
{
    return {{tr("Settings"),
             {{QStringLiteral("Enter"), tr("In a field: test the connection")},
              {QStringLiteral("Tab"), tr("To the next field or button")}}}};
}

QFuture<Outcome> SettingsPane::flush()
{
    const bool dirty =
        m_parts.twilio.isDirty() || m_parts.signalwire.isDirty() || m_parts.databases.isDirty();
    return QtFuture::makeReadyFuture(
        dirty ? Outcome(
            Error{ErrorCode::InvalidInput, tr("In the settings something is changed."), {}, {}})
              : success());
}

} // namespace rl
