// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/httprequest.h"
#include "webchannel/bridge/ticketstore.h"

namespace wirebench::bridge {

//! A header that the engine's request interceptor adds to requests to the bridge, and pages can neither see nor send.
struct SecretHeader
{
    QByteArray name;
    QByteArray value;

    static SecretHeader random();
    friend bool operator==(const SecretHeader &, const SecretHeader &) = default;
};

//! Who asks for a WebSocket, or for the stream beside one.
struct HandshakeRequest
{
    QString origin; //!< the Origin header
    QByteArray secret; //!< the value of the secret header; empty without one
    QByteArray ticket; //!< the path without its slash

    static HandshakeRequest of(const HttpRequest &request, const SecretHeader &secret);
};

//! Whether the opener is who the ticket was issued to. The ticket is used up either way. InvalidArgument says which
//! check failed, for the log.
Result<Ticket> checkHandshake(const HandshakeRequest &request, const SecretHeader &secret, TicketStore &tickets);

//! Whether who asks for the stream of a context is that context, which began with \a ticket. Likewise.
Result<void> checkStreamRequest(const HandshakeRequest &request, const SecretHeader &secret, const Ticket &ticket);

} // namespace wirebench::bridge
