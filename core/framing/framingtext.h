// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/framingoptions.h"

#include <QString>
#include <QStringView>

//! The text form of framings, as people write it in files, commands and fields:
//!
//!     raw
//!     line:any     line:lf     line:crlf     line:cr
//!     delimiter:03     delimiter:0d0a,keep          bytes in hexadecimal
//!     fixed:12                                      bytes
//!     length:2be     length:4le@6-2,inclusive,keep  width, byte order, @ offset, adjustment
//!     slip     cobs
//!     idle:20ms                                     a number and ns, us, ms or s
//!
//! and behind each of them ",largest=65536" for another largest frame than the default, in bytes.
namespace wirebench::framing {

//! InvalidArgument says what was expected at which character, counted from 1. What it returns passes check().
Result<FramingOptions> parseFraming(QStringView text);

//! The inverse, for options that pass check(): parsing it gives the same options again. There is one text for each,
//! with hexadecimal digits in lower case, the largest unit of time that is exact, and without what is the default.
QString toString(const FramingOptions &options);

} // namespace wirebench::framing
