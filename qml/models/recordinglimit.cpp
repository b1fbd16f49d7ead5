// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglimit.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace wirebench {

namespace {

struct Unit
{
    const char *name;
    qint64 bytes;
};

// Larger ones first, and of like ones those in 1024.
constexpr std::array units{
    Unit{"TiB", 1LL << 40}, Unit{"TB", 1'000'000'000'000}, Unit{"GiB", 1LL << 30}, Unit{"GB", 1'000'000'000},
    Unit{"MiB", 1LL << 20}, Unit{"MB", 1'000'000},         Unit{"KiB", 1LL << 10}, Unit{"kB", 1'000},
    Unit{"B", 1},
};

qint64 bytesOf(const QString &unit)
{
    for (const Unit &known : units) {
        if (unit.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.bytes;
    }
    return unit.isEmpty() ? 1 : 0;
}

} // namespace

RecordingLimit::RecordingLimit(QObject *parent)
    : QObject(parent)
{ }

QString RecordingLimit::text() const
{
    return m_explorer ? write(m_explorer->recordingLimit()) : QString();
}

bool RecordingLimit::accept(const QString &text)
{
    const std::optional<qint64> bytes = parse(text);
    if (bytes && m_explorer)
        m_explorer->setRecordingLimit(*bytes);
    setProblem(
        bytes ? QString()
              : tr("Expected a size from 1 MB to 1 TiB, such as \"500 MB\" or \"1 GiB\", or \"%1\"").arg(tr("never")));
    return bytes.has_value();
}

std::optional<qint64> RecordingLimit::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.compare(QLatin1String("never"), Qt::CaseInsensitive) == 0
        || trimmed.compare(tr("never"), Qt::CaseInsensitive) == 0)
        return 0;
    static const QRegularExpression size(QStringLiteral("^(\\d{1,15}(?:[.,]\\d{1,6})?)\\s*([A-Za-z]*)$"));
    const QRegularExpressionMatch match = size.match(trimmed);
    const qint64 unit = bytesOf(match.captured(2));
    if (!match.hasMatch() || unit == 0)
        return std::nullopt;
    const double bytes = match.captured(1).replace(u',', u'.').toDouble() * static_cast<double>(unit);
    if (bytes == 0)
        return 0;
    if (bytes < static_cast<double>(least) || bytes > static_cast<double>(most))
        return std::nullopt;
    return std::llround(bytes);
}

QString RecordingLimit::write(qint64 bytes)
{
    if (bytes == 0)
        return tr("never");
    for (const Unit &unit : units) {
        if (bytes % unit.bytes == 0)
            return QStringLiteral("%1 %2").arg(bytes / unit.bytes).arg(QLatin1String(unit.name));
    }
    return {};
}

void RecordingLimit::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
