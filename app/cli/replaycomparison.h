// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recording.h"

namespace wirebench::cli {

//! Compares what comes back in a replay with what had come back when it was recorded: bytes of a stream however they
//! are cut, datagrams one by one. Holds one record of the recording.
class ReplayComparison
{
public:
    //! \a direction: the one that is compared. The recording outlives this.
    ReplayComparison(const capture::Recording &recording, capture::SessionId session, capture::Direction direction);

    //! What came; a datagram whole. Nothing is compared after the first difference.
    void add(const QByteArray &bytes);
    //! Nothing more comes, for the reason \a why ("the peer has finished"): a difference, if something was to come.
    void end(const QString &why);

    //! Everything has come that is in the recording.
    bool isComplete();
    //! In the recording this direction ended as well. Once complete.
    bool isEndExpected() const { return m_isEndExpected; }
    //! Bytes are missing in the recording: what is behind them is not compared. Once complete.
    bool isCutShort() const { return m_isCutShort; }
    //! Bytes that were the same.
    quint64 same() const { return m_position; }
    //! Where the first difference is, and what is around it, in lines; empty: none.
    const QString &difference() const { return m_difference; }

private:
    void findRecord();
    void differ(QByteArrayView got);

    const capture::Recording &m_recording;
    const capture::SessionId m_session;
    const capture::Direction m_direction;
    qint64 m_next = 0; // the record that was not looked at yet
    bool m_hasRecord = false;
    bool m_isDatagram = false;
    QByteArray m_expected; // what the record carries
    qsizetype m_at = 0; // in it
    QByteArray m_before; // the last few bytes that were the same
    quint64 m_position = 0;
    bool m_isEndExpected = false;
    bool m_isCutShort = false;
    QString m_difference;
};

} // namespace wirebench::cli
