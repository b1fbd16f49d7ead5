// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/transportprotocol.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <type_traits>

namespace wirebench::capture {
Q_NAMESPACE

using Protocol = TransportProtocol;

//! Seen from the recording program, or from the client of a TCP connection that somebody else captured.
enum class Direction : quint8 { None, In, Out };
Q_ENUM_NS(Direction)

//! What a record is.
enum class RecordKind : quint8 {
    Data, //!< Bytes of a TCP stream, of one direction. One byte at least.
    Datagram, //!< One UDP datagram, empty ones too.
    Opened, //!< The session begins.
    End, //!< FIN: this direction ends well. Direction In: the peer's.
    Reset, //!< RST: the session ends badly.
    Closed, //!< The session is over.
    Error, //!< Something failed; the payload says what, in UTF-8.
    Note, //!< Somebody's remark, in UTF-8.
    Lost, //!< Bytes or datagrams that are not in the recording; the payload says how many, in UTF-8.
};
Q_ENUM_NS(RecordKind)

//! Counts up from 0 within a recording.
using SessionId = quint32;
//! Of a record that belongs to none.
constexpr SessionId noSession = 0xffffffff;

//! One socket from open to closed, or one TCP connection or UDP conversation of a capture.
struct Session
{
    SessionId id = 0;
    Protocol protocol = Protocol::Tcp;
    Endpoint local;
    Endpoint remote; //!< Null for a bound UDP socket, whose datagrams name their peers.
    QString owner; //!< Whose it is: "web https://example.com", "wb send", a test's name. Empty in captures of others.
    QString name; //!< The destination as it was asked for, "pump.example:502". Empty where the peer came to us.

    friend bool operator==(const Session &, const Session &) = default;
};

//! One record as the index has it. Written to disk as it is, in the byte order of the machine.
struct RecordEntry
{
    qint64 time = 0; //!< Nanoseconds since 1970 (UTC).
    quint64 payloadOffset = 0; //!< Bytes from the beginning of the file.
    quint32 payloadLength = 0; //!< Bytes.
    SessionId session = 0;
    //! Bytes from the payload back to the header of its network layer; 0 for what is no packet. Says the peer of a
    //! datagram of a bound socket.
    quint16 headerLength = 0;
    RecordKind kind = RecordKind::Data;
    Direction direction = Direction::None;
    quint32 reserved = 0;

    friend bool operator==(const RecordEntry &, const RecordEntry &) = default;
};
static_assert(sizeof(RecordEntry) == 32 && std::is_trivially_copyable_v<RecordEntry>);

} // namespace wirebench::capture
