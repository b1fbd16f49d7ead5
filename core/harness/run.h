// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/channel.h"
#include "core/harness/filling.h"
#include "core/harness/rig.h"
#include "core/scenario/scenario.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace wirebench::harness {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

//! How a scenario is run.
struct RunOptions
{
    Values variables; //!< at the beginning
    QHash<QString, scenario::DeviceStatement> devices; //!< by name: what is said instead of what scenarios say
    quint64 seed = 0; //!< Everything random follows from it.
    qint64 startTime = 0; //!< ms since 1970, now
    std::chrono::milliseconds timeout{0}; //!< for all of it; 0: no limit but that of each step
    //! Reads another scenario, for `call`, by its path. Nothing: it cannot be called.
    std::function<Result<ScenarioPointer>(const QString &path)> load;
};

//! What a name of a scenario stands for. Its conversations end with it.
struct Device
{
    scenario::DeviceStatement declaration;
    QString address; //!< with variables filled in; empty where it is simulated
    session::SessionOptions options;
    Measurements measurements;
    quint64 sent = 0; //!< messages, for {seq}
    std::unique_ptr<Simulation> simulation;
    bool isSimulationUp = false;
    std::optional<Error> simulationError;
    std::optional<faults::FaultOptions> faults; //!< from the next connect on
    std::unique_ptr<Simulation> faultProxy; //!< of the present conversation; outlives it
    bool isFaultProxyUp = false;
    std::unique_ptr<Listening> listening;
    bool isListening = false;
    std::optional<Error> listenError;
    std::unique_ptr<Channel> channel;
};

//! The devices of one scenario that is being run; those of another one that it calls are others.
struct Scope
{
    ScenarioPointer scenario;
    std::map<QString, std::unique_ptr<Device>> devices;

    Device *find(const QString &name) const;
    //! A path beside the scenario.
    QString beside(const QString &file) const;
};

//! What all branches of a run share.
class Run final : public QObject
{
    Q_OBJECT

public:
    //! \a rig and \a clock outlive this.
    Run(Rig &rig, Clock &clock, const RunOptions &options);

    Rig &rig() { return m_rig; }
    Clock &clock() { return m_clock; }
    const RunOptions &options() const { return m_options; }
    //! Since the run began.
    std::chrono::nanoseconds elapsed() const { return m_clock.now() - m_begin; }
    //! Gives \a device a conversation in place of what it had.
    Result<Channel *> makeChannel(Device &device, std::unique_ptr<Conversation> conversation);
    //! Nothing where nothing was measured.
    static std::optional<double> measured(const Scope &scope, const scenario::Measure &measure);
    const std::deque<Exchange> &exchanges() const { return m_exchanges; }

    qint64 steps = 0;
    qint64 checks = 0;
    QStringList notes;
    QList<std::pair<QString, double>> measurements;

    static constexpr qsizetype mostNotes = 1000;
    static constexpr qsizetype mostMeasurements = 1000;

Q_SIGNALS:
    //! \a place is in \a fileName. Steps of branches come in between each other.
    void stepBegan(const QString &fileName, const wirebench::scenario::Place &place);
    void stepEnded(const QString &fileName, const wirebench::scenario::Place &place,
                   wirebench::harness::Verdict verdict);
    void exchanged(const wirebench::harness::Exchange &exchange);

private:
    void onExchanged(Exchange exchange);

    Rig &m_rig;
    Clock &m_clock;
    const RunOptions m_options;
    const std::chrono::nanoseconds m_begin;
    std::deque<Exchange> m_exchanges; // the last ones
};

} // namespace wirebench::harness
