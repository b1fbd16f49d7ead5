// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/scenariocheck.h"

namespace wirebench::harness {

//! What a check asks of the outside before a scenario is run here: devices that can be simulated, files, schemas. The
//! caller adds variables and how scenarios are read that are called. To be used in one thread.
scenario::CheckContext checkContext();

//! Reads a schema. InvalidArgument: what is wrong, with the file's name.
Result<decode::Schema> schemaInFile(const QString &path);

} // namespace wirebench::harness
