// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/textrecorder.h"

#include <QPaintEngine>

namespace rl {

class TextRecorder::Engine : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF &, const QTextItem &item) override { texts << item.text(); }
    [[nodiscard]] Type type() const override { return User; }

    QStringList texts;
};

TextRecorder::TextRecorder(const QPaintDevice &like)
    : m_like(like)
    , m_engine(std::make_unique<Engine>())
{
}

TextRecorder::~TextRecorder() = default;

QStringList TextRecorder::texts() const
{
    return m_engine->texts;
}

QPaintEngine *TextRecorder::paintEngine() const
{
    return m_engine.get();
}

int TextRecorder::metric(PaintDeviceMetric which) const
{
    switch (which) {
    case PdmWidth:
        return m_like.width();
    case PdmHeight:
        return m_like.height();
    case PdmWidthMM:
        return m_like.widthMM();
    case PdmHeightMM:
        return m_like.heightMM();
    case PdmDpiX:
        return m_like.logicalDpiX();
    case PdmDpiY:
        return m_like.logicalDpiY();
    case PdmPhysicalDpiX:
        return m_like.physicalDpiX();
    case PdmPhysicalDpiY:
        return m_like.physicalDpiY();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(which);
    }
}

} // namespace rl
