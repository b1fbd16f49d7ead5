// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace wirebench::message {

//! A part of a pattern, laid beside the bytes of a message.
struct PatternPart
{
    enum class Kind : quint8 {
        Bytes,
        Number,
        Gap, //!< "..."
    };

    Kind kind = Kind::Bytes;
    qsizetype offset = 0; //!< of its first byte in the message; behind its end where the bytes are missing
    qsizetype length = 0; //!< Bytes; of Gap those that it took, perhaps none.
    QByteArray bytes; //!< of Bytes
    QByteArray mask; //!< of Bytes: the bits of them that count
    QString text; //!< of Number: as it is written in patterns, "[temp:u16 200..250]"

    friend bool operator==(const PatternPart &, const PatternPart &) = default;
};

//! A pattern beside a message, byte for byte: for showing both. Regular expressions and any have no parts.
struct PatternLayout
{
    QList<PatternPart> parts; //!< In their order, each where the one before ends.
    qsizetype length = 0; //!< Where the last of them ends.
    //! The first byte that does not fit: one of the message, wrong or too many, or its size where bytes are missing.
    //! Nothing when all fit.
    std::optional<qsizetype> mismatch;

    friend bool operator==(const PatternLayout &, const PatternLayout &) = default;
};

} // namespace wirebench::message
