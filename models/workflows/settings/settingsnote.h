// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QString>

namespace rl {

// What a part of the settings says of the last thing that was done.
struct SettingsNote
{
    enum class Kind { None, Well, Caution, Wrong };

    Kind kind = Kind::None;
    QString text;

    static SettingsNote wrong(const Error &error) { return {Kind::Wrong, error.text()}; }
    static SettingsNote well(const QString &text) { return {Kind::Well, text}; }
    static SettingsNote caution(const QString &text) { return {Kind::Caution, text}; }
};

} // namespace rl
