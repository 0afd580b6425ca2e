// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasetext.h"

namespace rl {

// Collects what an address says word by word; for readDatabaseText().
class DatabaseParameters
{
public:
    void set(const QString &key, const QString &value);
    void setHosts(const std::vector<DatabaseHost> &hosts) { m_text.profile.hosts = hosts; }
    void setPassword(QString &password); // wipes it
    void remark(const QString &sentence) { m_text.remarks += sentence; }

    // Error: InvalidInput, for what cannot be used.
    [[nodiscard]] Result<DatabaseText> finish();

private:
    void setOther(const QString &key, const QString &value);
    Outcome joinHosts();

    DatabaseText m_text;
    QString m_hosts; // "a,b" of host=
    QString m_ports; // "5432,5433" of port=
    QStringList m_leftOut;
};

} // namespace rl
