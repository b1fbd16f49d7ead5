// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/checksum.h"
#include "core/message/fieldtype.h"

#include <optional>

namespace wirebench::message {

//! What stands in braces in a Template.
struct Placeholder
{
    enum class Kind : quint8 {
        Variable, //!< {name:type}, {name=PRESET:type}
        Length, //!< {len:type}, {len-2:type}: bytes behind the field, and the adjustment
        Checksum, //!< {crc:NAME}, {crc:NAME le from=1 to=-1}: over what is before the field
        Sequence, //!< {seq:type}: counts what is sent; begins anew at the end of the type
        Seconds, //!< {time:type}: since 1970
        Milliseconds, //!< {time_ms:type}: since 1970
        Random, //!< {random:type}
    };

    Kind kind = Kind::Variable;
    QString name;
    FieldType type; //!< Of a checksum Hex where it is written as text, two digits for each byte.
    std::optional<QByteArray> preset; //!< of Variable: the value when there is no other, as text
    qint64 adjustment = 0; //!< of Length
    std::optional<decode::Checksum> checksum; //!< of Checksum
    qsizetype from = 0; //!< of Checksum: that many bytes at the front of the message are left out,
    qsizetype leftOut = 0; //!< and that many just before the field
    qsizetype position = 0; //!< in the text, with the braces
    qsizetype length = 0;
};

} // namespace wirebench::message
