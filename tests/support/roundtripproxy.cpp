// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundtripproxy.h"

#include <QFile>

#include <array>
#include <cstring>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace rl {

namespace {

struct Pair
{
    int client = -1;
    int server = -1;
    bool clientSpoke = false; // last
    bool open = true;
};

sockaddr_un addressIn(const QString &folder)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(folder) + "/.s.PGSQL.5432";
    std::memcpy(address.sun_path, path.constData(),
                qMin(sizeof address.sun_path - 1, static_cast<size_t>(path.size())));
    return address;
}

int newSocket()
{
    return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

// Answers false when that side has closed.
bool forward(int from, int to)
{
    std::array<char, 65536> buffer{};
    const ssize_t got = read(from, buffer.data(), buffer.size());
    for (ssize_t done = 0; got > 0 && done < got;) {
        const ssize_t sent =
            send(to, buffer.data() + done, static_cast<size_t>(got - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return got > 0;
}

} // namespace

RoundTripProxy::RoundTripProxy(const ConnectionOptions &target)
    : m_target(target)
    , m_folder(QStringLiteral("/tmp/ringledger-proxy-XXXXXX"))
    , m_listener(newSocket())
{
    const sockaddr_un address = addressIn(m_folder.path());
    if (bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || listen(m_listener, 16) != 0 || pipe(m_wake) != 0)
        qFatal("The proxy cannot listen in %s", qUtf8Printable(m_folder.path()));
    m_thread = std::thread([this] { serve(); });
}

RoundTripProxy::~RoundTripProxy()
{
    if (write(m_wake[1], "x", 1) == 1)
        m_thread.join();
    close(m_listener);
    close(m_wake[0]);
    close(m_wake[1]);
}

ConnectionOptions RoundTripProxy::options() const
{
    ConnectionOptions options = m_target;
    options.host = m_folder.path();
    return options;
}

void RoundTripProxy::serve()
{
    std::vector<Pair> pairs;
    for (;;) {
        std::vector<pollfd> waiting{{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Pair &pair : pairs) {
            waiting.push_back({pair.client, POLLIN, 0});
            waiting.push_back({pair.server, POLLIN, 0});
        }
        poll(waiting.data(), waiting.size(), -1);
        for (size_t i = 0; i < pairs.size(); ++i) {
            Pair &pair = pairs[i];
            if (waiting[2 + 2 * i].revents != 0) {
                if (!std::exchange(pair.clientSpoke, true))
                    ++m_count;
                pair.open = forward(pair.client, pair.server);
            }
            if (pair.open && waiting[3 + 2 * i].revents != 0) {
                pair.clientSpoke = false;
                pair.open = forward(pair.server, pair.client);
            }
            if (!pair.open) {
                close(pair.client);
                close(pair.server);
            }
        }
        std::erase_if(pairs, [](const Pair &pair) { return !pair.open; });
        if (waiting[1].revents != 0) {
            Pair pair{accept(m_listener, nullptr, nullptr), newSocket()};
            const sockaddr_un address = addressIn(m_target.host);
            if (connect(pair.server, reinterpret_cast<const sockaddr *>(&address), sizeof address)
                == 0) {
                pairs.push_back(pair);
            } else {
                close(pair.client);
                close(pair.server);
            }
        }
        if (waiting[0].revents != 0)
            break;
    }
    for (const Pair &pair : pairs) {
        close(pair.client);
        close(pair.server);
    }
}

} // namespace rl
