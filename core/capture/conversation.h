// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packet.h"
#include "core/capture/streamassembler.h"

namespace wirebench::capture {

//! One TCP connection of somebody else's capture: both directions, from its SYN, or from wherever the capture begins,
//! to its end. Out is from the client to the server.
class Conversation
{
public:
    //! Adds what \a packet says, whose payload lies at \a offset of the file. \a isFromClient: the direction.
    void add(const Packet &packet, bool isFromClient, quint64 offset, StreamPieces &pieces);

    //! Whether \a packet begins another connection between the same ports.
    bool isAnother(const Packet &packet, bool isFromClient) const;

    //! Nothing more comes: what is missing is lost, what waits is added.
    void flush(StreamPieces &pieces);

    //! Segments that wait for others before them.
    std::size_t waiting() const { return m_fromClient.waiting() + m_fromServer.waiting(); }

private:
    struct Side : StreamAssembler
    {
        using StreamAssembler::StreamAssembler;
        std::optional<quint32> synchronized; // the number in its SYN
    };

    bool isOver() const { return m_isReset || (m_fromClient.hasEnded() && m_fromServer.hasEnded()); }

    Side m_fromClient{Direction::Out};
    Side m_fromServer{Direction::In};
    bool m_isReset = false;
};

} // namespace wirebench::capture
