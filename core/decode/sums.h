// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <span>

namespace wirebench::decode {

//! A checksum that is no CRC. A message in pieces: begin before it, add() for each piece, end() is the value so far.
struct SumEntry
{
    const char *name;
    const char *aliases; //!< Other names, with spaces between them.
    int width; //!< Bits.
    quint64 check; //!< Of the nine bytes "123456789".
    quint64 begin;
    quint64 (*add)(quint64 state, QByteArrayView bytes);
    quint64 (*end)(quint64 state);
};

//! By width.
std::span<const SumEntry> sumCatalogue();

} // namespace wirebench::decode
