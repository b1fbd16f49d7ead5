// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/recordedtraffic.h"

namespace wirebench::tests {

namespace {

Endpoint here(quint16 port)
{
    return {QHostAddress(QStringLiteral("192.0.2.1")), port};
}

Endpoint there(quint16 port)
{
    return {QHostAddress(QStringLiteral("192.0.2.2")), port};
}

} // namespace

RecordedTraffic::RecordedTraffic(const QString &name)
{
    auto recorder = capture::Recorder::start(m_folder.filePath(QStringLiteral("it.pcapng")));
    if (!recorder)
        return;
    m_recorder = std::move(*recorder);
    m_watcher = m_recorder->watcher(QStringLiteral("test"));
    m_tap = m_watcher->watch({TransportProtocol::Udp, here(50'000), there(50'001), name});
}

void RecordedTraffic::send(int count, const QByteArray &payload)
{
    for (int i = 0; i < count; ++i)
        m_tap->sentDatagram({payload, {}});
}

void RecordedTraffic::receive(int count, const QByteArray &payload)
{
    for (int i = 0; i < count; ++i)
        m_tap->receivedDatagram({payload, {}});
}

void RecordedTraffic::beginStream(quint16 port)
{
    m_tap.reset(); // ends the session before
    m_tap = m_watcher->watch({TransportProtocol::Tcp, here(50'001), there(port), {}});
}

} // namespace wirebench::tests
