// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rl {

// From now on a crash of this program leaves no image of its memory behind, as a secret is in it.
// Two ways, as each has a gap: the size of a core file is set to 0, which a system that hands
// crashes to a program (systemd-coredump, apport) does not look at; and the process is made "not
// dumpable", which also keeps other programs of the same person from reading its memory. Cheap;
// every store calls it before a secret comes or goes.
void forbidCoreDumps();

} // namespace rl
