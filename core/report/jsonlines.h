// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QByteArray>

QT_BEGIN_NAMESPACE
class QJsonObject;
QT_END_NAMESPACE

namespace wirebench::report {

//! Lines of JSON, an object each; the room's README has their members. Times are seconds, bytes hexadecimal digits.
//! What is said of a scenario while it runs has its \a index among all, from 0, for lines of several may alternate.
QByteArray jsonBegin(qsizetype index, const QString &fileName, quint64 seed);
//! \a pieces: how many it is made of; only said where there are several.
QByteArray jsonExchange(qsizetype index, const QString &fileName, const harness::Exchange &exchange, qint64 pieces = 1);
//! Without what was exchanged before a failure, which was said.
QByteArray jsonEnd(qsizetype index, const harness::ScenarioResult &result);

//! All that came of it.
QByteArray jsonLine(const harness::ScenarioResult &result);
//! The last line: counts of all.
QByteArray jsonLine(const harness::SuiteResult &results);

//! For other writers of events: with the member "event", "exchange".
QJsonObject exchangeObject(const harness::Exchange &exchange);

} // namespace wirebench::report
