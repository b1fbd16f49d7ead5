// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framer.h"

#include <deque>

namespace wirebench::harness {

//! What came from a device and was not taken yet: bytes, or messages where it has boundaries. Knows nothing of time but
//! what it is told.
class Inbox
{
public:
    using Nanoseconds = std::chrono::nanoseconds;
    static constexpr qint64 limit = 4 * 1024 * 1024; //!< bytes that wait at most
    static constexpr qsizetype largestDatagram = 65'527; //!< bytes

    struct Message
    {
        QByteArray bytes;
        std::optional<Error> error; //!< of its framing
        Nanoseconds time{0}; //!< when its last byte came
    };

    //! \a isStream: pieces are bytes without boundaries, which \a framer cuts into messages unless it is nullptr.
    explicit Inbox(bool isStream, std::unique_ptr<framing::Framer> framer = nullptr);

    //! \a bytes came at \a time.
    void feed(const QByteArray &bytes, Nanoseconds time);
    //! It is \a time, and nothing came since.
    void advance(Nanoseconds time);
    //! Nothing more comes.
    void finish();

    //! Whether boundaries matter.
    bool hasMessages() const { return m_framer || !m_isStream; }
    //! Nothing waits, of a message neither its beginning.
    bool isEmpty() const;
    //! Bytes of a stream; empty where it has messages.
    QByteArrayView bytes() const;
    //! When the byte before \a end of bytes() came.
    Nanoseconds timeOf(qsizetype end) const;
    void take(qsizetype bytes);
    //! The oldest message; nullptr: none is whole.
    const Message *message() const { return m_messages.empty() ? nullptr : &m_messages.front(); }
    void takeMessage();
    //! Bytes of a message that is not whole yet.
    qint64 incomplete() const { return m_framer ? m_framer->pending() : 0; }
    //! How many bytes wait.
    qint64 held() const { return bytes().size() + m_messageBytes; }
    //! How many units (bytes, or datagrams) may come besides \a outstanding ones before the limit is reached.
    qint64 room(qint64 outstanding) const;

private:
    struct Arrival
    {
        qint64 end = 0; // offset in the stream
        Nanoseconds time{0};
    };

    void add(framing::Frame &&frame);

    const bool m_isStream;
    std::unique_ptr<framing::Framer> m_framer;
    QByteArray m_bytes;
    qsizetype m_taken = 0; // bytes at the front of m_bytes that are gone
    qint64 m_offset = 0; // of the stream, of m_bytes' first
    std::deque<Arrival> m_arrivals;
    std::deque<Message> m_messages;
    qint64 m_messageBytes = 0;
};

} // namespace wirebench::harness
