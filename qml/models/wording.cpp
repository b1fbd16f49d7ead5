// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace wirebench::wording {

namespace {

//! Three digits that say something.
QString short3(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

QString magnitude(qint64 nanoseconds)
{
    const auto value = static_cast<double>(nanoseconds);
    if (nanoseconds < 1'000)
        return QStringLiteral("%1 ns").arg(nanoseconds);
    if (value < 999.5e3)
        return short3(value / 1e3) + QStringLiteral(" µs");
    if (value < 999.5e6)
        return short3(value / 1e6) + QStringLiteral(" ms");
    if (value < 60e9)
        return short3(value / 1e9) + QStringLiteral(" s");
    const qint64 seconds = nanoseconds / 1'000'000'000;
    if (seconds < 3600)
        return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}

QString timeOfDay(qint64 time)
{
    constexpr qint64 million = 1'000'000;
    const qint64 milliseconds = time / million - (time % million < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(u"HH:mm:ss.zzz");
}

QString difference(qint64 nanoseconds)
{
    // The smallest qint64 has no positive counterpart.
    const qint64 size = nanoseconds < 0 ? -std::max(nanoseconds, -std::numeric_limits<qint64>::max()) : nanoseconds;
    return (nanoseconds < 0 ? u'−' : u'+') + magnitude(size);
}

QString duration(qint64 nanoseconds)
{
    return magnitude(nanoseconds);
}

QString bytes(quint64 count)
{
    if (count < 1000)
        return QStringLiteral("%1 B").arg(count);
    constexpr const char16_t *units[] = {u"kB", u"MB", u"GB", u"TB", u"PB", u"EB"};
    double value = static_cast<double>(count) / 1000;
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < std::size(units); ++unit)
        value /= 1000;
    return short3(value) + u' ' + QString::fromUtf16(units[unit]);
}

QString rate(double bytesPerSecond)
{
    return bytes(static_cast<quint64>(std::llround(std::max(0.0, bytesPerSecond)))) + QStringLiteral("/s");
}

QString describe(const timeline::Row &row)
{
    const QString time = timeOfDay(row.entry.time);
    using capture::RecordKind;
    if (row.entry.kind != RecordKind::Data && row.entry.kind != RecordKind::Datagram)
        return QStringLiteral("%1, %2: %3").arg(time, row.peer, row.summary);
    const QString pattern = row.entry.direction == capture::Direction::In
        ? QCoreApplication::translate("Wording", "%1, from %2, %3 bytes: %4")
        : QCoreApplication::translate("Wording", "%1, to %2, %3 bytes: %4");
    return pattern.arg(time, row.peer, QString::number(row.entry.payloadLength), row.summary);
}

} // namespace wirebench::wording
