// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/handshake.h"

#include "webchannel/bridge/randomhex.h"

#include <QNetworkRequest>
#include <QWebSocket>

namespace wirebench::bridge {

SecretHeader SecretHeader::random()
{
    return {"X-Wirebench-" + randomHex(), randomHex()};
}

HandshakeRequest HandshakeRequest::of(const QWebSocket &webSocket, const SecretHeader &secret)
{
    return {webSocket.origin(), webSocket.request().rawHeader(secret.name),
            webSocket.requestUrl().path().mid(1).toLatin1()};
}

Result<Ticket> checkHandshake(const HandshakeRequest &request, const SecretHeader &secret, TicketStore &tickets)
{
    const Result<Ticket> ticket = tickets.redeem(request.ticket);
    const bool mayLackSecret = ticket && ticket->mayLackSecret;
    const bool hasSecret = !request.secret.isEmpty() && request.secret == secret.value;
    if (!hasSecret && !(mayLackSecret && request.secret.isEmpty()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the secret header is missing or wrong"));
    if (isOpaque(request.origin))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the origin is missing or opaque"));
    if (ticket && ticket->origin != request.origin)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the ticket is for another origin, %1").arg(ticket->origin));
    return ticket;
}

} // namespace wirebench::bridge
