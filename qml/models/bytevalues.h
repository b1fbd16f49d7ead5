// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace wirebench {

//! What bytes could mean: "u16 be" and "215".
struct ByteValue
{
    QString type;
    QString value;

    friend bool operator==(const ByteValue &, const ByteValue &) = default;
};

//! What the \a bytes from their first on could mean, in all widths and byte orders: integers, floating point numbers,
//! times (seconds since 1970 that lie between 1980 and 2100), bits, a character of UTF-8. Only what there are enough
//! bytes for.
QList<ByteValue> byteValues(QByteArrayView bytes);

} // namespace wirebench
