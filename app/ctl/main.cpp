// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"
#include "commands.h"
#include "datafolder.h"
#include "language.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>

#include <unistd.h>

using namespace rl;

namespace {

int printUsage(int status)
{
    QString text = QCoreApplication::translate(
        "ringledgerctl", "Usage: ringledgerctl COMMAND [ARGUMENTS]\n\nCommands:\n");
    for (const Command &command : allCommands())
        text += u"  " % command.name.leftJustified(10) % u' ' % command.summary % u'\n';
    text += QCoreApplication::translate(
                "ringledgerctl",
                "\n'ringledgerctl COMMAND --help' tells more. Data folder: %1 (RINGLEDGER_DATA "
                "moves it).\n"
                "Exit status: 0 done, 1 refused, 2 not understood, 3 no database, 130 interrupted.")
                .arg(dataFolder());
    if (status == ExitOk)
        CommandContext::print(text);
    else
        CommandContext::note(text);
    return status;
}

// Documents are drawn without any display.
std::unique_ptr<QCoreApplication> newApplication(int &argc, char **argv,
                                                 const std::vector<Command> &commands)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    for (const Command &command : commands) {
        if (command.name == arguments.value(0) && command.draws && command.draws(arguments)) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            return std::make_unique<QGuiApplication>(argc, argv);
        }
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<Command> commands = allCommands();
    const std::unique_ptr<QCoreApplication> app = newApplication(argc, argv, commands);
    nameApplication();
    speak(*app, {});
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name.isEmpty())
        return printUsage(ExitUsage);
    if (name == u"--help" || name == u"-h" || name == u"help")
        return printUsage(ExitOk);
    if (name == u"--version") {
        CommandContext::print(QString(u"ringledgerctl " + QCoreApplication::applicationVersion()));
        return ExitOk;
    }
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command &each) { return each.name == name; });
    if (command == commands.end()) {
        CommandContext::note(
            QCoreApplication::translate("ringledgerctl", "There is no command '%1'.").arg(name));
        return printUsage(ExitUsage);
    }
    CommandContext context;
    // From inside the event loop, as a command may be over at once and exit() needs a running loop.
    QMetaObject::invokeMethod(
        app.get(),
        [&] {
            command->run(context, arguments).then(app.get(), [](int status) {
                QCoreApplication::exit(status);
            });
        },
        Qt::QueuedConnection);
    const int status = app->exec();
    if (context.isInterrupted()) {
        // The command's thread may still be at work, and will not be waited for.
        context.local().stop();
        _exit(status);
    }
    return status;
}
