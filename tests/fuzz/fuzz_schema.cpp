// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/schema.h"
#include "tests/fuzz/decodechecks.h"

#include <QRegularExpression>

using namespace wirebench;
using namespace wirebench::decode;

namespace {

//! "fuzz:line:column: …; expected …", within the text.
void checkPlace(const QString &text, const Error &error)
{
    static const QRegularExpression pattern(QStringLiteral("^fuzz:(\\d+):(\\d+): .*; expected .+$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    FUZZ_CHECK(error.code == ErrorCode::InvalidArgument);
    const auto match = pattern.match(error.detail);
    FUZZ_CHECK(match.hasMatch());
    const QStringList lines = text.split(u'\n');
    const qsizetype line = match.capturedView(1).toLongLong();
    FUZZ_CHECK(line >= 1 && line <= lines.size() + 1);
    const qsizetype column = match.capturedView(2).toLongLong();
    FUZZ_CHECK(column >= 1 && (line > lines.size() || column <= lines[line - 1].size() + 2));
}

} // namespace

//! The text of a schema; behind a zero, a frame that is read by it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input = wirebench::tests::FuzzInput(data, size).rest();
    const qsizetype zero = input.indexOf('\0');
    const QString text = QString::fromUtf8(zero < 0 ? input : input.first(zero));
    const Result<Schema> schema = parseSchema(text, QStringLiteral("fuzz"));
    if (!schema) {
        checkPlace(text, schema.error());
        return 0;
    }
    const QByteArray frame = zero < 0 ? QByteArray() : input.sliced(zero + 1).toByteArray();
    for (const Direction direction : {Direction::Request, Direction::Response})
        wirebench::tests::checkFrame(*schema, frame, {direction, {}}, false);
    return 0;
}
