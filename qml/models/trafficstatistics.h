// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/statistics/recordstatistics.h"
#include "core/timeline/timeline.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! Rates, gaps and round trips of what a timeline shows. Gathered in a thread of a pool, piece by piece as rows come,
//! twice a second at most, and only while somebody looks.
class TrafficStatistics : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString received READ received NOTIFY changed)
    Q_PROPERTY(QString sent READ sent NOTIFY changed)
    //! From a record that was sent to the next one that came; empty while there are none.
    Q_PROPERTY(QString roundTrips READ roundTrips NOTIFY changed)
    Q_PROPERTY(QString gaps READ gaps NOTIFY changed)
    //! Bytes in each stretch of time, in and out, from 0 to 1 of the largest; equally many of both.
    Q_PROPERTY(QList<qreal> curveIn READ curveIn NOTIFY changed)
    Q_PROPERTY(QList<qreal> curveOut READ curveOut NOTIFY changed)
    //! What the curves say, for those who do not see them.
    Q_PROPERTY(QString description READ description NOTIFY changed)

public:
    //! Both outlive this.
    TrafficStatistics(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed,
                      QObject *parent = nullptr);

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive);
    QString received() const;
    QString sent() const;
    QString roundTrips() const;
    QString gaps() const;
    QList<qreal> curveIn() const;
    QList<qreal> curveOut() const;
    QString description() const;
    //! Rows of which this is.
    quint64 counted() const { return m_counted; }

Q_SIGNALS:
    void activeChanged();
    void changed();

private:
    void beginAnew();
    void gather();
    void take(quint64 turn, quint64 count, const capture::RecordStatistics &statistics);
    QList<qreal> curve(quint64 capture::TimeSeries::Bucket::*bytes) const;

    const timeline::Timeline &m_timeline;
    const timeline::RecordingFeed &m_feed;
    bool m_isActive = false;
    bool m_isGathering = false;
    quint64 m_turn = 0; // counts beginnings: what was gathered for an earlier one is thrown away
    quint64 m_counted = 0;
    capture::RecordStatistics m_statistics;
    QTimer m_next;
};

} // namespace wirebench
