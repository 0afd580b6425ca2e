// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprequest.h"

namespace rl {

QByteArray methodName(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET";
    case HttpMethod::Post:
        return "POST";
    case HttpMethod::Put:
        return "PUT";
    case HttpMethod::Delete:
        return "DELETE";
    }
    return {};
}

} // namespace rl
