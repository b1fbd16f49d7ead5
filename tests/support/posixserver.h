// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::tests {

//! TCP and UDP: everything comes back; TCP: the end, too. Fixed, because the server runs in a network of its own.
inline constexpr quint16 echoPort = 7;

//! The body of another process (see SecondHost): serves echoPort on every address of both families, in plain POSIX and
//! one thread. Runs lines that come from \a commands as arguments of `ip` and answers each to \a replies with a line
//! that is empty, or says what went wrong; the first line comes when the ports are open. Ends the process when
//! \a commands ends.
[[noreturn]] void serveEcho(int commands, int replies);

} // namespace wirebench::tests
