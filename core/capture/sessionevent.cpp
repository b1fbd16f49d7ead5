// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessionevent.h"

#include "core/capture/journalentry.h"

#include <QtEndian>

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

QByteArray nameOf(RecordKind kind)
{
    for (const auto &name : eventNames) {
        if (kind == name.kind)
            return name.text;
    }
    return "note";
}

Endpoint endpointOf(QByteArrayView text)
{
    const qsizetype colon = text.lastIndexOf(':');
    if (colon < 0)
        return {};
    QByteArrayView address = text.first(colon);
    if (address.startsWith('[') && address.endsWith(']'))
        address = address.sliced(1, address.size() - 2);
    return {QHostAddress(QString::fromUtf8(address)), text.sliced(colon + 1).toByteArray().toUShort()};
}

//! False for what does not say what a session is.
bool describe(Session &session, const JournalField &field)
{
    if (field.name == "WIREBENCH_PROTOCOL")
        session.protocol = field.value == "udp" ? Protocol::Udp : Protocol::Tcp;
    else if (field.name == "WIREBENCH_LOCAL")
        session.local = endpointOf(field.value);
    else if (field.name == "WIREBENCH_REMOTE")
        session.remote = endpointOf(field.value);
    else if (field.name == "WIREBENCH_OWNER")
        session.owner = QString::fromUtf8(field.value);
    else if (field.name == "WIREBENCH_NAME")
        session.name = QString::fromUtf8(field.value);
    else
        return false;
    return true;
}

void appendField(QByteArray &entry, const char *name, const QByteArray &value)
{
    if (!value.contains('\n')) {
        entry += name + QByteArray("=") + value + '\n';
        return;
    }
    char length[8];
    qToLittleEndian(quint64(value.size()), length);
    entry += name + QByteArray("\n") + QByteArray(length, sizeof length) + value + '\n';
}

void appendText(QByteArray &entry, const char *name, const QString &value)
{
    if (!value.isEmpty())
        appendField(entry, name, value.toUtf8());
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
    bool hasSession = false;
    bool hasEvent = false;
    for (const JournalField &field : journalFields(entry)) {
        bool isNumber = true;
        if (field.name == "MESSAGE") {
            event.message = field.value;
            event.messageOffset = field.valueOffset;
        } else if (field.name == "WIREBENCH_SESSION") {
            event.number = field.value.toByteArray().toUInt(&hasSession);
        } else if (field.name == "WIREBENCH_EVENT") {
            hasEvent = true;
            event.kind = kindOf(field.value);
        } else if (field.name == "WIREBENCH_DIRECTION") {
            event.direction = field.value == "in" ? Direction::In
                : field.value == "out"            ? Direction::Out
                                                  : Direction::None;
        } else if (field.name == "WIREBENCH_TIME") {
            event.time = field.value.toByteArray().toLongLong(&isNumber);
        } else if (field.name == "__REALTIME_TIMESTAMP" && !event.time) {
            const qint64 microseconds = field.value.toByteArray().toLongLong(&isNumber);
            if (isNumber && qAbs(microseconds) < std::numeric_limits<qint64>::max() / 1000)
                event.time = microseconds * 1000;
        } else if (describe(event.session, field)) {
            event.describesSession = true;
        }
        if (!isNumber)
            event.time.reset();
    }
    return hasSession && hasEvent ? std::optional(event) : std::nullopt;
}

QByteArray writeSessionEvent(const SessionEvent &event)
{
    QByteArray entry;
    const qint64 time = event.time.value_or(0);
    appendField(entry, "__REALTIME_TIMESTAMP", QByteArray::number(time / 1000));
    appendField(entry, "MESSAGE", event.message.toByteArray());
    appendField(entry, "WIREBENCH_SESSION", QByteArray::number(event.number));
    appendField(entry, "WIREBENCH_EVENT", nameOf(event.kind));
    appendField(entry, "WIREBENCH_TIME", QByteArray::number(time));
    if (event.direction != Direction::None)
        appendField(entry, "WIREBENCH_DIRECTION", event.direction == Direction::In ? "in" : "out");
    if (event.describesSession) {
        const Session &session = event.session;
        appendField(entry, "WIREBENCH_PROTOCOL", session.protocol == Protocol::Udp ? "udp" : "tcp");
        if (!session.local.address.isNull())
            appendText(entry, "WIREBENCH_LOCAL", session.local.toString());
        if (!session.remote.address.isNull())
            appendText(entry, "WIREBENCH_REMOTE", session.remote.toString());
        appendText(entry, "WIREBENCH_OWNER", session.owner);
        appendText(entry, "WIREBENCH_NAME", session.name);
    }
    return entry;
}

} // namespace wirebench::capture
