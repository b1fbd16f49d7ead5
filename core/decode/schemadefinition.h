// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/decode/expression.h"

#include <QByteArray>

#include <bitset>
#include <vector>

//! What a schema's text becomes: what decoder and builder walk through.
namespace wirebench::decode {

enum class Kind {
    Unsigned, //!< width bytes
    Signed, //!< width bytes
    Float, //!< width bytes
    SizedUnsigned, //!< as many bytes as its size says, big endian
    SizedSigned,
    Varint, //!< base 128, least significant group first
    Vlq, //!< base 128, most significant group first
    BerLength, //!< X.690, 8.1.3, definite
    Decimal, //!< in digits
    Hexadecimal, //!< in digits
    Bytes,
    Text,
    DnsName,
    Oid, //!< the content of X.690, 8.19
    Ipv4,
    Ipv6,
    Json,
    Nothing, //!< no bytes
    Bits, //!< an integer of width bytes, made of bit fields
    Struct,
    Switch,
};

//! Where bytes, text and the like end.
enum class Extent {
    ToEnd,
    Sized,
    Until, //!< the first of alternatives that comes, which belongs to the field and not to its value
    While, //!< as long as the characters are of the set
    OneOf, //!< one of alternatives
};

enum class Repeat { Once, Count, ToEnd, Until, While };

enum class Encoding { Utf8, Latin1, Ascii };

struct EnumEntry
{
    qint64 first = 0;
    qint64 last = 0;
    QString key; //!< instead of numbers
    QString text;
};

struct EnumDefinition
{
    QString name;
    bool ofText = false;
    QList<EnumEntry> entries;
};

struct SwitchCase;

struct FieldDefinition
{
    QString name;
    int line = 0; //!< Of the schema's text, from 1.
    Kind kind = Kind::Bytes;
    int width = 0; //!< Bytes; bits where isBit
    bool isBit = false; //!< A part of Bits.
    bool littleEndian = false;
    int type = -1; //!< Struct: which
    Repeat repeat = Repeat::Once;
    Expression repeatExpression; //!< the count, or the condition
    Extent extent = Extent::ToEnd;
    Expression size;
    QList<QByteArray> alternatives;
    bool endsAtEnd = false; //!< Until: the end of what is being read will do as well
    std::bitset<256> characters;
    char escape = 0; //!< Until: the character behind this one does not end it; 0 for none
    Encoding encoding = Encoding::Utf8;
    Expression condition;
    Expression computed;
    Expression fallback; //!< in building, when no value is given
    int enumeration = -1;
    bool isFlags = false;
    QString unit;
    bool isScaled = false;
    double scale = 1;
    double plus = 0;
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;
    std::vector<FieldDefinition> bits;
    Expression selector;
    std::vector<SwitchCase> cases;
};

//! No entries: whatever no other case has.
struct SwitchCase
{
    QList<EnumEntry> values;
    FieldDefinition content;
};

struct Statement
{
    enum class Kind { Field, Literal, Skip, Align, Condition } kind = Kind::Field;
    FieldDefinition field; //!< Literal: alternatives; Skip: characters, and alternatives: what is written
    int alignment = 1;
    Expression condition;
    std::vector<Statement> block;
    std::vector<Statement> otherwise;
};

struct StructDefinition
{
    QString name;
    QString title;
    QString summary;
    QString valueOf; //!< The field whose value is the value of the whole.
    QStringList fieldNames; //!< All, in blocks too; each once. So few that going through them is the quickest.
    std::vector<Statement> statements;
};

struct SchemaDefinition
{
    QString name;
    QString title;
    QString framing;
    bool usesTcp = false;
    bool usesUdp = false;
    QList<quint16> ports;
    std::vector<EnumDefinition> enums;
    std::vector<StructDefinition> types; //!< A frame is of the first.
};

} // namespace wirebench::decode
