// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phonenumber.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <utility>

namespace rl {

// Names and values of a query or a form, in the order in which they are sent. Empty values are left
// out, as carriers read one as "set it to nothing".
class WireForm
{
public:
    WireForm &add(const QString &name, const QString &value);
    WireForm &add(const QString &name, const QUrl &value);
    WireForm &add(const QString &name, const PhoneNumber &value);
    WireForm &addNumber(const QString &name, int value);
    // To the second in UTC; "StartTime>" is such a name, and makes "StartTime%3E=…" on the wire.
    WireForm &add(const QString &name, const QDateTime &value);
    WireForm &addYes(const QString &name, bool wanted);
    WireForm &addAlways(const QString &name, const QString &value); // also an empty one

    // Everything but letters, digits and "-._~" is percent-encoded, so that the '+' of a number
    // does not arrive as a blank.
    [[nodiscard]] QByteArray encoded() const;
    [[nodiscard]] bool isEmpty() const { return m_pairs.isEmpty(); }

private:
    QList<std::pair<QString, QString>> m_pairs;
};

} // namespace rl
