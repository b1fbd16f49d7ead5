// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/udpconversation.h"

#include "core/harness/harnesstexts.h"
#include "core/net/addressparser.h"
#include "core/session/localaddress.h"

#include <utility>

namespace wirebench::harness {

using session::SessionAddress;

DatagramConversation::DatagramConversation(std::unique_ptr<net::DatagramConnection> connection)
    : m_connection(std::move(connection))
{
    connect(m_connection.get(), &net::Connection::openFailed, this, &Conversation::openFailed);
    connect(m_connection.get(), &net::Connection::opened, this, &DatagramConversation::attach);
}

void DatagramConversation::attach()
{
    streams::DatagramReader *reader = m_connection->reader();
    connect(reader, &streams::DatagramReader::datagramsArrived, this, [this](const QList<Datagram> &datagrams) {
        for (const Datagram &datagram : datagrams) {
            if (m_isClosed)
                return;
            m_lastPeer = datagram.peer;
            Q_EMIT arrived(datagram.data);
        }
    });
    connect(reader, &streams::ReadableSide::errorReported, this, &Conversation::errorReported);
    connect(reader, &streams::ReadableSide::ended, this, [this] {
        if (!m_isClosed)
            Q_EMIT ended(m_connection->reader()->error());
    });
    streams::DatagramWriter *writer = m_connection->writer();
    connect(writer, &streams::WritableSide::errorReported, this, [this](const Error &error) {
        Q_EMIT errorReported(error);
        Q_EMIT taken(); // it may be about one that will not be sent
    });
    connect(writer, &streams::WritableSide::taken, this, [this] { Q_EMIT taken(); });
}

void DatagramConversation::grant(qint64 datagrams)
{
    if (m_connection->reader())
        m_connection->reader()->grant(datagrams);
}

qint64 DatagramConversation::pending() const
{
    return m_connection->writer() ? m_connection->writer()->pending() : 0;
}

void DatagramConversation::close()
{
    if (!std::exchange(m_isClosed, true))
        m_connection->close(pending());
}

Result<void> DatagramConversation::write(const Datagram &datagram)
{
    if (!m_connection->writer())
        return failure(ErrorCode::InvalidState, HarnessTexts::tr("it is not open"));
    return m_connection->writer()->write(datagram);
}

UdpConversation::UdpConversation(const QString &host, quint16 port, const net::UdpOptions &options,
                                 const net::Environment &environment)
    : DatagramConversation(std::make_unique<net::UdpConnection>(environment))
    , m_host(host)
    , m_port(port)
    , m_options(options)
{
    connect(&connection(), &net::Connection::opened, this, &Conversation::opened);
}

void UdpConversation::open()
{
    static_cast<net::UdpConnection &>(connection()).open(m_host, m_port, m_options);
}

Result<void> UdpConversation::send(const QByteArray &bytes, const QString &to)
{
    if (!to.isEmpty())
        return failure(ErrorCode::InvalidArgument, HarnessTexts::tr("it talks to one peer; leave out \"to\""));
    return write({bytes, {}});
}

BoundUdpConversation::BoundUdpConversation(const SessionAddress &address, const session::SessionOptions &options,
                                           const net::Environment &environment)
    : DatagramConversation(std::make_unique<net::BoundUdpSocket>(environment))
    , m_address(address)
    , m_options(options)
    , m_calls(environment.calls)
{
    connect(&socket(), &net::BoundUdpSocket::sent, this, [this] { Q_EMIT taken(); });
    connect(&socket(), &net::BoundUdpSocket::sendFailed, this, [this](quint64, const Error &error) {
        Q_EMIT errorReported(error);
        Q_EMIT taken();
    });
    connect(&connection(), &net::Connection::opened, this, [this] {
        const auto group = net::parseAddress(m_address.host);
        if (m_address.kind == SessionAddress::Kind::Multicast) {
            if (const auto joined = socket().multicast()->join(group.value_or(QHostAddress())); !joined)
                return Q_EMIT openFailed(joined.error());
        }
        Q_EMIT opened();
    });
}

void BoundUdpConversation::open()
{
    net::UdpBindOptions options = session::udpBindOptionsOf(m_options);
    Result<QHostAddress> local = QHostAddress(QHostAddress::AnyIPv4);
    if (m_address.kind == SessionAddress::Kind::Multicast) {
        const auto group = net::parseAddress(m_address.host);
        if (group && group->protocol() == QAbstractSocket::IPv6Protocol)
            local = QHostAddress(QHostAddress::AnyIPv6);
        options.multicastAllowAddressSharing = true;
        options.multicastInterface = m_address.interfaceName;
    } else {
        local = session::localAddressOf(m_address, m_options.family, m_calls);
        options.ipv6Only = local && m_options.family && *local == QHostAddress(QHostAddress::AnyIPv6);
    }
    if (local)
        return socket().open({*local, m_address.port}, options);
    QMetaObject::invokeMethod(
        this, [this, error = local.error()] { Q_EMIT openFailed(error); }, Qt::QueuedConnection);
}

Result<void> BoundUdpConversation::send(const QByteArray &bytes, const QString &to)
{
    if (to.isEmpty()) {
        if (lastPeer().address.isNull())
            return failure(ErrorCode::InvalidState,
                           HarnessTexts::tr("nobody was heard yet; say whom with \"to ADDRESS\""));
        return write({bytes, lastPeer()});
    }
    const auto address = session::parseSessionAddress(to.contains(u"://") ? to : QStringLiteral("udp://") + to);
    if (!address)
        return tl::unexpected(address.error());
    const Result<quint64> number = socket().send(bytes, address->host, address->port);
    return number ? Result<void>() : tl::unexpected(number.error());
}

} // namespace wirebench::harness
