// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/neighbours.h"

#include "core/timeline/rowmaker.h"

#include <vector>

namespace wirebench::timeline {

namespace {

constexpr quint64 atOnce = 1'024; // entries

//! "Read Holding Registers 40001 ×2": what it is of, without numbers, which change from one to the next.
QString kindOf(const Row &row)
{
    QString kind;
    for (const QChar character : row.summary) {
        if (!character.isLetter() && !character.isSpace())
            break;
        kind += character;
    }
    return row.protocol + u'/' + (row.protocol.isEmpty() ? QString() : kind);
}

} // namespace

QList<quint64> recordsBefore(const SharedRecording &recording, quint64 record, const Neighbourhood &neighbourhood)
{
    QList<quint64> found;
    capture::RecordEntry own;
    if (const auto got = recording.read(record, std::span(&own, 1)); !got || *got != 1)
        return found;
    std::vector<capture::RecordEntry> entries(atOnce);
    const quint64 stop = record > neighbourhood.farthest ? record - neighbourhood.farthest : 0;
    for (quint64 end = record; end > stop && found.size() < neighbourhood.most;) {
        const quint64 first = end > stop + atOnce ? end - atOnce : stop;
        const auto got = recording.read(first, std::span(entries).first(end - first));
        if (!got || static_cast<quint64>(*got) != end - first)
            break;
        for (quint64 at = end; at > first && found.size() < neighbourhood.most; --at) {
            const capture::RecordEntry &entry = entries[at - 1 - first];
            const bool isWanted =
                neighbourhood.direction == capture::Direction::None || entry.direction == neighbourhood.direction;
            if (entry.session == own.session && isWanted)
                found.append(at - 1);
        }
        end = first;
    }
    return found;
}

std::optional<quint64> similarBefore(const SharedRecording &recording, const session::Decoding &decoding,
                                     quint64 record)
{
    capture::RecordEntry own;
    const auto got = recording.read(record, std::span(&own, 1));
    if (!got || *got != 1 || own.direction == capture::Direction::None)
        return std::nullopt;
    const auto shared = std::shared_ptr<const SharedRecording>(std::shared_ptr<void>(), &recording);
    const RowMaker maker(shared, decoding);
    Neighbourhood neighbourhood;
    neighbourhood.direction = own.direction;
    const QList<Row> rows = maker.rows({record});
    const QList<Row> before = maker.rows(recordsBefore(recording, record, neighbourhood));
    std::optional<quint64> nearest;
    for (const Row &row : before) {
        if (row.entry.kind != own.kind || rows.isEmpty() || kindOf(row) != kindOf(rows.first()))
            continue;
        if (row.entry.payloadLength == own.payloadLength)
            return row.record;
        if (!nearest)
            nearest = row.record;
    }
    return nearest;
}

} // namespace wirebench::timeline
