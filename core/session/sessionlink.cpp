// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/sessionlink.h"

#include "core/session/boundudplink.h"
#include "core/session/sessiontexts.h"
#include "core/session/tcpclientlink.h"
#include "core/session/tcpserverlink.h"
#include "core/session/udpclientlink.h"

namespace wirebench::session {

namespace {

tl::unexpected<Error> onlyTcp(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, SessionTexts::tr("only TCP can %1").arg(what));
}

} // namespace

std::unique_ptr<SessionLink> SessionLink::create(const std::shared_ptr<LinkContext> &context)
{
    switch (context->address.kind) {
    case SessionAddress::Kind::Tcp:
        return std::make_unique<TcpClientLink>(context);
    case SessionAddress::Kind::TcpListen:
        return std::make_unique<TcpServerLink>(context);
    case SessionAddress::Kind::Udp:
        return std::make_unique<UdpClientLink>(context);
    case SessionAddress::Kind::UdpBound:
    case SessionAddress::Kind::Multicast:
    case SessionAddress::Kind::Web:
        break;
    }
    return std::make_unique<BoundUdpLink>(context);
}

Result<void> SessionLink::sendTo(const QByteArray &, const QString &, quint16)
{
    return failure(ErrorCode::InvalidArgument,
                   SessionTexts::tr("%1 sends to its peers only").arg(m_context->address.toString()));
}

Result<void> SessionLink::sendFile(const QString &, PeerId)
{
    return onlyTcp(SessionTexts::tr("send a file"));
}

Result<void> SessionLink::cancelFile(PeerId)
{
    return onlyTcp(SessionTexts::tr("send a file"));
}

Result<void> SessionLink::closeWriting(PeerId)
{
    return onlyTcp(SessionTexts::tr("tell the peer that nothing more comes"));
}

Result<void> SessionLink::disconnectPeer(PeerId, bool)
{
    return onlyTcp(SessionTexts::tr("disconnect a peer"));
}

tl::unexpected<Error> noSuchPeer(PeerId peer)
{
    return peer == onlyPeer
        ? failure(ErrorCode::InvalidArgument, SessionTexts::tr("there is not exactly one peer; say which one is meant"))
        : failure(ErrorCode::InvalidArgument, SessionTexts::tr("there is no peer %1 (any more)").arg(peer));
}

tl::unexpected<Error> notOpen()
{
    return failure(ErrorCode::InvalidState, SessionTexts::tr("the session is not open"));
}

} // namespace wirebench::session
