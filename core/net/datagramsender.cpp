// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/datagramsender.h"

#include <QPointer>

#include <algorithm>

namespace wirebench::net {

using streams::DatagramWriter;
using streams::WritableState;

DatagramSender::DatagramSender(const Environment &environment, DatagramWriter &writer,
                               std::optional<AddressFamily> family, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_family(family)
    , m_cache(environment)
{
    connect(&m_cache, &DestinationCache::found, this, &DatagramSender::onFound);
    connect(&m_cache, &DestinationCache::failed, this, &DatagramSender::onLookupFailed);
    connect(&m_writer, &DatagramWriter::taken, this, &DatagramSender::onTaken);
    connect(&m_writer, &DatagramWriter::errorReported, this, &DatagramSender::onErrorReported);
    connect(&m_writer, &DatagramWriter::stateChanged, this, [this](WritableState, WritableState to) {
        if (to == WritableState::Erroring || to == WritableState::Errored)
            onGivenUp();
    });
}

Result<quint64> DatagramSender::send(const QByteArray &data, const QString &host, quint16 port,
                                     std::optional<AddressFamily> dnsQueryType)
{
    if (host.isEmpty() || port == 0) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("a datagram needs a host and a port from 1 to 65535, not \"%1\" and %2")
                           .arg(host)
                           .arg(port));
    }
    if (m_family && dnsQueryType && *m_family != *dnsQueryType) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the local address has no way to the address family that dnsQueryType asks for"));
    }
    const DestinationName name{host, port, dnsQueryType ? dnsQueryType : m_family};
    // What is known nobody waits for: as soon as it is found, all that waited are written.
    if (const auto destination = m_cache.find(name))
        return sendTo(*destination, data);
    return wait(name, data);
}

Result<quint64> DatagramSender::sendTo(const Endpoint &destination, const QByteArray &data)
{
    const quint64 number = m_accepted + 1;
    m_written.push_back({m_writer.last() + 1, number}); // first, since it may be taken before write() returns
    m_accepted = number;
    const Result<void> written = m_writer.write({data, destination});
    if (written)
        return number;
    m_written.pop_back();
    --m_accepted;
    return tl::unexpected<Error>(written.error());
}

Result<quint64> DatagramSender::wait(const DestinationName &name, const QByteArray &data)
{
    if (const Result<void> reserved = m_writer.reserve(); !reserved)
        return tl::unexpected<Error>(reserved.error());
    m_waiting[name].append({++m_accepted, data});
    ++m_waitingCount;
    m_cache.lookUp(name);
    return m_accepted;
}

void DatagramSender::onFound(const DestinationName &name, const Endpoint &destination)
{
    const QList<Waiting> ready = m_waiting.take(name);
    m_waitingCount -= ready.size();
    QList<Datagram> datagrams;
    for (const Waiting &waiting : ready) {
        datagrams.append({waiting.data, destination});
        m_written.push_back({m_writer.last() + static_cast<quint64>(datagrams.size()), waiting.number});
    }
    m_writer.writeReserved(datagrams);
}

void DatagramSender::onLookupFailed(const DestinationName &name, const Error &error)
{
    const QPointer<DatagramSender> self(this);
    const QList<Waiting> lost = m_waiting.take(name);
    m_waitingCount -= lost.size();
    for (const Waiting &waiting : lost) {
        Q_EMIT sendFailed(waiting.number, error);
        if (!self)
            return;
    }
    // Last, because it may end the writer; unless a slot has ended it, and it has none of the places any more.
    if (const qsizetype surplus = m_writer.reserved() - m_waitingCount; surplus > 0)
        m_writer.giveUpReserved(surplus);
}

void DatagramSender::onTaken()
{
    const QPointer<DatagramSender> self(this);
    while (self && !m_written.empty() && m_written.front().position <= m_writer.settled()) {
        const quint64 number = m_written.front().number;
        m_written.pop_front();
        Q_EMIT sent(number);
    }
}

void DatagramSender::onErrorReported(const Error &error)
{
    // Not where the error is the late answer to an earlier datagram: then none was dropped.
    if (m_written.empty() || m_written.front().position > m_writer.settled())
        return;
    const quint64 number = m_written.front().number;
    m_written.pop_front();
    Q_EMIT sendFailed(number, error);
}

void DatagramSender::onGivenUp()
{
    QList<quint64> lost;
    while (!m_written.empty() && m_written.back().position > m_writer.last()) {
        lost.append(m_written.back().number);
        m_written.pop_back();
    }
    while (m_waitingCount > m_writer.reserved())
        lost.append(takeLastWaiting());
    std::sort(lost.begin(), lost.end());
    const Error error = *m_writer.error();
    const QPointer<DatagramSender> self(this);
    for (const quint64 number : std::as_const(lost)) {
        Q_EMIT sendFailed(number, error);
        if (!self)
            return;
    }
}

quint64 DatagramSender::takeLastWaiting()
{
    const auto last = std::max_element(m_waiting.begin(), m_waiting.end(),
                                       [](const auto &a, const auto &b) { return a.last().number < b.last().number; });
    const quint64 number = last->takeLast().number;
    --m_waitingCount;
    if (last->isEmpty()) {
        m_cache.giveUp(last.key());
        m_waiting.erase(last);
    }
    return number;
}

} // namespace wirebench::net
