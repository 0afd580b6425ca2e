// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasecard.h"

#include "databaseeditor.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "widgets/badge.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rl {

DatabaseCard::DatabaseCard(DatabaseSettings &settings, QWidget *parent)
    : SettingsCard(tr("Databases"),
                   tr("Servers beside the private database of this computer, for “ringledgerctl "
                      "--database NAME”."),
                   parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_editor(new DatabaseEditor(settings, this))
    , m_add(addButton(tr("Add a database"), QStringLiteral("addDatabase")))
    , m_save(addButton(tr("Save"), QStringLiteral("saveDatabase")))
    , m_test(addButton(tr("Test connection"), QStringLiteral("testDatabase")))
    , m_close(addButton(tr("Close"), QStringLiteral("closeDatabase")))
    , m_remove(addButton(tr("Remove…"), QStringLiteral("removeDatabase")))
{
    setObjectName(QStringLiteral("databaseCard"));
    m_list->setObjectName(QStringLiteral("databaseList"));
    m_list->setAccessibleName(tr("Databases"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_close->setProperty("kind", QStringLiteral("quiet"));
    m_remove->setProperty("kind", QStringLiteral("quiet"));
    body()->addWidget(m_list);
    body()->addWidget(m_editor);
    connectParts();
    refresh();
}

void DatabaseCard::connectParts()
{
    connect(m_list, &QListWidget::itemActivated, this, [this] { openRow(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { openRow(m_list->currentRow()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        leave([this] {
            m_settings.begin();
            m_editor->begin();
        });
    });
    connect(m_save, &QPushButton::clicked, &m_settings, &DatabaseSettings::save);
    connect(m_test, &QPushButton::clicked, &m_settings, &DatabaseSettings::test);
    connect(m_close, &QPushButton::clicked, this,
            [this] { leave([this] { m_settings.close(); }); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        ask(tr("Remove “%1” and its password from this computer? The database itself stays as it "
               "is.")
                .arg(m_settings.draft().title()),
            tr("Remove"), [this] { m_settings.remove(); });
    });
    connect(&m_settings, &DatabaseSettings::changed, this, &DatabaseCard::refresh);
}

void DatabaseCard::leave(std::function<void()> then)
{
    if (m_settings.isDirty())
        ask(tr("Give up what is typed and not saved?"), tr("Give up"), std::move(then));
    else
        then();
}

void DatabaseCard::openRow(int row)
{
    const auto &profiles = m_settings.profiles();
    if (row < 0 || row >= int(profiles.size()))
        return;
    const QUuid id = profiles[std::size_t(row)].id;
    if (m_settings.isOpen() && m_settings.draft().id == id)
        return;
    leave([this, id] { m_settings.open(id); });
}

void DatabaseCard::refreshList()
{
    const auto &profiles = m_settings.profiles();
    m_list->setVisible(!profiles.empty());
    while (m_list->count() > int(profiles.size()))
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < int(profiles.size()); ++i) {
        const DatabaseProfile &profile = profiles[std::size_t(i)];
        if (i == m_list->count())
            m_list->addItem(new QListWidgetItem(Icons::icon(Symbol::Database), {}));
        QListWidgetItem *item = m_list->item(i);
        item->setText(profile.name.isEmpty()
                          ? profile.place()
                          : QString(profile.name + QStringLiteral("   ") + profile.place()));
        item->setSizeHint({0, Size::Row});
    }
    m_list->setFixedHeight(int(profiles.size()) * Size::Row + 2 * m_list->frameWidth());
}

void DatabaseCard::refresh()
{
    refreshList();
    const bool open = m_settings.isOpen();
    m_editor->setVisible(open);
    m_add->setVisible(!open);
    m_save->setVisible(open);
    m_test->setVisible(open);
    m_close->setVisible(open);
    m_remove->setVisible(open && !m_settings.isNew());
    m_save->setEnabled(m_settings.isDirty() && !m_settings.isBusy());
    m_test->setEnabled(!m_settings.isBusy());
    badge()->setVisible(m_settings.isDirty());
    badge()->setContent(tr("Not saved yet"), Tone::Warning);
    showNote(m_settings.note(), m_settings.isBusy());
}

} // namespace rl
