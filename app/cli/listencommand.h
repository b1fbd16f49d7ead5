// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/capture/recorder.h"
#include "core/session/session.h"

#include <QSet>

namespace wirebench::cli {

//! `wb listen`: waits at an address, and prints where, then what comes: as it is where only one connection is waited
//! for, otherwise a line for each piece, and each answer where rules of reply are given. Ends what its peers end.
class ListenCommand final : public Command
{
    Q_OBJECT

public:
    explicit ListenCommand(const ListenOptions &options);
    ~ListenCommand() override;

    void start() override;
    void stop() override;

private:
    bool isRaw() const { return m_options.connections == 1 && !m_options.isJson && !m_options.isHex; }
    void onStateChanged(session::SessionState to);
    void onPeerChanged(session::PeerId id);
    //! \a direction: '<' or '>'.
    void printPiece(const Endpoint &peer, char direction, const QByteArray &bytes);
    //! That a peer came or went.
    void printEvent(const Endpoint &peer, const QString &event);
    void print(const QByteArray &bytes);
    void finish(const Ending &ending);

    const ListenOptions m_options;
    std::unique_ptr<capture::Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<session::Session> m_session;
    QSet<session::PeerId> m_present; // TCP: whose coming was printed, and whose going was not
    qint64 m_gone = 0; // connections that are over
    bool m_isOver = false;
};

} // namespace wirebench::cli
