// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/capture/recordsource.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <optional>

namespace wirebench::maketest {

//! Bytes of a turn that are not the same each time. Marks of a turn are in order and apart.
struct Mark
{
    enum class Kind : quint8 {
        Free, //!< any bytes, as many
        Number, //!< of text
        Word, //!< of text
        Anything, //!< any bytes, also more or fewer
        Value, //!< what \c name stands for: where it is received first and where it is sent
    };

    Kind kind = Kind::Free;
    qsizetype offset = 0;
    qsizetype length = 0;
    QString name; //!< of Value
    bool isText = false; //!< of Value: a word, otherwise a number of 1, 2, 4 or 8 bytes
    bool isKnown = false; //!< of Value: it was received before

    friend bool operator==(const Mark &, const Mark &) = default;
};

//! A session of a recording.
struct Talk
{
    enum class Role : quint8 {
        Client, //!< We have opened it; in captures of others, the client has.
        Server, //!< The peer came to us.
        Bound, //!< UDP without a peer of its own.
    };

    capture::Session session;
    Role role = Role::Client;
};

//! What happens in a talk, without how it was cut.
struct Turn
{
    enum class Kind : quint8 { Send, Receive, HalfClose, PeerEnd, PeerReset, Reset, Close, Lost };

    Kind kind = Kind::Send;
    qsizetype talk = 0; //!< its index
    QByteArray bytes; //!< of Send and Receive; of Lost in words
    Endpoint peer; //!< of datagrams
    qint64 first = 0; //!< time of its first record, ns since 1970
    qint64 last = 0;
    QList<Mark> marks;

    bool hasBytes() const { return kind == Kind::Send || kind == Kind::Receive; }
};

struct Course
{
    QList<Talk> talks; //!< that have turns
    QList<Turn> turns; //!< in the order in which they happened
};

//! What of a recording is taken.
struct Selection
{
    std::optional<capture::SessionId> session; //!< nothing: all
    QSet<qint64> records; //!< their indices; empty: all
};

inline constexpr qint64 mostBytes = 64 * 1024 * 1024;
inline constexpr qsizetype mostTurns = 5'000;

//! InvalidArgument where nothing passed, OutOfResources where too much did, or what the source says.
Result<Course> readCourse(const capture::RecordSource &source, const Selection &selection);

} // namespace wirebench::maketest
