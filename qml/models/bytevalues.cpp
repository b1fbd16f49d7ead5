// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/bytevalues.h"

#include <QDateTime>
#include <QStringDecoder>
#include <QtEndian>

#include <bit>

namespace wirebench {

namespace {

QString text(auto number)
{
    return QString::number(number);
}

QString text(float number)
{
    return QString::number(static_cast<double>(number), 'g', 7);
}

QString text(double number)
{
    return QString::number(number, 'g', 15);
}

template<typename Number, typename Bits>
void addBoth(QList<ByteValue> &values, QByteArrayView bytes, const QString &type)
{
    if (bytes.size() < qsizetype(sizeof(Bits)))
        return;
    values.append({type + QStringLiteral(" be"), text(std::bit_cast<Number>(qFromBigEndian<Bits>(bytes.data())))});
    values.append({type + QStringLiteral(" le"), text(std::bit_cast<Number>(qFromLittleEndian<Bits>(bytes.data())))});
}

void addTime(QList<ByteValue> &values, quint32 seconds, const QString &type)
{
    constexpr quint32 year1980 = 315'532'800;
    constexpr quint32 year2100 = 4'102'444'800;
    if (seconds >= year1980 && seconds < year2100)
        values.append({type, QDateTime::fromSecsSinceEpoch(seconds).toUTC().toString(Qt::ISODate)});
}

QString bits(quint8 byte)
{
    const QString digits = QString::number(byte, 2).rightJustified(8, u'0');
    return digits.first(4) + u' ' + digits.last(4);
}

QString character(QByteArrayView bytes)
{
    const auto first = static_cast<quint8>(bytes.front());
    const qsizetype length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first < ' ' || first == 0x7f || (first >= 0x80 && first < 0xc2) || bytes.size() < length)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes.first(length));
    return decoder.hasError() ? QString() : text;
}

} // namespace

QList<ByteValue> byteValues(QByteArrayView bytes)
{
    QList<ByteValue> values;
    if (bytes.isEmpty())
        return values;
    const auto first = static_cast<quint8>(bytes.front());
    values.append({QStringLiteral("u8"), text(uint(first))});
    values.append({QStringLiteral("i8"), text(int(static_cast<qint8>(first)))});
    addBoth<quint16, quint16>(values, bytes, QStringLiteral("u16"));
    addBoth<qint16, quint16>(values, bytes, QStringLiteral("i16"));
    addBoth<quint32, quint32>(values, bytes, QStringLiteral("u32"));
    addBoth<qint32, quint32>(values, bytes, QStringLiteral("i32"));
    addBoth<float, quint32>(values, bytes, QStringLiteral("f32"));
    addBoth<quint64, quint64>(values, bytes, QStringLiteral("u64"));
    addBoth<qint64, quint64>(values, bytes, QStringLiteral("i64"));
    addBoth<double, quint64>(values, bytes, QStringLiteral("f64"));
    values.append({QStringLiteral("bits"), bits(first)});
    if (const QString shown = character(bytes); !shown.isEmpty())
        values.append({QStringLiteral("text"), shown});
    if (bytes.size() >= 4) {
        addTime(values, qFromBigEndian<quint32>(bytes.data()), QStringLiteral("time be"));
        addTime(values, qFromLittleEndian<quint32>(bytes.data()), QStringLiteral("time le"));
    }
    return values;
}

} // namespace wirebench
