// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wirebench::app {

//! Writes \a text and a line end to standard output, at once.
void printLine(const QString &text);

//! Writes "wirebench: ", \a text and a line end to standard error.
void complain(const QString &text);

} // namespace wirebench::app
