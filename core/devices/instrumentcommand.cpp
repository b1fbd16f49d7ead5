// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrumentcommand.h"

#include <algorithm>

namespace wirebench::devices {
namespace {

struct Row
{
    const char *word;
    InstrumentVerb verb;
    qsizetype numbers; // how many follow
};

constexpr Row rows[] = {
    {"*IDN?", InstrumentVerb::Identify, 0},        {"MEAS:TEMP?", InstrumentVerb::MeasureTemperature, 0},
    {"SYST:UPTIME?", InstrumentVerb::Uptime, 0},   {"BULK:SEND?", InstrumentVerb::BulkSend, 2},
    {"BULK:RECV", InstrumentVerb::BulkReceive, 1}, {"HASH:UNTIL:FIN", InstrumentVerb::HashUntilEnd, 0},
};

//! A number of digits only (toLongLong() would take a sign too), 0 to \a largest.
Result<qint64> number(const QByteArray &digits, qint64 largest)
{
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    if (!ok || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a number"));
    if (value > largest)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("number too large, at most %1").arg(largest));
    return value;
}

} // namespace

Result<InstrumentCommand> parseInstrumentCommand(const QByteArray &line)
{
    const QByteArrayList words = line.simplified().split(' ');
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &candidate) {
        return words.first().compare(candidate.word, Qt::CaseInsensitive) == 0;
    });
    if (row == std::end(rows))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("unknown command"));
    if (words.size() != 1 + row->numbers)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("expected %1 numbers after the command").arg(row->numbers));

    InstrumentCommand command{row->verb, 0, 0};
    if (row->numbers > 0) {
        const auto count = number(words[1], InstrumentCommand::largestCount);
        if (!count)
            return tl::unexpected(count.error());
        command.count = *count;
    }
    if (row->numbers > 1) {
        const auto seed = number(words[2], std::numeric_limits<quint32>::max());
        if (!seed)
            return tl::unexpected(seed.error());
        command.seed = static_cast<quint32>(*seed);
    }
    return command;
}

} // namespace wirebench::devices
