// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace rl {

// One line of a form: what it is, the field, below it a hint or what is wrong with it.
class FormField : public QWidget
{
    Q_OBJECT

public:
    // The field becomes the child's; 'name' is its object name, for tests and screen readers.
    FormField(const QString &label, QWidget *field, const QString &name, QWidget *parent = nullptr);
    // With a line to type in.
    FormField(const QString &label, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void setHint(const QString &hint); // while nothing is wrong
    void setMistake(const QString &mistake); // empty: none
    void addBeside(QWidget *widget);
    // What a person typed stays as it is: a cursor must not jump.
    void show(const QString &text);

private:
    void build(const QString &label, QWidget *field, const QString &name);
    void redraw();

    QLineEdit *m_line = nullptr;
    QWidget *m_field = nullptr;
    QHBoxLayout *m_row = nullptr;
    QLabel *m_below = nullptr;
    QString m_hint;
    QString m_mistake;
};

} // namespace rl
