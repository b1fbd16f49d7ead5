// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"
#include "core/harness/filling.h"
#include "core/harness/result.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace wirebench {

class ScenarioWorker;

//! A scenario that is to be run.
struct ScenarioJob
{
    QString path; //!< by which it is known: "pump/read.wire"
    QString fileName; //!< of the file, beside which others are found
    std::optional<QString> text; //!< what is run, if that is not what the file has
    harness::Values variables; //!< at the beginning
    QString owner; //!< under which what passes is recorded
    quint64 seed = 0;
};

//! Something that happened while a scenario was run.
struct RunEvent
{
    enum class Kind : quint8 { Step, Exchange };

    Kind kind = Kind::Step;
    int line = 0; //!< of Step
    bool isInFile = true; //!< of Step: in the scenario itself, not in one that it calls
    harness::Exchange exchange = {}; //!< of Exchange
};

//! Runs scenarios one after the other, in a thread of its own. What happens is handed over in pieces: when a scenario
//! is quicker than whoever looks on, the oldest of it is left out.
class ScenarioRunner : public QObject
{
    Q_OBJECT

public:
    //! Makes what records the sockets of a run; null: nothing does. Called in the thread of the runs; what it makes
    //! must work there, and it itself as long as this lives.
    using Watch = std::function<std::unique_ptr<TrafficWatcher>(const QString &owner)>;

    static constexpr std::size_t mostEvents = 1'000; //!< that wait to be taken

    explicit ScenarioRunner(Watch watch = {}, QObject *parent = nullptr);
    //! Ends what runs.
    ~ScenarioRunner() override;

    //! Behind those that wait.
    void add(const QList<ScenarioJob> &jobs);
    //! Those that wait are not run; the one that runs ends soon, inconclusive.
    void stop();

Q_SIGNALS:
    void began(const QString &path);
    //! In order; \a left: so many before them were left out.
    void happened(const QString &path, const QList<wirebench::RunEvent> &events, qint64 left);
    void ended(const QString &path, const wirebench::harness::ScenarioResult &result);
    //! Nothing runs and nothing waits.
    void finished();

private:
    friend class ScenarioWorker;

    QThread m_thread;
    qint64 m_added = 0; // jobs
    ScenarioWorker *m_worker; // lives in m_thread
};

} // namespace wirebench
