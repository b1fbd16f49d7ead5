// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridgesettings.h"

namespace wirebench::tests {

//! Ends the program at a rule that is not one: the test itself is wrong then.
bridge::AccessRules rulesOf(const QStringList &texts);

//! Settings with these rules, and with nothing else changed.
bridge::BridgeSettings settingsWith(const QStringList &rules);

} // namespace wirebench::tests
