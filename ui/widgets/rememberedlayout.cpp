// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rememberedlayout.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>

namespace rl {

namespace {

QString path(const QString &name)
{
    return u"layout/" % name;
}

constexpr const char *nameProperty = "rl_layout_name";

} // namespace

RememberedLayout::RememberedLayout(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

bool RememberedLayout::keep(QHeaderView *header, const QString &name)
{
    const QString columns = path(name) % u".columns";
    bool restored = false;
    if (m_settings.value(columns).toInt() == header->count() && header->count() > 0)
        restored = header->restoreState(m_settings.value(path(name)).toByteArray());

    const auto save = [this, header, name, columns] {
        m_settings.setValue(columns, header->count());
        m_settings.setValue(path(name), header->saveState());
    };
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
    return restored;
}

bool RememberedLayout::keep(QSplitter *splitter, const QString &name)
{
    const bool restored = splitter->restoreState(m_settings.value(path(name)).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter, name] { m_settings.setValue(path(name), splitter->saveState()); });
    return restored;
}

bool RememberedLayout::keep(QWidget *window, const QString &name)
{
    window->setProperty(nameProperty, name);
    window->installEventFilter(this);
    return window->restoreGeometry(m_settings.value(path(name)).toByteArray());
}

void RememberedLayout::forget(const QString &name)
{
    m_settings.remove(path(name));
    m_settings.remove(path(name) % u".columns");
}

QVariant RememberedLayout::value(const QString &name, const QVariant &otherwise) const
{
    return m_settings.value(path(name), otherwise);
}

void RememberedLayout::setValue(const QString &name, const QVariant &value)
{
    m_settings.setValue(path(name), value);
}

bool RememberedLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide || event->type() == QEvent::Close) {
        const auto *window = qobject_cast<QWidget *>(watched);
        const QString name = watched->property(nameProperty).toString();
        if (window && !name.isEmpty())
            m_settings.setValue(path(name), window->saveGeometry());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rl
