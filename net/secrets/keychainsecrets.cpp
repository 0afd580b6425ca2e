// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecrets.h"

#include "coredumps.h"
#include "sessionsecrets.h"
#include "threadhop.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>

namespace rl {

namespace {

Q_LOGGING_CATEGORY(lcKeychain, "ringledger.keychain", QtInfoMsg)

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::KeychainSecrets", text);
}

QString service()
{
    return QStringLiteral("Ringledger"); // under which the entries stand in the keychain's own list
}

Error noKeychain(const QString &detail)
{
    return {ErrorCode::Unreachable, tr("This computer has no keychain that answers."),
            tr("Secrets last only until Ringledger ends."), detail};
}

// Whether a failure that QtKeychain has no name for means that nobody keeps secrets here. Only
// Linux has such computers: no message bus of a session, or none on it that offers the service.
// Any other failure is that of a keychain which may hold secrets all the same.
bool isAboutNoService([[maybe_unused]] const QString &detail)
{
#ifdef Q_OS_LINUX
    const QString bus = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus";
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(bus))
        return true;
    return detail.contains(u"org.freedesktop.secrets");
#else
    return false;
#endif
}

Error errorOf(QKeychain::Error error, const QString &name, const QString &detail)
{
    switch (error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noKeychain(detail);
    case QKeychain::EntryNotFound:
        return noSuchSecret(name);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::NotAllowed, tr("The keychain of this computer did not let us in."),
                tr("Unlock it and try again."), detail};
    case QKeychain::CouldNotDeleteEntry:
        return {ErrorCode::NotAllowed, tr("The keychain of this computer kept the secret."),
                tr("Remove it there, under “Ringledger”."), detail};
    default:
        if (isAboutNoService(detail))
            return noKeychain(detail);
        return {ErrorCode::NotAllowed, tr("The keychain of this computer failed: %1").arg(detail),
                tr("Look after it and try again."), detail};
    }
}

Error notAnswered()
{
    return {ErrorCode::NotAllowed,
            tr("The keychain of this computer did not answer in time."),
            tr("It may be locked, and wait for its password in a window of its own."),
            {}};
}

// Starts the job in the keychain's thread; 'read' makes its answer of a job that went well.
template <typename T, typename Job>
QFuture<Result<T>> run(KeychainSecrets *owner, std::chrono::milliseconds patience, Job *job,
                       const QString &name, std::function<Result<T>(Job &)> read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](const Result<T> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // rather no secret than one in a plain file
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, owner, [=](QKeychain::Job *done) {
        if (done->error() != QKeychain::NoError && done->error() != QKeychain::EntryNotFound)
            qCInfo(lcKeychain).noquote() << name << "failed:" << done->errorString();
        answer(done->error() == QKeychain::NoError
                   ? read(static_cast<Job &>(*done))
                   : Result<T>(errorOf(done->error(), name, done->errorString())));
    });
    QTimer::singleShot(patience, job, [answer] { answer(notAnswered()); });
    job->start();
    return promise->future();
}

} // namespace

KeychainSecrets::KeychainSecrets(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
}

QFuture<Result<Secret>> KeychainSecrets::read(const QString &name)
{
    forbidCoreDumps();
    return askInThreadOf<Result<Secret>>(this, [this, name] {
        return run<Secret, QKeychain::ReadPasswordJob>(
            this, m_patience, new QKeychain::ReadPasswordJob(service()), name,
            [](QKeychain::ReadPasswordJob &job) -> Result<Secret> {
                QString text = job.textData();
                return Secret::taken(text);
            });
    });
}

QFuture<Result<SecretHome>> KeychainSecrets::write(const QString &name, const Secret &secret)
{
    forbidCoreDumps();
    return askInThreadOf<Result<SecretHome>>(this, [this, name, secret] {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(secret.text());
        return run<SecretHome, QKeychain::WritePasswordJob>(
            this, m_patience, job, name, [](QKeychain::WritePasswordJob &) -> Result<SecretHome> {
                return SecretHome::Keychain;
            });
    });
}

QFuture<Outcome> KeychainSecrets::remove(const QString &name)
{
    return askInThreadOf<Outcome>(this, [this, name] {
        return run<Unit, QKeychain::DeletePasswordJob>(
                   this, m_patience, new QKeychain::DeletePasswordJob(service()), name,
                   [](QKeychain::DeletePasswordJob &) { return success(); })
            .then(this, [](const Outcome &done) {
                return done || done.error().code == ErrorCode::NotFound ? success() : done;
            });
    });
}

QFuture<SecretHome> KeychainSecrets::home()
{
    // A name that nobody uses: a keychain that is there says that it does not have it.
    return read(QStringLiteral("is-there-a-keychain")).then(this, [](const Result<Secret> &asked) {
        return asked || asked.error().code != ErrorCode::Unreachable ? SecretHome::Keychain
                                                                     : SecretHome::Session;
    });
}

} // namespace rl
