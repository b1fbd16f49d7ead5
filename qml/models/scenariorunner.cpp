// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariorunner.h"

#include "core/harness/runner.h"
#include "core/harness/socketrig.h"
#include "core/scenario/scenarioparser.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTimer>

#include <atomic>

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds handOver{40}; // as often as anybody can see
constexpr qint64 largestFile = 1024 * 1024; // bytes

using Parsed = tl::expected<harness::ScenarioPointer, scenario::ScenarioError>;

Parsed parsed(const QString &text, const QString &fileName)
{
    auto scenario = scenario::parseScenario(text, fileName);
    if (!scenario)
        return tl::unexpected(scenario.error().constFirst());
    return std::make_shared<const scenario::Scenario>(std::move(*scenario));
}

Parsed load(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        const QString why = file.isOpen() ? QCoreApplication::translate("wirebench::ScenarioRunner", "it is too large")
                                          : file.errorString();
        return tl::unexpected(scenario::ScenarioError{
            fileName,
            {},
            QCoreApplication::translate("wirebench::ScenarioRunner", "%1 cannot be read: %2").arg(fileName, why),
            {}});
    }
    return parsed(QString::fromUtf8(file.readAll()), fileName);
}

Result<harness::ScenarioPointer> loadCalled(const QString &fileName)
{
    return load(fileName).map_error([](const scenario::ScenarioError &error) { return error.toError(); });
}

//! Of a scenario that could not be begun.
harness::ScenarioResult notBegun(const QString &fileName, const scenario::ScenarioError &error)
{
    harness::ScenarioResult result;
    result.fileName = fileName;
    result.verdict = harness::Verdict::Inconclusive;
    result.startTime = QDateTime::currentMSecsSinceEpoch();
    result.failure.emplace();
    result.failure->fileName = fileName;
    result.failure->place = error.place;
    result.failure->problem = error.expected.isEmpty()
        ? error.problem
        : QCoreApplication::translate("wirebench::ScenarioRunner", "%1; expected %2")
              .arg(error.problem, error.expected);
    return result;
}

} // namespace

//! The part that lives in the thread.
class ScenarioWorker final : public QObject
{
public:
    ScenarioWorker(ScenarioRunner &owner, ScenarioRunner::Watch watch)
        : m_owner(owner)
        , m_watch(std::move(watch))
    {
        m_handOver.setParent(this); // moves to the thread as well
        m_handOver.setInterval(handOver);
        connect(&m_handOver, &QTimer::timeout, this, &ScenarioWorker::tellSome);
    }

    void add(const QList<ScenarioJob> &jobs)
    {
        m_taken += jobs.size();
        m_jobs.insert(m_jobs.end(), jobs.cbegin(), jobs.cend());
        if (!m_runner)
            next();
    }

    void stop()
    {
        m_jobs.clear();
        if (m_runner)
            m_runner->cancel(QCoreApplication::translate("wirebench::ScenarioRunner", "it was stopped"));
    }

private:
    void next()
    {
        if (m_jobs.empty()) {
            return tellOwner([taken = m_taken](ScenarioRunner &owner) {
                if (taken == owner.m_added) // no more are on their way
                    Q_EMIT owner.finished();
            });
        }
        m_job = m_jobs.front();
        m_jobs.pop_front();
        tellOwner([path = m_job.path](ScenarioRunner &owner) { Q_EMIT owner.began(path); });
        const Parsed scenario = m_job.text ? parsed(*m_job.text, m_job.fileName) : load(m_job.fileName);
        if (scenario)
            run(*scenario);
        else
            end(notBegun(m_job.fileName, scenario.error()));
    }

    void run(const harness::ScenarioPointer &scenario)
    {
        m_watcher = m_watch ? m_watch(m_job.owner) : nullptr;
        net::Environment environment;
        environment.watcher = m_watcher.get();
        m_rig = std::make_unique<harness::SocketRig>(environment);
        harness::RunOptions options;
        options.variables = m_job.variables;
        options.seed = m_job.seed;
        options.startTime = QDateTime::currentMSecsSinceEpoch();
        options.load = loadCalled;
        m_runner = std::make_unique<harness::Runner>(scenario, *m_rig, Clock::system(), options);
        connect(m_runner.get(), &harness::Runner::stepBegan, this,
                [this](const QString &fileName, const scenario::Place &place) {
                    take({RunEvent::Kind::Step, place.line, fileName == m_job.fileName});
                });
        connect(m_runner.get(), &harness::Runner::exchanged, this, [this](const harness::Exchange &exchange) {
            take({RunEvent::Kind::Exchange, 0, true, exchange});
        });
        connect(
            m_runner.get(), &harness::Runner::ended, this,
            [this] {
                const harness::ScenarioResult result = m_runner->result();
                m_runner.reset();
                m_rig.reset();
                end(result);
            },
            Qt::QueuedConnection); // it is deleted
        m_handOver.start();
        m_runner->start();
    }

    void take(const RunEvent &event)
    {
        if (m_events.size() == ScenarioRunner::mostEvents) {
            m_events.pop_front();
            ++m_left;
        }
        m_events.push_back(event);
    }

    //! In its thread, in order.
    template<typename Tell>
    void tellOwner(Tell tell)
    {
        QMetaObject::invokeMethod(&m_owner, [owner = &m_owner, tell] { tell(*owner); });
    }

    //! One piece is on its way at a time, so that no more of them wait than there are scenarios.
    void tellSome()
    {
        if (!m_events.empty() && !m_isOnItsWay.exchange(true))
            tell();
    }

    void tell()
    {
        tellOwner([this, path = m_job.path, events = QList<RunEvent>(m_events.begin(), m_events.end()),
                   left = m_left](ScenarioRunner &owner) {
            m_isOnItsWay = false; // this lives as long as its owner
            Q_EMIT owner.happened(path, events, left);
        });
        m_events.clear();
        m_left = 0;
    }

    void end(const harness::ScenarioResult &result)
    {
        m_handOver.stop();
        if (!m_events.empty())
            tell();
        tellOwner([path = m_job.path, result](ScenarioRunner &owner) { Q_EMIT owner.ended(path, result); });
        next();
    }

    ScenarioRunner &m_owner;
    const ScenarioRunner::Watch m_watch;
    std::deque<ScenarioJob> m_jobs;
    qint64 m_taken = 0; // jobs, so far
    ScenarioJob m_job;
    QTimer m_handOver;
    std::atomic<bool> m_isOnItsWay = false;
    std::deque<RunEvent> m_events;
    qint64 m_left = 0;
    // In the order in which they need each other; a watcher stays until the next run, since sockets may outlive theirs.
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<harness::SocketRig> m_rig;
    std::unique_ptr<harness::Runner> m_runner;
};

ScenarioRunner::ScenarioRunner(Watch watch, QObject *parent)
    : QObject(parent)
    , m_worker(new ScenarioWorker(*this, std::move(watch)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("scenarios"));
    m_thread.start();
}

ScenarioRunner::~ScenarioRunner()
{
    m_thread.quit();
    m_thread.wait();
}

void ScenarioRunner::add(const QList<ScenarioJob> &jobs)
{
    m_added += jobs.size();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, jobs] { worker->add(jobs); });
}

void ScenarioRunner::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

} // namespace wirebench
