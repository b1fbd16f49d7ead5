// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/search.h"

#include "core/capture/search/searchworker.h"

#include <QPointer>

namespace wirebench::capture {

Search::Search(std::shared_ptr<const RecordSource> source, const Filter &filter, QObject *parent)
    : Search(std::move(source), filter, Options(), parent)
{ }

Search::Search(std::shared_ptr<const RecordSource> source, const Filter &filter, Options options, QObject *parent)
    : QObject(parent)
    , m_pool(options.pool ? options.pool : QThreadPool::globalInstance())
{
    m_progress.examined = options.first;
    // The worker calls this under the lock that stop() takes, so that this object is there.
    m_worker = std::make_shared<SearchWorker>(std::move(source), filter, options, [this] {
        QMetaObject::invokeMethod(this, &Search::takeReport, Qt::QueuedConnection);
    });
}

Search::~Search()
{
    m_worker->stop();
}

void Search::start()
{
    if (m_state != State::Idle)
        return;
    work();
    setState(State::Running);
}

void Search::follow()
{
    // The worker may just have seen the end, which is not known here yet.
    m_mustFollow = m_state == State::Running;
    if (m_state != State::Resting)
        return;
    work();
    setState(State::Running);
}

void Search::cancel()
{
    if (m_state == State::Cancelled || m_state == State::Failed)
        return;
    m_worker->stop();
    setState(State::Cancelled);
}

void Search::work()
{
    m_pool->start([worker = m_worker] { worker->work(); });
}

void Search::setState(State to)
{
    const State from = std::exchange(m_state, to);
    Q_EMIT stateChanged(from, to);
}

void Search::takeReport()
{
    if (m_state != State::Running)
        return;
    const auto report = m_worker->takeReport();
    const quint64 firstIndex = m_hits.count();
    m_hits.append(report.hits);
    m_progress = report.progress;

    const QPointer<Search> self(this);
    if (!report.hits.isEmpty())
        Q_EMIT hitsFound(firstIndex, report.hits.count());
    if (self && m_state == State::Running)
        Q_EMIT progressed(m_progress);
    if (!self || m_state != State::Running)
        return;
    if (report.error) {
        m_error = *report.error;
        setState(State::Failed);
    } else if (report.isCaughtUp && std::exchange(m_mustFollow, false)) {
        work();
    } else if (report.isCaughtUp) {
        setState(State::Resting);
    }
}

} // namespace wirebench::capture
