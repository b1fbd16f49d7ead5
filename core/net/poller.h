// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptor.h"

#include <QSocketNotifier>

#include <memory>
#include <span>

struct epoll_event;

namespace wirebench::net {

//! Is told when a descriptor is ready, or broken, which is found out by receiving or sending.
class ReadinessReceiver
{
public:
    virtual void onReadyToReceive() = 0;
    virtual void onReadyToSend() = 0;

protected:
    ~ReadinessReceiver() = default;
};

//! One descriptor that a Poller watches. Owned by whoever owns the descriptor, and stays where it is.
struct PollerEntry
{
    ReadinessReceiver *receiver = nullptr;
    int descriptor = -1;
    quint32 wanted = 0; //!< epoll's bits for what the receiver wants to know.
    quint32 armed = 0; //!< What the kernel was told; may be more than wanted. 0: the kernel does not know it.
};

//! One event source for all descriptors of a thread: an epoll instance of which the event loop sees a single
//! descriptor, so that a turn of the loop costs what is ready, however many descriptors are idle. (The event loop's own
//! notifiers are polled one by one, every turn.)
//!
//! Level-triggered: a receiver that is interested and ready is called once per turn. An error or hang-up counts as
//! ready in every direction of interest. Receivers may remove and destroy themselves and others while being called.
//!
//! Single-threaded; one per thread, shared by its descriptors and destroyed with the last of them.
class Poller
{
public:
    //! This thread's. nullptr where the system has none to give: no descriptor left for it, or no epoll.
    static std::shared_ptr<Poller> ofThisThread();

    ~Poller() = default;
    Q_DISABLE_COPY(Poller)

    //! Waits for what \a entry wants from now on. False when the kernel refused.
    bool update(PollerEntry &entry);
    //! Before the descriptor is closed, or the entry destroyed. No call comes after this.
    void remove(PollerEntry &entry);

private:
    // The events of one dispatch() that are still to be delivered; nested where a receiver runs an event loop.
    struct Batch
    {
        std::span<epoll_event> events;
        Batch *outer = nullptr;
    };

    explicit Poller(Descriptor epoll);
    void dispatch();
    //! Calls the receiver, or withdraws interest that it has lost. False: the poller may be gone.
    void deliver(PollerEntry &entry, quint32 events);

    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    Batch *m_batch = nullptr;
};

} // namespace wirebench::net
