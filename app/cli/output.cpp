// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include <cstdio>

namespace wirebench::cli {

bool printBytes(QByteArrayView bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.data(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

bool printLine(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit() + '\n';
    return printBytes(bytes);
}

void complain(const QString &text)
{
    std::fputs(qPrintable(QStringLiteral("wb: ") + text + u'\n'), stderr);
}

} // namespace wirebench::cli
