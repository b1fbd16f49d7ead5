// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/recordsummary.h"

#include "core/capture/recording.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QStringList>

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

} // namespace

QString summaryOf(const Recording &recording, qint64 index, const RecordEntry &entry)
{
    const qint64 nanoseconds = entry.time % 1'000'000'000;
    const QDateTime second = QDateTime::fromSecsSinceEpoch(entry.time / 1'000'000'000, Qt::UTC);
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
