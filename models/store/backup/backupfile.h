// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backuplabel.h"
#include "result.h"

#include <functional>

namespace rl {

// A backup is one file: an archive of pg_dump, which pg_restore reads as it is, and behind it a
// label, so that a file that was cut off or changed is known as such before anything is done with
// it.
namespace BackupFile {

// Asked now and then while a file is read; true ends it with Cancelled.
using Cancelled = std::function<bool()>;

// Puts the label behind the archive, with the archive's checksum, and both onto the disk.
// Errors: OutOfSpace, NotAllowed, Cancelled.
Outcome seal(const QString &path, BackupLabel &label, const Cancelled &cancelled);

// Reads the file from end to end. Errors: NotFound (no such file), NotAllowed, InvalidInput (not a
// backup, cut off, damaged), Cancelled.
Result<BackupLabel> verify(const QString &path, const Cancelled &cancelled);

// Only what it says about itself. Errors: as verify(), save what needs the whole file.
Result<BackupLabel> label(const QString &path);

} // namespace BackupFile

} // namespace rl
