// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/decoding.h"
#include "core/timeline/row.h"
#include "core/timeline/sharedrecording.h"

#include <QObject>

#include <memory>

class QThread;

namespace wirebench::timeline {

class FeedWorker;
class Wishes;

//! A recording that is read and followed in a thread of its own. Used in one thread, which never waits for the disk.
class RecordingFeed : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Opening,
        Indexing, //!< Records are being found.
        Following, //!< All there were have been found; more may come.
        Failed, //!< The file cannot be read any further; what was found stays. error() says why.
    };
    Q_ENUM(State)

    //! Begins to open \a path at once.
    explicit RecordingFeed(const QString &path, QObject *parent = nullptr);
    ~RecordingFeed() override;

    QString path() const { return m_path; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    //! For searches, in threads of their own: reading may wait. Null until Indexing.
    std::shared_ptr<const SharedRecording> recording() const { return m_recording; }
    //! Records, as far as grown() told.
    quint64 count() const { return m_count; }
    //! Of the file, from 0 to 1, that has been indexed.
    double progress() const;

    //! A number for whoever wishes something, by which the answers are known.
    quint64 newAsker() { return ++m_askers; }
    //! rowsMade() answers with those of \a records that there are; unless \a who wishes something else before.
    void wishRows(quint64 who, const QList<quint64> &records, const session::Decoding &decoding);
    //! detailMade() answers, likewise.
    void wishDetail(quint64 who, quint64 record, const session::Decoding &decoding);

Q_SIGNALS:
    void stateChanged();
    //! There are more records than before; at most every 25 ms.
    void grown(quint64 count);
    void rowsMade(quint64 who, const QList<wirebench::timeline::Row> &rows);
    void detailMade(quint64 who, const wirebench::timeline::RecordDetail &detail);

private:
    void setState(State state);
    void onGrown(quint64 count, bool isAtEnd);

    const QString m_path;
    const std::shared_ptr<Wishes> m_wishes;
    QThread *m_thread; // deletes itself
    FeedWorker *m_worker; // lives in it, and is deleted there
    std::shared_ptr<const SharedRecording> m_recording;
    State m_state = State::Opening;
    Error m_error;
    quint64 m_count = 0;
    quint64 m_askers = 0;
};

} // namespace wirebench::timeline
