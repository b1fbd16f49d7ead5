// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/sockets.h"

#include <sys/types.h>

namespace wirebench::bench {

//! A process of its own that accepts any number of connections and sends back what comes. Its own, because of the limit
//! on descriptors: both ends of ten thousand connections are twenty thousand.
class EchoProcess
{
public:
    //! Forks: make it before the first thread.
    EchoProcess();
    ~EchoProcess();
    Q_DISABLE_COPY_MOVE(EchoProcess)

    quint16 port() const { return portOf(m_listener); }

    //! The one that main() made.
    static const EchoProcess &instance();

private:
    Socket m_listener;
    pid_t m_process;
};

//! Raises the limit on descriptors as far as it goes, and says how many that is.
int raiseDescriptorLimit();

} // namespace wirebench::bench
