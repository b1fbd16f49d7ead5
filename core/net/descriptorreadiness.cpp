// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptorreadiness.h"

#include "core/net/socketerror.h"

namespace wirebench::net {

DescriptorReadiness::DescriptorReadiness(Descriptor descriptor, streams::Transport &owner)
    : m_descriptor(std::move(descriptor))
    , m_owner(owner)
{ }

DescriptorReadiness::~DescriptorReadiness()
{
    take();
}

void DescriptorReadiness::setInterest(QSocketNotifier::Type type, bool interested)
{
    auto &notifier = type == QSocketNotifier::Read ? m_receive : m_send;
    if (!notifier) {
        if (!interested || !isOpen())
            return;
        notifier = std::make_unique<QSocketNotifier>(descriptor(), type);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, &m_owner,
                         type == QSocketNotifier::Read ? &streams::Transport::readyToReceive
                                                       : &streams::Transport::readyToSend);
    }
    notifier->setEnabled(interested);
}

Descriptor DescriptorReadiness::take()
{
    for (auto *notifier : {&m_receive, &m_send}) {
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
