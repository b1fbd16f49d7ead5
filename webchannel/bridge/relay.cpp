// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/relay.h"

#include "webchannel/bridge/relaylink.h"

namespace wirebench::bridge {

Relay::Relay(RelayLink &link)
{
    // Between threads only by queued signals: whichever end goes first, nothing of the other is touched.
    connect(this, &Relay::sent, &link, &RelayLink::receive, Qt::QueuedConnection);
    connect(this, &Relay::polled, &link, &RelayLink::poll, Qt::QueuedConnection);
    connect(this, &Relay::left, &link, &RelayLink::lose, Qt::QueuedConnection);
    connect(&link, &RelayLink::portionTaken, this, &Relay::taken, Qt::QueuedConnection);
    connect(&link, &RelayLink::portionReady, this, &Relay::received, Qt::QueuedConnection);
    connect(&link, &RelayLink::ended, this, &Relay::ended, Qt::QueuedConnection);
}

Relay::~Relay()
{
    Q_EMIT left();
}

} // namespace wirebench::bridge
