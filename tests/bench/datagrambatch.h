// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <sys/socket.h>

namespace wirebench::bench {

constexpr std::size_t datagramSize = 64;
constexpr unsigned datagramsPerCall = 64;

//! Room for what one sendmmsg or recvmmsg moves.
class DatagramBatch
{
public:
    DatagramBatch();

    mmsghdr *messages() { return m_messages.data(); }
    std::uint64_t numberAt(std::size_t index) const;
    void setNumberAt(std::size_t index, std::uint64_t number);

private:
    std::array<std::array<char, datagramSize>, datagramsPerCall> m_bytes = {};
    std::array<iovec, datagramsPerCall> m_pieces = {};
    std::array<mmsghdr, datagramsPerCall> m_messages = {};
};

//! The number that a datagram carries; it must have the right size.
std::uint64_t numberOf(const char *bytes, std::size_t size);

} // namespace wirebench::bench
