// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "upkeep/workreport.h"

#include <QStringList>

namespace rl {

// "Numbers given back: 3", or "Numbers given back: not done. WHY. REMEDY": a line for a person.
QString workStepText(const WorkStep &step);

// One line per step, or one that says why there are none.
QStringList workReportText(const WorkReport &report);

// The steps that were not done, in one line; empty when all were.
QString workTroubleText(const WorkReport &report);

} // namespace rl
