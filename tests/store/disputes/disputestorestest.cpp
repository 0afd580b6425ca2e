// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputestorestest.h"

#include "waiting.h"

namespace rl {

void DisputeStoresTest::init()
{
    world = std::make_unique<DisputeWorld>();
    ana = world->person(QStringLiteral("ana"));
    ben = world->person(QStringLiteral("ben"));
}

void DisputeStoresTest::cleanup()
{
    ana.reset();
    ben.reset();
    world.reset();
}

DisputeListing DisputeStoresTest::list(DisputePerson &person, const DisputeQuery &query)
{
    Result<DisputeListing> listing = waitFor(person.desk.list(query));
    if (!listing)
        qFatal("%s", qUtf8Printable(listing.error().detail));
    return std::move(listing).value();
}

OpenCase DisputeStoresTest::open(DisputePerson &person, const QUuid &dispute)
{
    Result<OpenCase> file = waitFor(person.desk.open(dispute));
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().detail));
    return std::move(file).value();
}

DisputeQuery DisputeStoresTest::inView(DisputeView view)
{
    DisputeQuery query;
    query.view = view;
    return query;
}

} // namespace rl
