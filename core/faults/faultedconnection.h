// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/streamlane.h"

namespace wirebench::faults {

//! One TCP connection through a FaultProxy: the client's, one to the target, and a lane each way.
class FaultedConnection final : public QObject
{
    Q_OBJECT

public:
    //! \a client is open. \a number: the how-manieth it is, from 1.
    FaultedConnection(std::unique_ptr<net::TcpConnection> client, const FaultOptions &options, quint64 number,
                      FaultCounts &counts, const net::Environment &environment, QObject *parent);

    //! Connects to the target. What comes meanwhile waits in the kernel.
    void start(const QString &host, quint16 port);
    //! Takes what comes, and says nothing; ends when the client does.
    void hold();

Q_SIGNALS:
    //! Nothing goes through any more; once. With the reason why the target could not be reached, if that is it.
    void ended(const std::optional<wirebench::Error> &error);

private:
    void onOpened();
    void onOpenFailed(const Error &error);
    void resetBoth();
    void onClosed();
    void end(const std::optional<Error> &error);

    const FaultOptions m_options;
    const quint64 m_number;
    FaultCounts &m_counts;
    const net::Environment m_environment;
    std::unique_ptr<net::TcpConnection> m_client;
    std::unique_ptr<net::TcpConnection> m_target;
    std::unique_ptr<StreamLane> m_up;
    std::unique_ptr<StreamLane> m_down;
    bool m_isOver = false;
};

} // namespace wirebench::faults
