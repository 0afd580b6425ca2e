// SPDX-License-Identifier: GPL-3.0-or-later
// The palette and the style sheet of a table of colours.
#include "theme/colours.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QFile>

#include <algorithm>
#include <utility>
#include <vector>

namespace rl {

QPalette paletteOf(const Colours &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.danger.text);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.accent.text);
    p.setColor(QPalette::LinkVisited, c.accent.text);
    p.setColor(QPalette::Light, c.raised);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.control);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText}) {
        p.setColor(QPalette::Disabled, role, c.disabled);
    }
    return p;
}

QString styleSheetOf(const Colours &c)
{
    const auto points = [](Type type) -> QString {
        return QString::number(pointSize(type), 'f', 2) % QStringLiteral("pt");
    };
    std::vector<std::pair<QString, QString>> values{
        {QStringLiteral("window"), c.window.name()},
        {QStringLiteral("surface"), c.surface.name()},
        {QStringLiteral("raised"), c.raised.name()},
        {QStringLiteral("sidebar"), c.sidebar.name()},
        {QStringLiteral("hover"), c.hover.name()},
        {QStringLiteral("selection"), c.selection.name()},
        {QStringLiteral("line"), c.line.name()},
        {QStringLiteral("control"), c.control.name()},
        {QStringLiteral("text"), c.text.name()},
        {QStringLiteral("muted"), c.muted.name()},
        {QStringLiteral("disabled"), c.disabled.name()},
        {QStringLiteral("focus"), c.focus.name()},
        {QStringLiteral("accentFill"), c.accent.fill.name()},
        {QStringLiteral("accentPressed"),
         (c.dark ? c.accent.fill.darker(112) : c.accent.fill.darker(115)).name()},
        {QStringLiteral("onAccent"), c.accent.onFill.name()},
        {QStringLiteral("accentText"), c.accent.text.name()},
        {QStringLiteral("dangerFill"), c.danger.fill.name()},
        {QStringLiteral("dangerPressed"), c.danger.fill.darker(112).name()},
        {QStringLiteral("onDanger"), c.danger.onFill.name()},
        {QStringLiteral("dangerText"), c.danger.text.name()},
        {QStringLiteral("caption"), points(Type::Caption)},
        {QStringLiteral("subtitle"), points(Type::Subtitle)},
        {QStringLiteral("title"), points(Type::Title)},
        {QStringLiteral("figure"), points(Type::Figure)},
        {QStringLiteral("shade"), c.dark ? QStringLiteral("night") : QStringLiteral("light")},
    };
    // Longer names first, so that @accentFill is not taken for an @accent and a rest.
    std::sort(values.begin(), values.end(),
              [](const auto &a, const auto &b) { return a.first.size() > b.first.size(); });

    QFile file(QStringLiteral(":/styles/console.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, value] : values)
        sheet.replace(u'@' % name, value);
    return sheet;
}

} // namespace rl
