// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace wirebench::tests {

//! \a size bytes without a pattern, the same for the same \a seed, so that a lost, doubled or moved one shows.
QByteArray testBytes(qsizetype size, quint32 seed = 1);

QByteArray sha256(const QByteArray &bytes);

} // namespace wirebench::tests
