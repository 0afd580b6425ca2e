// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/metrics.h"

class QLabel;
class QWidget;
class QString;

namespace rl {

enum class LabelColour { Text, Muted };

// A label of a step of the type scale, which the style sheet dresses.
QLabel *makeLabel(Type type, QWidget *parent, LabelColour colour = LabelColour::Text);
QLabel *makeLabel(const QString &text, Type type, QWidget *parent,
                  LabelColour colour = LabelColour::Text);

// The key that does the same as a button, after its words: "Charge stands  1".
QString withKey(const QString &text, const QString &key);

} // namespace rl
