// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace rl {

namespace {

constexpr std::array<const char *, static_cast<std::size_t>(Symbol::Count)> fileNames{
    "disputes",     "settings", "search",   "undo",    "close", "refresh", "person",   "company",
    "phone-in",     "number",   "database", "offline", "inbox", "info",    "warning",  "error",
    "check-circle", "dot",      "star",     "sidebar", "sun",   "moon",    "keyboard",
};

QColor colourFor(std::optional<Tone> tone, QIcon::Mode mode)
{
    const Colours &colours = Colours::current();
    if (mode == QIcon::Disabled)
        return colours.disabled;
    if (tone)
        return colours.tone(*tone).text;
    return mode == QIcon::Normal ? colours.muted : colours.text;
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, std::optional<Tone> tone)
        : m_symbol(symbol)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        QRect target(0, 0, size, size);
        target.moveCenter(rect.center());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(target, Icons::pixmap(m_symbol, colourFor(m_tone, mode), size, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        // Qt asks in device pixels here.
        return Icons::pixmap(m_symbol, colourFor(m_tone, mode), qMin(size.width(), size.height()),
                             1.0);
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_symbol, m_tone); }

private:
    Symbol m_symbol;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon Icons::icon(Symbol symbol, std::optional<Tone> tone)
{
    return QIcon(new SymbolEngine(symbol, tone));
}

QPixmap Icons::pixmap(Symbol symbol, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString name = QLatin1String(fileNames.at(static_cast<std::size_t>(symbol)));
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    const QString key = u"rl/" % name % u'/' % QString::number(colour.rgba(), 16) % u'/'
                        % QString::number(pixels) % u'/' % QString::number(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;

    result = QPixmap(pixels, pixels);
    result.fill(Qt::transparent);
    QSvgRenderer svg(u":/icons/" % name % u".svg");
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(result.rect(), colour);
    painter.end();
    result.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, result);
    return result;
}

QIcon Icons::program()
{
    return QIcon(QStringLiteral(":/icons/ringledger.svg"));
}

} // namespace rl
