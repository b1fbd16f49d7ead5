// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/console.h"

#include <QStringBuilder>

#include <cstdio>

namespace wirebench::app {
namespace {

void write(std::FILE *file, const QByteArray &bytes)
{
    // A reader that has gone away is no reason to stop: the exit code still counts.
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file);
    std::fflush(file);
}

} // namespace

void printLine(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void complain(const QString &text)
{
    write(stderr, "wirebench: " + text.toUtf8() + '\n');
}

} // namespace wirebench::app
