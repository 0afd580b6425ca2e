// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "databaseprofile.h"
#include "secret.h"

namespace rl {

// How to connect to what a person entered. Where a certificate is to be verified and no file says
// by whom, it is whom this computer trusts.
ConnectionOptions optionsOf(const DatabaseProfile &profile, const Secret &password);

} // namespace rl
