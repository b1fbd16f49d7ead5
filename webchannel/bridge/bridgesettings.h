// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"
#include "core/net/resolver.h"
#include "core/net/socketcalls.h"
#include "webchannel/bridge/accessrules.h"
#include "webchannel/bridge/limits.h"
#include "webchannel/bridge/ticketstore.h"

#include <functional>
#include <memory>

namespace wirebench::bridge {

class PermissionBroker;

//! What a bridge is made from. The references must outlive it.
struct BridgeSettings
{
    AccessRules rules = {}; //!< the bridge adds its own port to the protected ones
    Limits limits = {};
    //! Asks people about what no rule allows. Null: that is refused. May go before the bridge, and usually lives in
    //! another thread; must be there when the bridge starts.
    PermissionBroker *broker = nullptr;
    TicketStore::Clock clock = std::chrono::steady_clock::now;
    net::SocketCalls &calls = net::SocketCalls::system();
    net::Resolver &resolver = net::Resolver::system();
    //! Makes who watches the sockets of a context, which is called \c owner: "web https://page.example", or where
    //! tickets name a holder "HOLDER/https://page.example". Called in the network thread. Empty: nobody watches.
    std::function<std::unique_ptr<TrafficWatcher>(const QString &owner)> makeWatcher = {};
};

} // namespace wirebench::bridge
