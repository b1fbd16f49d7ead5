// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schemaparser.h"

#include <cmath>
#include <iterator>

namespace wirebench::decode {

namespace {

struct BuiltIn
{
    QStringView name;
    Kind kind;
};

constexpr BuiltIn builtIns[] = {
    {u"uint", Kind::SizedUnsigned},
    {u"int", Kind::SizedSigned},
    {u"varint", Kind::Varint},
    {u"vlq", Kind::Vlq},
    {u"ber_length", Kind::BerLength},
    {u"decimal", Kind::Decimal},
    {u"hex", Kind::Hexadecimal},
    {u"bytes", Kind::Bytes},
    {u"text", Kind::Text},
    {u"dnsname", Kind::DnsName},
    {u"oid", Kind::Oid},
    {u"ipv4", Kind::Ipv4},
    {u"ipv6", Kind::Ipv6},
    {u"json", Kind::Json},
    {u"nothing", Kind::Nothing},
};

//! "u16", "i24le", "f32be"
bool parseFixedWidth(QStringView name, FieldDefinition &field)
{
    if (name.size() < 2 || !QStringView(u"uif").contains(name.front()))
        return false;
    if (name.endsWith(u"le") || name.endsWith(u"be")) {
        field.littleEndian = name.endsWith(u"le");
        name.chop(2);
    }
    bool isGood = false;
    const int bits = name.sliced(1).toInt(&isGood);
    field.kind = name.front() == u'u' ? Kind::Unsigned : name.front() == u'i' ? Kind::Signed : Kind::Float;
    field.width = bits / 8;
    return isGood && name.sliced(1) == QString::number(bits)
        && (field.kind == Kind::Float ? bits == 32 || bits == 64 : bits % 8 == 0 && bits >= 8 && bits <= 64);
}

bool isInteger(Kind kind)
{
    return kind == Kind::Unsigned || kind == Kind::Signed || kind == Kind::SizedUnsigned || kind == Kind::SizedSigned
        || kind == Kind::Varint || kind == Kind::Vlq || kind == Kind::BerLength || kind == Kind::Decimal
        || kind == Kind::Hexadecimal;
}

//! What may say "until", "in", "not in" and "of".
bool hasExtent(Kind kind)
{
    return kind == Kind::Bytes || kind == Kind::Text || kind == Kind::Decimal || kind == Kind::Hexadecimal;
}

} // namespace

//! Type and clauses: everything of a field but its name.
FieldDefinition SchemaParser::parseContent(int indent)
{
    FieldDefinition field;
    field.line = m_cursor.line();
    field.littleEndian = m_littleEndian;
    parseKind(field);
    parseRepeat(field);
    parseClauses(field);
    m_cursor.expectEnd();
    checkField(field);
    if (field.kind == Kind::Bits)
        parseBits(indent, field);
    if (field.kind == Kind::Switch)
        parseCases(indent, field);
    return field;
}

void SchemaParser::parseKind(FieldDefinition &field)
{
    const Token token = m_cursor.peek();
    const QString name = m_cursor.expectName(QStringLiteral("a type"));
    FieldDefinition fixed = field;
    const auto *builtIn =
        std::find_if(std::begin(builtIns), std::end(builtIns), [&name](const BuiltIn &b) { return b.name == name; });
    if (builtIn != std::end(builtIns)) {
        field.kind = builtIn->kind;
    } else if (parseFixedWidth(name, fixed)) {
        field = fixed;
    } else if (name == u"bits") {
        field.kind = Kind::Bits;
        const qint64 width = m_cursor.peek().number;
        if (m_cursor.peek().kind != Token::Kind::Number || width < 8 || width > 64 || width % 8 != 0)
            m_cursor.fail(QStringLiteral("8, 16, 24 … or 64 bits"));
        m_cursor.take();
        field.width = static_cast<int>(width) / 8;
        if (m_cursor.isName(u"le") || m_cursor.isName(u"be"))
            field.littleEndian = m_cursor.take().text == u"le";
    } else if (name == u"switch") {
        field.kind = Kind::Switch;
        field.selector = parseExpression();
    } else if (!m_cursor.error()) {
        field.kind = Kind::Struct;
        field.type = refer(m_types, token);
    }
}

void SchemaParser::parseRepeat(FieldDefinition &field)
{
    if (m_cursor.isSymbol(u"[") && field.kind == Kind::Switch)
        m_cursor.fail(QStringLiteral("a type of its own for a list of switches"));
    if (!m_cursor.takeSymbol(u"["))
        return;
    field.repeat = Repeat::ToEnd;
    if (!m_cursor.isSymbol(u"]")) {
        field.repeat = Repeat::Count;
        field.repeatExpression = parseExpression();
    }
    m_cursor.expectSymbol(u"]");
}

void SchemaParser::parseClauses(FieldDefinition &field)
{
    while (!m_cursor.atEnd()) {
        if (m_cursor.takeSymbol(u"=")) {
            field.computed = parseExpression();
            continue;
        }
        const Token token = m_cursor.peek();
        const QString clause = m_cursor.expectName(QStringLiteral("a clause, such as size, until, enum or if"));
        if (!m_cursor.error() && !parseClause(field, clause) && !parseExtentClause(field, clause)
            && !parseNumberClause(field, clause))
            m_cursor.failAt(
                m_cursor.line(), token.column, QLatin1Char('"') + clause + QLatin1Char('"'),
                QStringLiteral("=, size, until, while, in, not in, of, escape, encoding, if, default, enum, flags, "
                               "unit, scale, plus, min or max"));
    }
}

bool SchemaParser::parseClause(FieldDefinition &field, const QString &clause)
{
    if (clause == u"if") {
        field.condition = parseExpression();
    } else if (clause == u"default") {
        field.fallback = parseExpression();
    } else if (clause == u"enum" || clause == u"flags") {
        const Token token = m_cursor.peek();
        m_cursor.expectName(QStringLiteral("an enumeration"));
        if (!m_cursor.error())
            field.enumeration = refer(m_enums, token);
        field.isFlags = clause == u"flags";
    } else if (clause == u"unit") {
        field.unit = m_cursor.expectText(QStringLiteral("a unit in quotation marks"));
    } else if (clause == u"encoding") {
        const QString name = m_cursor.expectName(QStringLiteral("utf8, latin1 or ascii"));
        field.encoding = name == u"latin1" ? Encoding::Latin1 : name == u"ascii" ? Encoding::Ascii : Encoding::Utf8;
        if (field.kind != Kind::Text || (field.encoding == Encoding::Utf8 && name != u"utf8"))
            m_cursor.fail(QStringLiteral("utf8, latin1 or ascii, of a text"));
    } else {
        return false;
    }
    return true;
}

bool SchemaParser::parseNumberClause(FieldDefinition &field, const QString &clause)
{
    if (clause == u"scale" || clause == u"plus") {
        const double number = m_cursor.expectNumber(QStringLiteral("a number"));
        (clause == u"scale" ? field.scale : field.plus) = number;
        field.isScaled = true;
        if (!(std::abs(field.scale) > 1e-12 && std::abs(field.scale) < 1e12 && std::abs(field.plus) < 1e12))
            m_cursor.fail(QStringLiteral("a number that is not 0 and below 10^12"));
        if ((field.kind != Kind::Unsigned && field.kind != Kind::Signed) || field.width > 4)
            m_cursor.fail(QStringLiteral("an integer of at most 32 bits in front of scale and plus"));
    } else if (clause == u"min" || clause == u"max") {
        if (!isInteger(field.kind))
            m_cursor.fail(QStringLiteral("an integer in front of min and max"));
        (clause == u"min" ? field.minimum : field.maximum) = m_cursor.expectInteger(QStringLiteral("a number"));
    } else {
        return false;
    }
    return true;
}

bool SchemaParser::parseExtentClause(FieldDefinition &field, const QString &clause)
{
    const bool isList = field.repeat != Repeat::Once;
    if (clause == u"size") {
        field.size = parseExpression();
        if (!isList && field.extent == Extent::ToEnd)
            field.extent = Extent::Sized;
    } else if ((clause == u"until" || clause == u"while") && isList) {
        if (field.repeat != Repeat::ToEnd)
            m_cursor.fail(QStringLiteral("[] in front of until and while"));
        field.repeat = clause == u"until" ? Repeat::Until : Repeat::While;
        field.repeatExpression = parseExpression();
    } else if (clause == u"until") {
        parseUntil(field);
    } else if (clause == u"in") {
        parseCharacters(field, false);
        field.extent = Extent::While;
    } else if (clause == u"not") {
        if (!m_cursor.takeName(u"in"))
            m_cursor.fail(QStringLiteral("in"));
        parseCharacters(field, true);
        field.extent = Extent::While;
    } else if (clause == u"of") {
        field.alternatives = parseAlternatives();
        field.extent = Extent::OneOf;
    } else if (clause == u"escape") {
        const QByteArray character = parseBytes(QStringLiteral("one character"));
        if (character.size() != 1 || field.extent != Extent::Until)
            m_cursor.fail(QStringLiteral("one character, behind until"));
        else
            field.escape = character[0];
    } else {
        return false;
    }
    if (clause != u"size" && !isList && !hasExtent(field.kind))
        m_cursor.fail(QStringLiteral("bytes, text, decimal or hex in front of %1").arg(clause));
    return true;
}

void SchemaParser::parseUntil(FieldDefinition &field)
{
    field.extent = Extent::Until;
    field.alternatives = parseAlternatives(&field.endsAtEnd);
    for (const QByteArray &alternative : std::as_const(field.alternatives)) {
        if (alternative.isEmpty())
            m_cursor.fail(QStringLiteral("texts that are not empty"));
    }
}

//! "\"\\r\\n\" | \"\\n\" | end"
QList<QByteArray> SchemaParser::parseAlternatives(bool *endsAtEnd)
{
    QList<QByteArray> alternatives;
    do {
        if (endsAtEnd && !alternatives.isEmpty() && m_cursor.takeName(u"end")) {
            *endsAtEnd = true;
            break;
        }
        alternatives.append(parseBytes(QStringLiteral("a text in quotation marks")));
    } while (!m_cursor.error() && m_cursor.takeSymbol(u"|"));
    return alternatives;
}

//! "0-9A-F_": characters and ranges of them; a hyphen at the front or the end is itself.
void SchemaParser::parseCharacters(FieldDefinition &field, bool isNegated)
{
    const QByteArray set = parseBytes(QStringLiteral("characters in quotation marks, such as \"0-9A-F\""));
    for (qsizetype i = 0; i < set.size(); ++i) {
        const bool isRange = i + 2 < set.size() && set[i + 1] == '-';
        const auto first = static_cast<quint8>(set[i]);
        const auto last = static_cast<quint8>(set[isRange ? i + 2 : i]);
        for (int c = first; c <= last; ++c)
            field.characters.set(static_cast<std::size_t>(c));
        i += isRange ? 2 : 0;
    }
    if (isNegated)
        field.characters.flip();
}

QByteArray SchemaParser::parseBytes(const QString &what)
{
    const Token token = m_cursor.peek();
    const QString text = m_cursor.expectText(what);
    for (const QChar c : text) {
        if (c.unicode() > 0xff)
            m_cursor.failAt(m_cursor.line(), token.column, QLatin1Char('"') + text + QLatin1Char('"'),
                            QStringLiteral("characters up to \\xff, which stand for bytes"));
    }
    return text.toLatin1();
}

void SchemaParser::parseBits(int indent, FieldDefinition &field)
{
    const int line = m_cursor.line();
    int total = 0;
    parseBlock(indent, [&](int) {
        FieldDefinition bit;
        bit.kind = Kind::Unsigned;
        bit.isBit = true;
        bit.line = m_cursor.line();
        bit.name = m_cursor.expectName(QStringLiteral("a name"));
        bit.width = static_cast<int>(std::clamp<qint64>(m_cursor.peek().number, 0, 65));
        if (m_cursor.peek().kind != Token::Kind::Number || bit.width < 1 || bit.width > 64)
            m_cursor.fail(QStringLiteral("a number of bits, from 1 to 64"));
        m_cursor.take();
        parseClauses(bit);
        if (bit.extent != Extent::ToEnd || bit.condition || bit.isScaled)
            m_cursor.failAt(bit.line, 1, QStringLiteral("a clause that bits do not have"),
                            QStringLiteral("=, default, enum, flags, unit, min or max"));
        total += bit.width;
        field.bits.push_back(bit);
    });
    if (total != field.width * 8)
        m_cursor.failAt(line, 1, QStringLiteral("%1 bits in the lines below").arg(total),
                        QStringLiteral("%1").arg(field.width * 8));
}

void SchemaParser::parseCases(int indent, FieldDefinition &field)
{
    parseBlock(indent, [&](int caseIndent) {
        SwitchCase switchCase;
        if (!field.cases.empty() && field.cases.back().values.isEmpty())
            m_cursor.fail(QStringLiteral("nothing behind else"));
        if (!m_cursor.takeName(u"else"))
            parseEnumValues(switchCase.values, nullptr);
        switchCase.content = parseContent(caseIndent);
        field.cases.push_back(std::move(switchCase));
    });
}

//! What clauses mean together.
void SchemaParser::checkField(const FieldDefinition &field)
{
    const auto fail = [&](const QString &found, const QString &expected) {
        m_cursor.failAt(field.line, 1, found, expected);
    };
    const bool isNumber = isInteger(field.kind);
    if ((field.kind == Kind::SizedSigned || field.kind == Kind::SizedUnsigned || field.kind == Kind::Oid)
        && !field.size)
        fail(QStringLiteral("no size"), QStringLiteral("size for int, uint and oid"));
    if ((field.kind == Kind::Decimal || field.kind == Kind::Hexadecimal) && field.extent == Extent::OneOf)
        fail(QStringLiteral("of"), QStringLiteral("until, in, not in or size for numbers in digits"));
    if (field.computed
        && (field.repeat != Repeat::Once || field.kind == Kind::Struct || field.kind == Kind::Switch
            || field.kind == Kind::Bits || field.kind == Kind::Json))
        fail(QStringLiteral("="), QStringLiteral("a single number, text or bytes to compute"));
    if (field.isFlags && !isNumber)
        fail(QStringLiteral("flags"), QStringLiteral("flags of a number"));
    if (field.size && field.extent != Extent::Sized && field.repeat == Repeat::Once)
        fail(QStringLiteral("size"), QStringLiteral("one way to say where it ends"));
}

} // namespace wirebench::decode
