// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/poller.h"

#include "core/net/socketcalls.h"

#include <array>
#include <sys/epoll.h>

namespace wirebench::net {

namespace {

// So many descriptors get their turn before the event loop does anything else; the others come first the next time.
constexpr int eventsPerTurn = 64;

constexpr quint32 receiveEvents = EPOLLIN | EPOLLERR | EPOLLHUP;
constexpr quint32 sendEvents = EPOLLOUT | EPOLLERR | EPOLLHUP;

} // namespace

std::shared_ptr<Poller> Poller::ofThisThread()
{
    static thread_local std::weak_ptr<Poller> ours;
    if (std::shared_ptr<Poller> poller = ours.lock())
        return poller;
    Descriptor epoll(SocketCalls::system(), ::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll.isValid())
        return nullptr;
    std::shared_ptr<Poller> poller(new Poller(std::move(epoll)));
    ours = poller;
    return poller;
}

Poller::Poller(Descriptor epoll)
    : m_epoll(std::move(epoll))
    , m_notifier(m_epoll.get(), QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { dispatch(); });
}

bool Poller::update(PollerEntry &entry)
{
    // What the kernel watches beyond that is withdrawn when it next happens (see deliver()): a direction that is
    // switched off and on again in between, as with credit, costs no system call.
    if ((entry.wanted & ~entry.armed) == 0)
        return true;
    epoll_event event = {};
    event.events = entry.wanted | entry.armed;
    event.data.ptr = &entry;
    const int operation = entry.armed == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    if (::epoll_ctl(m_epoll.get(), operation, entry.descriptor, &event) != 0)
        return false;
    entry.armed = event.events;
    return true;
}

void Poller::remove(PollerEntry &entry)
{
    if (entry.armed == 0)
        return;
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, entry.descriptor, nullptr);
    entry.armed = 0;
    for (Batch *batch = m_batch; batch; batch = batch->outer) {
        for (epoll_event &event : batch->events) {
            if (event.data.ptr == &entry)
                event.data.ptr = nullptr;
        }
    }
}

void Poller::dispatch()
{
    const std::shared_ptr<Poller> self = ofThisThread(); // a receiver may be the last that needs it
    std::array<epoll_event, eventsPerTurn> events;
    const int count = ::epoll_wait(m_epoll.get(), events.data(), eventsPerTurn, 0);
    if (count <= 0)
        return;
    Batch batch = {std::span(events).first(static_cast<std::size_t>(count)), m_batch};
    m_batch = &batch;
    while (!batch.events.empty()) {
        const epoll_event event = batch.events.front();
        // A receiver that removes itself is found no more.
        if (auto *entry = static_cast<PollerEntry *>(event.data.ptr))
            deliver(*entry, event.events);
        batch.events = batch.events.subspan(1);
    }
    m_batch = batch.outer;
}

void Poller::deliver(PollerEntry &entry, quint32 events)
{
    const bool receive = (events & receiveEvents) != 0 && (entry.wanted & EPOLLIN) != 0;
    const bool send = (events & sendEvents) != 0 && (entry.wanted & EPOLLOUT) != 0;
    if (!receive && !send) {
        // Errors and hang-ups come whether wanted or not, so that a descriptor nobody waits for is let go altogether.
        if (entry.wanted == 0) {
            remove(entry);
        } else {
            epoll_event rest = {};
            rest.events = entry.armed = entry.wanted;
            rest.data.ptr = &entry;
            ::epoll_ctl(m_epoll.get(), EPOLL_CTL_MOD, entry.descriptor, &rest);
        }
        return;
    }
    const epoll_event *current = &m_batch->events.front();
    if (receive)
        entry.receiver->onReadyToReceive();
    // The receiver may be gone, or want to send no more.
    if (send && current->data.ptr == &entry && (entry.wanted & EPOLLOUT) != 0)
        entry.receiver->onReadyToSend();
}

} // namespace wirebench::net
