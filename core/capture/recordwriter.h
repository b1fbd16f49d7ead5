// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/packetmaker.h"
#include "core/capture/pcapngwriter.h"
#include "core/capture/recordbuffer.h"

#include <QSet>

#include <map>
#include <optional>

namespace wirebench::capture {

//! Turns records into blocks, file after file. Knows which sessions are open, and what each file needs to know of them.
class RecordWriter
{
public:
    //! Blocks are appended to \a blocks.
    explicit RecordWriter(QByteArray &blocks);

    //! A file begins, or goes on with a section of its own: sessions that are open are described again there.
    void beginSection();
    //! The session's Opened record comes next.
    void addSession(const Session &session);
    void write(const PassedRecord &record);
    //! What was received and lost, of the sessions where something was lost since the last time.
    void writeStatistics(qint64 time);
    //! The file ends here: what was received and lost, of all that are open.
    void endSection(qint64 time);

    quint64 lostRecords() const { return m_lostRecords; }
    quint64 lostBytes() const { return m_lostBytes; }
    quint64 lostEvents() const { return m_lostEvents; }
    quint64 lostSessions() const { return m_lostSessions; }
    quint64 records() const { return m_records; }

private:
    struct State
    {
        Session session;
        PacketMaker packets;
        std::optional<quint32> interface; // in this section
        quint64 received = 0; // packets
        quint64 dropped = 0;
        bool isDropTold = true;
    };

    quint32 interfaceOf(State &state);
    void writeOpened(State &state, qint64 time);
    void writeSegments(State &state, const PassedRecord &record);
    void writeControl(State &state, Direction direction, quint8 flags, qint64 time);
    void writeDatagram(State &state, const PassedRecord &record);
    //! Without \a state: of no session that is open.
    void writeLost(State *state, const PassedRecord &record);
    void writeClosed(const PassedRecord &record);
    void writeJournal(const PassedRecord &record, const QString &message);
    void tellStatistics(State &state, qint64 time);

    PcapngWriter m_pcapng;
    std::map<SessionId, State> m_sessions; // open ones
    QSet<QString> m_names; // told in this section
    quint64 m_records = 0;
    quint64 m_lostRecords = 0;
    quint64 m_lostBytes = 0;
    quint64 m_lostEvents = 0;
    quint64 m_lostSessions = 0;
};

} // namespace wirebench::capture
