// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/checksum.h"

#include <stop_token>

namespace wirebench::decode {

//! How a checksum is written at the end of a frame.
enum class ChecksumForm : quint8 {
    BigEndian,
    LittleEndian,
    Hexadecimal, //!< The digits as text, the high ones first, in upper or lower case.
};

//! Something that fits all frames of a search. The checksum is over the bytes from \c start on, up to where it is
//! written; there comes a '*' before it if \c separator is 1, and \c trailing bytes come after it.
struct ChecksumMatch
{
    Checksum checksum;
    ChecksumForm form = ChecksumForm::BigEndian;
    qsizetype start = 0; //!< Bytes in front of what it is over.
    qsizetype separator = 0; //!< 0, or 1 before hexadecimal digits.
    qsizetype trailing = 0; //!< Bytes behind it, the same in all frames.
    qsizetype frames = 1; //!< In how many different frames it was found.
    double chance = 1; //!< That something of this size would have fitted all of them, had their last bytes been random.

    friend bool operator==(const ChecksumMatch &, const ChecksumMatch &) = default;
};

struct ChecksumSearchOptions
{
    qsizetype largestStart = 8; //!< Bytes, such as a length or an address, that may be in front of what it is over.
    qsizetype largestTrailing = 2; //!< Bytes, such as a delimiter, that may be behind it.
    quint64 largestWork = 1'000'000'000; //!< How many bytes to go through, all attempts together: about a second.
    std::stop_token stop = {}; //!< Ends the search, from any thread.
};

struct ChecksumSearch
{
    QList<ChecksumMatch>
        matches; //!< The least likely coincidence first; among equals what starts first, in the usual order.
    bool complete = true; //!< False when it was stopped or was too much work. Starts in front are tried first.
};

//! Which checksums of the catalogue fit all \a frames. Takes time: not for a thread that has something else to do.
//! Equal frames count once. One frame rarely says enough: see ChecksumMatch::chance.
ChecksumSearch findChecksums(const QList<QByteArray> &frames, const ChecksumSearchOptions &options = {});

} // namespace wirebench::decode
