// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace wirebench::cli {

namespace {

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidArgument, what);
}

} // namespace

Result<QString> textOfFile(const QString &name, qsizetype largest, const QString &what)
{
    QFile file(name);
    // Opening anything else may wait: a pipe for who writes into it.
    if (!QFileInfo(name).isFile())
        return wrong(QStringLiteral("%1 is no file").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return wrong(QStringLiteral("%1: %2").arg(name, file.errorString()));
    const qint64 largestSize = 3 * largest; // bytes of UTF-8 for a UTF-16 unit
    const QByteArray bytes = file.read(largestSize + 1);
    if (bytes.size() > largestSize)
        return wrong(
            QStringLiteral("%1 is too large for %2: %3 characters at most").arg(name, what, QString::number(largest)));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return wrong(QStringLiteral("%1 is not text in UTF-8").arg(name));
    return text;
}

} // namespace wirebench::cli
