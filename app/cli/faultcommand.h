// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recorder.h"
#include "core/faults/faultproxy.h"

namespace wirebench::cli {

//! `wb fault`: a man in the middle that breaks things. Prints where it listens, and in the end what it broke.
class FaultCommand final : public Command
{
    Q_OBJECT

public:
    explicit FaultCommand(const FaultCommandOptions &options);
    ~FaultCommand() override;

    void start() override;
    void stop() override;

private:
    void onStarted();
    void onConnectionEnded();
    //! Says what was broken.
    void summarize() const;
    void finish(const Ending &ending);

    const FaultCommandOptions m_options;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<faults::FaultProxy> m_proxy;
    qint64 m_ended = 0; // connections
    bool m_isOver = false;
};

} // namespace wirebench::cli
