// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrumentlistener.h"

#include "core/devices/instrumentsession.h"

namespace wirebench::devices {

InstrumentListener::InstrumentListener(Instrument &instrument, QObject *parent)
    : QObject(parent)
    , m_instrument(instrument)
{
    connect(&m_listener, &net::TcpListener::opened, this, [this] {
        m_listener.reader()->grant(largestSessionCount);
        Q_EMIT listening();
    });
    connect(&m_listener, &net::TcpListener::openFailed, this, &InstrumentListener::failed);
    connect(&m_listener, &net::TcpListener::closed, this, [this] { Q_EMIT failed(*m_listener.error()); });
    connect(&m_listener, &net::TcpListener::connectionAccepted, this, &InstrumentListener::serve);
}

void InstrumentListener::serve()
{
    const auto *session = new InstrumentSession(m_listener.takeConnection(), m_instrument, this);
    connect(session, &QObject::destroyed, this, [this] { m_listener.reader()->grant(1); });
}

} // namespace wirebench::devices
