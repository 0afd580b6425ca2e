// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

#include <vector>

namespace rl {

class RememberedLayout;
class Workplace;

// Every pane there is, in the order of the navigation list. The next pane is one entry here.
// Workplace and layout live longer than the panes.
std::vector<PaneEntry> allPanes(Workplace &workplace, RememberedLayout &layout);

} // namespace rl
