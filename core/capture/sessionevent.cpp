// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessionevent.h"

#include "core/capture/journalentry.h"

#include <limits>

namespace wirebench::capture {

namespace {

constexpr struct
{
    RecordKind kind;
    const char *text;
} eventNames[] = {
    {RecordKind::Opened, "opened"}, {RecordKind::Closed, "closed"}, {RecordKind::End, "end"},
    {RecordKind::Reset, "reset"},   {RecordKind::Error, "error"},   {RecordKind::Note, "note"},
    {RecordKind::Lost, "lost"},
};

//! Of an event that is new to us only the words are of use.
RecordKind kindOf(QByteArrayView text)
{
    for (const auto &name : eventNames) {
        if (text == name.text)
            return name.kind;
    }
    return RecordKind::Note;
}

} // namespace

std::optional<quint32> sessionNumber(QByteArrayView interfaceName)
{
    constexpr QByteArrayView prefix("session ");
    bool isNumber = false;
    if (!interfaceName.startsWith(prefix))
        return std::nullopt;
    const quint32 number = interfaceName.sliced(prefix.size()).toByteArray().toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<SessionEvent> readSessionEvent(QByteArrayView entry)
{
    SessionEvent event;
    bool hasEvent = false;
    for (const JournalField &field : journalFields(entry)) {
        bool isNumber = true;
        if (field.name == "MESSAGE") {
            event.message = field.value;
            event.messageOffset = field.valueOffset;
        } else if (field.name == "WIREBENCH_SESSION") {
            event.number = field.value.toByteArray().toUInt(&isNumber);
            if (!isNumber)
                event.number.reset();
        } else if (field.name == "WIREBENCH_EVENT") {
            hasEvent = true;
            event.kind = kindOf(field.value);
        } else if (field.name == "WIREBENCH_DIRECTION") {
            event.direction = field.value == "in" ? Direction::In
                : field.value == "out"            ? Direction::Out
                                                  : Direction::None;
        } else if (field.name == "WIREBENCH_TIME") {
            event.time = field.value.toByteArray().toLongLong(&isNumber);
            if (!isNumber)
                event.time.reset();
        } else if (field.name == "__REALTIME_TIMESTAMP" && !event.time) {
            const qint64 microseconds = field.value.toByteArray().toLongLong(&isNumber);
            if (isNumber && qAbs(microseconds) < std::numeric_limits<qint64>::max() / 1000)
                event.time = microseconds * 1000;
        }
    }
    return hasEvent ? std::optional(event) : std::nullopt;
}

} // namespace wirebench::capture
