// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/randomvalues.h"

#include <QHostAddress>

using namespace wirebench::decode;

namespace wirebench::tests {

FieldValue RandomValues::value(const FieldDefinition &definition, const EnumDefinition *enumeration,
                               std::optional<qint64> size)
{
    if (enumeration && !enumeration->ofText && !definition.isFlags) {
        const EnumEntry &entry = enumeration->entries[pick(0, enumeration->entries.size() - 1)];
        return quint64(pick(entry.first, entry.last));
    }
    switch (definition.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Float:
        return static_cast<double>(pick(-1000, 1000)) / 8;
    case Kind::Bytes:
        return bytes(size.value_or(pick(1, 20)));
    case Kind::Text:
        return text(definition, size);
    case Kind::DnsName:
        return name();
    case Kind::Oid:
        return objectIdentifier();
    case Kind::Ipv4:
        return QHostAddress(static_cast<quint32>(pick(0, 0xffffffff))).toString();
    case Kind::Ipv6: {
        const QByteArray address = bytes(16);
        return QHostAddress(reinterpret_cast<const quint8 *>(address.constData())).toString();
    }
    default:
        return integer(definition);
    }
}

FieldValue RandomValues::integer(const FieldDefinition &definition)
{
    if (definition.isBit && definition.width == 1)
        return pick(0, 1) == 1;
    const bool isFixed = definition.kind == Kind::Unsigned || definition.kind == Kind::Signed;
    const int bits = !isFixed ? 40 : definition.width * (definition.isBit ? 1 : 8);
    const bool isSigned = definition.kind == Kind::Signed || definition.kind == Kind::SizedSigned;
    const qint64 most =
        bits > 62 ? std::numeric_limits<qint64>::max() : (qint64(1) << (isSigned ? bits - 1 : bits)) - 1;
    const qint64 number =
        pick(definition.minimum.value_or(isSigned ? -most - 1 : 0),
             std::min(most, definition.maximum.value_or(pick(0, 1) == 0 ? most : std::min<qint64>(most, 9))));
    if (definition.isScaled)
        return static_cast<double>(number) * definition.scale + definition.plus;
    return isSigned || definition.kind == Kind::Decimal ? FieldValue(number) : FieldValue(static_cast<quint64>(number));
}

QString RandomValues::text(const FieldDefinition &definition, std::optional<qint64> size)
{
    if (definition.extent == Extent::OneOf)
        return QString::fromLatin1(definition.alternatives[pick(0, definition.alternatives.size() - 1)]);
    if (definition.name == u"version") // by which messages are told apart
        return m_protocol == u"sip" ? QStringLiteral("SIP/2.0") : QStringLiteral("HTTP/1.1");
    QByteArray characters("abcXYZ0189_./");
    if (definition.extent == Extent::While) {
        QByteArray all;
        for (int c = 0x20; c < 0x7f; ++c)
            all +=
                definition.characters[static_cast<std::size_t>(c)] ? QByteArray(1, static_cast<char>(c)) : QByteArray();
        characters = all;
    }
    if (definition.name == u"format") // of OSC, whose characters are types
        characters = "ifsbhtdTFNI";
    QString result;
    for (qint64 left = size.value_or(pick(1, 12)); left > 0; --left)
        result += QLatin1Char(characters[pick(0, characters.size() - 1)]);
    return result;
}

QByteArray RandomValues::bytes(qint64 size)
{
    QByteArray result;
    for (; size > 0; --size)
        result += static_cast<char>(pick(0, 255));
    return result;
}

FieldValue RandomValues::name()
{
    QStringList labels;
    for (qint64 left = pick(0, 3); left > 0; --left)
        labels.append(QStringList{QStringLiteral("a"), QStringLiteral("example"), QStringLiteral("x\\.y"),
                                  QStringLiteral("\\000\\255")}[pick(0, 3)]);
    return labels.isEmpty() ? QStringLiteral(".") : labels.join(u'.');
}

FieldValue RandomValues::objectIdentifier()
{
    QStringList parts{QString::number(pick(0, 2)), QString::number(pick(0, 39))};
    for (qint64 left = pick(0, 6); left > 0; --left)
        parts.append(QString::number(pick(0, pick(0, 1) == 0 ? 127 : 0x7fffffff)));
    return parts.join(u'.');
}

Field RandomValues::json(int depth)
{
    Field field;
    const qint64 kind = pick(depth > 3 ? 2 : 0, 6);
    if (kind < 2) {
        field.label = kind == 0 ? QStringLiteral("object") : QStringLiteral("array");
        for (qint64 i = 0, last = pick(0, 3); i < last; ++i) {
            Field child = json(depth + 1);
            child.name = kind == 0 ? QStringLiteral("\u00e4\"%1").arg(i) : QStringLiteral("[%1]").arg(i);
            field.children.append(child);
        }
    } else if (kind == 2) {
        field.label = QStringLiteral("null");
    } else if (kind == 3) {
        field.value = pick(0, 1) == 1;
    } else if (kind == 4) {
        field.value = pick(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    } else if (kind == 5) {
        field.value = static_cast<double>(pick(-1'000'000, 1'000'000)) / 64;
    } else {
        field.value = QStringLiteral("\u20ac\n\\ \"") + QChar(0xd800) + QString::number(pick(0, 99));
    }
    return field;
}

} // namespace wirebench::tests
