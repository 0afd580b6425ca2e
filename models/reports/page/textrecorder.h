// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QString>
#include <QStringList>

#include <memory>

namespace rl {

// Paper that keeps no picture, only the words: every text that is drawn on it, whoever drew it.
class TextRecorder : public QPaintDevice
{
public:
    // As large and as fine as 'like', so that the same is drawn as there.
    explicit TextRecorder(const QPaintDevice &like);
    ~TextRecorder() override;

    [[nodiscard]] QStringList texts() const; // in the order in which they were drawn
    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric which) const override;

private:
    class Engine;
    const QPaintDevice &m_like;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rl
