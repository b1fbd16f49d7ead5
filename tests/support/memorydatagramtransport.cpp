// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memorydatagramtransport.h"

namespace wirebench::tests {

using streams::Transfer;

MemoryDatagramTransport::MemoryDatagramTransport(QObject *parent)
    : DatagramTransport(parent)
    , m_readiness(
          *this, [this] { return !m_incoming.empty() || m_ended; },
          [this] { return m_sendRoom > 0 || !m_sendErrors.empty() || m_plannedSendErrors.count(m_sent.size()) > 0; })
{ }

void MemoryDatagramTransport::arrive(const Datagram &datagram)
{
    m_incoming.emplace_back(datagram);
    m_readiness.update();
}

void MemoryDatagramTransport::arriveEnd()
{
    m_ended = true;
    m_readiness.update();
}

void MemoryDatagramTransport::arriveError(const Error &error)
{
    m_incoming.emplace_back(error);
    m_readiness.update();
}

void MemoryDatagramTransport::setSendRoom(qsizetype datagrams)
{
    m_sendRoom = datagrams;
    m_readiness.update();
}

void MemoryDatagramTransport::failNextSend(const Error &error)
{
    m_sendErrors.push_back(error);
    m_readiness.update();
}

void MemoryDatagramTransport::failSendBehind(qsizetype taken, const Error &error)
{
    m_plannedSendErrors[m_sent.size() + taken] = error;
    m_readiness.update();
}

Transfer MemoryDatagramTransport::receive(QList<Datagram> &datagrams, qsizetype limit)
{
    m_receiveLimits.append(limit);
    if (const auto failure = m_readiness.countOperation())
        return Transfer::failed(*failure);
    qsizetype count = 0;
    while (count < limit && count < m_batchLimit && !m_incoming.empty()) {
        if (const auto *error = std::get_if<Error>(&m_incoming.front())) {
            if (count > 0)
                break;
            const Transfer failed = Transfer::failed(*error);
            m_incoming.pop_front();
            m_readiness.update();
            return failed;
        }
        datagrams.append(std::get<Datagram>(m_incoming.front()));
        m_incoming.pop_front();
        ++count;
    }
    m_readiness.update();
    if (count > 0)
        return Transfer::moved(count);
    return m_ended ? Transfer::end() : Transfer::wouldBlock();
}

Transfer MemoryDatagramTransport::send(std::span<const Datagram> datagrams)
{
    m_sendSizes.append(static_cast<qsizetype>(datagrams.size()));
    if (const auto failure = m_readiness.countOperation())
        return Transfer::failed(*failure);
    if (const auto planned = m_plannedSendErrors.extract(m_sent.size()))
        m_sendErrors.push_back(planned.mapped());
    if (!m_sendErrors.empty()) {
        const Transfer failed = Transfer::failed(m_sendErrors.front());
        m_sendErrors.pop_front();
        m_readiness.update();
        return failed;
    }
    qsizetype count = 0;
    for (const Datagram &datagram : datagrams) {
        if (count == m_batchLimit || m_sendRoom == 0 || m_plannedSendErrors.count(m_sent.size()) > 0)
            break;
        if (m_sendRoom != unlimited)
            --m_sendRoom;
        m_sent.append(datagram);
        ++count;
    }
    m_readiness.update();
    return count > 0 ? Transfer::moved(count) : Transfer::wouldBlock();
}

Result<void> MemoryDatagramTransport::finishSending()
{
    ++m_finishes;
    if (const auto failure = m_readiness.countOperation())
        return tl::unexpected<Error>(*failure);
    return {};
}

void MemoryDatagramTransport::close()
{
    ++m_closes;
    setReceiveInterest(false);
    setSendInterest(false);
}

} // namespace wirebench::tests
