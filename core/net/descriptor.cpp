// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptor.h"

#include "core/net/socketcalls.h"

namespace wirebench::net {

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    if (this != &other) {
        reset();
        m_calls = other.m_calls;
        m_descriptor = other.release();
    }
    return *this;
}

void Descriptor::reset()
{
    if (const int descriptor = release(); descriptor >= 0)
        m_calls->close(descriptor); // not repeated after EINTR: Linux has closed it even then
}

} // namespace wirebench::net
