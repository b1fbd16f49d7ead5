// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/faults/faultoptions.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

//! Faults as people write them, by the names of `wb fault`'s options.
namespace wirebench::faults {

//! The names, and of each whether a value follows.
const QList<std::pair<QString, bool>> &faultNames();

//! Names with their values, empty where none follows: times as "20ms", "1s" or a number of ms, probabilities as "0.1"
//! or "10%", rates as parseRate(). InvalidArgument says which, and what was expected. Not checked against a transport.
Result<FaultOptions> parseFaults(const QList<std::pair<QString, QString>> &faults);

//! "0.1", "10%". InvalidArgument for what is none.
Result<double> parseProbability(const QString &text);
//! Bytes a second: "9600", "10k", "2M". InvalidArgument for what is none.
Result<qint64> parseRate(const QString &text);

} // namespace wirebench::faults
