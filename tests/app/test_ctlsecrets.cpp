// SPDX-License-Identifier: GPL-3.0-or-later
// 'ringledgerctl secret' and 'carrier' as a person or a script runs them: the real program, with a
// real keychain, without one, and with the environment alone.
#include "practice/practiceserver.h"
#include "privatekeychain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>

#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace rl;

namespace {

const QString sid = QStringLiteral("AC0123456789abcdef0123456789abcdef");

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray error;
    QByteArray commandLine; // as everybody on the computer sees it

    [[nodiscard]] QByteArray all() const { return out + error; }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

} // namespace

class TestCtlSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_keychain.reset(); }
    void misunderstandingsAreTold_data();
    void misunderstandingsAreTold();
    void keepsAToken();
    void aTokenIsOnNoCommandLine();
    void ctrlCGivesTheTerminalBack();
    void withoutItsTokenNoAccountIsSaved();
    void saysThatThereIsNoKeychain();
    void theEnvironmentIsEnough();
    void keepsWhatAnOrganizationBroughtAlong();
    void testsACarrier();
    void saysWhatIsInTheWay();
    void practiceStaysOnThisComputer();

private:
    using Variables = QList<std::pair<QString, QString>>;
    Answer run(const QString &line, const QByteArray &input = {}, const Variables &variables = {},
               bool withKeychain = true);
    [[nodiscard]] QProcessEnvironment environment(bool withKeychain = true) const;
    [[nodiscard]] QString practiceAt() const
    {
        return QStringLiteral(" --practice-at ") + m_server->base().toString();
    }

    std::unique_ptr<PrivateKeychain> m_keychain;
    SystemClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    QTemporaryDir m_home;
};

void TestCtlSecrets::initTestCase()
{
    m_keychain = std::make_unique<PrivateKeychain>();
    // The server of root runs as another account, which must enter its folder.
    using Is = QFileDevice;
    QVERIFY(QFile::setPermissions(m_home.path(), Is::ReadOwner | Is::WriteOwner | Is::ExeOwner
                                                     | Is::ExeGroup | Is::ExeOther));
    m_server = std::make_unique<PracticeServer>(m_clock);
    QVERIFY(m_server->listen());
}

QProcessEnvironment TestCtlSecrets::environment(bool withKeychain) const
{
    QProcessEnvironment environment = m_keychain->environment();
    if (!withKeychain) {
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
        environment.remove(QStringLiteral("DISPLAY"));
    }
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("RINGLEDGER_DATA"), m_home.path() + QStringLiteral("/data"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

Answer TestCtlSecrets::run(const QString &line, const QByteArray &input, const Variables &variables,
                           bool withKeychain)
{
    QProcessEnvironment environment = this->environment(withKeychain);
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(RINGLEDGERCTL), line.split(u' ', Qt::SkipEmptyParts));
    Answer answer;
    if (process.waitForStarted()) {
        // The kernel shows it a moment after the program is started; that waits for its input.
        QFile seen(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
        (void)QTest::qWaitFor([&] {
            if (seen.open(QIODevice::ReadOnly))
                answer.commandLine = seen.readAll();
            seen.close();
            return !answer.commandLine.isEmpty();
        });
    }
    process.write(input);
    process.closeWriteChannel();
    // The practice carrier lives in this program.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        qFatal("ringledgerctl %s does not end", qUtf8Printable(line));
    answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.error = process.readAllStandardError();
    return answer;
}

void TestCtlSecrets::misunderstandingsAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *line, int status, const char *told) {
        QTest::newRow(line) << QString::fromLatin1(line) << status << QByteArray(told);
    };
    row("secret", 2, "Usage: ringledgerctl secret ACTION");
    row("secret set", 2, "give one name");
    row("secret set twilio s3cret", 2, "give one name; the value comes from stdin");
    row("secret set nobody", 2, "nobody");
    row("secret set twilio --account AC1", 1, "not an Account SID");
    row("secret set db --account AC1", 2, "goes with twilio or signalwire");
    row("secret remove nobody", 2, "nobody");
    row("credential set pigeon --org a", 2, "say twilio or signalwire");
    row("credential remove twilio", 2, "whose account it is");
    row("carrier test pigeon", 2, "pigeon");
    row("carrier test twilio", 1, "No such account is set up");
}

void TestCtlSecrets::misunderstandingsAreTold()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    QFETCH(QByteArray, told);
    const Answer answer = run(line);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.error.contains(told), answer.error.constData());
}

void TestCtlSecrets::keepsAToken()
{
    QCOMPARE(run(QStringLiteral("secret list --json")).array().size(), 0);
    const Answer empty = run(QStringLiteral("secret set twilio --account ") + sid, "\n");
    QCOMPARE(empty.status, 2);
    QCOMPARE(run(QStringLiteral("secret list --json")).array().size(), 0);
    QCOMPARE(run(QStringLiteral("secret set twilio --account ") + sid, "first\n").status, 0);
    const Answer set = run(QStringLiteral("secret set twilio"), "s3cret token\n");
    QVERIFY2(set.status == 0, set.error.constData());
    QVERIFY(!set.out.contains("s3cret"));
    const Answer listed = run(QStringLiteral("secret list --json"));
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed.array()[0][u"name"].toString(), QStringLiteral("twilio"));
    QCOMPARE(listed.array()[0][u"of"].toString(), sid);
    QCOMPARE(listed.array()[0][u"secret"].toString(), QStringLiteral("keychain"));
    QVERIFY(!listed.out.contains("s3cret"));
    QVERIFY(!m_keychain->written().contains("s3cret"));
    QFile settings(m_home.path() + QStringLiteral("/Ringledger/connections.ini"));
    QVERIFY2(settings.exists() || QDir(m_home.path()).entryList().size() > 2, "no settings file");
    QCOMPARE(run(QStringLiteral("secret remove twilio")).status, 0);
    QCOMPARE(run(QStringLiteral("secret list --json")).array()[0][u"secret"].toString(),
             QStringLiteral("missing"));
}

void TestCtlSecrets::aTokenIsOnNoCommandLine()
{
    const Answer set = run(QStringLiteral("secret set twilio --account ") + sid, "hunter2\n");
    QCOMPARE(set.status, 0);
    QVERIFY(set.commandLine.contains("secret"));
    QVERIFY(!set.commandLine.contains("hunter2"));
}

// On a terminal what is typed is not shown, and Ctrl+C leaves it as it was.
void TestCtlSecrets::ctrlCGivesTheTerminalBack()
{
    int terminal = -1;
    int ours = -1;
    QVERIFY(openpty(&ours, &terminal, nullptr, nullptr, nullptr) == 0);
    const auto shows = [&] {
        termios now{};
        return tcgetattr(terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    };
    QVERIFY(shows());
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setChildProcessModifier([terminal] {
        setsid();
        ioctl(terminal, TIOCSCTTY, 0);
        for (const int each : {0, 1, 2})
            dup2(terminal, each);
    });
    process.start(QStringLiteral(RINGLEDGERCTL),
                  {QStringLiteral("secret"), QStringLiteral("set"), QStringLiteral("twilio"),
                   QStringLiteral("--account"), sid});
    QTRY_VERIFY_WITH_TIMEOUT(!shows(), 30'000);
    QCOMPARE(write(ours, "half\x03", 5), 5);
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(shows());
    std::array<char, 512> said{};
    const auto length = read(ours, said.data(), said.size());
    QVERIFY(!QByteArray(said.data(), std::max<qsizetype>(0, length)).contains("half"));
    close(terminal);
    close(ours);
}

void TestCtlSecrets::withoutItsTokenNoAccountIsSaved()
{
    const QString other = QStringLiteral("AC") + QString(32, u'9');
    const QString line = QStringLiteral("secret set twilio --account ") + other;
    QCOMPARE(run(line, {}).status, 2);
    QCOMPARE(run(line, "token\n", {}, false).status, 1); // no keychain
    QVERIFY(!run(QStringLiteral("secret list --json")).out.contains(other.toUtf8()));
}

void TestCtlSecrets::saysThatThereIsNoKeychain()
{
    const Answer set =
        run(QStringLiteral("secret set twilio --account ") + sid, "hunter2\n", {}, false);
    QCOMPARE(set.status, 1);
    QVERIFY2(set.error.contains("no keychain"), set.error.constData());
    QVERIFY(set.error.contains("environment"));
    QCOMPARE(
        run(QStringLiteral("secret list --json"), {}, {}, false).array()[0][u"secret"].toString(),
        QStringLiteral("no keychain"));
    QVERIFY(run(QStringLiteral("secret list --help")).out.contains("RINGLEDGER_TWILIO_TOKEN"));
}

void TestCtlSecrets::theEnvironmentIsEnough()
{
    const Variables variables{
        {QStringLiteral("RINGLEDGER_TWILIO_ACCOUNT"), PracticeState::account(CarrierKind::Twilio)},
        {QStringLiteral("RINGLEDGER_TWILIO_TOKEN"), QStringLiteral("practice")}};
    const Answer listed = run(QStringLiteral("secret list --json"), {}, variables, false);
    QCOMPARE(listed.array()[0][u"secret"].toString(), QStringLiteral("environment"));
    const Answer tested =
        run(QStringLiteral("carrier test twilio") + practiceAt(), {}, variables, false);
    QVERIFY2(tested.status == 0, tested.all().constData());
    const Answer set = run(QStringLiteral("secret remove twilio"), {}, variables, false);
    QCOMPARE(set.status, 1);
    QVERIFY(set.error.contains("RINGLEDGER_TWILIO_TOKEN"));
}

void TestCtlSecrets::keepsWhatAnOrganizationBroughtAlong()
{
    const Answer sample = run(QStringLiteral("sample --quiet --brokers 2 --numbers 6 --calls 20"));
    QVERIFY2(sample.status == 0, sample.error.constData());
    const QString set = QStringLiteral("credential set twilio --account %1 --org ").arg(sid);
    const auto setFor = [&](const QByteArray &org) {
        // A name has spaces, which the line is split at: the id does as well.
        return run(set + QString::fromUtf8(org), "s3cret token\n");
    };
    const QByteArray id =
        run(QStringLiteral("db run -- psql -AtXc SELECT\tid\tFROM\torganizations\tLIMIT\t1"))
            .out.trimmed();
    QCOMPARE(id.size(), 36);
    const Answer noKey = setFor(id);
    QCOMPARE(noKey.status, 1);
    QVERIFY2(noKey.error.contains("key"), noKey.error.constData());
    QCOMPARE(run(QStringLiteral("credential make-key")).status, 0);
    QCOMPARE(run(QStringLiteral("credential make-key")).status, 1); // there is one
    const Answer unknown = setFor("Nobody");
    QCOMPARE(unknown.status, 1);
    QVERIFY2(unknown.error.contains("There is no organization"), unknown.error.constData());

    const Answer kept = setFor(id);
    QVERIFY2(kept.status == 0, kept.error.constData());
    QVERIFY(!kept.all().contains("s3cret"));
    const Answer listed = run(QStringLiteral("credential list --json"));
    QCOMPARE(listed.array().size(), 1);
    QCOMPARE(listed.array()[0][u"org"].toString().toUtf8(), id);
    QCOMPARE(listed.array()[0][u"carrier"].toString(), QStringLiteral("twilio"));
    QVERIFY(!listed.out.contains("s3cret") && !listed.out.contains(sid.toUtf8()));
    const Answer dump = run(QStringLiteral("db run -- psql -AtXc TABLE\torg_credentials"));
    QVERIFY(dump.out.contains(id) && dump.out.contains("twilio"));
    QVERIFY(!dump.all().contains("s3cret") && !dump.all().contains(sid.toUtf8()));

    const QString remove = QStringLiteral("credential remove twilio --org ");
    QCOMPARE(run(remove + QString::fromUtf8(id)).status, 0);
    QCOMPARE(run(remove + QString::fromUtf8(id)).status, 1);
    QCOMPARE(run(QStringLiteral("credential list --json")).array().size(), 0);
}

void TestCtlSecrets::testsACarrier()
{
    const QString account = PracticeState::account(CarrierKind::SignalWire);
    QCOMPARE(run(QStringLiteral("secret set signalwire --space example --account ") + account,
                 "practice\n")
                 .status,
             0);
    const Answer tested = run(QStringLiteral("carrier test signalwire --json") + practiceAt());
    QVERIFY2(tested.status == 0, tested.all().constData());
    const QJsonObject object = tested.array()[0].toObject();
    QCOMPARE(object[u"carrier"].toString(), QStringLiteral("signalwire"));
    QVERIFY(object[u"well"].toBool());
    QCOMPARE(object[u"checks"].toArray().size(), 4);
    QVERIFY(!tested.out.contains("practice\""));
}

void TestCtlSecrets::saysWhatIsInTheWay()
{
    m_server->plan(PracticeFault::Unauthorized, 1, QStringLiteral("Calls"));
    const Answer tested = run(QStringLiteral("carrier test signalwire --json") + practiceAt());
    QCOMPARE(tested.status, 1);
    const QJsonObject object = tested.array()[0].toObject();
    QVERIFY2(object[u"problem"].toString().contains(u"may not read the list of calls"),
             tested.out.constData());
    QVERIFY(object[u"remedy"].toString().contains(u"scope Voice"));
    const Answer lines =
        run(QStringLiteral("carrier test signalwire --practice-at http://127.0.0.1:1"));
    QCOMPARE(lines.status, 1);
    QVERIFY2(lines.out.contains("refused the connection"), lines.out.constData());
}

void TestCtlSecrets::practiceStaysOnThisComputer()
{
    const Answer away =
        run(QStringLiteral("carrier test signalwire --practice-at http://example.com"));
    QCOMPARE(away.status, 2);
    QVERIFY(away.error.contains("this computer only"));
}

QTEST_GUILESS_MAIN(TestCtlSecrets)
#include "test_ctlsecrets.moc"
