// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wirebench::streams {

//! What became of a socket's datagrams, counted since it was opened.
struct DatagramStatistics
{
    quint64 received = 0; //!< Delivered to the reader.
    quint64 sent = 0; //!< Taken by the kernel, which may lose them all the same.
    //! Thrown away by the kernel because its receive buffer was full (or a checksum was wrong): arrived, never
    //! received. Known as soon as the next datagram behind them is received.
    quint64 kernelDropped = 0;
    //! Accepted by write() and never sent: given up by abort(), close() or a broken socket, or an error about that one
    //! datagram was reported.
    quint64 queueDropped = 0;

    friend bool operator==(const DatagramStatistics &, const DatagramStatistics &) = default;
};

} // namespace wirebench::streams
