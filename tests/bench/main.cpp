// SPDX-License-Identifier: GPL-3.0-or-later
// ringledger-bench: figures of Ringledger beside a yardstick measured in the same run. Never a
// test: what is "OVER" is for a person to look at.
#include "benchreport.h"
#include "childrun.h"
#include "handlerbench.h"
#include "importbench.h"
#include "listbench.h"
#include "localdatabase.h"
#include "measuringapplication.h"
#include "migrator.h"
#include "poolbench.h"
#include "querybench.h"
#include "startbench.h"
#include "wizardbench.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>

using namespace rl;
using namespace rl::bench;

namespace {

struct Size
{
    QString name;
    qint64 brokers;
    qint64 numbers;
    qint64 calls;
    qint64 disputes;
    qint64 importRows;
};

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

// The parts that have a database of their own.
void benchXl(BenchReport &report, const LocalDatabase &local, const QString &part)
{
    print(QStringLiteral("A database with %L1 numbers…\n").arg(XlDatabase::numbers));
    XlDatabase xl(local.superuser(), local.person());
    if (const Outcome made = xl.make(); !made) {
        report.skip(QStringLiteral("pool and printed queries at XL"),
                    made.error().text() + u' ' + made.error().detail);
    } else {
        if (part != u"pool")
            benchQueries(report, xl);
        if (part != u"queries")
            benchPool(report, xl);
    }
    xl.drop();
}

// Kept from one run to the next, of these migrations only: what others have made is removed. Not in
// the user's data, and where the server of root can enter.
QString sampleFolder(const QString &size)
{
    const QDir temporary = QDir::temp();
    const QString prefix = QStringLiteral("ringledger-bench-%1-").arg(size);
    const QString name = prefix + QString::fromLatin1(Migrator().fingerprint().left(12));
    for (const QString &other : temporary.entryList({prefix + u'*'}, QDir::Dirs)) {
        if (other != name)
            QDir(temporary.filePath(other)).removeRecursively();
    }
    return temporary.absoluteFilePath(name);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // of this process; what it starts chooses its own
    MeasuringApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Ringledger beside its yardsticks."));
    const QCommandLineOption full(QStringLiteral("full"),
                                  QStringLiteral("With 10,000,000 calls; builds and keeps them."));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Where the JSON goes."),
                                 QStringLiteral("FILE"), QStringLiteral("bench.json"));
    const QCommandLineOption only(
        QStringLiteral("only"),
        QStringLiteral("One of import, disputes, handlers, start, pool, queries, wizard."),
        QStringLiteral("PART"));
    parser.addOptions({full, out, only});
    parser.addHelpOption();
    parser.process(app);
    const Size size = parser.isSet(full)
                          ? Size{QStringLiteral("full"), 500, 7500, 10'000'000, 20'000, 1'000'000}
                          : Size{QStringLiteral("default"), 100, 1500, 100'000, 1'000, 100'000};

    const QDir programs(QCoreApplication::applicationDirPath() + QStringLiteral("/../../app"));
    BenchPlace place;
    place.ctl = programs.absoluteFilePath(QStringLiteral("ctl/ringledgerctl"));
    place.psql = QStandardPaths::findExecutable(QStringLiteral("psql"));
    place.dataFolder = sampleFolder(size.name);
    qputenv("RINGLEDGER_DATA", place.dataFolder.toUtf8());

    print(QStringLiteral("Sample data with %L1 calls…\n").arg(size.calls));
    const auto number = [](qint64 value) { return QString::number(value); };
    const auto sampled = runChildOk(
        place.ctl, {QStringLiteral("sample"), QStringLiteral("--if-empty"),
                    QStringLiteral("--brokers"), number(size.brokers), QStringLiteral("--numbers"),
                    number(size.numbers), QStringLiteral("--calls"), number(size.calls),
                    QStringLiteral("--disputes"), number(size.disputes)});
    if (!sampled) {
        print(sampled.error().text() + u'\n');
        return 1;
    }
    print(QStringLiteral("%1 s\n").arg(sampled->seconds, 0, 'f', 1));

    BenchReport report;
    const QString part = parser.value(only);
    if (part.isEmpty() || part == u"start")
        benchStart(report, programs.absoluteFilePath(QStringLiteral("desktop/ringledger")),
                   place.dataFolder);
    if (part.isEmpty() || part != u"start") {
        LocalDatabase local({place.dataFolder});
        Result<ConnectionOptions> person = Error{};
        local.start().then(&app, [&](const Result<ConnectionOptions> &options) {
            person = options;
            QCoreApplication::quit();
        });
        QCoreApplication::exec();
        if (!person) {
            print(person.error().text() + u'\n');
            return 1;
        }
        if (part.isEmpty() || part == u"disputes")
            benchDisputes(report, *person, place.psql);
        if (part.isEmpty() || part == u"handlers")
            benchHandlers(report, app, *person);
        if (part.isEmpty() || part == u"wizard")
            benchWizard(report, *person);
        place.uri = local.superuser().uri();
        if (part.isEmpty() || part == u"import")
            benchImport(report, place, size.importRows);
        if (part.isEmpty() || part == u"pool" || part == u"queries")
            benchXl(report, local, part);
        local.stop();
    }
    print(report.table());
    if (const Outcome written = report.writeJson(parser.value(out), size.name); !written) {
        print(written.error().text() + u'\n');
        return 1;
    }
    return 0;
}
