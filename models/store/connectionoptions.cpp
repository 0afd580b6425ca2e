// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionoptions.h"

#include <QUrl>

namespace rl {

QString ConnectionOptions::uri() const
{
    const auto encoded = [](const QString &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part));
    };
    QString uri = u"postgresql://" + encoded(user) + u'@';
    const bool socket = host.startsWith(u'/');
    if (!socket)
        uri += host + u':' + port;
    uri += u'/' + encoded(database);
    if (socket)
        uri += u"?host=" + encoded(host) + u"&port=" + port;
    return uri;
}

} // namespace rl
