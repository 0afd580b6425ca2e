// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every source file of the project and holds it against the layers and the few rules about
// files. The links in CMake enforce the layers too; this says what is wrong by name, and sees what
// links cannot: a Qt module that comes along with another one, SQL outside its place, size.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Layer
{
    QString folder;
    QStringList mayInclude; // layers, beside itself
    QStringList modules; // of Qt, beside QtCore
    QStringList libraries; // other headers it may name, as a prefix
};

// The order is that of the table in README: what stands further down may know what stands above.
const QList<Layer> layers{
    {QStringLiteral("models/domain"), {}, {}, {QStringLiteral("phonenumbers/")}},
    {QStringLiteral("models/workflows"),
     {QStringLiteral("models/domain")},
     {QStringLiteral("QtConcurrent")},
     {}},
    {QStringLiteral("models/store"),
     {QStringLiteral("models/domain"), QStringLiteral("models/workflows")},
     {QStringLiteral("QtConcurrent")},
     {QStringLiteral("libpq-fe.h")}},
    {QStringLiteral("net"),
     {QStringLiteral("models/domain"), QStringLiteral("models/workflows")},
     {QStringLiteral("QtConcurrent"), QStringLiteral("QtNetwork")},
     {QStringLiteral("qt6keychain/"), QStringLiteral("openssl/")}},
    {QStringLiteral("models/tables"),
     {QStringLiteral("models/domain"), QStringLiteral("models/workflows")},
     {QStringLiteral("QtConcurrent"), QStringLiteral("QtGui")},
     {}},
    {QStringLiteral("models/reports"),
     {QStringLiteral("models/domain"), QStringLiteral("models/workflows")},
     {QStringLiteral("QtConcurrent"), QStringLiteral("QtGui")},
     {}},
    {QStringLiteral("ui"),
     {QStringLiteral("models/domain"), QStringLiteral("models/workflows"),
      QStringLiteral("models/tables"), QStringLiteral("models/reports")},
     {QStringLiteral("QtConcurrent"), QStringLiteral("QtGui"), QStringLiteral("QtWidgets"),
      QStringLiteral("QtSvg"), QStringLiteral("QtSvgWidgets"), QStringLiteral("QtCharts"),
      QStringLiteral("QtPrintSupport")},
     {}},
};

struct Source
{
    QString path; // from the project's folder
    QString text;
};

QStringList linesOf(const QString &text)
{
    return text.split(u'\n');
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layers) {
        if (path.startsWith(layer.folder + u'/'))
            return &layer;
    }
    return nullptr; // app, tests: may include everything
}

// The module whose include folder has the header; empty when it is not Qt's.
QString qtModule(const QString &header)
{
    const QString name = header.section(u'/', -1);
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static const QStringList modules = QDir(root).entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    if (header.contains(u'/') && modules.contains(header.section(u'/', 0, 0)))
        return header.section(u'/', 0, 0);
    // QtCore first: others repeat some of its names.
    for (const QString &module : QStringList{QStringLiteral("QtCore")} + modules) {
        if (QFile::exists(root + u'/' + module + u'/' + name))
            return module;
    }
    return {};
}

// What is wrong with the includes of one file, one sentence each.
QStringList includeFaults(const Source &source, const QHash<QString, QString> &layerOfHeader)
{
    QStringList faults;
    const Layer *layer = layerOf(source.path);
    if (!layer)
        return faults;
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    for (const QString &line : linesOf(source.text)) {
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const auto fault = [&](const QString &why) {
            faults.append(source.path + QStringLiteral(" includes ") + header + QStringLiteral(": ")
                          + why);
        };
        if (match.captured(1) == u"\"") {
            const QString target = layerOfHeader.value(QFileInfo(header).fileName());
            if (!target.isEmpty() && target != layer->folder && !layer->mayInclude.contains(target))
                fault(layer->folder + QStringLiteral(" may not know ") + target);
            continue;
        }
        const QString module = qtModule(header);
        if (!module.isEmpty() && module != u"QtCore" && !layer->modules.contains(module))
            fault(layer->folder + QStringLiteral(" may not use ") + module);
        // The headers that decide what a layer is; the C and C++ libraries are everybody's.
        static const QStringList guarded{
            QStringLiteral("phonenumbers/"), QStringLiteral("libpq-fe.h"),
            QStringLiteral("qt6keychain/"), QStringLiteral("openssl/")};
        for (const QString &library : guarded) {
            if (header.startsWith(library) && !layer->libraries.contains(library))
                fault(layer->folder + QStringLiteral(" may not use it"));
        }
    }
    return faults;
}

QStringList sqlFaults(const Source &source)
{
    if (source.path.startsWith(u"models/store/") || source.path.startsWith(u"tests/"))
        return {};
    static const QRegularExpression sql(QStringLiteral(
        "\"[^\"]*\\b(SELECT\\s+[^\"]*\\bFROM\\b|INSERT\\s+INTO\\b|UPDATE\\s+\\w+\\s+SET\\b|"
        "DELETE\\s+FROM\\b|(CREATE|ALTER|DROP)\\s+(TABLE|VIEW|FUNCTION|ROLE|INDEX)\\b)"));
    QStringList faults;
    int number = 0;
    for (const QString &line : linesOf(source.text)) {
        ++number;
        if (sql.match(line).hasMatch())
            faults.append(QStringLiteral("%1:%2 has SQL, whose place is resources/queries")
                              .arg(source.path)
                              .arg(number));
    }
    return faults;
}

QStringList formFaults(const Source &source)
{
    QStringList faults;
    const QStringList lines = linesOf(source.text);
    if (lines.size() > 601) // the last one is empty
        faults.append(QStringLiteral("%1 has %2 lines; 600 are the most")
                          .arg(source.path)
                          .arg(lines.size() - 1));
    if (!lines.constFirst().startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later"))
        faults.append(source.path + QStringLiteral(" does not begin with its SPDX line"));
    if (source.path.endsWith(u".h") && lines.value(1) != u"#pragma once")
        faults.append(source.path + QStringLiteral(" has no '#pragma once' in its second line"));
    if (source.path != source.path.toLower())
        faults.append(source.path + QStringLiteral(" is not in lower case"));
    return faults;
}

// What design.md allows at the top, beside dot-files; what is built lies in build*/ and out/.
QStringList topFaults(const QStringList &entries)
{
    static const QStringList allowed{QStringLiteral("models"),
                                     QStringLiteral("net"),
                                     QStringLiteral("ui"),
                                     QStringLiteral("app"),
                                     QStringLiteral("resources"),
                                     QStringLiteral("translations"),
                                     QStringLiteral("tests"),
                                     QStringLiteral("CMakeLists.txt"),
                                     QStringLiteral("CMakePresets.json"),
                                     QStringLiteral("dev"),
                                     QStringLiteral("README.md"),
                                     QStringLiteral("LICENSE")};
    QStringList faults;
    for (const QString &entry : entries) {
        const bool built = entry.startsWith(u"build") || entry == u"out"
                           || entry == u"compile_commands.json"
                           || entry == u"CMakeUserPresets.json";
        if (!entry.startsWith(u'.') && !built && !allowed.contains(entry))
            faults.append(entry + QStringLiteral(" does not belong at the top"));
    }
    return faults;
}

QList<Source> readProject()
{
    QList<Source> sources;
    const QDir project(QStringLiteral(RINGLEDGER_SOURCES));
    for (const QString &top :
         {QStringLiteral("models"), QStringLiteral("net"), QStringLiteral("ui"),
          QStringLiteral("app"), QStringLiteral("tests")}) {
        QDirIterator files(project.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append(
                    {project.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

QHash<QString, QString> headerLayers(const QList<Source> &sources)
{
    QHash<QString, QString> result;
    for (const Source &source : sources) {
        if (const Layer *layer = layerOf(source.path); layer && source.path.endsWith(u".h"))
            result.insert(QFileInfo(source.path).fileName(), layer->folder);
    }
    return result;
}

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesGoOneWay();
    void sqlIsInItsPlace();
    void filesAreInForm();
    void headerNamesAreUnique();
    void topIsAsDesigned();
    void findsFaults_data();
    void findsFaults();

private:
    QList<Source> m_sources;
};

void TestSources::initTestCase()
{
    m_sources = readProject();
    QVERIFY2(m_sources.size() > 50, "the sources were not found");
}

void TestSources::includesGoOneWay()
{
    const QHash<QString, QString> layerOfHeader = headerLayers(m_sources);
    QStringList faults;
    for (const Source &source : m_sources)
        faults += includeFaults(source, layerOfHeader);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSources::sqlIsInItsPlace()
{
    QStringList faults;
    for (const Source &source : m_sources)
        faults += sqlFaults(source);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSources::filesAreInForm()
{
    QStringList faults;
    for (const Source &source : m_sources)
        faults += formFaults(source);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// The layers' folders are all on the include path of the programs, so one name must mean one file.
void TestSources::headerNamesAreUnique()
{
    QHash<QString, QString> seen;
    QStringList faults;
    for (const Source &source : m_sources) {
        if (!source.path.endsWith(u".h"))
            continue;
        const QString name = QFileInfo(source.path).fileName();
        if (seen.contains(name))
            faults.append(source.path + QStringLiteral(" has the name of ") + seen.value(name));
        seen.insert(name, source.path);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSources::topIsAsDesigned()
{
    const QStringList entries =
        QDir(QStringLiteral(RINGLEDGER_SOURCES)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QStringList faults = topFaults(entries);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// The rules themselves: each must find what it is there for, and leave alone what is right.
void TestSources::findsFaults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("wrong");
    const auto row = [](const char *name, const char *path, const char *line, bool wrong) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(line) << wrong;
    };
    row("domain, its own", "models/domain/x.cpp", "#include \"verdict.h\"", false);
    row("domain, workflows", "models/domain/x.cpp", "#include \"disputestores.h\"", true);
    row("domain, QtCore", "models/domain/x.cpp", "#include <QString>", false);
    row("domain, QtGui", "models/domain/x.cpp", "#include <QColor>", true);
    row("domain, module named", "models/domain/x.cpp", "#include <QtGui/QColor>", true);
    row("domain, libpq", "models/domain/x.cpp", "#include <libpq-fe.h>", true);
    row("domain, std", "models/domain/x.cpp", "#include <vector>", false);
    row("store, workflows", "models/store/x.cpp", "#include \"disputestores.h\"", false);
    row("store, below a folder", "ui/x.cpp", "#include \"cluster/privatecluster.h\"", true);
    row("ui, store", "ui/x.cpp", "  #  include \"session.h\"", true);
    row("ui, network", "ui/x.cpp", "#include <QNetworkReply>", true);
    row("ui, widgets", "ui/x.cpp", "#include <QWidget>", false);
    row("app, store", "app/x.cpp", "#include \"session.h\"", false);
    row("ui, SQL", "ui/x.cpp", "run(\"SELECT id FROM leads\");", true);
    row("ui, a sentence", "ui/x.cpp", "tr(\"Select a case from the list\");", false);
    row("store, SQL", "models/store/x.cpp", "run(\"DELETE FROM leads\");", false);
}

void TestSources::findsFaults()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, wrong);
    const Source source{path, line};
    const QStringList faults = includeFaults(source, headerLayers(m_sources)) + sqlFaults(source);
    QCOMPARE(!faults.isEmpty(), wrong);
}

QTEST_GUILESS_MAIN(TestSources)
#include "test_sources.moc"
