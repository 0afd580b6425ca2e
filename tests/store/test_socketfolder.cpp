// SPDX-License-Identifier: GPL-3.0-or-later
// The folders of private servers' sockets: what killed servers left is swept away, and never what
// somebody uses or is about to use.
#include "cluster/socketfolder.h"
#include "clustertest.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace rl;

namespace {

// A server's socket; it listens until this is gone, and the file stays then.
class Listener
{
public:
    explicit Listener(const QString &folder)
        : m_fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(folder + u"/.s.PGSQL.5432");
        std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
        listens = bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
                  && listen(m_fd, 5) == 0;
    }
    ~Listener() { close(m_fd); }
    Q_DISABLE_COPY_MOVE(Listener)

    bool listens = false;

private:
    int m_fd;
};

bool write(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("1\n") == 2;
}

} // namespace

class TestSocketFolder : public ClusterTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sweepsWhatIsLeftBehind();
    void leavesWhatIsUsed();
    void isNeverSweptWhileOneStarts();
    void aStartSweepsForKilledOnes();

private:
    // One of the account's socket folders.
    QString folderNamed(const QString &suffix)
    {
        const QString path =
            m_base->path() + u"/ringledger-" + QString::number(m_account.uid) + u'-' + suffix;
        return m_account.makeFolder(path) ? path : QString();
    }

    void makeBase()
    {
        m_base = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp/ringledger-sockets-XXXXXX"));
    }

    ServerAccount m_account;
    std::unique_ptr<QTemporaryDir> m_base;
};

void TestSocketFolder::initTestCase()
{
    const Result<ServerAccount> account = ServerAccount::choose();
    QVERIFY(account.ok());
    m_account = *account;
}

void TestSocketFolder::sweepsWhatIsLeftBehind()
{
    makeBase();
    const QString empty = folderNamed(QStringLiteral("0000000a"));
    const QString killed = folderNamed(QStringLiteral("0000000b"));
    QVERIFY(Listener(killed).listens); // and ends
    QVERIFY(write(killed + u"/.s.PGSQL.5432.lock"));
    const QString second = folderNamed(QStringLiteral("0000000c.1"));
    SocketFolder::sweep(m_account, {m_base->path()});
    QVERIFY(!QFile::exists(empty));
    QVERIFY(!QFile::exists(killed));
    QVERIFY(!QFile::exists(second));
}

void TestSocketFolder::leavesWhatIsUsed()
{
    makeBase();
    const QString living = folderNamed(QStringLiteral("0000000a"));
    const Listener server(living);
    QVERIFY(server.listens);
    QVERIFY(write(living + u"/.s.PGSQL.5432.lock"));
    const Result<SocketFolder> starting =
        SocketFolder::prepare(m_account, QStringLiteral("/some/data"), {m_base->path()});
    QVERIFY(starting.ok());
    const QString withMore = folderNamed(QStringLiteral("0000000b"));
    QVERIFY(write(withMore + u"/notes"));
    const QString another =
        m_base->path() + u"/ringledger-" + QString::number(m_account.uid + 1) + u"-0000000c";
    QVERIFY(QDir().mkpath(another));
    const QString target = m_base->path() + u"/target";
    QVERIFY(QDir().mkpath(target));
    const QString link =
        m_base->path() + u"/ringledger-" + QString::number(m_account.uid) + u"-0000000d";
    QVERIFY(QFile::link(target, link));
    QString ofRoot;
    if (m_account.isOther) { // its name is ours, its owner is not
        ofRoot = m_base->path() + u"/ringledger-" + QString::number(m_account.uid) + u"-0000000e";
        QVERIFY(QDir().mkpath(ofRoot));
    }
    SocketFolder::sweep(m_account, {m_base->path()});
    QVERIFY(QFile::exists(living + u"/.s.PGSQL.5432"));
    QVERIFY(QFile::exists(living + u"/.s.PGSQL.5432.lock"));
    QVERIFY(QFile::exists(starting->path()));
    QVERIFY(QFile::exists(withMore + u"/notes"));
    QVERIFY(QFile::exists(another));
    QVERIFY(QFile::exists(target));
    QVERIFY(QFile::exists(link));
    QVERIFY(ofRoot.isEmpty() || QFile::exists(ofRoot));
}

// Four consoles start at once, again and again, each on data of its own, and each sweeps first.
void TestSocketFolder::isNeverSweptWhileOneStarts()
{
    makeBase();
    std::atomic<int> lost = 0;
    std::atomic<int> kept = 0;
    {
        std::vector<std::jthread> consoles;
        for (int i = 0; i < 4; ++i) {
            consoles.emplace_back([&, i] {
                for (int round = 0; round < 500; ++round) {
                    SocketFolder::sweep(m_account, {m_base->path()});
                    const Result<SocketFolder> folder = SocketFolder::prepare(
                        m_account, QStringLiteral("/data/%1").arg(i), {m_base->path()});
                    if (!folder) {
                        ++lost;
                        continue;
                    }
                    std::this_thread::yield();
                    const Listener server(folder->path());
                    server.listens ? ++kept : ++lost;
                }
            });
        }
    }
    QCOMPARE(lost.load(), 0);
    QCOMPARE(kept.load(), 2000);
    SocketFolder::sweep(m_account, {m_base->path()});
    QVERIFY(QDir(m_base->path()).isEmpty());
}

void TestSocketFolder::aStartSweepsForKilledOnes()
{
    QString left;
    {
        Holder killed(folder());
        QVERIFY(killed.says("started"));
        QFile pid(pidFile());
        QVERIFY(pid.open(QIODevice::ReadOnly));
        const QByteArrayList lines = pid.readAll().split('\n');
        left = QFile::decodeName(lines.value(4).trimmed());
        QVERIFY(QFile::exists(left));
        killed.killHard();
        QTRY_VERIFY(!processLives(lines.value(0).toInt()));
    }
    Holder living(folder() + u"2");
    QVERIFY(living.says("started"));
    QVERIFY(!QFile::exists(left));

    PrivateCluster another(settingsFor(folder() + u"3"));
    QVERIFY(waitFor(another.start()).ok());
    QCOMPARE(ask(another, "SELECT 1"), QStringLiteral("1"));
    PrivateCluster attached(settingsFor(folder() + u"2")); // it is still to be reached
    QVERIFY(waitFor(attached.start()).ok());
    QVERIFY(!attached.startedHere());
    QCOMPARE(ask(attached, "SELECT 1"), QStringLiteral("1"));
}

int main(int argc, char **argv)
{
    return runClusterTest<TestSocketFolder>(argc, argv);
}

#include "test_socketfolder.moc"
