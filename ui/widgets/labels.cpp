// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labels.h"

#include "widgets/keynames.h"

#include <QLabel>

namespace rl {
namespace {

QString nameOf(Type type, LabelColour colour)
{
    switch (type) {
    case Type::Caption:
        return QStringLiteral("caption");
    case Type::Strong:
        return QStringLiteral("strong");
    case Type::Subtitle:
        return QStringLiteral("subtitle");
    case Type::Title:
        return QStringLiteral("title");
    case Type::Figure:
        return QStringLiteral("figure");
    case Type::Body:
        break;
    }
    return colour == LabelColour::Muted ? QStringLiteral("muted") : QString();
}

} // namespace

QLabel *makeLabel(Type type, QWidget *parent, LabelColour colour)
{
    auto *label = new QLabel(parent);
    label->setProperty("type", nameOf(type, colour));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeLabel(const QString &text, Type type, QWidget *parent, LabelColour colour)
{
    QLabel *label = makeLabel(type, parent, colour);
    label->setText(text);
    return label;
}

QString withKey(const QString &text, const QString &key)
{
    return text + QStringLiteral("  ") + keyNames(key);
}

} // namespace rl
