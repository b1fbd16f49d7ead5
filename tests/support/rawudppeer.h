// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"

#include <QList>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace wirebench::tests {

//! A UDP socket bound to loopback and a free port, in plain POSIX, unconnected.
class RawUdpPeer : public QObject
{
    Q_OBJECT

public:
    //! \a port 0: any free one.
    explicit RawUdpPeer(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);
    ~RawUdpPeer() override;

    quint16 port() const { return m_port; }
    //! False when the kernel did not take it.
    bool send(const QByteArray &data, const Endpoint &to);
    //! What came, with its source.
    const QList<Datagram> &received() const { return m_received; }
    //! From now on ICMP answers "port unreachable".
    void close();

private:
    void receiveAll();

    int m_descriptor;
    quint16 m_port = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QList<Datagram> m_received;
};

} // namespace wirebench::tests
