// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace rl {

// A short word in a tinted box: a status, a verdict, a count. Says one thing, is not clickable.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    Badge(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setContent(const QString &text, Tone tone, std::optional<Symbol> symbol = std::nullopt);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

    // The same for a delegate: draws the badge left-aligned and vertically centred in 'rect',
    // elided when it does not fit, and answers how wide it became.
    static int paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone,
                     std::optional<Symbol> symbol = std::nullopt);
    static QSize sizeFor(const QString &text, bool withSymbol);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    std::optional<Symbol> m_symbol;
};

} // namespace rl
