// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace rl::bench {

struct ChildRun
{
    int exitCode = -1;
    double seconds = 0; // wall clock
    double peakMegabytes = 0; // largest resident set of the child itself
    QByteArray output; // standard output
    QByteArray errors; // standard error
};

// Runs a program to its end. Error only when it could not be started; an exit code other than 0 is
// the caller's to judge.
Result<ChildRun> runChild(const QString &program, const QStringList &arguments);

// The same, but an exit code other than 0 is an error that quotes what the program said.
Result<ChildRun> runChildOk(const QString &program, const QStringList &arguments);

} // namespace rl::bench
