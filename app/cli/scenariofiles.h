// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace wirebench::cli {

//! The bytes of a file; of standard input for "-". An error without its name, where it cannot be read or is longer than
//! a scenario may be.
Result<QByteArray> readScenarioBytes(const QString &path);
//! Those bytes as text; an error where they are not UTF-8.
Result<QString> scenarioText(const QByteArray &bytes);

} // namespace wirebench::cli
