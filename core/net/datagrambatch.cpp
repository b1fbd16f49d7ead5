// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/datagrambatch.h"

#include <cstring>

namespace wirebench::net {

namespace {

// One cache line more than a datagram, so that the beginnings of all of them fit in the processor's cache together.
constexpr std::size_t stride = DatagramBatch::largestDatagram + 64;

} // namespace

DatagramBatch &DatagramBatch::ofThisThread()
{
    static thread_local const std::unique_ptr<DatagramBatch> ours(new DatagramBatch);
    return *ours;
}

mmsghdr *DatagramBatch::prepareToReceive(unsigned count)
{
    if (!m_memory)
        m_memory = std::make_unique_for_overwrite<char[]>(capacity * stride);
    for (unsigned i = 0; i < count; ++i) {
        m_pieces[i] = {m_memory.get() + i * stride, largestDatagram};
        msghdr &header = m_messages[i].msg_hdr;
        header = {};
        header.msg_name = &m_addresses[i].storage;
        header.msg_namelen = sizeof m_addresses[i].storage;
        header.msg_iov = &m_pieces[i];
        header.msg_iovlen = 1;
        header.msg_control = m_controls[i].bytes.data();
        header.msg_controllen = m_controls[i].bytes.size();
    }
    return m_messages.data();
}

QByteArrayView DatagramBatch::data(unsigned index) const
{
    return {m_memory.get() + index * stride, static_cast<qsizetype>(m_messages.at(index).msg_len)};
}

std::optional<quint32> DatagramBatch::dropped(unsigned index) const
{
    std::optional<quint32> result;
#ifdef SO_RXQ_OVFL
    msghdr header = m_messages.at(index).msg_hdr;
    for (cmsghdr *control = CMSG_FIRSTHDR(&header); control; control = CMSG_NXTHDR(&header, control)) {
        if (control->cmsg_level == SOL_SOCKET && control->cmsg_type == SO_RXQ_OVFL)
            std::memcpy(&result.emplace(), CMSG_DATA(control), sizeof(quint32));
    }
#endif
    return result;
}

void DatagramBatch::prepareToSend(unsigned index, const QByteArray &data, const SocketAddress *destination)
{
    m_pieces.at(index) = {const_cast<char *>(data.constData()), static_cast<std::size_t>(data.size())};
    msghdr &header = m_messages.at(index).msg_hdr;
    header = {};
    header.msg_iov = &m_pieces[index];
    header.msg_iovlen = 1;
    if (destination) {
        m_addresses[index] = *destination;
        header.msg_name = &m_addresses[index].storage;
        header.msg_namelen = destination->length;
    }
}

} // namespace wirebench::net
