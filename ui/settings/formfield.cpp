// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfield.h"

#include "theme/colours.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace rl {

FormField::FormField(const QString &label, QWidget *field, const QString &name, QWidget *parent)
    : QWidget(parent)
{
    build(label, field, name);
}

FormField::FormField(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    build(label, m_line, name);
}

void FormField::build(const QString &label, QWidget *field, const QString &name)
{
    m_field = field;
    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    auto *caption = makeLabel(label, Type::Caption, this);
    m_below = makeLabel(Type::Caption, this);
    m_below->setObjectName(name + QStringLiteral("Below"));
    m_below->setWordWrap(true);
    m_below->hide();
    m_row = new QHBoxLayout;
    m_row->setSpacing(Space::S);
    m_row->addWidget(m_field, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::XS);
    layout->addWidget(caption);
    layout->addLayout(m_row);
    layout->addWidget(m_below);
    setFocusProxy(m_field);
}

void FormField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    redraw();
}

void FormField::setMistake(const QString &mistake)
{
    if (mistake == m_mistake)
        return;
    m_mistake = mistake;
    m_field->setProperty("wrong", !mistake.isEmpty());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    m_field->setAccessibleDescription(mistake);
    redraw();
}

void FormField::redraw()
{
    const bool wrong = !m_mistake.isEmpty();
    m_below->setText(wrong ? m_mistake : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_below->setProperty("wrong", wrong);
    m_below->style()->unpolish(m_below);
    m_below->style()->polish(m_below);
}

void FormField::show(const QString &text)
{
    if (m_line && m_line->text() != text)
        m_line->setText(text);
}

} // namespace rl
