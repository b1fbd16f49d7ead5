// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/capture/randomrecords.h"

#include <QDateTime>
#include <QTimeZone>

using namespace wirebench::capture;

namespace wirebench::tests {

namespace {

Endpoint endpoint(const char *address, quint16 port)
{
    return {QHostAddress(QString::fromLatin1(address)), port};
}

} // namespace

void addSessions(MemoryRecords &records)
{
    const auto add = [&](Protocol protocol, const Endpoint &remote, const char *owner, const char *name) {
        records.addSession(
            {0, protocol, endpoint("10.0.0.9", 4), remote, QString::fromLatin1(owner), QString::fromLatin1(name)});
    };
    add(Protocol::Tcp, endpoint("10.0.0.1", 1), "web https://a", "Pump.example:1");
    add(Protocol::Tcp, endpoint("10.200.0.1", 2), "wb send", "");
    add(Protocol::Tcp, endpoint("2001:db8::1", 3), "a \"b\" \\c", "scale");
    add(Protocol::Tcp, endpoint("::ffff:10.0.0.1", 0), "", "10.0.0.1");
    add(Protocol::Udp, endpoint("fe80::1", 2), "web", "");
    add(Protocol::Udp, {}, "wb listen", "");
}

void addRandomRecord(MemoryRecords &records, QRandomGenerator &random)
{
    static const qint64 noon = QDateTime(QDate(2026, 11, 26), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    static constexpr qint64 hour = 3'600'000'000'000;
    RecordEntry entry;
    const int sort = random.bounded(6);
    entry.time =
        sort == 0 ? noon * 1'000'000 : noon * 1'000'000 + (random.bounded(60) - 30) * hour + random.bounded(3) - 1;
    if (sort == 1)
        entry.time = random.bounded(2) == 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    entry.session = static_cast<SessionId>(random.bounded(7));
    entry.kind = random.bounded(3) != 0
        ? (entry.session < 4 ? RecordKind::Data : RecordKind::Datagram)
        : static_cast<RecordKind>(random.bounded(static_cast<int>(RecordKind::Lost) + 1));
    entry.direction = static_cast<Direction>(random.bounded(3));
    static constexpr char alphabet[] = {'A', 'B', 'K', 'b', '\n', '/', '"', '\\', '\0', '\xff', '\xc3', '\xa9', ' '};
    QByteArray payload;
    for (int size = random.bounded(9); size > 0; --size)
        payload.append(alphabet[random.bounded(static_cast<int>(std::size(alphabet)))]);
    records.append(entry, payload,
                   entry.session == 5 && random.bounded(4) != 0 ? endpoint(
                       random.bounded(2) == 0 ? "10.0.0.1" : "2001:db8::7", static_cast<quint16>(random.bounded(5)))
                                                                : Endpoint());
}

bool SimpleFields::isProtocol(const RecordView &record, QStringView name) const
{
    return name == u"modbus" && record.payload.startsWith('A');
}

QList<FieldValue> SimpleFields::values(const RecordView &record, QStringView name) const
{
    if (name == u"name")
        return {QString::fromLatin1(record.payload)};
    if (name == u"_x.y-1")
        return {static_cast<double>(record.payload.size()), record.payload.toByteArray()};
    QList<FieldValue> values;
    if (name == u"function") {
        for (const char c : record.payload)
            values.append(c == 'A' ? FieldValue(quint64(3)) : FieldValue(qint64(c)));
    }
    return values;
}

} // namespace wirebench::tests
