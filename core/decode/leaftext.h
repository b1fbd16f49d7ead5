// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/leaf.h"

//! Where texts and the like end, and what they say.
namespace wirebench::decode {

struct TextExtent
{
    qsizetype value = 0; //!< Bytes that are the value, from the beginning.
    qsizetype consumed = 0; //!< With what ends it.
    QString problem;
};

//! Looks in \a left. \a size is for Extent::Sized, 0 … left.size().
TextExtent findExtent(const FieldDefinition &definition, QByteArrayView left, qint64 size);

//! The inverse. InvalidArgument when \a content would be read again as something else: it has what ends it, is of
//! another \a size (where it is known), or has characters that must not be there.
Result<QByteArray> putIntoExtent(const FieldDefinition &definition, const QByteArray &content,
                                 std::optional<qint64> size);

LeafReading readText(QByteArrayView bytes, Encoding encoding);
Result<QByteArray> writeText(const FieldValue &value, Encoding encoding);

} // namespace wirebench::decode
