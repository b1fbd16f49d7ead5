// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/connector.h"

#include "core/net/socketaddress.h"
#include "core/net/socketerror.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUdpSocket>

#include <cerrno>
#include <fcntl.h>

namespace wirebench::net {

QString Destination::toString() const
{
    const QString scheme = protocol == Protocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
    return QStringLiteral("%1://%2:%3")
        .arg(scheme, host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host, QString::number(port));
}

namespace {

class AllowAll final : public AccessPolicy
{
public:
    void check(const Destination &, QObject *, Reply reply) override { reply({}); }
};

} // namespace

AccessPolicy &AccessPolicy::allowAll()
{
    static AllowAll policy;
    return policy;
}

Connector::Connector(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(failure(
            ErrorCode::TimedOut,
            QStringLiteral("%1: no answer within %2 ms").arg(m_destination.toString()).arg(m_limit.interval())));
    });
}

Connector::~Connector()
{
    dropAttempt();
}

void Connector::openTcp(const QString &host, quint16 port, const TcpOptions &options)
{
    m_destination = {Protocol::Tcp, host, port, {}};
    m_tcpOptions = options;
    start(validate(options), options, options.connectTimeout);
}

void Connector::openUdp(const QString &host, quint16 port, const UdpOptions &options)
{
    m_destination = {Protocol::Udp, host, port, {}};
    start(validate(options), options, options.lookupTimeout);
}

void Connector::start(const Result<void> &valid, const BufferOptions &options, std::chrono::milliseconds limit)
{
    m_bufferOptions = options;
    Result<void> possible = valid;
    if (possible && m_destination.host.isEmpty())
        possible = failure(ErrorCode::HostNotFound, QStringLiteral("the host name is empty"));
    if (possible && m_destination.port == 0) {
        possible = failure(ErrorCode::AddressNotAvailable,
                           QStringLiteral("%1: port 0 cannot be connected to").arg(m_destination.toString()));
    }
    if (!possible) {
        QTimer::singleShot(0, this, [this, possible] { finish(possible); });
        return;
    }
    m_limit.start(limit);
    auto &resolver = m_environment.resolver;
    resolver.lookUp(m_destination.host, AddressFamily::IPv4, this, [this, &resolver](const auto &ipv4) {
        resolver.lookUp(m_destination.host, AddressFamily::IPv6, this, [this, ipv4](const auto &ipv6) {
            onLookedUp(ipv4 && ipv6 ? Result<QList<QHostAddress>>(*ipv4 + *ipv6) : ipv4 ? ipv4 : ipv6);
        });
    });
}

void Connector::onLookedUp(const Result<QList<QHostAddress>> &addresses)
{
    if (m_finished)
        return;
    if (!addresses)
        return finish(tl::unexpected<Error>(addresses.error()));
    if (addresses->isEmpty()) {
        return finish(failure(ErrorCode::HostNotFound,
                              QStringLiteral("look up \"%1\": the answer has no address").arg(m_destination.host)));
    }
    m_destination.addresses = *addresses;
    m_environment.policy.check(m_destination, this, [this](const Result<void> &verdict) { onChecked(verdict); });
}

void Connector::onChecked(const Result<void> &verdict)
{
    if (m_finished)
        return;
    if (!verdict)
        return finish(verdict);
    tryNextAddress();
}

void Connector::tryNextAddress()
{
    if (m_finished)
        return;
    if (m_nextAddress == m_destination.addresses.size())
        return finish(tl::unexpected<Error>(m_lastError));
    if (const Result<void> begun = beginAttempt(m_destination.addresses.at(m_nextAddress++)); !begun)
        onAttemptFailed(begun.error());
}

Result<void> Connector::beginAttempt(const QHostAddress &address)
{
    const bool tcp = m_destination.protocol == Protocol::Tcp;
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    m_remote = {address, m_destination.port};

    // Our own descriptor, because some options must be set before Qt connects it.
    Descriptor descriptor(m_environment.calls,
                          m_environment.calls.socket(ipv6 ? AF_INET6 : AF_INET,
                                                     (tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK,
                                                     0));
    if (!descriptor.isValid())
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("make a socket")));
    Result<void> applied = applyBufferOptions(descriptor.get(), m_bufferOptions);
    if (applied && tcp)
        applied = applyTcpOptions(descriptor.get(), m_tcpOptions);
    if (!applied)
        return applied;

    if (tcp)
        m_attempt = std::make_unique<QTcpSocket>();
    else
        m_attempt = std::make_unique<QUdpSocket>();
    m_attempt->setProxy(QNetworkProxy::NoProxy);
    // Unbuffered, so that Qt reads nothing itself.
    constexpr auto mode = QIODevice::ReadWrite | QIODevice::Unbuffered;
    if (!m_attempt->setSocketDescriptor(descriptor.get(), QAbstractSocket::BoundState, mode))
        return failure(ErrorCode::Unknown, m_attempt->errorString());
    descriptor.release(); // QAbstractSocket closes it from now on

    // Not queued: between the signal and a later call, Qt would read what the peer sends at once, and it would be lost.
    // Qt may signal from within connectToHost(); m_attempt may be gone after it.
    connect(m_attempt.get(), &QAbstractSocket::connected, this, &Connector::onAttemptConnected, Qt::DirectConnection);
    connect(m_attempt.get(), &QAbstractSocket::errorOccurred, this, &Connector::onAttemptError, Qt::DirectConnection);
    m_attempt->connectToHost(address, m_destination.port, mode);
    return {};
}

void Connector::onAttemptError(QAbstractSocket::SocketError error)
{
    onAttemptFailed(
        errorFromSocket(error, m_attempt->errorString(), QStringLiteral("connect to ") + m_remote.toString()));
}

void Connector::onAttemptFailed(const Error &error)
{
    m_lastError = error;
    dropAttempt();
    QTimer::singleShot(0, this, &Connector::tryNextAddress);
}

void Connector::onAttemptConnected()
{
    if (const Result<void> taken = takeOver(); taken)
        finish({});
    else
        onAttemptFailed(taken.error());
}

Result<void> Connector::takeOver()
{
    Descriptor descriptor(m_environment.calls,
                          m_environment.calls.duplicate(static_cast<int>(m_attempt->socketDescriptor())));
    if (!descriptor.isValid())
        return tl::unexpected<Error>(errorFromErrno(errno, QStringLiteral("take over the socket")));
    const auto local = localEndpointOf(descriptor.get());
    const auto remote = remoteEndpointOf(descriptor.get());
    if (!local || !remote)
        return tl::unexpected<Error>(local ? remote.error() : local.error());
    // A socket on an ephemeral port that connects to that very port reaches itself; nobody listens there.
    if (m_destination.protocol == Protocol::Tcp && *local == *remote)
        return failure(ErrorCode::ConnectionRefused, QStringLiteral("%1 is this socket itself").arg(local->toString()));
    if (m_destination.protocol == Protocol::Udp) {
        const int off = 0;
        ::setsockopt(descriptor.get(), SOL_SOCKET, SO_BROADCAST, &off, sizeof off); // QUdpSocket switches it on
    }
    m_local = *local;
    m_remote = *remote;
    m_result = std::move(descriptor);
    return {};
}

void Connector::dropAttempt()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt->abort(); // closes Qt's descriptor; a duplicate is not affected and the peer sees nothing
    m_attempt.release()->deleteLater();
}

void Connector::finish(const Result<void> &outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    dropAttempt();
    if (outcome)
        Q_EMIT connected(m_local, m_remote);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace wirebench::net
