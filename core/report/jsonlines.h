// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QByteArray>

class QJsonObject;

namespace wirebench::report {

//! Lines of JSON, an object each; the room's README has their members. Times are seconds, bytes hexadecimal digits.
QByteArray jsonLine(const harness::ScenarioResult &result);
//! The last line: counts of all.
QByteArray jsonLine(const harness::SuiteResult &results);

//! For other writers of events: with the member "event", "exchange".
QJsonObject exchangeObject(const harness::Exchange &exchange);

} // namespace wirebench::report
