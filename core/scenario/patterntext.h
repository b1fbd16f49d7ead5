// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/messagepattern.h"
#include "core/message/template.h"

#include <optional>

namespace wirebench::scenario {

//! A pattern in which variables may stand: `{name:type}`, and in text `"{name}"`, as in templates, where a brace is
//! `{{`. Regular expressions have none.
struct PatternText
{
    QString text; //!< As it was written.
    std::optional<message::MessagePattern> pattern; //!< Where nothing has to be filled in.
    QStringList captures; //!< Names that it sets.
    QStringList variables; //!< Names that it needs.
};

message::Parsed<PatternText> parsePatternText(QStringView text);

//! The pattern with the values of its variables; otherwise which has none, or one that does not fit.
message::Parsed<message::MessagePattern> fill(const PatternText &pattern, const message::Variables &variables);

} // namespace wirebench::scenario
