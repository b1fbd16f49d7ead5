// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/framing/byteorder.h"

#include <QByteArray>

#include <chrono>
#include <variant>

//! Descriptions of framings: values, which framingtext.h reads and prints.
namespace wirebench::framing {

inline constexpr qsizetype defaultLargestFrame = 16 * 1024 * 1024; //!< bytes
inline constexpr qsizetype smallestLargestFrame = 16; //!< bytes
inline constexpr qsizetype largestLargestFrame = 1024 * 1024 * 1024; //!< bytes
inline constexpr qsizetype largestDelimiter = 256; //!< bytes
inline constexpr qint64 largestAdjustment = largestLargestFrame;
inline constexpr std::chrono::nanoseconds largestGap = std::chrono::hours(24);

//! Each piece as it came is a frame: right for datagrams, a first look for streams.
struct RawFraming
{
    friend bool operator==(const RawFraming &, const RawFraming &) = default;
};

enum class LineEnd : quint8 {
    Lf, //!< A CR before it is text.
    CrLf, //!< A CR or LF alone is text.
    Cr,
    Any, //!< LF, CR LF or CR. A line that ends in CR is seen when the next byte has come, which might be its LF.
};

//! What is written for it; CR LF for LineEnd::Any.
QByteArray bytesOf(LineEnd end);

//! Text in lines. The payload has no line end.
struct LineFraming
{
    LineEnd end = LineEnd::Any;

    friend bool operator==(const LineFraming &, const LineFraming &) = default;
};

//! Each frame ends with the same bytes.
struct DelimiterFraming
{
    QByteArray delimiter; //!< 1 to largestDelimiter bytes.
    bool kept = false; //!< Whether the payload ends with it.

    friend bool operator==(const DelimiterFraming &, const DelimiterFraming &) = default;
};

//! All frames have the same length.
struct FixedFraming
{
    qsizetype length = 1; //!< Bytes, 1 to the largest frame.

    friend bool operator==(const FixedFraming &, const FixedFraming &) = default;
};

//! A number near the front says how long the frame is: offset + width + number + adjustment bytes, or number +
//! adjustment when it is inclusive.
struct LengthFraming
{
    int width = 2; //!< Bytes of the number, 1 to 8.
    ByteOrder order = ByteOrder::BigEndian;
    qsizetype offset = 0; //!< Bytes before the number.
    qint64 adjustment = 0; //!< At most largestAdjustment, and not less than its negative.
    bool inclusive = false; //!< Whether the number counts itself and what is before it.
    bool kept = false; //!< Whether the number stays in the payload; otherwise that is what is before and after it.

    friend bool operator==(const LengthFraming &, const LengthFraming &) = default;
};

//! RFC 1055. END bytes before a frame belong to it.
struct SlipFraming
{
    friend bool operator==(const SlipFraming &, const SlipFraming &) = default;
};

//! Consistent Overhead Byte Stuffing, frames ended by a 0. Further 0 before a frame belong to it.
struct CobsFraming
{
    friend bool operator==(const CobsFraming &, const CobsFraming &) = default;
};

//! A frame ends when no byte came for a time.
struct IdleFraming
{
    std::chrono::nanoseconds gap{0}; //!< 1 ns to largestGap.

    friend bool operator==(const IdleFraming &, const IdleFraming &) = default;
};

using Framing = std::variant<RawFraming, LineFraming, DelimiterFraming, FixedFraming, LengthFraming, SlipFraming,
                             CobsFraming, IdleFraming>;

struct FramingOptions
{
    Framing framing = RawFraming{};
    //! Bytes of the stream that a frame may have, smallestLargestFrame to largestLargestFrame. Bounds what a Framer
    //! keeps.
    qsizetype largestFrame = defaultLargestFrame;

    friend bool operator==(const FramingOptions &, const FramingOptions &) = default;
};

//! InvalidArgument says which part is out of its range.
Result<void> check(const FramingOptions &options);

} // namespace wirebench::framing
