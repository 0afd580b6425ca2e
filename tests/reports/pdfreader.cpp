// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace rl {
namespace {

struct Ran
{
    bool ok = false;
    QByteArray output;
};

Ran run(const QString &program, const QStringList &arguments, QString &problem)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        problem += program + QStringLiteral(": ") + process.errorString()
                   + QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    return {true, process.readAllStandardOutput()};
}

} // namespace

PdfReading readPdf(const QByteArray &pdf)
{
    PdfReading reading;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("it.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        reading.problem = file.errorString();
        return reading;
    }
    file.close();

    reading.text = QString::fromUtf8(run(QStringLiteral("pdftotext"),
                                         {QStringLiteral("-layout"), path, QStringLiteral("-")},
                                         reading.problem)
                                         .output);
    reading.pages = reading.text.split(u'\f', Qt::SkipEmptyParts);
    const QString out = folder.filePath(QStringLiteral("out"));
    QDir().mkpath(out);
    run(QStringLiteral("pdfdetach"), {QStringLiteral("-saveall"), QStringLiteral("-o"), out, path},
        reading.problem);
    for (const QString &name : QDir(out).entryList(QDir::Files)) {
        QFile attached(out + u'/' + name);
        if (attached.open(QIODevice::ReadOnly))
            reading.attachments.insert(name, attached.readAll());
    }
    reading.sound =
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, reading.problem).ok;
    return reading;
}

} // namespace rl
