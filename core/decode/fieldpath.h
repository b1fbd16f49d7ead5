// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schema.h"

#include <QStringList>

#include <optional>

namespace wirebench::decode {

//! Where a path leaves what a schema describes.
struct UnknownField
{
    QString within; //!< The path up to there, "pdu.data"; empty for the frame itself.
    QString name; //!< What it has not: "speed", or "[0]" where there is no list.
    QStringList known; //!< What it has, each once, in the schema's order; items of a list are "[0]".

    friend bool operator==(const UnknownField &, const UnknownField &) = default;
};

//! Nothing where some frame may have a field at \a path, "pdu.data.registers[0]": conditions, cases and counts are not
//! looked into, and of JSON anything may be there.
std::optional<UnknownField> unknownField(const Schema &schema, QStringView path);

} // namespace wirebench::decode
