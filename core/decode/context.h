// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace wirebench::decode {

//! Which way a frame goes; with many protocols requests and responses do not say what they are.
enum class Direction { Unknown, Request, Response };

//! The checksum of that name over bytes; nothing when there is none of that name.
using ChecksumFunction = std::function<std::optional<quint64>(const QString &name, QByteArrayView bytes)>;

//! Up to where a frame is read: how many of its statements; if more follows, the last of these is a struct of which
//! that many are read, and so on. Empty: everything.
using ReadingExtent = std::vector<std::size_t>;

//! What is known about a frame besides its bytes.
struct Context
{
    Direction direction = Direction::Unknown; //!< Unknown: the schema guesses.
    ChecksumFunction checksum; //!< Without it checksums are not checked, and cannot be built.
    ReadingExtent extent = {}; //!< Of decode() only; what is behind it is left out.
};

} // namespace wirebench::decode
