// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/handshake.h"

#include "webchannel/bridge/randomhex.h"

namespace wirebench::bridge {

SecretHeader SecretHeader::random()
{
    return {"X-Wirebench-" + randomHex(), randomHex()};
}

HandshakeRequest HandshakeRequest::of(const HttpRequest &request, const SecretHeader &secret)
{
    // A secret that comes twice is none, which is not the same as no secret.
    const bool hasOneSecret = request.count(secret.name) == 1;
    const QByteArray noSecret = request.count(secret.name) == 0 ? QByteArray() : QByteArrayLiteral("several");
    return {QString::fromLatin1(request.header("origin").value_or(QByteArray())),
            hasOneSecret ? *request.header(secret.name) : noSecret, request.target.mid(1)};
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

Result<void> checkStreamRequest(const HandshakeRequest &request, const SecretHeader &secret, const Ticket &ticket)
{
    if (request.secret.isEmpty() || request.secret != secret.value)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the secret header is missing or wrong"));
    if (isOpaque(request.origin) || request.origin != ticket.origin)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the stream is for another origin, %1").arg(ticket.origin));
    return {};
}

} // namespace wirebench::bridge
