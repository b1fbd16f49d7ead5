// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArrayView>
#include <QHash>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace wirebench::capture {

//! What passed a socket, on its way to a recording.
struct PassedRecord
{
    RecordKind kind = RecordKind::Data;
    Direction direction = Direction::None;
    SessionId session = 0;
    qint64 time = 0; //!< Nanoseconds since 1970 (UTC).
    Endpoint peer = {}; //!< Datagrams only: who, where the session does not say it.
    QByteArrayView payload = {}; //!< Opened: empty, see RecordBuffer::Batch. Lost: a LostAmount.
};

//! How much of one direction of a session was dropped in a row; or, of no session, how much else.
struct LostAmount
{
    quint64 records = 0; //!< data and datagrams
    quint64 bytes = 0;
    quint64 events = 0; //!< ends, errors, notes
    quint64 sessions = 0; //!< that began and ended meanwhile
};

//! Between the threads of sockets and the one that writes: takes what it has room for, and counts the rest in its
//! place. All functions may be called from every thread; none but take() waits for more than a copy.
class RecordBuffer
{
public:
    //! What was appended since the last take(), in order.
    class Batch
    {
    public:
        bool isEmpty() const { return m_bytes.empty(); }
        void forEach(const std::function<void(const PassedRecord &)> &call) const;
        //! That begin in this batch, in the order of their Opened records.
        const std::vector<Session> &opened() const { return m_opened; }

    private:
        friend class RecordBuffer;

        std::vector<char> m_bytes;
        std::vector<Session> m_opened;
    };

    //! For what says that sessions open and end, and that something is lost, there is so much more room.
    static constexpr std::size_t eventRoom = 4 * 1024 * 1024; // bytes

    //! At most \a limit bytes of data wait, and events in eventRoom. Behind that it is only remembered what is owed to
    //! whom: memory for each session that is open. With the next take() those that are still open are opened, what
    //! was lost of each is said, and those that have ended end.
    explicit RecordBuffer(qint64 limit);

    //! The session gets the next free id, which is returned. Appends its Opened record.
    SessionId open(Session session, qint64 time);
    //! Data and Datagram are dropped and counted when there is no room, as are, when there is none at all, events; text
    //! is cut at 4 KiB. Payloads are copied.
    void append(const PassedRecord &record);
    //! Nothing is taken any more, as after a disk is full.
    void close();

    //! Waits until there is something, and then a little longer for more, \a patience at most, unless there is much or
    //! it is closed. Empty when it is closed and everything was taken, or when it is \a deadline. For one thread.
    Batch take(std::chrono::milliseconds patience,
               std::optional<std::chrono::steady_clock::time_point> deadline = std::nullopt);
    bool isClosed() const;
    //! Gives memory back for later.
    void recycle(Batch batch);

    //! Sessions that begin in another recording count from \a first.
    void setFirstSession(SessionId first) { m_nextSession = first; }

private:
    struct Header;
    //! What could not be appended of a session since the last take().
    struct Owed
    {
        std::optional<Session> opening; // nobody was told of it yet
        qint64 time = 0; // of the first of all that
        LostAmount in;
        LostAmount out;
        LostAmount other;
        std::optional<qint64> closed; // when
    };

    bool isFull(std::size_t more) const;
    void owe(const PassedRecord &record);
    void settle();
    void putLost(SessionId session, Direction direction, qint64 time, const LostAmount &amount);
    void put(const PassedRecord &record, QByteArrayView payload);
    void lose(const PassedRecord &record);

    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Batch m_batch;
    std::vector<char> m_spare;
    QHash<quint64, std::size_t> m_losing; // where the Lost record is that grows, by session and direction
    QHash<SessionId, Owed> m_owed;
    Owed m_owedToNone; // notes, and sessions that are over and nobody was told of
    SessionId m_nextSession = 0;
    bool m_isClosed = false;
};

} // namespace wirebench::capture
