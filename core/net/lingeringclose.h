// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/net/descriptor.h"

#include <chrono>

namespace wirebench::net {

//! Closes a TCP descriptor without losing what was sent.
//!
//! close() with unread data in the receive queue, or data arriving after it, makes the kernel send RST, and RST throws
//! away what is still in our send queue. So where the send queue is not empty, the descriptor is shut down for writing
//! and kept, reading and discarding, until the peer has acknowledged everything, has finished, or \a limit is over by
//! \a clock. Where it is empty (the usual case) the descriptor is closed at once. Returns immediately; needs an event
//! loop in this thread for the rest, and closes at once where there is none; so it does when the thread or the program
//! ends. \a descriptor: connected or not; an invalid one is ignored. Its calls and \a clock must outlive all that.
//! Reports no error: nobody is there to hear it.
void closeLingering(Descriptor descriptor, Clock &clock, std::chrono::milliseconds limit);

} // namespace wirebench::net
