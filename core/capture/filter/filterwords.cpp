// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filterwords.h"

namespace wirebench::capture {

namespace {

constexpr FilterKeyWord keys[] = {
    {FilterKey::Direction, u"dir", u"direction: dir:in"},
    {FilterKey::Kind, u"kind", u"what the record is: kind:error"},
    {FilterKey::ProtocolName, u"proto", u"protocol: proto:udp"},
    {FilterKey::Length, u"len", u"bytes of payload: len>8, len:10..20"},
    {FilterKey::Session, u"session", u"number of the session: session:3"},
    {FilterKey::Port, u"port", u"port of either end: port:502"},
    {FilterKey::Peer, u"peer", u"address, network or name of the peer: peer:10.0.0.0/8"},
    {FilterKey::Owner, u"owner", u"whose session it is: owner:\"web https://example.com\""},
    {FilterKey::After, u"after", u"at or after a time: after:12:00:01"},
    {FilterKey::Before, u"before", u"before a time: before:2026-11-26T12:00"},
    {FilterKey::Text, u"text", u"text in the payload: text:\"OK\""},
    {FilterKey::Hex, u"hex", u"bytes in the payload: hex:\"01 03 ?? 04\""},
    {FilterKey::Field, u"field", u"a decoded field: field:function==3"},
};

constexpr FilterValueWord<Direction> directions[] = {
    {Direction::In, u"in", u"came from the peer"},
    {Direction::Out, u"out", u"was sent to the peer"},
    {Direction::None, u"none", u"belongs to no direction"},
};

constexpr FilterValueWord<RecordKind> kinds[] = {
    {RecordKind::Data, u"data", u"bytes of a TCP stream"},
    {RecordKind::Datagram, u"datagram", u"one UDP datagram"},
    {RecordKind::Opened, u"opened", u"the session begins"},
    {RecordKind::End, u"end", u"a direction ends well (FIN)"},
    {RecordKind::Reset, u"reset", u"the session ends badly (RST)"},
    {RecordKind::Closed, u"closed", u"the session is over"},
    {RecordKind::Error, u"error", u"something failed"},
    {RecordKind::Note, u"note", u"somebody's remark"},
    {RecordKind::Lost, u"lost", u"what is not in the recording"},
};

constexpr FilterValueWord<Comparison> comparisons[] = {
    {Comparison::Equal, u"==", u"equal"},
    {Comparison::NotEqual, u"!=", u"not equal"},
    {Comparison::LessOrEqual, u"<=", u"at most"},
    {Comparison::GreaterOrEqual, u">=", u"at least"},
    {Comparison::Less, u"<", u"less"},
    {Comparison::Greater, u">", u"greater"},
    {Comparison::Contains, u"~", u"contains the text"},
    {Comparison::Equal, u"=", u"equal"},
    {Comparison::Equal, u":", u"equal"},
};

} // namespace

std::span<const FilterKeyWord> filterKeyWords()
{
    return keys;
}

std::span<const FilterValueWord<Direction>> directionWords()
{
    return directions;
}

std::span<const FilterValueWord<RecordKind>> kindWords()
{
    return kinds;
}

std::span<const FilterValueWord<Comparison>> comparisonWords()
{
    return comparisons;
}

} // namespace wirebench::capture
