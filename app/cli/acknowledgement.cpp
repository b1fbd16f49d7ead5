// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/acknowledgement.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>

namespace wirebench::cli {

bool isAcknowledged(const net::TcpConnection &connection)
{
    if (connection.state() != streams::ConnectionState::Open)
        return true;
    int unacknowledged = 0;
    return connection.writer()->pending() == 0
        && (::ioctl(connection.descriptor(), SIOCOUTQ, &unacknowledged) != 0 || unacknowledged == 0);
}

} // namespace wirebench::cli
