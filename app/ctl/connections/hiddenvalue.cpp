// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/hiddenvalue.h"

#include "commandcontext.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::secret", text);
}

// As long as it lives, the terminal does not show what is typed; also not when Ctrl+C ends the
// program meanwhile, whose shell would go on unseen otherwise.
class HiddenTyping
{
public:
    HiddenTyping(CommandContext &context, const QString &question)
        : m_isTerminal(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        m_interrupted =
            QObject::connect(&context, &CommandContext::interrupted, &context, [before = m_before] {
                tcsetattr(STDIN_FILENO, TCSANOW, &before);
                fputc('\n', stderr);
            });
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        fputs(question.toLocal8Bit().constData(), stderr);
        fflush(stderr);
    }
    ~HiddenTyping()
    {
        if (!m_isTerminal)
            return;
        QObject::disconnect(m_interrupted);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        fputc('\n', stderr);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
    QMetaObject::Connection m_interrupted;
};

} // namespace

Secret readHiddenValue(CommandContext &context)
{
    const HiddenTyping hidden(context, tr("Value: "));
    QFile input;
    QByteArray line;
    if (input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        line = input.readLine(64 * 1024);
    QByteArrayView value = line;
    while (!value.isEmpty() && (value.back() == '\n' || value.back() == '\r'))
        value.chop(1);
    const Secret secret(value);
    wipe(line);
    return secret;
}

} // namespace rl
