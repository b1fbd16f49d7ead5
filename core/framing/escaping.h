// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

//! SLIP (RFC 1055) and COBS (Cheshire and Baker, 1999), without what is between frames. Pure functions of bytes.
namespace wirebench::framing {

inline constexpr char slipEnd = '\xc0';
inline constexpr char cobsEnd = '\0';

struct Unescaped
{
    QByteArray bytes;
    std::optional<qsizetype> wrongAt; //!< Index of the first byte that breaks the rules.
};

//! \a bytes so that no END is among them.
QByteArray slipEscaped(QByteArrayView bytes);
//! The inverse. What is wrong is an ESC without one of its two codes; it is left out, and what follows it stays.
Unescaped slipUnescaped(QByteArrayView bytes);

//! \a bytes so that no 0 is among them. Never empty.
QByteArray cobsEncoded(QByteArrayView bytes);
//! The inverse; \a bytes have no 0. What is wrong is a code that leads beyond the end; what is there counts as its
//! block.
Unescaped cobsDecoded(QByteArrayView bytes);

} // namespace wirebench::framing
