// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

namespace wirebench::message {

//! What is wrong with a text that somebody wrote, where, and what could stand there instead.
struct TextError
{
    qsizetype position = 0; //!< in UTF-16 units from the beginning of the text
    qsizetype length = 0; //!< of what is wrong; 0 where something is missing
    QString problem; //!< "\"up\" is no type"
    QString expected; //!< "u8, u16be or another type"

    //! Both in a sentence, with the character counted from 1.
    QString toString() const;
    Error toError() const { return {ErrorCode::InvalidArgument, toString()}; }

    friend bool operator==(const TextError &, const TextError &) = default;
};

template<typename T>
using Parsed = tl::expected<T, TextError>;

} // namespace wirebench::message

Q_DECLARE_METATYPE(wirebench::message::TextError)
