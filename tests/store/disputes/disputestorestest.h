// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputeworld.h"

#include <QObject>

#include <memory>

namespace rl {

// Tests of what the stores answer: each has a database of its own with known cases in it, and two
// of staff at their desks.
class DisputeStoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    // What goes wrong in here ends the program with its reason.
    static DisputeListing list(DisputePerson &person, const DisputeQuery &query = {});
    static OpenCase open(DisputePerson &person, const QUuid &dispute);
    static DisputeQuery inView(DisputeView view);

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
    std::unique_ptr<DisputePerson> ben;
};

} // namespace rl
