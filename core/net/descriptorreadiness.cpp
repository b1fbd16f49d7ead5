// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptorreadiness.h"

#include "core/net/socketerror.h"

#include <sys/epoll.h>

namespace wirebench::net {

DescriptorReadiness::DescriptorReadiness(Descriptor descriptor, ReadinessReceiver &receiver, Clock &clock,
                                         std::chrono::milliseconds restDelay)
    : m_descriptor(std::move(descriptor))
    , m_entry{&receiver, m_descriptor.get()}
    , m_clock(clock)
    , m_restDelay(restDelay)
{ }

DescriptorReadiness::~DescriptorReadiness()
{
    take();
}

void DescriptorReadiness::setReceiveInterest(bool interested)
{
    setInterest(EPOLLIN, interested);
}

void DescriptorReadiness::setSendInterest(bool interested)
{
    setInterest(EPOLLOUT, interested);
}

void DescriptorReadiness::setInterest(quint32 event, bool interested)
{
    if (!isOpen() || ((m_interest & event) != 0) == interested)
        return;
    m_interest ^= event;
    update();
}

void DescriptorReadiness::rest()
{
    if (!isOpen())
        return;
    if (!m_rest) {
        m_rest = m_clock.makeTimer();
        QObject::connect(m_rest.get(), &Timer::expired, m_rest.get(), [this] { update(); });
    }
    m_rest->start(m_restDelay);
    update();
}

streams::Transfer DescriptorReadiness::failed(int number, const QString &what)
{
    const streams::Transfer transfer = transferFromErrno(number, what);
    if (transfer.outcome == streams::Transfer::Outcome::Postponed)
        rest();
    return transfer;
}

void DescriptorReadiness::update()
{
    const quint32 wanted = isResting() ? 0 : m_interest;
    if (m_entry.wanted == wanted)
        return;
    m_entry.wanted = wanted;
    if (!m_poller && !m_receiveNotifier)
        m_poller = Poller::ofThisThread();
    if (!m_poller || !m_poller->update(m_entry))
        useNotifiers();
}

void DescriptorReadiness::useNotifiers()
{
    if (m_poller)
        m_poller->remove(m_entry);
    m_poller.reset();
    if (!m_receiveNotifier) {
        m_receiveNotifier = std::make_unique<QSocketNotifier>(descriptor(), QSocketNotifier::Read);
        m_sendNotifier = std::make_unique<QSocketNotifier>(descriptor(), QSocketNotifier::Write);
        QObject::connect(m_receiveNotifier.get(), &QSocketNotifier::activated, m_receiveNotifier.get(),
                         [this] { m_entry.receiver->onReadyToReceive(); });
        QObject::connect(m_sendNotifier.get(), &QSocketNotifier::activated, m_sendNotifier.get(),
                         [this] { m_entry.receiver->onReadyToSend(); });
    }
    m_receiveNotifier->setEnabled((m_entry.wanted & EPOLLIN) != 0);
    m_sendNotifier->setEnabled((m_entry.wanted & EPOLLOUT) != 0);
}

Descriptor DescriptorReadiness::take()
{
    if (m_poller)
        m_poller->remove(m_entry);
    m_poller.reset();
    m_entry.wanted = m_interest = 0;
    if (m_rest)
        m_rest->stop();
    for (auto *notifier : {&m_receiveNotifier, &m_sendNotifier}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater(); // may be the very one that is being activated
        }
    }
    return std::move(m_descriptor);
}

streams::Transfer transferFromErrno(int number, const QString &what)
{
    if (number == EAGAIN || number == EWOULDBLOCK)
        return streams::Transfer::wouldBlock();
    if (number == ENOBUFS || number == ENOMEM)
        return streams::Transfer::postponed();
    return streams::Transfer::failed(errorFromErrno(number, what));
}

} // namespace wirebench::net
