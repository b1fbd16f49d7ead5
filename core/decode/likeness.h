// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/schemadefinition.h"

//! How well a tree fits a part of a schema: for building, where the bytes would decide that do not exist yet.
namespace wirebench::decode {

//! Of a block of statements with the fields of \a given; 0 when none fits.
qsizetype likeness(const SchemaDefinition &schema, const std::vector<Statement> &block, const Field &given);

//! The case of a switch that fits best, the first of those; null when there is none.
const SwitchCase *likeliestCase(const SchemaDefinition &schema, const FieldDefinition &definition, const Field &given);

} // namespace wirebench::decode
