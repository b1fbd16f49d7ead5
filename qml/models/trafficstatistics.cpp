// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/trafficstatistics.h"

#include "qml/models/wording.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds interval{500};
constexpr quint64 mostAtOnce = 1'000'000; // rows

QString directionText(const capture::DirectionStatistics &direction)
{
    const QString rate =
        direction.records > 1 ? QStringLiteral(" · ") + wording::rate(direction.bytesPerSecond()) : QString();
    return wording::bytes(direction.bytes) + rate;
}

QString percentiles(const capture::Histogram &histogram)
{
    if (histogram.isEmpty())
        return {};
    const auto at = [&](double share) {
        return wording::duration(static_cast<qint64>(
            std::min<quint64>(histogram.percentile(share), quint64(std::numeric_limits<qint64>::max()))));
    };
    return QStringLiteral("p50 %1 · p95 %2").arg(at(0.5), at(0.95));
}

} // namespace

TrafficStatistics::TrafficStatistics(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed,
                                     QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_feed(feed)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TrafficStatistics::gather);
    connect(&timeline, &timeline::Timeline::began, this, &TrafficStatistics::beginAnew);
    connect(&timeline, &timeline::Timeline::grown, this, [this] {
        if (m_isActive && !m_isGathering && !m_next.isActive())
            m_next.start(interval);
    });
}

void TrafficStatistics::setActive(bool isActive)
{
    if (isActive == m_isActive)
        return;
    m_isActive = isActive;
    if (isActive)
        gather();
    else
        m_next.stop();
    Q_EMIT activeChanged();
}

void TrafficStatistics::beginAnew()
{
    ++m_turn;
    m_counted = 0;
    m_isGathering = false;
    m_statistics = {};
    Q_EMIT changed();
    if (m_isActive)
        gather();
}

//! Of the rows that came since.
void TrafficStatistics::gather()
{
    const quint64 count = std::min(m_timeline.count() - std::min(m_counted, m_timeline.count()), mostAtOnce);
    if (m_isGathering || count == 0 || !m_feed.recording())
        return;
    m_isGathering = true;
    capture::RowSet rows;
    for (quint64 row = m_counted; row < m_counted + count; ++row)
        rows.append(m_timeline.recordAt(row));
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), turn = m_turn, count, rows, recording = m_feed.recording()] {
            const auto statistics = capture::statisticsOf(*recording, rows);
            QMetaObject::invokeMethod(qApp, [self, turn, count, statistics] {
                if (self)
                    self->take(turn, count, statistics.value_or(capture::RecordStatistics()));
            });
        });
}

void TrafficStatistics::take(quint64 turn, quint64 count, const capture::RecordStatistics &statistics)
{
    if (turn != m_turn)
        return;
    m_isGathering = false;
    m_counted += count;
    m_statistics.merge(statistics);
    if (m_isActive && m_counted < m_timeline.count())
        m_next.start(interval);
    Q_EMIT changed();
}

QString TrafficStatistics::received() const
{
    return directionText(m_statistics.in());
}

QString TrafficStatistics::sent() const
{
    return directionText(m_statistics.out());
}

QString TrafficStatistics::roundTrips() const
{
    return percentiles(m_statistics.latencies());
}

QString TrafficStatistics::gaps() const
{
    return percentiles(m_statistics.in().gaps);
}

QList<qreal> TrafficStatistics::curve(quint64 capture::TimeSeries::Bucket::*bytes) const
{
    const auto &buckets = m_statistics.series().buckets();
    quint64 most = 1;
    for (const capture::TimeSeries::Bucket &bucket : buckets)
        most = std::max({most, bucket.bytesIn, bucket.bytesOut});
    QList<qreal> curve;
    for (const capture::TimeSeries::Bucket &bucket : buckets)
        curve.append(static_cast<qreal>(bucket.*bytes) / static_cast<qreal>(most));
    return curve;
}

QList<qreal> TrafficStatistics::curveIn() const
{
    return curve(&capture::TimeSeries::Bucket::bytesIn);
}

QList<qreal> TrafficStatistics::curveOut() const
{
    return curve(&capture::TimeSeries::Bucket::bytesOut);
}

QString TrafficStatistics::description() const
{
    return tr("In %1. Out %2.").arg(received(), sent());
}

} // namespace wirebench
