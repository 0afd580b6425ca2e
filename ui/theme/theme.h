// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

#include <optional>

class QApplication;
class QSettings;

namespace rl {

enum class ThemeMode { System, Light, Dark };

QString themeModeName(
    ThemeMode mode); // system, light, dark: as in the settings and on the command line
std::optional<ThemeMode> themeModeFromName(QStringView name);

// Dresses the application: Fusion, a palette and one style sheet, all made from Colours and the
// metrics. Switches live; widgets that paint by hand repaint because their palette changes.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Applies the remembered mode at once. Both must outlive the theme; make it before any window.
    Theme(QApplication &application, QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode); // remembered
    // For this run only: the command line and the tour.
    void setModeForNow(ThemeMode mode);
    // Light to dark or back, as the button in the window does.
    void toggle();
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    [[nodiscard]] bool systemIsDark() const;

    QApplication &m_application;
    QSettings &m_settings;
    ThemeMode m_mode = ThemeMode::System;
    bool m_desktopWasDark = false; // what the desktop's own palette said before ours
};

// The parts of a theme, for tests.
struct Colours;
QPalette paletteOf(const Colours &colours);
QString styleSheetOf(const Colours &colours);

} // namespace rl
