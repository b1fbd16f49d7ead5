// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/course.h"

#include <QByteArrayView>
#include <QStringList>

namespace wirebench::maketest {

inline constexpr qsizetype largestInline = 4096; //!< bytes of a turn that are written in the scenario

//! Whether all of it is written as text: characters and line ends.
bool isText(QByteArrayView bytes);

//! The lines of a payload of `send`: the last one ends it, the others go on.
QStringList payloadLines(const Turn &turn);

//! A piece of what is received, and its lines as a pattern, or with \c length another statement instead.
struct Piece
{
    QStringList lines;
    std::optional<std::pair<qsizetype, qsizetype>> length; //!< smallest and largest number of bytes; no lines
};

//! The statements that expect a turn, in order. \a isWhole: a datagram, which is one.
QList<Piece> patternPieces(const Turn &turn, bool isWhole);

} // namespace wirebench::maketest
