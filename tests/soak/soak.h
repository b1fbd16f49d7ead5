// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/soak/scenario.h"
#include "tests/support/faultysocketcalls.h"

#include <chrono>
#include <map>

namespace wirebench::tests {

//! Runs random scenarios, many at once, and counts. Scenario number N of a seed is always the same.
class Soak : public QObject
{
    Q_OBJECT

public:
    explicit Soak(quint32 seed);
    ~Soak() override;

    //! Starts scenarios for \a duration and waits until all have ended. False when one failed; it was printed.
    bool runFor(std::chrono::milliseconds duration);
    //! One line about everything so far.
    void printProgress() const;

private:
    void startMore();
    void startNext();
    std::unique_ptr<Scenario> makeScenario(quint32 seed);
    void end(int number);

    quint32 m_seed;
    FaultySocketCalls m_faultyStreams; // outlive every connection, which may linger
    FaultySocketCalls m_faultyDatagrams;
    std::map<int, std::unique_ptr<Scenario>> m_active; // by number
    QElapsedTimer m_elapsed;
    bool m_starting = false;
    bool m_failed = false;
    int m_started = 0;
    int m_ended = 0;
    qint64 m_bytes = 0; // of those that have ended
};

} // namespace wirebench::tests
