// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wirebench::scenario {

//! The one of \a words that \a word is a slip of: at most two letters have to change. Empty where none is.
QString nearMiss(const QString &word, const QStringList &words);

} // namespace wirebench::scenario
