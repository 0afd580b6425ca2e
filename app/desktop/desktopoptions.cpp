// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopoptions.h"

#include "datafolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace rl {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rl::DesktopOptions)
};

} // namespace

DesktopOptions readDesktopOptions(const QStringList &arguments)
{
    DesktopOptions options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("The operations console for tracked phone numbers and call-proof billing."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  Text::tr("Shows this help."));
    const QCommandLineOption version(QStringLiteral("version"), Text::tr("Shows the version."));
    const QCommandLineOption data(
        QStringLiteral("data"),
        Text::tr("Folder of the private database (%1).").arg(rl::dataFolder()),
        QStringLiteral("FOLDER"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   Text::tr("Colours for this run: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      Text::tr("Language for this run: en or es."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  Text::tr("Size of the window, as 1366x768."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        Text::tr(
            "Walks through the main job by itself and leaves pictures and papers in the folder."),
        QStringLiteral("FOLDER"));
    const QCommandLineOption practice(
        QStringLiteral("practice"),
        Text::tr("Practices onboarding with a carrier on this computer, on sample data."));
    parser.addOptions({help, version, data, theme, language, size, tour, practice});

    const auto wrong = [&options](const QString &what) {
        options.message =
            u"ringledger: " % what % u'\n' % Text::tr("'ringledger --help' tells more.");
        options.exitStatus = 2;
        return options;
    };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help)) {
        options.message = parser.helpText().trimmed();
        return options;
    }
    if (parser.isSet(version)) {
        options.message = u"ringledger " % QCoreApplication::applicationVersion();
        return options;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(Text::tr("What is “%1”?").arg(parser.positionalArguments().constFirst()));

    options.dataFolder = parser.isSet(data)
                             ? QDir::cleanPath(QDir(parser.value(data)).absolutePath())
                             : rl::dataFolder();
    if (parser.isSet(tour))
        options.tourFolder = QDir(parser.value(tour)).absolutePath();
    options.practice = parser.isSet(practice);
    options.language = parser.value(language);
    if (parser.isSet(theme)) {
        options.theme = themeModeFromName(parser.value(theme));
        if (!options.theme)
            return wrong(Text::tr("--theme takes system, light or dark."));
    }
    if (parser.isSet(size)) {
        const auto match =
            QRegularExpression(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$")).match(parser.value(size));
        if (!match.hasMatch())
            return wrong(Text::tr("--size takes a width and a height, as 1366x768."));
        options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return options;
}

} // namespace rl
