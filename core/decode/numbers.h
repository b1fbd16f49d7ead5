// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/leaf.h"

//! Integers of every kind that protocols have. What is written is the shortest form, where there are several.
namespace wirebench::decode {

Result<QByteArray> writeInteger(const FieldValue &value, const FieldDefinition &definition);

//! Big endian. Up to 8 bytes, and a ninth one in front that is 0.
LeafReading readSizedInteger(QByteArrayView bytes, bool isSigned);
Result<QByteArray> writeSizedInteger(const FieldValue &value, bool isSigned, std::optional<qint64> size);

//! At most 9 bytes, of 7 bits each. They read from the front of \a left.
LeafReading readBase128(QByteArrayView left, bool isLittleEndian);
Result<QByteArray> writeBase128(const FieldValue &value, bool isLittleEndian);

LeafReading readBerLength(QByteArrayView left);
Result<QByteArray> writeBerLength(const FieldValue &value);

LeafReading readDigits(QByteArrayView bytes, bool isHexadecimal);
Result<QByteArray> writeDigits(const FieldValue &value, bool isHexadecimal);

//! "1.3.6.1.2.1"
LeafReading readObjectIdentifier(QByteArrayView bytes);
Result<QByteArray> writeObjectIdentifier(const FieldValue &value);

//! The value as an unsigned number, if it is one.
std::optional<quint64> toUnsigned(const FieldValue &value);

} // namespace wirebench::decode
