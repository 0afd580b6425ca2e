// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QJsonObject>

// The documents of dispute_list() and dispute_facts() (resources/migrations/0004_disputes.sql).
namespace rl::json {

DisputeFacts disputeFacts(const QJsonObject &object);
DisputeSummary disputeSummary(const QJsonObject &object); // strength and best call stay empty
DisputePage disputePage(const QJsonObject &object);

} // namespace rl::json
