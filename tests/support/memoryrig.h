// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/harness/rig.h"

#include <QHash>

#include <deque>
#include <vector>

namespace wirebench::tests {

//! What a scripted device does when it has received some bytes: the first reaction first, then the next.
struct Reaction
{
    enum class Act { Say, End, Reset };

    QByteArray when; //!< All that must have come since the last reaction; empty: at once.
    Act act = Act::Say;
    QByteArray bytes = {}; //!< of Say
    std::chrono::milliseconds delay{0};
};

//! A device of a MemoryRig, at one address.
struct ScriptedDevice
{
    std::vector<Reaction> reactions;
    std::optional<Error> openError; //!< It cannot be reached.
    bool isSilent = false; //!< It never answers a connection attempt.
    qint64 capacity = 1LL << 40; //!< bytes that it takes before it takes no more
    qsizetype largestPiece = 1 << 20; //!< bytes that come at once
    QByteArray received; //!< by it, all
    bool wasClosed = false;
    bool wasReset = false;
    bool hasFinished = false; //!< The scenario has ended its direction.
    qint64 mostWaiting = 0; //!< credit that it saw at most
};

//! Conversations in memory with scripted devices, on the test's clock.
class MemoryRig final : public harness::Rig
{
public:
    explicit MemoryRig(Clock &clock);
    ~MemoryRig() override;

    //! Kept for ever; "tcp://pump:1".
    ScriptedDevice &device(const QString &address) { return m_devices[address]; }

    Result<std::unique_ptr<harness::Conversation>> converse(const QString &device,
                                                            const session::SessionAddress &address,
                                                            const session::SessionOptions &options) override;
    Result<std::unique_ptr<harness::Listening>> listen(const QString &device, const session::SessionAddress &address,
                                                       const session::SessionOptions &options) override;
    Result<std::unique_ptr<harness::Simulation>> simulate(const QString &name, bool isFile, quint64 seed) override;

private:
    Clock &m_clock;
    std::map<QString, ScriptedDevice> m_devices;
};

} // namespace wirebench::tests
