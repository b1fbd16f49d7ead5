// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/datagrambatch.h"

#include "tests/bench/sockets.h"

#include <cstring>

namespace wirebench::bench {

DatagramBatch::DatagramBatch()
{
    for (std::size_t i = 0; i < datagramsPerCall; ++i) {
        m_pieces.at(i) = {m_bytes.at(i).data(), datagramSize};
        m_messages.at(i).msg_hdr.msg_iov = &m_pieces.at(i);
        m_messages.at(i).msg_hdr.msg_iovlen = 1;
    }
}

std::uint64_t DatagramBatch::numberAt(std::size_t index) const
{
    return numberOf(m_bytes.at(index).data(), m_messages.at(index).msg_len);
}

void DatagramBatch::setNumberAt(std::size_t index, std::uint64_t number)
{
    std::memcpy(m_bytes.at(index).data(), &number, sizeof number);
}

std::uint64_t numberOf(const char *bytes, std::size_t size)
{
    if (size != datagramSize)
        die("a datagram has the wrong size");
    std::uint64_t number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

} // namespace wirebench::bench
