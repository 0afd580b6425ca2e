// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QHeaderView;
class QSettings;
class QSplitter;
class QWidget;

namespace rl {

// Remembers how a person arranged things: widths, order and sort of columns, splitters, the place
// of a window. keep() restores at once what was remembered under the name and saves from then on.
// Names are stable and dotted: "disputes.list".
class RememberedLayout : public QObject
{
    Q_OBJECT

public:
    // The settings must outlive this.
    explicit RememberedLayout(QSettings &settings, QObject *parent = nullptr);

    // After the model is set. A remembered state for another number of columns is dropped. Answers
    // whether something was restored.
    bool keep(QHeaderView *header, const QString &name);
    bool keep(QSplitter *splitter, const QString &name);
    // Position, size and whether it was maximised; saved when the window closes or hides.
    bool keep(QWidget *window, const QString &name);
    // As if it had never been arranged: the header menu's "As it was".
    void forget(const QString &name);

    // Small things of the same kind, such as whether the navigation is folded.
    [[nodiscard]] QVariant value(const QString &name, const QVariant &otherwise = {}) const;
    void setValue(const QString &name, const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSettings &m_settings;
};

} // namespace rl
