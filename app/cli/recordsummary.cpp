// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/recordsummary.h"

#include "core/capture/recording.h"
#include "core/decode/summary.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QStringList>
#include <QTimeZone>

namespace wirebench::cli {

using namespace capture;

namespace {

constexpr quint32 shownBytes = 48;

QString arrow(Direction direction)
{
    if (direction == Direction::None)
        return QStringLiteral("-");
    return direction == Direction::In ? QStringLiteral("<") : QStringLiteral(">");
}

//! Bytes as text where they are; a dot for what cannot be shown.
QString readable(QByteArrayView bytes)
{
    QString text;
    for (const char byte : bytes)
        text += byte >= ' ' && byte <= '~' ? QChar::fromLatin1(byte) : u'.';
    return text;
}

void appendField(QString &text, const decode::Field &field, int depth)
{
    text += QString(depth * 2, u' ') + field.name;
    const QString value = decode::toText(field.value);
    if (!value.isEmpty())
        text += QStringLiteral(": ") + value + (field.unit.isEmpty() ? QString() : u' ' + field.unit);
    if (!field.label.isEmpty())
        text += QStringLiteral(" (") + field.label + u')';
    text += QStringLiteral("  [%1+%2]").arg(field.offset).arg(field.length);
    if (field.error)
        text += QStringLiteral("  ! ") + field.error->detail;
    text += u'\n';
    for (const decode::Field &child : field.children)
        appendField(text, child, depth + 1);
}

void appendDissected(QString &text, const decode::DissectedField &field, int depth)
{
    if (field.hidden)
        return;
    text += QString(depth * 2, u' ') + (field.text.isEmpty() ? field.name + u": " + field.shown : field.text);
    text += QStringLiteral("  [%1+%2]\n").arg(field.offset).arg(field.length);
    for (const decode::DissectedField &child : field.children)
        appendDissected(text, child, depth + 1);
}

} // namespace

QString dissectionText(const decode::DissectedPacket &packet)
{
    QString text = QStringLiteral("# %1\n").arg(packet.number);
    for (const decode::DissectedField &protocol : packet.protocols)
        appendDissected(text, protocol, 1);
    return text;
}

QString messageText(const Recording &recording, const session::DecodedMessage &message)
{
    const QString arrows = arrow(message.entry.direction) + u' ' + recording.peer(message.entry).toString();
    QString text = QStringLiteral("# %1 session %2 ").arg(message.record + 1).arg(message.entry.session) + arrows;
    if (message.frame.error)
        text += QStringLiteral("  ! ") + message.frame.error->detail;
    if (!message.schema)
        return text + QStringLiteral("  ") + QString::number(message.frame.payload.size()) + QStringLiteral(" bytes\n");
    text += QStringLiteral("  ") + decode::summaryOf(*message.schema, message.field) + u'\n';
    appendField(text, message.field, 1);
    return text;
}

QString summaryOf(const Recording &recording, qint64 index, const RecordEntry &entry)
{
    const qint64 nanoseconds = entry.time % 1'000'000'000;
    const QDateTime second = QDateTime::fromSecsSinceEpoch(entry.time / 1'000'000'000, QTimeZone::utc());
    const bool isBytes = entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram;
    QString what = QLatin1String(QMetaEnum::fromType<RecordKind>().valueToKey(static_cast<int>(entry.kind)));
    if (isBytes)
        what = readable(recording.payload(entry, 0, shownBytes)) + (entry.payloadLength > shownBytes ? u"…" : u"");
    else if (entry.payloadLength > 0)
        what += QStringLiteral(": ") + QString::fromUtf8(recording.payload(entry)).replace(u'\n', u' ');
    const QString session = entry.session == noSession ? QStringLiteral("-") : QString::number(entry.session);
    const QString length = isBytes ? QString::number(entry.payloadLength) : QStringLiteral("-");
    const QStringList columns = {
        QString::number(index + 1).rightJustified(7),
        second.toString(u"HH:mm:ss") + u'.' + QString::number(nanoseconds / 1000).rightJustified(6, u'0'),
        session.rightJustified(4),
        arrow(entry.direction),
        recording.peer(entry).toString().leftJustified(21),
        length.rightJustified(6),
        what,
    };
    return columns.join(u' ');
}

} // namespace wirebench::cli
