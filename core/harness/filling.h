// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/message/value.h"

#include <QHash>
#include <QString>

//! Addresses and names of scenarios with variables in them, filled in.
namespace wirebench::harness {

using Values = QHash<QString, message::Value>;

//! \a text with each {name} and {name=PRESET} replaced by its value as text. InvalidArgument for one that has none.
Result<QString> fillText(const QString &text, const Values &values);

} // namespace wirebench::harness
