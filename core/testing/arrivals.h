// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <chrono>

namespace wirebench::testing {

//! When bytes that wait came: each piece of a stream, or datagram, with its time.
class Arrivals
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    void add(qsizetype bytes, Nanoseconds time);
    //! \a bytes are taken from the front; when the last of them came, and of none the last that were taken.
    Nanoseconds take(qsizetype bytes);
    //! The next datagram is taken, whatever its size.
    Nanoseconds takePiece();

private:
    struct Piece
    {
        qsizetype bytes = 0; // which were not taken yet
        Nanoseconds time{0};
    };

    QList<Piece> m_pieces;
    Nanoseconds m_taken{0};
};

} // namespace wirebench::testing
