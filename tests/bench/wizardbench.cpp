// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardbench.h"

#include "carriers/carrier.h"
#include "http/httptime.h"
#include "onboarding/setupwizard.h"
#include "onboarding/sqlverifiednumberstore.h"
#include "onecarrieraccount.h"
#include "practice/practiceserver.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <ctime>
#include <functional>
#include <memory>

namespace rl::bench {
namespace {

using namespace std::chrono_literals;

constexpr int rounds = 5;
constexpr auto distance = 100ms;

double ownMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Sleeps until it is so, looked at whenever the model changes; false after half a minute.
bool until(SetupWizardModel &model, const std::function<bool()> &so)
{
    if (so())
        return true;
    QEventLoop loop;
    const auto look = [&] {
        if (so())
            loop.quit();
    };
    QObject::connect(&model, &SetupWizardModel::changed, &loop, look);
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    loop.exec();
    return so();
}

template <typename T>
bool until(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    return future.isFinished();
}

// The carrier has a thread of its own, so that what it costs is not counted as the wizard's.
class FarCarrier
{
public:
    FarCarrier()
    {
        m_there.moveToThread(&m_thread);
        m_thread.start();
        run([this] {
            m_server = std::make_unique<PracticeServer>(m_clock);
            m_listening = m_server->listen().ok();
            m_server->setDelay(distance);
            m_access = m_server->access(CarrierKind::SignalWire);
        });
    }
    ~FarCarrier()
    {
        run([this] { m_server.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    void run(const std::function<void()> &what)
    {
        QMetaObject::invokeMethod(&m_there, what, Qt::BlockingQueuedConnection);
    }
    QString codeOf(const QString &number)
    {
        QString code;
        run([&] {
            if (const PracticeCall *call = m_server->state().ringing(number))
                code = call->code;
        });
        return code;
    }
    [[nodiscard]] bool isListening() const { return m_listening; }
    [[nodiscard]] const CarrierAccess &access() const { return m_access; }

private:
    SystemClock m_clock;
    QThread m_thread;
    QObject m_there; // runs what is asked in the thread
    std::unique_ptr<PracticeServer> m_server;
    CarrierAccess m_access;
    bool m_listening = false;
};

struct Times
{
    std::vector<double> start;
    std::vector<double> check;
    std::vector<double> own;
};

// One number, verified and removed again; false when something did not go as it must.
bool walk(SetupWizardModel &model, FarCarrier &carrier, TelephonyDesk &desk,
          const BrokerToSetUp &broker, Times &times)
{
    const QString number =
        QStringLiteral("+1424555%1")
            .arg(QRandomGenerator::global()->bounded(10'000), 4, 10, QLatin1Char('0'));
    model.begin();
    model.setBroker(broker);
    model.setNumberText(number);
    model.setPage(SetupPage::Number);
    QElapsedTimer clock;
    clock.start();
    const double before = ownMilliseconds();
    model.call();
    if (!until(model,
               [&] {
                   return model.verification().isBegun()
                          || model.verification().problem().has_value();
               })
        || !model.verification().isBegun())
        return false;
    times.start.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    const double begun = ownMilliseconds() - before;
    const QString code = carrier.codeOf(number);
    clock.restart();
    const double between = ownMilliseconds();
    model.verification().submit(code);
    if (!until(model, [&] { return !model.verification().isBusy(); })
        || !model.verification().isVerified())
        return false;
    times.check.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    times.own.push_back(std::max(begun, ownMilliseconds() - between));
    const auto removed = desk.removeNumber(model.verification().number()->id);
    return until(removed);
}

} // namespace

void benchWizard(BenchReport &report, const ConnectionOptions &person)
{
    const QString all = QStringLiteral("the setup wizard");
    FarCarrier far;
    if (!far.isListening())
        return report.skip(all, QStringLiteral("no port for the practice carrier"));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
    const Theme theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), settings);
    SystemClock clock;
    SystemHttpTime time;
    Database database(person);
    SqlVerifiedNumberStore store(database);
    Carrier carrier(far.access(), time);
    OneCarrierAccount account({&carrier.callerIds(), &carrier.calls()});
    TelephonyDesk desk(store, account, clock);
    SetupWizardModel model(desk, clock);
    auto found = desk.findBrokers({});
    if (!until(found) || !found.result() || found.result()->empty())
        return report.skip(all, QStringLiteral("no broker"));
    const BrokerToSetUp broker = found.result()->front();
    SetupWizard wizard(model);
    wizard.openAtPage();
    wizard.show();

    Times times;
    for (int round = 0; round <= rounds; ++round) {
        Times warm;
        wizard.openAtPage();
        if (!walk(model, far, desk, broker, round == 0 ? warm : times))
            return report.skip(all, model.verification().problem()
                                        ? model.verification().problem()->text()
                                        : QStringLiteral("no answer"));
    }
    report.add({QStringLiteral("verification begun, the carrier 100 ms away"),
                QStringLiteral("ms"),
                median(times.start),
                0,
                {},
                median(times.start),
                1000,
                false});
    report.add({QStringLiteral("verification code checked, the carrier 100 ms away"),
                QStringLiteral("ms"),
                median(times.check),
                0,
                {},
                median(times.check),
                500,
                false});
    report.add({QStringLiteral("the wizard's own CPU time in either"),
                QStringLiteral("ms"),
                median(times.own),
                0,
                {},
                median(times.own),
                20,
                false});
}

} // namespace rl::bench
