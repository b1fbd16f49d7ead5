// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionstatus.h"

#include <QByteArrayList>

#include <functional>
#include <memory>

namespace wirebench::session {

//! Answers one peer. Lives in the session's thread, and as long as the peer.
class Responder
{
public:
    virtual ~Responder() = default;

    //! \a bytes came: one datagram, or a piece of a stream as it happened to come. What is to be sent back now, in
    //! order; with UDP a datagram each.
    virtual QByteArrayList feed(const QByteArray &bytes) = 0;
};

//! Makes the responder of a peer that appeared; nullptr: it gets no answers.
using ResponderFactory = std::function<std::unique_ptr<Responder>(const PeerStatus &peer)>;

} // namespace wirebench::session
