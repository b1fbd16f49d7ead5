// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrumentlistener.h"

#include "core/base/logging.h"
#include "core/devices/instrumentsession.h"
#include "core/net/socketcalls.h"

namespace wirebench::devices {

InstrumentListener::InstrumentListener(Instrument &instrument, QObject *parent)
    : QTcpServer(parent)
    , m_instrument(instrument)
{ }

void InstrumentListener::incomingConnection(qintptr descriptor)
{
    net::Descriptor accepted(net::SocketCalls::system(), static_cast<int>(descriptor));
    if (findChildren<InstrumentSession *>(Qt::FindDirectChildrenOnly).size() >= largestSessionCount) {
        qCWarning(logDevices) << "demo instrument: more than" << largestSessionCount << "clients; one was closed";
        return;
    }
    new InstrumentSession(std::move(accepted), m_instrument, this);
}

} // namespace wirebench::devices
