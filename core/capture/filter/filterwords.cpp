// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filterwords.h"

namespace wirebench::capture {

namespace {

constexpr FilterKeyWord keys[] = {
    {FilterKey::Direction, u"dir", QT_TRANSLATE_NOOP("FilterTexts", "direction: dir:in")},
    {FilterKey::Kind, u"kind", QT_TRANSLATE_NOOP("FilterTexts", "what the record is: kind:error")},
    {FilterKey::ProtocolName, u"proto", QT_TRANSLATE_NOOP("FilterTexts", "protocol: proto:udp")},
    {FilterKey::Length, u"len", QT_TRANSLATE_NOOP("FilterTexts", "bytes of payload: len>8, len:10..20")},
    {FilterKey::Session, u"session", QT_TRANSLATE_NOOP("FilterTexts", "number of the session: session:3")},
    {FilterKey::Port, u"port", QT_TRANSLATE_NOOP("FilterTexts", "port of either end: port:502")},
    {FilterKey::Peer, u"peer",
     QT_TRANSLATE_NOOP("FilterTexts", "address, network or name of the peer: peer:10.0.0.0/8")},
    {FilterKey::Owner, u"owner",
     QT_TRANSLATE_NOOP("FilterTexts", "whose session it is: owner:\"web https://example.com\"")},
    {FilterKey::After, u"after", QT_TRANSLATE_NOOP("FilterTexts", "at or after a time: after:12:00:01")},
    {FilterKey::Before, u"before", QT_TRANSLATE_NOOP("FilterTexts", "before a time: before:2026-11-26T12:00")},
    {FilterKey::Text, u"text", QT_TRANSLATE_NOOP("FilterTexts", "text in the payload: text:\"OK\"")},
    {FilterKey::Hex, u"hex", QT_TRANSLATE_NOOP("FilterTexts", "bytes in the payload: hex:\"01 03 ?? 04\"")},
    {FilterKey::Field, u"field", QT_TRANSLATE_NOOP("FilterTexts", "a decoded field: field:function==3")},
};

constexpr FilterValueWord<Direction> directions[] = {
    {Direction::In, u"in", QT_TRANSLATE_NOOP("FilterTexts", "came from the peer")},
    {Direction::Out, u"out", QT_TRANSLATE_NOOP("FilterTexts", "was sent to the peer")},
    {Direction::None, u"none", QT_TRANSLATE_NOOP("FilterTexts", "belongs to no direction")},
};

constexpr FilterValueWord<RecordKind> kinds[] = {
    {RecordKind::Data, u"data", QT_TRANSLATE_NOOP("FilterTexts", "bytes of a TCP stream")},
    {RecordKind::Datagram, u"datagram", QT_TRANSLATE_NOOP("FilterTexts", "one UDP datagram")},
    {RecordKind::Opened, u"opened", QT_TRANSLATE_NOOP("FilterTexts", "the session begins")},
    {RecordKind::End, u"end", QT_TRANSLATE_NOOP("FilterTexts", "a direction ends well (FIN)")},
    {RecordKind::Reset, u"reset", QT_TRANSLATE_NOOP("FilterTexts", "the session ends badly (RST)")},
    {RecordKind::Closed, u"closed", QT_TRANSLATE_NOOP("FilterTexts", "the session is over")},
    {RecordKind::Error, u"error", QT_TRANSLATE_NOOP("FilterTexts", "something failed")},
    {RecordKind::Note, u"note", QT_TRANSLATE_NOOP("FilterTexts", "somebody's remark")},
    {RecordKind::Lost, u"lost", QT_TRANSLATE_NOOP("FilterTexts", "what is not in the recording")},
};

constexpr FilterValueWord<Comparison> comparisons[] = {
    {Comparison::Equal, u"==", QT_TRANSLATE_NOOP("FilterTexts", "equal")},
    {Comparison::NotEqual, u"!=", QT_TRANSLATE_NOOP("FilterTexts", "not equal")},
    {Comparison::LessOrEqual, u"<=", QT_TRANSLATE_NOOP("FilterTexts", "at most")},
    {Comparison::GreaterOrEqual, u">=", QT_TRANSLATE_NOOP("FilterTexts", "at least")},
    {Comparison::Less, u"<", QT_TRANSLATE_NOOP("FilterTexts", "less")},
    {Comparison::Greater, u">", QT_TRANSLATE_NOOP("FilterTexts", "greater")},
    {Comparison::Contains, u"~", QT_TRANSLATE_NOOP("FilterTexts", "contains the text")},
    {Comparison::Equal, u"=", QT_TRANSLATE_NOOP("FilterTexts", "equal")},
    {Comparison::Equal, u":", QT_TRANSLATE_NOOP("FilterTexts", "equal")},
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
