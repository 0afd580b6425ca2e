// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numberkeys.h"

#include "widgets/keynames.h"

#include <QCoreApplication>

namespace rl::numberKeys {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::NumberKeys)
};

} // namespace

QList<PaneKeyGroup> sheet()
{
    return {{Words::tr("Verified numbers"),
             {{keyNames(setUp()), Words::tr("set up a broker's number")},
              {keyNames(open()), Words::tr("go on with the number")},
              {keyNames(search()), Words::tr("search")},
              {keyNames(disable()), Words::tr("disable its forwarding")},
              {keyNames(verify()), Words::tr("ask the carrier whether it is still verified")},
              {keyNames(remove()), Words::tr("remove the number")},
              {keyNames(save()), Words::tr("save the list as CSV")},
              {keyNames(practice()), Words::tr("the broker's phone, in practice")}}}};
}

} // namespace rl::numberKeys
