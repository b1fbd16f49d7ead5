// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <variant>

namespace wirebench::message {

//! What a variable stands for: a whole number (a negative one as qint64, any other as quint64), a number, or bytes,
//! which are text as a rule.
using Value = std::variant<quint64, qint64, double, QByteArray>;

//! A number as people write it: "42", "-1", "0x2a", "21.5", "1e3". Nothing for other text, and for what is out of the
//! range of 64 bits.
std::optional<Value> parseNumber(QStringView text);

//! Below, equal, above: -1, 0, 1. Of numbers; bytes are taken as the numbers that they are the text of. Nothing
//! where one is no number.
//! Nothing for what is no number.
std::optional<int> compareNumbers(const Value &left, const Value &right);

//! Numbers in decimal, as short as they are exact; bytes as they are.
QByteArray toText(const Value &value);

} // namespace wirebench::message
