// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/scenario/statement.h"

#include <QHash>

namespace wirebench::cli {

//! Reads a file that says nothing but devices, as of --device-file, into \a devices, by name. InvalidArgument as
//! "file:line:column: what is wrong, and what was expected".
Result<void> readDeviceOverrides(const QString &path, QHash<QString, scenario::DeviceStatement> &devices);

} // namespace wirebench::cli
