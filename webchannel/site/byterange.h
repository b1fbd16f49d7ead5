// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <optional>

namespace wirebench::site {

//! The part of a file that a request wants.
struct ByteRange
{
    qint64 offset = 0; //!< Bytes from the beginning.
    qint64 length = 0; //!< Bytes; 0 means that the range cannot be satisfied.

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

//! What the Range header \a value asks of a file of \a size bytes (RFC 9110, 14.1.2: "bytes=0-99", "bytes=100-",
//! "bytes=-100"). Nothing when it is to be ignored and the whole file sent: other units, several ranges, anything
//! malformed.
std::optional<ByteRange> parseByteRange(QByteArrayView value, qint64 size);

} // namespace wirebench::site
