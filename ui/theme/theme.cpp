// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/colours.h"
#include "theme/metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QSettings>
#include <QStyleFactory>
#include <QStyleHints>

namespace rl {

namespace {

QString settingsKey()
{
    return QStringLiteral("appearance/theme");
}

// A desktop that chose no font gives Qt the generic "Sans" at 9 points, which is DejaVu Sans on
// most machines: wide and small for tables of figures. Inter, where it is installed, reads better.
// A font that somebody chose is left alone.
QFont readableFont(const QFont &given)
{
    const QString generic[] = {QStringLiteral("sans"), QStringLiteral("sans serif"),
                               QStringLiteral("sans-serif"), QStringLiteral("dejavu sans")};
    const QString family = given.family().toLower();
    if (std::find(std::begin(generic), std::end(generic), family) == std::end(generic))
        return given;
    QFont font = given;
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::hasFamily(inter))
        font.setFamily(inter);
    if (QFontInfo(font).pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

} // namespace

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    case ThemeMode::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<ThemeMode> themeModeFromName(QStringView name)
{
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        if (name == themeModeName(mode))
            return mode;
    }
    return std::nullopt;
}

Theme::Theme(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_mode(
          themeModeFromName(settings.value(settingsKey()).toString()).value_or(ThemeMode::System))
    , m_desktopWasDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    application.setFont(readableFont(application.font()));
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(application.styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_mode == ThemeMode::System)
            apply();
    });
#endif
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    m_settings.setValue(settingsKey(), themeModeName(mode));
    setModeForNow(mode);
}

void Theme::setModeForNow(ThemeMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::toggle()
{
    setMode(isDark() ? ThemeMode::Light : ThemeMode::Dark);
}

bool Theme::isDark() const
{
    return m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && systemIsDark());
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return m_application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return m_desktopWasDark;
#endif
}

void Theme::apply()
{
    const Colours &colours = isDark() ? Colours::night() : Colours::light();
    m_application.setPalette(paletteOf(colours));
    m_application.setStyleSheet(styleSheetOf(colours));
    Q_EMIT changed();
}

} // namespace rl
