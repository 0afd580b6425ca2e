// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include "disputes/disputespane.h"
#include "workplace.h"

#include <QCoreApplication>

namespace rl {

std::vector<PaneEntry> allPanes(Workplace &workplace, RememberedLayout &layout)
{
    return {
        {QStringLiteral("disputes"), QCoreApplication::translate("rl::MainWindow", "Disputes"),
         Symbol::Disputes,
         [&workplace, &layout](QWidget *parent) {
             return new DisputesPane(workplace.desk(), &workplace.feed(), layout, parent);
         }},
    };
}

} // namespace rl
