// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "backupcommand.h"
#include "connections/carriercommand.h"
#include "connections/credentialcommand.h"
#include "connections/secretcommand.h"
#include "dbcommand.h"
#include "disputecommand.h"
#include "importcommand.h"
#include "migratecommand.h"
#include "nightlycommand.h"
#include "records/callcommand.h"
#include "records/incidentcommand.h"
#include "records/personcommand.h"
#include "restorecommand.h"
#include "samplecommand.h"

namespace rl {

std::vector<Command> allCommands()
{
    return {
        migrateCommand(), disputeCommand(), callCommand(),       incidentCommand(), personCommand(),
        dbCommand(),      sampleCommand(),  importCommand(),     nightlyCommand(),  backupCommand(),
        restoreCommand(), secretCommand(),  credentialCommand(), carrierCommand(),
    };
}

} // namespace rl
