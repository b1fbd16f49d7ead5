// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/virtualdevice.h"

#include "core/devices/devicecatalogue.h"
#include "core/session/ruleresponder.h"
#include "core/testing/streamexpectation.h"
#include "core/testing/waiting.h"

#include <QFile>

namespace wirebench::testing {

namespace {

QString notInTime()
{
    return QStringLiteral("the device did not listen in time");
}

Result<devices::DeviceFile> readDeviceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, path + QStringLiteral(": ") + file.errorString());
    const auto parsed = devices::parseDeviceFile(QString::fromUtf8(file.read(4 * message::longestReplyRules)));
    if (parsed)
        return *parsed;
    const message::TextError &error = parsed.error().error;
    return failure(ErrorCode::InvalidArgument,
                   QStringLiteral("%1:%2:%3: %4; expected %5")
                       .arg(path, QString::number(parsed.error().line), QString::number(error.position + 1),
                            error.problem, error.expected));
}

} // namespace

VirtualDevice::VirtualDevice(quint64 seed)
    : m_seed(seed)
{ }

VirtualDevice::~VirtualDevice() = default;

void VirtualDevice::begin(TransportProtocol protocol)
{
    stop();
    m_protocol = protocol;
    m_received.clear();
    m_unexpected.clear();
    m_watch.reset();
}

void VirtualDevice::onReceived(QByteArrayView bytes)
{
    m_received += bytes;
    m_received = m_received.right(mostReceived);
    m_unexpected += bytes;
    m_unexpected = m_unexpected.right(mostReceived);
}

std::optional<Failure> VirtualDevice::expect(const QString &pattern, Milliseconds within)
{
    const auto parsed = message::MessagePattern::parse(pattern);
    if (!parsed)
        return Failure{QStringLiteral("the pattern is wrong: ") + parsed.error().toString(), {}, {}};
    StreamExpectation expectation(*parsed);
    waitUntil(
        this, &VirtualDevice::changed, [&] { return expectation.isDecided(m_unexpected); }, within);
    expectation.settle(m_unexpected);
    if (expectation.isMet()) {
        m_unexpected.remove(0, expectation.match().length);
        return {};
    }
    const QString limit = QStringLiteral("within %1 ms").arg(within.count());
    return Failure{expectation.problem(m_unexpected, limit), expectation.mismatch(m_unexpected), {}};
}

Result<void> VirtualDevice::start(const QString &rules, TransportProtocol protocol, Milliseconds within)
{
    begin(protocol);
    auto parsed = message::parseReplyRules(rules);
    if (!parsed)
        return tl::unexpected(parsed.error().toError());
    using Kind = session::SessionAddress::Kind;
    const session::SessionAddress address{protocol == TransportProtocol::Tcp ? Kind::TcpListen : Kind::UdpBound,
                                          QStringLiteral("127.0.0.1"), 0};
    m_session = std::make_unique<session::Session>(address);
    m_session->setResponders(
        session::respondersOf(std::make_shared<const message::ReplyRules>(*std::move(parsed)), address, m_seed));
    connect(m_session.get(), &session::Session::received, this,
            [this](session::PeerId, const QByteArray &bytes) { onReceived(bytes); });
    connect(m_session.get(), &session::Session::changed, this, &VirtualDevice::changed);
    m_session->open();
    const auto isSettled = [this] { return m_session->state() != session::SessionState::Opening; };
    if (!waitUntil(m_session.get(), &session::Session::changed, isSettled, within))
        return failure(ErrorCode::TimedOut, notInTime());
    if (m_session->state() == session::SessionState::Open)
        return {};
    return tl::unexpected(m_session->status().error.value_or(Error()));
}

Result<void> VirtualDevice::startBundled(const QString &name, TransportProtocol protocol, Milliseconds within)
{
    begin(protocol);
    return start(devices::makeDevice(name, deviceOptions()), within);
}

Result<void> VirtualDevice::startFile(const QString &path, TransportProtocol protocol, Milliseconds within)
{
    begin(protocol);
    const auto file = readDeviceFile(path);
    if (!file)
        return tl::unexpected(file.error());
    return start(devices::makeDevice(*file, deviceOptions()), within);
}

devices::DeviceOptions VirtualDevice::deviceOptions()
{
    // Handlers of changed() may do anything, and these are told from within the device's sockets.
    const auto tell = [this] { QMetaObject::invokeMethod(this, &VirtualDevice::changed, Qt::QueuedConnection); };
    m_watch.onClient = tell;
    m_watch.onReceived = [this, tell](QByteArrayView bytes) {
        onReceived(bytes);
        tell();
    };
    devices::DeviceOptions options{.seed = m_seed};
    options.environment.watcher = &m_watch;
    return options;
}

Result<void> VirtualDevice::start(Result<std::unique_ptr<devices::Device>> device, Milliseconds within)
{
    if (!device)
        return tl::unexpected(device.error());
    m_device = *std::move(device);
    std::optional<Error> error;
    bool isStarted = false;
    connect(m_device.get(), &devices::Device::started, m_device.get(), [&] {
        isStarted = true;
        Q_EMIT changed();
    });
    connect(m_device.get(), &devices::Device::failed, m_device.get(), [&](const Error &why) {
        error = why;
        Q_EMIT changed();
    });
    m_device->start({QHostAddress(QHostAddress::LocalHost), 0});
    waitUntil(
        this, &VirtualDevice::changed, [&] { return isStarted || error; }, within);
    m_device->disconnect(m_device.get());
    if (error)
        return tl::unexpected(*error);
    if (!isStarted)
        return failure(ErrorCode::TimedOut, notInTime());
    return {};
}

void VirtualDevice::stop()
{
    const bool isListening = port() > 0;
    m_session.reset();
    m_device.reset();
    if (isListening)
        Q_EMIT changed();
}

std::optional<Endpoint> VirtualDevice::endpoint() const
{
    if (m_session && m_session->state() == session::SessionState::Open)
        return m_session->localEndpoint();
    if (!m_device)
        return {};
    return isUdp() ? m_device->udpEndpoint() : m_device->tcpEndpoint();
}

bool VirtualDevice::isUdp() const
{
    if (!m_device)
        return m_protocol == TransportProtocol::Udp;
    return m_device->udpEndpoint() && (m_protocol == TransportProtocol::Udp || !m_device->tcpEndpoint());
}

quint16 VirtualDevice::port() const
{
    return endpoint().value_or(Endpoint()).port;
}

QString VirtualDevice::address() const
{
    const auto listening = endpoint();
    if (!listening)
        return {};
    return (isUdp() ? QStringLiteral("udp://") : QStringLiteral("tcp://")) + listening->toString();
}

QList<session::PeerId> VirtualDevice::peers() const
{
    QList<session::PeerId> ids;
    if (m_session) {
        for (const session::PeerStatus &peer : m_session->status().peers) {
            if (!session::isOver(peer.state))
                ids.append(peer.id);
        }
    }
    return ids;
}

qint64 VirtualDevice::clients() const
{
    return m_session ? m_session->status().peerCount : m_watch.clients();
}

Result<void> VirtualDevice::tell(const QByteArray &bytes)
{
    if (!m_session)
        return failure(ErrorCode::InvalidState,
                       m_device ? m_device->name() + QStringLiteral(" only answers")
                                : QStringLiteral("the device does not listen"));
    for (const session::PeerId peer : peers()) {
        if (auto sent = m_session->send(bytes, peer); !sent)
            return sent;
    }
    return {};
}

void VirtualDevice::resetClients()
{
    for (const session::PeerId peer : peers())
        static_cast<void>(m_session->resetPeer(peer)); // who has gone meanwhile needs none
}

} // namespace wirebench::testing
