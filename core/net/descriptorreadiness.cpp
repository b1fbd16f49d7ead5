// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptorreadiness.h"

#include "core/net/socketerror.h"

#include <sys/epoll.h>

namespace wirebench::net {

DescriptorReadiness::DescriptorReadiness(Descriptor descriptor, ReadinessReceiver &receiver)
    : m_descriptor(std::move(descriptor))
    , m_entry{&receiver, m_descriptor.get()}
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
    if (!isOpen() || ((m_entry.wanted & event) != 0) == interested)
        return;
    m_entry.wanted ^= event;
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
    m_entry.wanted = 0;
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
    if (number == EAGAIN || number == EWOULDBLOCK || number == ENOBUFS || number == ENOMEM)
        return streams::Transfer::wouldBlock(); // out of kernel memory passes; the notifier tells when
    return streams::Transfer::failed(errorFromErrno(number, what));
}

} // namespace wirebench::net
