// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace wirebench::site {

//! Whether the JavaScript \a script (UTF-8; its beginning is enough) has the directive 'use strict': among the string
//! literals that are its first statements. What cannot be told because \a script ends is taken for no.
bool hasUseStrict(QByteArrayView script);

} // namespace wirebench::site
