// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/bytetext.h"

namespace wirebench {

namespace {

QString hexOf(quint8 byte)
{
    return QString::number(byte, 16).rightJustified(2, u'0');
}

bool isPlain(char byte)
{
    return byte >= ' ' && byte <= '~';
}

QString cArray(QByteArrayView bytes)
{
    constexpr qsizetype perLine = 12;
    QString text = QStringLiteral("{");
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text += i % perLine == 0 ? QStringLiteral(",\n ") : QStringLiteral(", ");
        text += QStringLiteral("0x") + hexOf(static_cast<quint8>(bytes[i]));
    }
    return text + u'}';
}

QString python(QByteArrayView bytes)
{
    QString text = QStringLiteral("b'");
    for (const char byte : bytes) {
        if (byte == '\\' || byte == '\'')
            text += QStringLiteral("\\") + QLatin1Char(byte);
        else if (isPlain(byte))
            text += QLatin1Char(byte);
        else
            text += QStringLiteral("\\x") + hexOf(static_cast<quint8>(byte));
    }
    return text + u'\'';
}

QString hexDump(QByteArrayView bytes)
{
    constexpr qsizetype perLine = 16;
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += perLine) {
        const QByteArrayView line = bytes.sliced(at, std::min(perLine, bytes.size() - at));
        QString digits;
        QString characters;
        for (qsizetype i = 0; i < line.size(); ++i) {
            digits +=
                (i == perLine / 2 ? QStringLiteral("  ") : QStringLiteral(" ")) + hexOf(static_cast<quint8>(line[i]));
            characters += QLatin1Char(isPlain(line[i]) ? line[i] : '.');
        }
        text += QString::number(at, 16).rightJustified(8, u'0') + u' ' + digits.leftJustified(perLine * 3 + 1)
            + QStringLiteral("  |") + characters + QStringLiteral("|\n");
    }
    return text;
}

} // namespace

QString byteText(QByteArrayView bytes, ByteTextForm form)
{
    switch (form) {
    case ByteTextForm::Hex:
        return QString::fromLatin1(bytes.toByteArray().toHex(' '));
    case ByteTextForm::CArray:
        return cArray(bytes);
    case ByteTextForm::Python:
        return python(bytes);
    case ByteTextForm::HexDump:
        return hexDump(bytes);
    case ByteTextForm::Text:
        return QString::fromUtf8(bytes);
    }
    return {};
}

QString hexColumns(QByteArrayView bytes)
{
    QString text;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text += i % 8 == 0 ? QStringLiteral("  ") : QStringLiteral(" ");
        text += hexOf(static_cast<quint8>(bytes[i]));
    }
    return text;
}

QString characters(QByteArrayView bytes)
{
    QString text;
    for (const char byte : bytes)
        text += isPlain(byte) ? QChar::fromLatin1(byte) : u'·';
    return text;
}

} // namespace wirebench
