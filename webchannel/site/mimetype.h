// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace wirebench::site {

//! The Content-Type for a file, by the ending of its name; application/octet-stream for unknown ones. A fixed table and
//! not the system's database, so that a site behaves the same on every machine: modules need a JavaScript type, wasm
//! its own.
QByteArray mimeType(const QString &fileName);

} // namespace wirebench::site
