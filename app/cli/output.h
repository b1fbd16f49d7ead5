// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace wirebench::cli {

//! Writes \a bytes to standard output, at once. False: nobody reads it any more.
bool printBytes(QByteArrayView bytes);
//! \a text and a line end, likewise.
bool printLine(const QString &text);
//! "wb: ", \a text and a line end to standard error.
void complain(const QString &text);

} // namespace wirebench::cli
