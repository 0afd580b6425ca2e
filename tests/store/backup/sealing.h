// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupfile.h"

namespace rl {

// A whole file's bytes, and a file of these.
QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

// The archive of a backup, without its label.
QByteArray archiveOf(const QString &backup);
// A backup that is whole, of this archive and with this label: what a careful forger, or a fault of
// ours, would make.
void seal(const QString &path, const QByteArray &archive, BackupLabel label);

} // namespace rl
