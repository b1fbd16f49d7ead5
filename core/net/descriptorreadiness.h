// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptor.h"
#include "core/net/socketcalls.h"
#include "core/streams/transport.h"

#include <QSocketNotifier>

#include <cerrno>
#include <memory>

namespace wirebench::net {

//! What the byte and the datagram transport on a descriptor share: the descriptor and its two notifiers, which exist
//! only while there is interest.
class DescriptorReadiness
{
public:
    DescriptorReadiness(Descriptor descriptor, streams::Transport &owner);
    ~DescriptorReadiness();

    int descriptor() const { return m_descriptor.get(); }
    SocketCalls &calls() const { return *m_descriptor.calls(); }
    bool isOpen() const { return m_descriptor.isValid(); }
    void setInterest(QSocketNotifier::Type type, bool interested);
    //! Stops both notifiers and gives the descriptor away.
    Descriptor take();

private:
    Descriptor m_descriptor;
    streams::Transport &m_owner;
    std::unique_ptr<QSocketNotifier> m_receive;
    std::unique_ptr<QSocketNotifier> m_send;
};

//! Repeats \a call while a signal interrupts it.
template<typename Call>
ssize_t uninterrupted(Call call)
{
    ssize_t result = 0;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

//! What a failed receive or send means: nothing now, or broken.
streams::Transfer transferFromErrno(int number, const QString &what);

} // namespace wirebench::net
