// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/diagnosis.h"

#include "core/base/endpoint.h"
#include "core/net/addressclass.h"
#include "core/session/sessiontexts.h"

#include <algorithm>

namespace wirebench::session {

namespace {

using AddressKind = SessionAddress::Kind;
using Kind = Finding::Kind;

QString number(qint64 value)
{
    return QString::number(value);
}

bool waitsForPeers(const SessionStatus &status)
{
    return status.address.kind == AddressKind::TcpListen || status.address.kind == AddressKind::UdpBound
        || status.address.kind == AddressKind::Multicast;
}

bool isTcp(const SessionStatus &status)
{
    return status.address.kind == AddressKind::Tcp || status.address.kind == AddressKind::TcpListen;
}

bool isLoopback(const QHostAddress &address)
{
    // The unspecified addresses are loopback to whoever connects to them, and everything to whoever binds to them.
    return address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6)
        && net::classify(address) == net::AddressClass::Loopback;
}

QString whyNotOpen(const SessionStatus &status)
{
    switch (status.state) {
    case SessionState::Idle:
        return SessionTexts::tr("The session was not opened yet.");
    case SessionState::Opening:
        return SessionTexts::tr("The session is still being opened.");
    case SessionState::Reconnecting:
        return status.error ? SessionTexts::tr("The last attempt to open it failed: %1.").arg(status.error->detail)
                            : SessionTexts::tr("The connection has ended and is about to be opened again.");
    case SessionState::Failed:
        return SessionTexts::tr("The session has failed: %1.")
            .arg(status.error ? status.error->detail : SessionTexts::tr("for a reason that is not known"));
    case SessionState::Closing:
    case SessionState::Closed:
        return SessionTexts::tr("The session is closed.");
    case SessionState::Open:
    case SessionState::PeerFinished:
    case SessionState::WeFinished:
        break;
    }
    return {};
}

void addNotOpen(const SessionStatus &status, QList<Finding> &findings)
{
    const bool isUnderWay = status.state == SessionState::Opening || status.state == SessionState::Reconnecting;
    findings.append({Kind::NotOpen, whyNotOpen(status),
                     isUnderWay ? SessionTexts::tr("Wait, or check the address.")
                                : SessionTexts::tr("Open it, after checking the address.")});
}

void addReported(const SessionStatus &status, QList<Finding> &findings)
{
    if (!status.reported)
        return;
    const bool isRefused = status.reported->code == ErrorCode::ConnectionRefused;
    findings.append({Kind::NobodyListens,
                     isRefused
                         ? SessionTexts::tr("The other computer answered that nobody listens at that port (%1 times).")
                               .arg(status.reportedCount)
                         : SessionTexts::tr("The network reported: %1 (%2 reports).")
                               .arg(status.reported->detail)
                               .arg(status.reportedCount),
                     isRefused ? SessionTexts::tr("Check the port, and whether the program there runs.")
                               : SessionTexts::tr("Check the address and the route to it.")});
}

void addLoopback(const SessionStatus &status, QList<Finding> &findings)
{
    if (status.local.address.isNull() || !isLoopback(status.local.address))
        return;
    const auto remote = std::find_if(status.peers.begin(), status.peers.end(), [](const PeerStatus &peer) {
        return !peer.endpoint.address.isNull() && !isLoopback(peer.endpoint.address);
    });
    if (remote != status.peers.end()) {
        findings.append({Kind::OnlyLoopback,
                         SessionTexts::tr("The session is bound to %1, which only this computer reaches, and %2 is "
                                          "another one.")
                             .arg(status.local.toString(), remote->endpoint.toString()),
                         SessionTexts::tr("Bind to every address, or to that of a network interface.")});
    } else if (waitsForPeers(status) && status.peerCount == 0) {
        findings.append(
            {Kind::OnlyLoopback,
             SessionTexts::tr("It waits at %1, which only this computer reaches.").arg(status.local.toString()),
             SessionTexts::tr("For peers on other computers leave the host out of the address.")});
    }
}

void addNobodyCame(const SessionStatus &status, QList<Finding> &findings)
{
    if (!waitsForPeers(status) || status.peerCount > 0)
        return;
    findings.append(
        {Kind::NobodyCame,
         isTcp(status) ? SessionTexts::tr("Nobody has connected to %1.").arg(status.local.toString())
                       : SessionTexts::tr("Nothing has come to %1.").arg(status.local.toString()),
         SessionTexts::tr("Check that the peer uses an address of this computer and port %1.").arg(status.local.port)});
}

void addOtherFamily(const SessionStatus &status, QList<Finding> &findings)
{
    const auto isIpv6 = [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv6Protocol; };
    if (waitsForPeers(status) || status.peers.size() != 1)
        return;
    const Endpoint used = status.peers.first().endpoint;
    const auto other = std::find_if(status.resolved.begin(), status.resolved.end(), [&](const QHostAddress &address) {
        return isIpv6(address) != isIpv6(used.address);
    });
    if (other == status.resolved.end())
        return;
    findings.append({Kind::OtherFamily,
                     SessionTexts::tr("%1 is also %2, and %3 is used.")
                         .arg(status.address.host, other->toString(), used.toString()),
                     SessionTexts::tr("The peer may listen at the other one only: choose %1 in the options.")
                         .arg(isIpv6(*other) ? QStringLiteral("IPv6") : QStringLiteral("IPv4"))});
}

void addPeer(const PeerStatus &peer, bool tcp, QList<Finding> &findings)
{
    const QString who = peer.endpoint.toString();
    if (peer.state == SessionState::PeerFinished) {
        findings.append({Kind::PeerFinished, SessionTexts::tr("%1 has said that nothing more comes from it.").arg(who),
                         SessionTexts::tr("Connect again; it ends what it sends by itself.")});
    }
    if (!tcp || (peer.unacknowledgedBytes == 0 && peer.pendingBytes == 0))
        return;
    findings.append(
        {Kind::PeerTakesNothing,
         peer.pendingBytes > 0 ? SessionTexts::tr("%1 takes nothing: %2 bytes wait here, and %3 are on their way.")
                                     .arg(who, number(peer.pendingBytes), number(peer.unacknowledgedBytes))
                               : SessionTexts::tr("%1 has not acknowledged %2 bytes that were sent.")
                                     .arg(who, number(peer.unacknowledgedBytes)),
         SessionTexts::tr("The program there does not read, or the network is gone; keep-alive would tell.")});
}

//! That everything was acknowledged says that the network is fine, and nothing about who reads it.
void addSilent(const PeerStatus &peer, bool isOnly, QList<Finding> &findings)
{
    if (isOver(peer.state) || peer.state == SessionState::PeerFinished || peer.count.receivedBytes > 0
        || peer.count.sentBytes == 0 || peer.pendingBytes > 0 || peer.unacknowledgedBytes > 0)
        return;
    findings.append({Kind::PeerSilent,
                     SessionTexts::tr("%1 has received all %2 bytes, and the program there says nothing.")
                         .arg(isOnly ? SessionTexts::tr("The other system") : peer.endpoint.toString(),
                              number(peer.count.sentBytes)),
                     SessionTexts::tr("Check line end, framing and checksum of the message: many devices ignore what "
                                      "they do not understand.")});
}

} // namespace

QList<Finding> whyNothingArrives(const SessionStatus &status)
{
    QList<Finding> findings;
    if (!whyNotOpen(status).isEmpty()) {
        addNotOpen(status, findings);
        addReported(status, findings);
        return findings;
    }
    QList<PeerStatus> silent;
    std::copy_if(status.peers.begin(), status.peers.end(), std::back_inserter(silent), [](const PeerStatus &peer) {
        return !isOver(peer.state) && (peer.count.receivedBytes == 0 || peer.state == SessionState::PeerFinished);
    });
    const bool hasReceived = status.count.receivedPieces > 0;
    if (hasReceived && silent.isEmpty())
        return {};

    for (const PeerStatus &peer : std::as_const(silent))
        addPeer(peer, isTcp(status), findings);
    addReported(status, findings);
    addLoopback(status, findings);
    addNobodyCame(status, findings);
    addOtherFamily(status, findings);
    if (isTcp(status)) {
        for (const PeerStatus &peer : std::as_const(silent))
            addSilent(peer, silent.size() == 1, findings);
    }
    if (status.droppedDatagrams > 0) {
        findings.append({Kind::BufferFull,
                         SessionTexts::tr("The kernel threw %1 datagrams away because its buffer was full.")
                             .arg(status.droppedDatagrams),
                         SessionTexts::tr("Choose a larger receive buffer in the options.")});
    }
    if (status.count.sentPieces == 0 && status.pendingBytes == 0) {
        findings.append({Kind::NothingSent, SessionTexts::tr("Nothing was sent yet."),
                         SessionTexts::tr("Many devices speak only when spoken to: send something.")});
    }
    const bool isCertain = !findings.isEmpty() && findings.first().kind == Kind::PeerFinished;
    if (!isCertain
        && !isLoopback(status.peers.isEmpty() ? status.local.address : status.peers.first().endpoint.address))
        findings.append({Kind::FirewallPossible,
                         SessionTexts::tr("A firewall on either side, or between, shows no sign."),
                         isTcp(status) && !waitsForPeers(status)
                             ? SessionTexts::tr("The connection was let through, so it is the last thing to look at.")
                             : SessionTexts::tr("Check that it lets port %1 through.")
                                   .arg(waitsForPeers(status) ? status.local.port : status.address.port)});
    return findings;
}

} // namespace wirebench::session
