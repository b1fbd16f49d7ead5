// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/regexlimits.h"
#include "core/capture/fieldlookup.h"
#include "core/capture/record.h"

#include <QDate>
#include <QHostAddress>

#include <optional>
#include <variant>

//! What a filter is made of: one question about one record each, as values. FILTER.md says how each is written.
namespace wirebench::capture {

enum class Comparison : quint8 { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };

//! A comparison with a number or, for Equal and NotEqual, with all numbers from \c first to \c last; otherwise \c last
//! is \c first. Never Contains.
struct NumberTest
{
    Comparison comparison = Comparison::Equal;
    quint64 first = 0;
    quint64 last = 0;

    bool accepts(quint64 number) const;
    friend bool operator==(const NumberTest &, const NumberTest &) = default;
};

struct DirectionTerm
{
    Direction direction = Direction::In;
    friend bool operator==(const DirectionTerm &, const DirectionTerm &) = default;
};

struct KindTerm
{
    RecordKind kind = RecordKind::Data;
    friend bool operator==(const KindTerm &, const KindTerm &) = default;
};

//! "tcp" and "udp" are known here, all others by a FieldLookup.
struct ProtocolTerm
{
    QString name; //!< in lower case; letters, digits, '.', '-', '_'
    friend bool operator==(const ProtocolTerm &, const ProtocolTerm &) = default;
};

//! Length of the payload in bytes.
struct LengthTerm
{
    NumberTest test;
    friend bool operator==(const LengthTerm &, const LengthTerm &) = default;
};

struct SessionTerm
{
    NumberTest test;
    friend bool operator==(const SessionTerm &, const SessionTerm &) = default;
};

//! The port of either end.
struct PortTerm
{
    NumberTest test;
    friend bool operator==(const PortTerm &, const PortTerm &) = default;
};

//! The peer is in a network: its first \c prefixLength bits are those of \c address, and the rest of that is 0.
struct NetworkTerm
{
    QHostAddress address; //!< IPv4, or IPv6 without a zone
    int prefixLength = 0; //!< 0 to 32, 0 to 128
    friend bool operator==(const NetworkTerm &, const NetworkTerm &) = default;
};

//! The destination as it was asked for contains this, without regard to case.
struct PeerNameTerm
{
    QString name; //!< not empty, and no address
    friend bool operator==(const PeerNameTerm &, const PeerNameTerm &) = default;
};

//! The owner of the session contains this, without regard to case.
struct OwnerTerm
{
    QString owner; //!< not empty
    friend bool operator==(const OwnerTerm &, const OwnerTerm &) = default;
};

//! A moment on the wall, or that time of every day.
struct TimeTerm
{
    enum class Side : quint8 { After, Before }; //!< After includes the moment itself, Before does not.

    Side side = Side::After;
    std::optional<QDate> date; //!< 1970 to 2261
    qint64 nanosecondsOfDay = 0; //!< 0 up to a day
    bool utc = false; //!< or else in the time zone of who looks
    friend bool operator==(const TimeTerm &, const TimeTerm &) = default;
};

//! The payload contains this text in UTF-8.
struct TextTerm
{
    QString text; //!< not empty
    friend bool operator==(const TextTerm &, const TextTerm &) = default;
};

//! The payload contains these bytes, where only the bits of the mask count.
struct BytesTerm
{
    QByteArray bytes; //!< not empty; 0 where the mask is
    QByteArray mask; //!< as long; each 0x00, 0x0f, 0xf0 or 0xff
    friend bool operator==(const BytesTerm &, const BytesTerm &) = default;
};

using wirebench::RegexFlag;
using wirebench::RegexFlags;

//! The payload, each byte as a character of Latin 1, matches a regular expression of PCRE2.
struct RegexTerm
{
    QString pattern; //!< valid for BytePattern; a slash in it is not escaped
    RegexFlags flags;
    friend bool operator==(const RegexTerm &, const RegexTerm &) = default;
};

//! Some value of the field compares so; or there is such a field at all.
struct FieldTerm
{
    QString name; //!< a letter or '_', then letters, digits, '.', '-', '_'
    std::optional<Comparison> comparison;
    FieldValue value; //!< a finite number or text; 0 without comparison
    friend bool operator==(const FieldTerm &, const FieldTerm &) = default;
};

using FilterTerm = std::variant<DirectionTerm, KindTerm, ProtocolTerm, LengthTerm, SessionTerm, PortTerm, NetworkTerm,
                                PeerNameTerm, OwnerTerm, TimeTerm, TextTerm, BytesTerm, RegexTerm, FieldTerm>;

} // namespace wirebench::capture
