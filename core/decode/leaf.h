// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/dnsname.h"
#include "core/decode/schemadefinition.h"

//! Fields without fields of their own: bytes to a value, and back.
namespace wirebench::decode {

//! Where to read.
struct LeafPlace
{
    QByteArrayView frame;
    qsizetype position = 0; //!< 0 … end
    qsizetype end = 0; //!< of what may be read, at most the size of the frame
    std::optional<qint64> size; //!< What the field's size says, where it has one.
};

//! What was read. A problem leaves the value out, or the bytes in its place.
struct LeafReading
{
    FieldValue value;
    qsizetype length = 0;
    QString problem;
    bool isBroken = false; //!< It is not known where the next field begins.
};

LeafReading readLeaf(const FieldDefinition &definition, const LeafPlace &place);

//! \a names and \a offset (of the frame; nothing when it is not known yet) are for names of DNS. InvalidArgument says
//! why the value cannot be written so that it is read again as what it is.
Result<QByteArray> writeLeaf(const FieldDefinition &definition, const FieldValue &value, std::optional<qint64> size,
                             DnsNameTable &names, std::optional<qsizetype> offset);

//! How many bytes it always has; nothing where that depends on the value.
std::optional<int> fixedSize(const FieldDefinition &definition);

//! Of 1 to 8 bytes.
quint64 readUnsigned(QByteArrayView bytes, bool littleEndian);
QByteArray writeUnsigned(quint64 value, int width, bool littleEndian);

} // namespace wirebench::decode
