// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/streams/datagramreader.h"

#include "core/streams/datagramerrors.h"

#include <algorithm>
#include <limits>

namespace wirebench::streams {

namespace {
constexpr qint64 largestBatch = 64;
} // namespace

DatagramReader::DatagramReader(DatagramTransport &transport, QObject *parent)
    : ReadableSide(transport, std::numeric_limits<qint64>::max(), parent)
    , m_datagramTransport(transport)
{ }

Transfer DatagramReader::receive(qint64 credit)
{
    return m_datagramTransport.receive(m_received, static_cast<qsizetype>(std::min(credit, largestBatch)));
}

void DatagramReader::deliver()
{
    Q_EMIT datagramsArrived(std::exchange(m_received, {}));
}

bool DatagramReader::isPassing(const Error &error) const
{
    return concernsOneDatagram(error);
}

} // namespace wirebench::streams
