// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statisticssummary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::cli {

using namespace capture;

namespace {

double milliseconds(quint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

QString timesText(const Histogram &times)
{
    if (times.isEmpty())
        return QStringLiteral("none");
    return QStringLiteral("p50 %1  p90 %2  p99 %3  largest %4 ms")
        .arg(milliseconds(times.percentile(0.5)), 0, 'f', 3)
        .arg(milliseconds(times.percentile(0.9)), 0, 'f', 3)
        .arg(milliseconds(times.percentile(0.99)), 0, 'f', 3)
        .arg(milliseconds(times.largest()), 0, 'f', 3);
}

QString directionText(const QString &name, const DirectionStatistics &direction)
{
    return QStringLiteral("  %1  %2 records, %3 bytes, %4 bytes/s; size p50 %5, largest %6\n       gaps %7\n")
        .arg(name.leftJustified(3))
        .arg(direction.records)
        .arg(direction.bytes)
        .arg(direction.bytesPerSecond(), 0, 'f', 0)
        .arg(direction.sizes.percentile(0.5))
        .arg(direction.sizes.largest())
        .arg(timesText(direction.gaps));
}

QString textOf(const QString &title, const RecordStatistics &statistics)
{
    QString text = title + u'\n' + directionText(QStringLiteral("out"), statistics.out())
        + directionText(QStringLiteral("in"), statistics.in()) + QStringLiteral("  round trip  ")
        + timesText(statistics.latencies()) + u'\n';
    if (const quint64 lost = statistics.count(RecordKind::Lost))
        text += QStringLiteral("  lost  %1 times\n").arg(lost);
    if (const quint64 errors = statistics.count(RecordKind::Error))
        text += QStringLiteral("  errors  %1\n").arg(errors);
    return text;
}

QJsonValue number(quint64 value)
{
    return static_cast<qint64>(std::min<quint64>(value, std::numeric_limits<qint64>::max()));
}

QJsonObject jsonOf(const Histogram &values)
{
    return {{QStringLiteral("count"), number(values.count())},
            {QStringLiteral("mean"), values.mean()},
            {QStringLiteral("p50"), number(values.percentile(0.5))},
            {QStringLiteral("p90"), number(values.percentile(0.9))},
            {QStringLiteral("p99"), number(values.percentile(0.99))},
            {QStringLiteral("largest"), number(values.largest())}};
}

QJsonObject jsonOf(const DirectionStatistics &direction)
{
    return {{QStringLiteral("records"), number(direction.records)},
            {QStringLiteral("bytes"), number(direction.bytes)},
            {QStringLiteral("bytesPerSecond"), direction.bytesPerSecond()},
            {QStringLiteral("recordsPerSecond"), direction.recordsPerSecond()},
            {QStringLiteral("sizes"), jsonOf(direction.sizes)},
            {QStringLiteral("gaps"), jsonOf(direction.gaps)}};
}

QJsonObject jsonOf(const RecordStatistics &statistics)
{
    return {{QStringLiteral("out"), jsonOf(statistics.out())},
            {QStringLiteral("in"), jsonOf(statistics.in())},
            {QStringLiteral("roundTrip"), jsonOf(statistics.latencies())},
            {QStringLiteral("lost"), number(statistics.count(RecordKind::Lost))},
            {QStringLiteral("errors"), number(statistics.count(RecordKind::Error))}};
}

QString protocolText(const Session &session)
{
    return session.protocol == Protocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
}

} // namespace

void StatisticsSummary::add(const RecordEntry &entry)
{
    m_all.add(entry);
    if (entry.session == noSession)
        return;
    const auto found = m_sessions.find(entry.session);
    if (found != m_sessions.end())
        found->second.add(entry);
    else if (m_sessions.size() < mostSessions)
        m_sessions[entry.session].add(entry);
    else
        m_isCutShort = true;
}

QByteArray StatisticsSummary::text(const Recording &recording) const
{
    QString text = textOf(QStringLiteral("in all"), m_all);
    for (const auto &[id, statistics] : m_sessions) {
        const Session session = recording.session(id);
        const QString title =
            QStringLiteral("session %1  %2 %3 to %4  %5")
                .arg(QString::number(id), protocolText(session), session.local.toString(),
                     session.name.isEmpty() ? session.remote.toString() : session.name, session.owner);
        text += textOf(title.trimmed(), statistics);
    }
    if (m_isCutShort)
        text += QStringLiteral("and more sessions\n");
    return text.toUtf8();
}

QByteArray StatisticsSummary::json(const Recording &recording) const
{
    QJsonArray sessions;
    for (const auto &[id, statistics] : m_sessions) {
        const Session session = recording.session(id);
        QJsonObject object = jsonOf(statistics);
        object.insert(QStringLiteral("session"), static_cast<qint64>(id));
        object.insert(QStringLiteral("protocol"), protocolText(session));
        object.insert(QStringLiteral("local"), session.local.toString());
        object.insert(QStringLiteral("remote"), session.remote.toString());
        object.insert(QStringLiteral("name"), session.name);
        object.insert(QStringLiteral("owner"), session.owner);
        sessions.append(object);
    }
    const QJsonObject object{{QStringLiteral("all"), jsonOf(m_all)},
                             {QStringLiteral("sessions"), sessions},
                             {QStringLiteral("hasMoreSessions"), m_isCutShort}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace wirebench::cli
