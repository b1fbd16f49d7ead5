// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace wirebench::site {

//! Whether \a name can be a key of the Permissions-Policy header: letters in lower case, digits, '-', '_', '.', '*',
//! beginning with a letter or '*'. Whether an engine knows the feature is another matter.
bool isFeatureName(const QString &name);

//! Whether \a entry is "self", "*", or an http(s) origin without path, such as "https://example.com:8443".
bool isAllowlistEntry(const QString &entry);

//! The value of the Permissions-Policy header that says what \a policy says (see Manifest); empty for an empty policy.
//! All names and entries must have passed the checks above.
QByteArray permissionsPolicyHeader(const QMap<QString, QStringList> &policy);

} // namespace wirebench::site
