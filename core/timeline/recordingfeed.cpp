// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/recordingfeed.h"

#include "core/timeline/feedworker.h"

#include <QThread>

namespace wirebench::timeline {

RecordingFeed::RecordingFeed(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_wishes(std::make_shared<Wishes>())
    , m_thread(new QThread)
    , m_worker(new FeedWorker(path, m_wishes))
{
    m_thread->setObjectName(QStringLiteral("recording"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    connect(m_thread, &QThread::started, m_worker, &FeedWorker::open);
    connect(m_worker, &FeedWorker::opened, this, [this](const std::shared_ptr<const SharedRecording> &recording) {
        m_recording = recording;
        setState(State::Indexing);
    });
    connect(m_worker, &FeedWorker::failed, this, [this](const Error &error) {
        m_error = error;
        setState(State::Failed);
    });
    connect(m_worker, &FeedWorker::grown, this, &RecordingFeed::onGrown);
    connect(m_worker, &FeedWorker::rowsMade, this, &RecordingFeed::rowsMade);
    connect(m_worker, &FeedWorker::detailMade, this, &RecordingFeed::detailMade);
    m_thread->start();
}

RecordingFeed::~RecordingFeed()
{
    // The thread may be reading from a disk that hangs: it is left to end by itself.
    m_thread->quit();
}

double RecordingFeed::progress() const
{
    if (m_state == State::Following)
        return 1;
    if (!m_recording || m_recording->size() == 0)
        return 0;
    return static_cast<double>(m_recording->position()) / static_cast<double>(m_recording->size());
}

void RecordingFeed::setState(State state)
{
    if (m_state == state || m_state == State::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void RecordingFeed::onGrown(quint64 count, bool isAtEnd)
{
    const bool isMore = count > m_count;
    m_count = count;
    setState(isAtEnd ? State::Following : State::Indexing);
    if (isMore)
        Q_EMIT grown(count);
}

void RecordingFeed::wishRows(quint64 who, const QList<quint64> &records, const session::Decoding &decoding)
{
    if (m_wishes->setRows(who, {records, decoding}))
        QMetaObject::invokeMethod(m_worker, &FeedWorker::grantWishes, Qt::QueuedConnection);
}

void RecordingFeed::wishDetail(quint64 who, quint64 record, const session::Decoding &decoding)
{
    if (m_wishes->setDetail(who, {record, decoding}))
        QMetaObject::invokeMethod(m_worker, &FeedWorker::grantWishes, Qt::QueuedConnection);
}

} // namespace wirebench::timeline
