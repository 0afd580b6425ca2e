// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/metrics.h"

#include <QFontInfo>
#include <QGuiApplication>

namespace rl {

namespace {

double factor(Type type)
{
    switch (type) {
    case Type::Caption:
        return 0.9;
    case Type::Body:
    case Type::Strong:
        return 1.0;
    case Type::Subtitle:
        return 1.15;
    case Type::Title:
        return 1.5;
    case Type::Figure:
        return 2.0;
    }
    return 1.0;
}

} // namespace

double pointSize(Type type)
{
    const QFont base = QGuiApplication::font();
    // pointSizeF() is -1 when the desktop gave its font in pixels; QFontInfo rounds to whole
    // pixels.
    const double points = base.pointSizeF() > 0 ? base.pointSizeF() : QFontInfo(base).pointSizeF();
    return points * factor(type);
}

QFont font(Type type)
{
    QFont result = QGuiApplication::font();
    result.setPointSizeF(pointSize(type));
    if (type == Type::Strong || type == Type::Subtitle || type == Type::Title
        || type == Type::Figure) {
        result.setWeight(QFont::DemiBold);
    }
    return result;
}

} // namespace rl
