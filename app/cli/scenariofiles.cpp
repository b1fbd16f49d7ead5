// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/scenariofiles.h"

#include "core/scenario/scenarioparser.h"

#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace wirebench::cli {

namespace {

constexpr qint64 longestFile = 3 * scenario::longestScenario; // bytes, of as many characters

} // namespace

Result<QByteArray> readScenarioBytes(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::InvalidArgument, file.errorString());
    QByteArray bytes;
    while (bytes.size() <= longestFile) {
        const QByteArray more = file.read(longestFile);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::InvalidArgument, file.errorString());
    if (bytes.size() > longestFile)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the file is too long for a scenario; expected at most %1 characters")
                           .arg(scenario::longestScenario));
    return bytes;
}

Result<QString> scenarioText(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("this is not UTF-8; expected a text file"));
    return text;
}

} // namespace wirebench::cli
