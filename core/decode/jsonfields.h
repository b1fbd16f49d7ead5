// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/budget.h"
#include "core/decode/field.h"

#include <QByteArrayView>

//! JSON (RFC 8259) as fields with their places, which QJsonDocument does not tell. Children are in the order of the
//! text, with the names of members, or "[0]", "[1]" in arrays; the label says "object", "array" or "null".
namespace wirebench::decode {

//! Reads the value at \a position and the white space around it into \a field, whose name it leaves alone. False when
//! it ends in an error, which is at the field where it shows; what came before stays.
bool readJson(QByteArrayView frame, qsizetype position, qsizetype end, Budget &budget, Field &field);

//! Without white space. Numbers as short as they can be.
Result<QByteArray> writeJson(const Field &field);

} // namespace wirebench::decode
