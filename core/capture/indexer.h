// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/blockreader.h"
#include "core/capture/conversation.h"
#include "core/capture/sessiontable.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace wirebench::capture {

//! Finds the records of a recording as its bytes come: append() them, then takeEntries(). What it has found does not
//! depend on how the bytes were split. Holds sessions, and segments of TCP that wait for others: mostWaiting of them.
//!
//! A section of ours (its application is "Wirebench …") says by interfaces "session N" whose packets are; those are
//! taken as they are. All other packets are put together into conversations per interface and pair of endpoints: local
//! is who sent the SYN of TCP, or has the higher port; with UDP between two ports of 32768 and more, who began.
//! A record that lies out of order in the file has the time at which its turn came.
class Indexer
{
public:
    static constexpr std::size_t mostWaiting = 100'000;

    //! What was no record, in packets by reason.
    using Unread = std::array<quint64, noPacketCount>;

    //! Errors of BlockReader; OutOfResources for more than SessionTable::most sessions. Records before that are there.
    Result<void> append(QByteArrayView bytes);

    //! The file has ended: what waits for missing bytes becomes records after all. Appending may go on.
    void finish();

    //! What was found since the last call.
    std::vector<RecordEntry> takeEntries();

    const SessionTable &sessions() const { return m_sessions; }
    const Unread &unread() const { return m_unread; }
    //! Bytes of the file read; see BlockReader::position().
    quint64 position() const { return m_blocks.position(); }

    //! For restoreState() of a fresh indexer. To go on there, append from position(), where canContinue().
    QByteArray saveState() const;
    //! False for what saveState() did not make; the indexer is then of no use.
    bool restoreState(const QByteArray &state);
    //! Whether a state has, or had, all that is needed to go on. It has no conversations of others', so that such
    //! recordings are to be indexed anew when they have grown.
    bool canContinue() const { return m_canContinue && m_flows.empty(); }
    //! Segments of TCP, and ends, that wait for what comes before them.
    std::size_t waiting() const { return m_waiting; }

private:
    struct FlowKey
    {
        PacketEndpoint first; // the lesser one
        PacketEndpoint second;
        quint32 interface = 0;
        Protocol protocol = Protocol::Tcp;
        friend bool operator==(const FlowKey &, const FlowKey &) = default;
    };
    struct FlowHash
    {
        std::size_t operator()(const FlowKey &key) const noexcept;
    };
    //! What is between two endpoints of an interface at present.
    struct Flow
    {
        SessionId session = 0;
        bool isClientFirst = false;
        std::unique_ptr<Conversation> conversation; // of TCP
    };

    void take(const SectionBlock &section);
    void take(const InterfaceBlock &interface);
    void take(const PacketBlock &block);
    void take(const JournalBlock &block);
    void take(const NameBlock &block) { m_sessions.addNames(block); }
    void take(const OtherBlock &) { }

    SessionId sessionOf(quint32 number);
    SessionId addSession(const Session &session);
    void takeOurs(SessionId session, const Packet &packet, const PacketBlock &block);
    void takeOthers(const Packet &packet, const PacketBlock &block);
    Flow *flowOf(const Packet &packet, quint32 interface);
    void beginSession(Flow &flow, const Packet &packet);
    void addDatagram(SessionId session, const Packet &packet, quint64 offset, Direction direction);
    void addPieces(SessionId session);
    void flush(Flow &flow);
    void add(RecordKind kind, SessionId session, Direction direction, quint64 offset, quint32 length,
             quint32 headerLength, quint32 lost = 0);

    BlockReader m_blocks;
    SessionTable m_sessions;
    Unread m_unread{};
    bool m_isOurs = false; // this section
    std::unordered_map<quint32, SessionId> m_numbers; // of this section of ours
    std::vector<SessionId> m_interfaces; // whose their packets are, or noSession, in the whole file
    std::unordered_map<FlowKey, Flow, FlowHash> m_flows;
    bool m_canContinue = true;
    std::size_t m_waiting = 0; // segments, in all flows
    bool m_isFull = false; // of sessions
    qint64 m_time = 0; // of the last block that had one
    StreamPieces m_pieces;
    std::vector<RecordEntry> m_entries;
};

} // namespace wirebench::capture
