// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recorder.h"
#include "core/net/tcplistener.h"

namespace wirebench::cli {

//! `wb record`: forwards whoever connects, and records what the connections to the target move.
class RecordCommand final : public Command
{
    Q_OBJECT

public:
    explicit RecordCommand(const RecordOptions &options);
    ~RecordCommand() override;

    void start() override;
    void stop() override;

private:
    void forward(std::unique_ptr<net::TcpConnection> connection);
    void onForwarded();
    void finish(const Ending &ending);

    const RecordOptions m_options;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<net::TcpListener> m_listener;
    qint64 m_forwarded = 0; // connections that are over
    bool m_isOver = false;
};

} // namespace wirebench::cli
