// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recorder.h"
#include "core/net/tcpconnection.h"
#include "core/net/udpconnection.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTimer>

namespace wirebench::cli {

//! `wb send`: sends once, and prints what comes back until it is what was expected, the time is over or the peer has
//! finished. It does not end before the peer's system has everything that was to be sent, unless that takes too long.
class SendCommand final : public Command
{
    Q_OBJECT

public:
    explicit SendCommand(const SendOptions &options);
    ~SendCommand() override;

    void start() override;
    void stop() override;

private:
    void openTcp(const net::Environment &environment);
    void openUdp(const net::Environment &environment);
    void onTaken();
    void onSent();
    void onReceived(const QByteArray &bytes);
    //! Nothing more comes.
    void onEnded(const std::optional<Error> &error);
    void finish(ExitCode code, const QString &text = {});
    //! Ends once the peer's system has acknowledged everything.
    void leaveWhenAcknowledged();

    const SendOptions m_options;
    const QRegularExpression m_expect; // on the bytes, as Latin-1
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<net::TcpConnection> m_tcp; // one of these
    std::unique_ptr<net::UdpConnection> m_udp;
    QByteArray m_received; // where something is expected, or for JSON
    QElapsedTimer m_elapsed; // since it was sent
    QTimer m_limit; // for what comes back
    QTimer m_stall; // for what is being sent
    QTimer m_leaving;
    QElapsedTimer m_leavingSince;
    Ending m_ending;
    bool m_hasPeerEnded = false; // while something was still to be sent
    bool m_isOver = false;
};

} // namespace wirebench::cli
