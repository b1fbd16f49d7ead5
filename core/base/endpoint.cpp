// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/endpoint.h"

namespace wirebench {

QString Endpoint::toString() const
{
    const QString host = address.toString();
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    // Put in at once: a zone can be "%2".
    return (ipv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host, QString::number(port));
}

} // namespace wirebench
