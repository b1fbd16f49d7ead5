// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/datagramwriter.h"

#include "core/streams/datagramerrors.h"

#include <algorithm>

namespace wirebench::streams {

DatagramWriter::DatagramWriter(DatagramTransport &transport, QObject *parent)
    : WritableSide(transport, parent)
    , m_datagramTransport(transport)
{ }

Result<void> DatagramWriter::write(const Datagram &datagram)
{
    return write(std::span(&datagram, 1));
}

Result<void> DatagramWriter::write(std::span<const Datagram> datagrams)
{
    const Result<void> possible = checkWrite(static_cast<qsizetype>(datagrams.size()), limit);
    if (possible)
        queue(datagrams);
    return possible;
}

Result<void> DatagramWriter::reserve()
{
    const Result<void> possible = checkWrite(1, limit);
    if (possible)
        ++m_reserved;
    return possible;
}

void DatagramWriter::writeReserved(std::span<const Datagram> datagrams)
{
    const auto places = static_cast<qsizetype>(datagrams.size());
    Q_ASSERT(places <= m_reserved);
    m_reserved -= places;
    queue(datagrams);
}

void DatagramWriter::giveUpReserved(qsizetype places)
{
    Q_ASSERT(places <= m_reserved);
    m_reserved -= places;
    m_dropped += static_cast<quint64>(places);
    pump(); // closing may be over
}

void DatagramWriter::queue(std::span<const Datagram> datagrams)
{
    const bool idle = m_queue.isEmpty();
    for (const Datagram &datagram : datagrams)
        m_queue.append(datagram);
    if (idle) // otherwise the transport is busy, and will tell
        pump();
}

Transfer DatagramWriter::sendOnce()
{
    const auto batch = static_cast<std::size_t>(std::min(m_queue.size(), largestBatch));
    const Transfer transfer = m_datagramTransport.send(std::span(m_queue.constData(), batch));
    qsizetype gone = 0;
    if (transfer.outcome == Transfer::Outcome::Moved) {
        gone = transfer.amount;
    } else if (transfer.outcome == Transfer::Outcome::Failed && isPassing(transfer.error)
               && transfer.error.code != ErrorCode::ConnectionRefused) {
        // "Refused" is the ICMP answer to an earlier datagram, told once, so that the first one is tried again. Other
        // errors that pass are about it, and trying again would not help.
        gone = 1;
        ++m_dropped;
    }
    m_queue.remove(0, gone);
    m_settled += static_cast<quint64>(gone);
    return transfer;
}

void DatagramWriter::truncate(qsizetype keep)
{
    const qsizetype before = pending();
    m_queue.resize(std::min(m_queue.size(), keep));
    m_reserved = std::min(m_reserved, keep - m_queue.size());
    m_dropped += static_cast<quint64>(before - pending());
}

bool DatagramWriter::isPassing(const Error &error) const
{
    return concernsOneSending(error);
}

} // namespace wirebench::streams
