// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastletter.h"

namespace rl {

const CaseEvent *lastLetterOf(const CaseFile &file)
{
    int takenBack = 0; // only the last decision can be, so each hides the one before it
    for (auto event = file.events.rbegin(); event != file.events.rend(); ++event) {
        if (event->kind == u"undone")
            ++takenBack;
        else if (event->action && takenBack > 0)
            --takenBack;
        else if (event->action && !event->letter.isEmpty())
            return &*event;
    }
    return nullptr;
}

} // namespace rl
