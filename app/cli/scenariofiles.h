// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace wirebench::cli {

//! The scenarios that \a paths mean: files as they are, whatever their names, and of folders all *.wire in them and in
//! their folders, sorted. InvalidArgument for what is not there, and for folders without any.
Result<QStringList> scenarioFilesOf(const QStringList &paths);

//! The bytes of a file; of standard input for "-". An error without its name, where it cannot be read or is longer than
//! a scenario may be.
Result<QByteArray> readScenarioBytes(const QString &path);
//! Those bytes as text; an error where they are not UTF-8.
Result<QString> scenarioText(const QByteArray &bytes);

} // namespace wirebench::cli
