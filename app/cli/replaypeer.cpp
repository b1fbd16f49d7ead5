// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replaypeer.h"

#include <QTimer>

#include <limits>

namespace wirebench::cli {

using Kind = session::SessionAddress::Kind;

namespace {

constexpr qint64 byteCredit = 1024 * 1024;
constexpr qint64 datagramCredit = 256;
constexpr qsizetype mostWaiting = 1024 * 1024; // bytes to be sent; then it is waited
constexpr std::chrono::milliseconds acknowledgeInterval{2};

QHostAddress addressOf(const session::SessionAddress &where)
{
    return where.host.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(where.host);
}

} // namespace

ReplayPeer::ReplayPeer(const session::SessionAddress &address, const net::Environment &environment)
    : m_address(address)
    , m_environment(environment)
{ }

ReplayPeer::~ReplayPeer() = default;

void ReplayPeer::open()
{
    switch (m_address.kind) {
    case Kind::TcpListen:
        return listen();
    case Kind::UdpBound:
        return bind();
    case Kind::Tcp: {
        auto connection = std::make_unique<net::TcpConnection>(m_environment);
        net::TcpConnection *tcp = connection.get();
        m_tcp = std::move(connection);
        connect(tcp, &net::Connection::openFailed, this, &ReplayPeer::openFailed);
        connect(tcp, &net::Connection::opened, this, [this] { useTcp(std::move(m_tcp)); });
        net::TcpOptions options;
        options.noDelay = true; // pieces go as they went
        return tcp->open(m_address.host, m_address.port, options);
    }
    case Kind::Udp: {
        auto socket = std::make_unique<net::UdpConnection>(m_environment);
        net::UdpConnection *udp = socket.get();
        m_udp = std::move(socket);
        connect(udp, &net::Connection::openFailed, this, &ReplayPeer::openFailed);
        connect(udp, &net::Connection::opened, this, [this, udp] {
            useDatagrams(*udp);
            Q_EMIT opened(udp->remoteEndpoint());
        });
        return udp->open(m_address.host, m_address.port);
    }
    case Kind::Multicast:
    case Kind::Web:
        break; // refused by whoever reads the options
    }
}

void ReplayPeer::listen()
{
    m_listener = std::make_unique<net::TcpListener>(m_environment);
    connect(m_listener.get(), &net::TcpListener::openFailed, this, &ReplayPeer::openFailed);
    connect(m_listener.get(), &net::TcpListener::opened, this, [this] {
        m_listener->reader()->grant(1);
        Q_EMIT waiting(m_listener->localEndpoint());
    });
    connect(m_listener.get(), &net::TcpListener::connectionAccepted, this, [this] {
        std::unique_ptr<net::TcpConnection> connection = m_listener->takeConnection();
        m_listener.release()->deleteLater(); // one is enough; it is the one that calls
        useTcp(std::move(connection));
    });
    m_listener->open({addressOf(m_address), m_address.port});
}

void ReplayPeer::bind()
{
    auto socket = std::make_unique<net::BoundUdpSocket>(m_environment);
    net::BoundUdpSocket *bound = socket.get();
    m_udp = std::move(socket);
    connect(bound, &net::Connection::openFailed, this, &ReplayPeer::openFailed);
    connect(bound, &net::Connection::opened, this, [this, bound] {
        useDatagrams(*bound);
        Q_EMIT waiting(bound->localEndpoint());
    });
    bound->open({addressOf(m_address), m_address.port});
}

void ReplayPeer::useTcp(std::unique_ptr<net::TcpConnection> connection)
{
    m_tcp = std::move(connection);
    streams::ByteReader *reader = m_tcp->reader();
    connect(reader, &streams::ByteReader::bytesArrived, this, [this, reader](const QByteArray &bytes) {
        reader->grant(bytes.size());
        Q_EMIT arrived(bytes);
    });
    connect(reader, &streams::ReadableSide::ended, this, [this, reader] { Q_EMIT ended(reader->error()); });
    connect(m_tcp->writer(), &streams::WritableSide::taken, this, &ReplayPeer::taken);
    m_tcp->writer()->setLimit(std::numeric_limits<qsizetype>::max() / 2); // hasRoom() is what bounds it
    reader->grant(byteCredit);
    Q_EMIT opened(m_tcp->remoteEndpoint());
}

void ReplayPeer::useDatagrams(net::DatagramConnection &socket)
{
    connect(socket.reader(), &streams::DatagramReader::datagramsArrived, this, &ReplayPeer::onDatagrams);
    connect(socket.writer(), &streams::WritableSide::taken, this, &ReplayPeer::taken);
    // A datagram that could not be sent is not waited for.
    connect(socket.writer(), &streams::WritableSide::errorReported, this, &ReplayPeer::taken);
    socket.reader()->grant(datagramCredit);
}

void ReplayPeer::onDatagrams(const QList<Datagram> &datagrams)
{
    m_udp->reader()->grant(datagrams.size());
    for (const Datagram &datagram : datagrams) {
        if (m_address.kind == Kind::UdpBound && m_peer.address.isNull()) {
            m_peer = datagram.peer;
            Q_EMIT opened(m_peer);
        }
        if (m_address.kind == Kind::Udp || datagram.peer == m_peer) // others are not part of this
            Q_EMIT arrived(datagram.data);
    }
}

bool ReplayPeer::hasRoom() const
{
    return m_tcp ? m_tcp->writer()->pending() < mostWaiting
                 : m_udp->writer()->pending() < streams::DatagramWriter::limit;
}

bool ReplayPeer::isSent() const
{
    return (m_tcp ? m_tcp->writer()->pending() : m_udp->writer()->pending()) == 0;
}

bool ReplayPeer::isReceived() const
{
    return !m_tcp || m_tcp->isAcknowledged();
}

Result<void> ReplayPeer::send(const QByteArray &bytes)
{
    return m_tcp ? m_tcp->writer()->write(bytes) : m_udp->writer()->write({bytes, m_peer});
}

void ReplayPeer::finish()
{
    if (m_tcp && m_tcp->writer())
        m_tcp->writer()->close();
}

void ReplayPeer::reset()
{
    if (!m_tcp)
        return;
    if (isReceived())
        return m_tcp->reset();
    QTimer::singleShot(acknowledgeInterval, this, &ReplayPeer::reset); // acknowledgements raise no event
}

} // namespace wirebench::cli
