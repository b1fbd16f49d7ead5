// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/rowmaker.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>

#include <map>
#include <mutex>
#include <optional>

namespace wirebench::timeline {

//! What somebody wants to see at the moment. The newest wish of each is all that counts.
class Wishes
{
public:
    struct Rows
    {
        QList<quint64> records;
        session::Decoding decoding;
    };
    struct Detail
    {
        quint64 record = 0;
        session::Decoding decoding;
    };
    struct Taken
    {
        std::map<quint64, Rows> rows;
        std::map<quint64, Detail> details;
    };

    //! True if nobody had a wish until now: then whoever grants them has to be woken.
    bool setRows(quint64 who, const Rows &rows);
    bool setDetail(quint64 who, const Detail &detail);
    Taken take();

private:
    bool isEmpty() const { return m_all.rows.empty() && m_all.details.empty(); }

    std::mutex m_mutex;
    Taken m_all;
};

//! The part of a RecordingFeed that lives in its thread: indexes, follows, makes rows.
class FeedWorker : public QObject
{
    Q_OBJECT

public:
    FeedWorker(const QString &path, std::shared_ptr<Wishes> wishes);

    void open();
    void grantWishes();

Q_SIGNALS:
    void opened(const std::shared_ptr<const wirebench::timeline::SharedRecording> &recording);
    void failed(const wirebench::Error &error);
    //! How many records there are, and whether the end of the file was reached.
    void grown(quint64 count, bool isAtEnd);
    void rowsMade(quint64 who, const QList<wirebench::timeline::Row> &rows);
    void detailMade(quint64 who, const wirebench::timeline::RecordDetail &detail);

private:
    void step();
    void report();

    const QString m_path;
    const std::shared_ptr<Wishes> m_wishes;
    std::shared_ptr<SharedRecording> m_recording;
    QFileSystemWatcher m_watcher;
    QTimer m_next;
    QTimer m_report;
    QElapsedTimer m_sinceReport;
    bool m_isAtEnd = false;
    bool m_isOver = false; // after an error
};

} // namespace wirebench::timeline
