// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sqldatabaseprobe.h"

#include "migrator.h"
#include "secrets/profileoptions.h"
#include "session.h"

#include <QCoreApplication>
#include <QThread>
#include <QtConcurrentRun>

#include <libpq-fe.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SqlDatabaseProbe", text);
}

// What libpq said of a connection that did not come about, in words that lead on. It gives no code
// for it; where its words are in another language, the general sentence stays.
Error explained(const Error &error, const DatabaseProfile &profile)
{
    const QString &words = error.detail;
    const QString host = profile.hostText();
    const auto is = [&](ErrorCode code, const QString &what, const QString &remedy) {
        return Error{code, what, remedy, words};
    };
    if (words.contains(u"could not translate host name"))
        return is(ErrorCode::NotFound, tr("There is no server %1.").arg(host),
                  tr("Check how its name is written, and the network."));
    if (words.contains(u"root certificate file"))
        return is(ErrorCode::NotFound, tr("The file of the certificate authority cannot be read."),
                  tr("Choose the file that the provider gives for downloading."));
    if (words.contains(u"certificate verify failed") || words.contains(u"self-signed")
        || words.contains(u"self signed"))
        return is(ErrorCode::NotAllowed,
                  tr("The certificate of %1 is signed by nobody whom this computer trusts, so the "
                     "password was not sent.")
                      .arg(host),
                  tr("Name the certificate authority's file of the provider."));
    if (words.contains(u"server certificate for"))
        return is(ErrorCode::NotAllowed,
                  tr("What answers as %1 shows the certificate of another server, so the password "
                     "was not sent.")
                      .arg(host),
                  tr("Use the name that the certificate is for."));
    if (words.contains(u"does not support SSL"))
        return is(ErrorCode::NotAllowed,
                  tr("%1 does not encrypt, so the password was not sent.").arg(host),
                  tr("Let its administrator switch TLS on; only within a network that you trust "
                     "choose “disable”."));
    if (words.contains(u"Connection refused"))
        return is(ErrorCode::Unreachable, tr("%1 refused the connection.").arg(host),
                  tr("Check the port; a firewall may be in between."));
    if (words.contains(u"timeout expired") || words.contains(u"timed out"))
        return is(ErrorCode::Unreachable, tr("%1 did not answer in time.").arg(host),
                  tr("A firewall may be in between, or the address is reached in another network "
                     "only."));
    if (words.contains(u"Tenant or user not found"))
        return is(ErrorCode::NotAllowed,
                  tr("The pooler does not know the login %1.").arg(profile.user),
                  tr("Its form is name.PROJECT; check the project and the region of the address."));
    if (words.contains(u"no password supplied"))
        return is(ErrorCode::NotAllowed, tr("The server asks for a password."), tr("Enter it."));
    return error;
}

// Whether a notice that we send comes back, as it does not through a pooler of transactions.
bool listens(Session &session)
{
    if (!session.runScript("LISTEN ringledger_probe"))
        return false;
    if (!session.runScript("NOTIFY ringledger_probe"))
        return false;
    bool heard = false;
    for (int i = 0; i < 20 && !heard; ++i) {
        if (!session.receive([&heard](const QString &) { heard = true; }))
            return false;
        if (!heard)
            QThread::msleep(50);
    }
    return heard;
}

Result<DatabaseReport> look(const DatabaseProfile &profile, const Secret &password)
{
    const Result<std::unique_ptr<Session>> opened = Session::open(optionsOf(profile, password));
    if (!opened)
        return explained(opened.error(), profile);
    Session &session = **opened;
    DatabaseReport report;
    const int version = session.serverVersion();
    report.version = QStringLiteral("%1.%2").arg(version / 10000).arg(version % 10000);
    report.login = session.user();
    report.isEncrypted = PQsslInUse(session.handle()) != 0;
    report.listens = listens(session);
    const Result<Migrator::State> state = Migrator().state(session);
    if (!state)
        return state.error();
    // No table of migrations at all: nobody has made it Ringledger's.
    const bool missing = session.lastFailure().sqlState == "42P01";
    report.schema = *state != Migrator::State::Behind ? DatabaseReport::Schema::Ours
                    : missing                         ? DatabaseReport::Schema::Missing
                                                      : DatabaseReport::Schema::Behind;
    return report;
}

} // namespace

QFuture<Result<DatabaseReport>> SqlDatabaseProbe::test(const DatabaseProfile &profile,
                                                       const Secret &password)
{
    return QtConcurrent::run([profile, password] { return look(profile, password); });
}

} // namespace rl
