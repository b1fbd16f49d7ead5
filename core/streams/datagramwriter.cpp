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
    const Result<void> possible = checkWrite(1, limit);
    if (!possible)
        return possible;
    m_queue.push_back(datagram);
    if (m_queue.size() == 1)
        pump();
    return {};
}

Transfer DatagramWriter::sendOnce()
{
    const Transfer transfer = m_datagramTransport.send(m_queue.front());
    // "Refused" is the ICMP answer to an earlier datagram, told once, so this one is tried again. Other errors are
    // about this one, and trying again would not help.
    const bool gone = transfer.outcome == Transfer::Outcome::Moved
        || (transfer.outcome == Transfer::Outcome::Failed && transfer.error.code != ErrorCode::ConnectionRefused);
    if (gone)
        m_queue.pop_front();
    return transfer;
}

void DatagramWriter::truncate(qsizetype keep)
{
    m_queue.resize(std::min(m_queue.size(), static_cast<std::size_t>(keep)));
}

bool DatagramWriter::isPassing(const Error &error) const
{
    return concernsOneDatagram(error);
}

} // namespace wirebench::streams
