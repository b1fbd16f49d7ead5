// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptor.h"
#include "core/net/poller.h"
#include "core/net/socketcalls.h"
#include "core/streams/transport.h"

#include <QSocketNotifier>

#include <cerrno>
#include <memory>

namespace wirebench::net {

//! Owns a non-blocking descriptor and tells when it is ready, while there is interest: by the thread's Poller, or where
//! there is none, by notifiers of its own. Used in one thread.
class DescriptorReadiness
{
public:
    //! \a receiver must outlive this object, which may be destroyed in every call to it.
    DescriptorReadiness(Descriptor descriptor, ReadinessReceiver &receiver);
    ~DescriptorReadiness();
    Q_DISABLE_COPY(DescriptorReadiness)

    int descriptor() const { return m_descriptor.get(); }
    SocketCalls &calls() const { return *m_descriptor.calls(); }
    bool isOpen() const { return m_descriptor.isValid(); }
    //! Level-triggered, off at first; see streams::Transport. Nothing is told once take() was called.
    void setReceiveInterest(bool interested);
    void setSendInterest(bool interested);
    //! Ends all interest and gives the descriptor away.
    Descriptor take();

private:
    void setInterest(quint32 event, bool interested);
    void useNotifiers();

    Descriptor m_descriptor;
    PollerEntry m_entry;
    std::shared_ptr<Poller> m_poller; // from the first interest on
    std::unique_ptr<QSocketNotifier> m_receiveNotifier; // only without a poller
    std::unique_ptr<QSocketNotifier> m_sendNotifier;
};

//! Repeats \a call while a signal interrupts it.
template<typename Call>
auto uninterrupted(Call call) -> decltype(call())
{
    decltype(call()) result = 0;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

//! What errno \a number of a failed receive or send means: nothing now (WouldBlock), or broken (Failed); \a what names
//! the attempt for people.
streams::Transfer transferFromErrno(int number, const QString &what);

} // namespace wirebench::net
