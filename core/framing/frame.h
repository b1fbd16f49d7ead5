// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace wirebench::framing {

//! A message as a Framer cut it out of the bytes of one direction.
struct Frame
{
    quint64 offset = 0; //!< Of its first byte, counted from the beginning of the stream.
    quint64 length = 0; //!< Bytes of the stream that belong to it, escapes and delimiters too. At least 1.
    QByteArray payload; //!< What it carries; with an error what could be made of it, as a rule the bytes as they came.
    std::optional<Error> error; //!< What is wrong, and at which byte of the stream.
    std::chrono::nanoseconds firstTime{0}; //!< When its first byte came.
    std::chrono::nanoseconds lastTime{0}; //!< When its last byte came.

    friend bool operator==(const Frame &, const Frame &) = default;
};

} // namespace wirebench::framing
