// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace wirebench::net {

class SocketCalls;

//! Owns one file descriptor of a socket and closes it. Moves, does not copy. One thread at a time.
class Descriptor
{
public:
    Descriptor() = default;
    //! Takes over \a descriptor; -1 owns nothing. \a calls must outlive this object.
    Descriptor(SocketCalls &calls, int descriptor)
        : m_calls(&calls)
        , m_descriptor(descriptor)
    { }
    Descriptor(Descriptor &&other) noexcept
        : m_calls(other.m_calls)
        , m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor() { reset(); }

    bool isValid() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    //! nullptr where nothing was ever owned.
    SocketCalls *calls() const { return m_calls; }
    //! Gives the descriptor away; -1 when there is none. reset() closes it.
    int release() { return std::exchange(m_descriptor, -1); }
    void reset();

private:
    SocketCalls *m_calls = nullptr;
    int m_descriptor = -1;
};

} // namespace wirebench::net
