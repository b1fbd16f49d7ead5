// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/virtualdevice.h"

#include "core/message/replyrules.h"
#include "core/session/ruleresponder.h"

#include <QEventLoop>
#include <QTimer>

namespace wirebench::testing {

VirtualDevice::VirtualDevice(quint64 seed)
    : m_seed(seed)
{ }

VirtualDevice::~VirtualDevice() = default;

Result<void> VirtualDevice::start(const QString &rules, TransportProtocol protocol, Milliseconds within)
{
    auto parsed = message::parseReplyRules(rules);
    if (!parsed)
        return tl::unexpected(parsed.error().toError());
    using Kind = session::SessionAddress::Kind;
    const session::SessionAddress address{protocol == TransportProtocol::Tcp ? Kind::TcpListen : Kind::UdpBound,
                                          QStringLiteral("127.0.0.1"), 0};
    m_protocol = protocol;
    m_received.clear();
    m_session = std::make_unique<session::Session>(address);
    m_session->setResponders(
        session::respondersOf(std::make_shared<const message::ReplyRules>(*std::move(parsed)), address, m_seed));
    connect(m_session.get(), &session::Session::received, this, [this](session::PeerId, const QByteArray &bytes) {
        m_received += bytes;
        m_received = m_received.right(mostReceived);
        Q_EMIT changed();
    });
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    connect(m_session.get(), &session::Session::stateChanged, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    deadline.start(within);
    m_session->open();
    while (m_session->state() == session::SessionState::Opening && deadline.isActive())
        loop.exec();
    if (m_session->state() == session::SessionState::Open)
        return {};
    const auto error = m_session->status().error;
    return tl::unexpected(
        error.value_or(Error{ErrorCode::TimedOut, QStringLiteral("the device did not listen in time")}));
}

void VirtualDevice::stop()
{
    m_session.reset();
}

quint16 VirtualDevice::port() const
{
    return m_session ? m_session->localEndpoint().port : 0;
}

QString VirtualDevice::address() const
{
    const QString protocol = m_protocol == TransportProtocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
    return QStringLiteral("%1://127.0.0.1:%2").arg(protocol, QString::number(port()));
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
    return m_session ? m_session->status().peerCount : 0;
}

Result<void> VirtualDevice::tell(const QByteArray &bytes)
{
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
