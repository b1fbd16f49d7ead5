// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/rawpeer.h"

#include <QHostAddress>

#include <vector>

namespace wirebench::tests {

//! A TCP server socket on loopback and a free port, in plain POSIX. Accepts whatever comes.
class RawListener : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QHostAddress address = QHostAddress(QHostAddress::LocalHost);
        quint16 port = 0; //!< 0: any free one.
        int backlog = 128;
        int receiveBuffer = 0; //!< SO_RCVBUF of accepted sockets; 0: the kernel's.
        bool accepting = true; //!< Otherwise connections stay in the kernel's backlog.
    };

    RawListener();
    explicit RawListener(const Options &options);
    ~RawListener() override;

    quint16 port() const { return m_port; }
    void setAccepting(bool accepting) { m_notifier->setEnabled(accepting); }
    qsizetype acceptedCount() const { return static_cast<qsizetype>(m_peers.size()); }
    //! Accepts one connection by hand, blocking, for somebody else to own; -1 when none waits.
    int acceptRaw();
    //! The accepted connection number \a index, from 0; nullptr when there is none yet. Owned here.
    RawPeer *peer(qsizetype index = 0) const;

private:
    void acceptNext();

    int m_descriptor;
    quint16 m_port = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<std::unique_ptr<RawPeer>> m_peers;
};

//! A port of 127.0.0.1 where nobody listens; taken by a socket of the kind \a type (SOCK_STREAM, SOCK_DGRAM) and given
//! back.
quint16 unusedPort(int type);

} // namespace wirebench::tests
