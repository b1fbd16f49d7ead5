// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/replaycomparison.h"
#include "app/cli/replaypeer.h"
#include "core/capture/recorder.h"
#include "core/capture/replayer.h"

#include <QElapsedTimer>
#include <QTimer>

namespace wirebench::cli {

//! `wb replay`: sends one side of a recorded session again, when it is due, and compares what comes back, if that is
//! wanted. It ends when everything was sent and what was recorded has come back, or nothing for a while.
class ReplayCommand final : public Command
{
    Q_OBJECT

public:
    explicit ReplayCommand(const ReplayOptions &options);
    ~ReplayCommand() override;

    void start() override;
    void stop() override;

private:
    Result<void> prepare();
    //! Chooses the session, and counts what there is to send.
    Result<void> chooseSession();
    void onOpened(const Endpoint &peer);
    //! Sends what is due, and waits for what is not.
    void sendDue();
    Result<void> play(const capture::Replayer::Item &item);
    void onArrived(const QByteArray &bytes);
    void onEnded(const std::optional<Error> &error);
    //! Ends when there is nothing to wait for.
    void endIfDone();
    void onWaitOver();
    void tellProgress() const;
    void finish(ExitCode code, const QString &text = {});
    //! Ends once the peer's system has everything.
    void leave();
    QString summary() const;

    const ReplayOptions m_options;
    capture::SessionId m_session = 0;
    capture::Direction m_direction = capture::Direction::Out;
    qint64 m_total = 0; // records to be sent
    std::unique_ptr<capture::Recording> m_recording;
    std::unique_ptr<capture::Replayer> m_replayer;
    std::unique_ptr<ReplayComparison> m_comparison; // nullptr: nothing is expected
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<ReplayPeer> m_peer; // before the watcher goes
    QElapsedTimer m_clock; // since the replay began
    QTimer m_next; // for what is due next
    QTimer m_progress;
    QTimer m_limit; // for what comes back in the end
    QTimer m_leaving;
    QElapsedTimer m_leavingSince;
    qint64 m_sent = 0; // records
    qint64 m_sentBytes = 0;
    qint64 m_receivedBytes = 0;
    bool m_isAllPlayed = false;
    bool m_hasPeerEnded = false;
    bool m_isOver = false;
    Ending m_ending;
};

} // namespace wirebench::cli
