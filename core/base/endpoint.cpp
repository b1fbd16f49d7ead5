// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/endpoint.h"

namespace wirebench {

QString Endpoint::toString() const
{
    return destinationText(address.toString(), port);
}

QString destinationText(const QString &host, quint16 port)
{
    // Put in at once: a zone can be "%2".
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host, QString::number(port));
}

} // namespace wirebench
