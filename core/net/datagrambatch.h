// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/socketaddress.h"
#include "core/net/socketcalls.h"

#include <QByteArrayView>

#include <array>
#include <memory>
#include <optional>

namespace wirebench::net {

//! What system calls that move several datagrams work on. One per thread, shared by its UDP sockets: each uses it from
//! preparing to taking out, and keeps nothing in it.
class DatagramBatch
{
public:
    static constexpr unsigned capacity = 64;
    //! More than UDP can carry (65,507 bytes over IPv4, 65,527 over IPv6), so that nothing is ever cut off.
    static constexpr std::size_t largestDatagram = 65536;

    //! Made when first used.
    static DatagramBatch &ofThisThread();

    //! \a count (1 to capacity) empty messages of the largest size. The first use takes 4 MiB of address space; memory
    //! only as far as datagrams fill it.
    mmsghdr *prepareToReceive(unsigned count);
    QByteArrayView data(unsigned index) const;
    const sockaddr_storage &source(unsigned index) const { return m_addresses.at(index).storage; }
    bool isCutOff(unsigned index) const { return (m_messages.at(index).msg_hdr.msg_flags & MSG_TRUNC) != 0; }
    //! What SO_RXQ_OVFL says: how many the socket had dropped, modulo 2^32, when this one came. Nothing: none yet.
    std::optional<quint32> dropped(unsigned index) const;

    //! Message \a index is to send \a data, which must stay, to \a destination; nullptr: to the connected peer.
    void prepareToSend(unsigned index, const QByteArray &data, const SocketAddress *destination);
    mmsghdr *messages() { return m_messages.data(); }

private:
    DatagramBatch() = default;

    struct Control
    {
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(quint32))> bytes;
    };

    std::array<mmsghdr, capacity> m_messages = {};
    std::array<iovec, capacity> m_pieces = {};
    std::array<SocketAddress, capacity> m_addresses = {};
    std::array<Control, capacity> m_controls = {};
    std::unique_ptr<char[]> m_memory; // for receiving
};

} // namespace wirebench::net
