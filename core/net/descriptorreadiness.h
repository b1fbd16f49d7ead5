// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/net/descriptor.h"
#include "core/net/poller.h"
#include "core/net/socketcalls.h"
#include "core/streams/transport.h"

#include <QSocketNotifier>

#include <cerrno>
#include <chrono>
#include <memory>

namespace wirebench::net {

//! Owns a non-blocking descriptor and tells when it is ready, while there is interest: by the thread's Poller, or where
//! there is none, by notifiers of its own. Used in one thread.
//!
//! A descriptor that ran out of the system's memory or descriptors looks ready all the same. So it is to rest: by the
//! clock, for as long as such an attempt is not worth repeating.
class DescriptorReadiness
{
public:
    //! \a receiver must outlive this object, which may be destroyed in every call to it. \a restDelay: how long one
    //! rest takes, by \a clock, which must outlive this object; of no interest to who never rests.
    DescriptorReadiness(Descriptor descriptor, ReadinessReceiver &receiver, Clock &clock = Clock::system(),
                        std::chrono::milliseconds restDelay = {});
    ~DescriptorReadiness();
    Q_DISABLE_COPY(DescriptorReadiness)

    int descriptor() const { return m_descriptor.get(); }
    SocketCalls &calls() const { return *m_descriptor.calls(); }
    bool isOpen() const { return m_descriptor.isValid(); }
    //! Level-triggered, off at first; see streams::Transport. Nothing is told while resting, nor once take() was
    //! called.
    void setReceiveInterest(bool interested);
    void setSendInterest(bool interested);
    //! Tells nothing, whatever the interest, until the delay is over; begins anew when resting already.
    void rest();
    bool isResting() const { return m_rest && m_rest->isActive(); }
    //! What errno \a number of a failed receive or send comes to, see transferFromErrno(); rests where it has to.
    streams::Transfer failed(int number, const QString &what);
    //! Ends all interest, and a rest, and gives the descriptor away.
    Descriptor take();

private:
    void setInterest(quint32 event, bool interested);
    //! Waits for what is of interest, or nothing while resting.
    void update();
    void useNotifiers();

    Descriptor m_descriptor;
    PollerEntry m_entry;
    quint32 m_interest = 0; // epoll's bits, as m_entry.wanted
    Clock &m_clock;
    const std::chrono::milliseconds m_restDelay;
    std::unique_ptr<Timer> m_rest; // from the first rest on; active while resting
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

//! What errno \a number of a failed receive or send means: nothing now (WouldBlock), no memory in the kernel now
//! (Postponed), or broken (Failed); \a what names the attempt for people.
streams::Transfer transferFromErrno(int number, const QString &what);

} // namespace wirebench::net
