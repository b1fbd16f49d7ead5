// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/framing/byteorder.h"
#include "core/message/value.h"

#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

namespace wirebench::message {

//! How a value lies in a message.
struct FieldType
{
    enum class Kind : quint8 {
        Unsigned,
        Signed, //!< two's complement
        Float, //!< IEEE 754
        Bcd, //!< two decimal digits in each byte, the first in the high half
        Text, //!< a number in decimal, anything else as it is
        Hex, //!< the bytes that the value is the hexadecimal text of
    };

    Kind kind = Kind::Text;
    int size = 0; //!< Bytes; 0 for Text and Hex, and for Bcd where as many are written as are needed.
    framing::ByteOrder order = framing::ByteOrder::BigEndian; //!< of Unsigned, Signed and Float

    bool isFixed() const { return size > 0; }
    bool isNumber() const { return kind != Kind::Text && kind != Kind::Hex; }
    //! What fits, for people: "0 to 65535".
    QString range() const;
    //! As parseFieldType() reads it: "u16", "f32le", "bcd2".
    QString toString() const;

    friend bool operator==(const FieldType &, const FieldType &) = default;
};

//! u8 u16 u32 u64 i8 i16 i32 i64 f32 f64, perhaps with be (the default) or le behind; bcd, bcd1 to bcd8 (bytes); text;
//! hex. Nothing for other text.
std::optional<FieldType> parseFieldType(QStringView text);

//! For errors about types.
QString fieldTypes();

//! The bytes of \a value; otherwise why it has none, such as "70000 does not fit into u16, 0 to 65535".
tl::expected<QByteArray, QString> encode(const Value &value, const FieldType &type);

//! The value in \a bytes, which are as many as the type's size, of a type that isFixed(). Nothing where digits of BCD
//! are none.
std::optional<Value> decode(QByteArrayView bytes, const FieldType &type);

} // namespace wirebench::message
