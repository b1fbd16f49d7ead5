// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/conversation.h"

namespace wirebench::capture {

void Conversation::add(const Packet &packet, bool isFromClient, quint64 offset, StreamPieces &pieces)
{
    Side &sender = isFromClient ? m_fromClient : m_fromServer;
    Side &receiver = isFromClient ? m_fromServer : m_fromClient;
    const quint32 headerLength = packet.payloadOffset - packet.networkOffset;
    if (packet.has(Packet::ack))
        receiver.acknowledge(packet.acknowledgement, pieces);
    if (packet.has(Packet::rst)) { // what it carries is no data (RFC 9293 3.5.3)
        if (isOver())
            return;
        flush(pieces);
        m_isReset = true;
        pieces.push_back({RecordKind::Reset, isFromClient ? Direction::Out : Direction::In, offset, 0, headerLength});
        return;
    }
    quint32 first = packet.sequence;
    if (packet.has(Packet::syn)) {
        sender.synchronized = packet.sequence;
        ++first;
        if (!sender.hasBegun())
            sender.begin(first);
    }
    sender.add({first, packet.payloadLength, packet.capturedLength, offset, headerLength}, pieces);
    if (packet.has(Packet::fin))
        sender.endAt({first + packet.payloadLength, 0, 0, offset, headerLength}, pieces);
}

bool Conversation::isAnother(const Packet &packet, bool isFromClient) const
{
    if (!packet.has(Packet::syn) || packet.has(Packet::rst))
        return false;
    const Side &sender = isFromClient ? m_fromClient : m_fromServer;
    if (sender.synchronized)
        return *sender.synchronized != packet.sequence; // otherwise sent again
    if (isOver())
        return true;
    // A SYN that the capture has behind the first data belongs to them.
    constexpr quint32 late = 1024 * 1024;
    return sender.hasBegun() && sender.nextSequence() - (packet.sequence + 1) > late;
}

void Conversation::flush(StreamPieces &pieces)
{
    m_fromClient.flush(pieces);
    m_fromServer.flush(pieces);
}

} // namespace wirebench::capture
