// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/conversation.h"
#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"

#include <memory>

namespace wirebench::harness {

//! What scenarios are run over. Everything that it makes lives at most as long as it does.
class Rig
{
public:
    virtual ~Rig() = default;

    //! A conversation with \a address: of kind Tcp or Udp it is opened to a peer; of UdpBound and Multicast it hears
    //! everybody. Its limit of time is whoever opens it's business. InvalidArgument for other kinds.
    virtual Result<std::unique_ptr<Conversation>>
    converse(const QString &device, const session::SessionAddress &address, const session::SessionOptions &options) = 0;
    //! \a address is of kind TcpListen.
    virtual Result<std::unique_ptr<Listening>> listen(const QString &device, const session::SessionAddress &address,
                                                      const session::SessionOptions &options) = 0;
    //! A device by name, or of the file \a name. Everything random of it follows from \a seed.
    virtual Result<std::unique_ptr<Simulation>> simulate(const QString &name, bool isFile, quint64 seed) = 0;
};

} // namespace wirebench::harness
