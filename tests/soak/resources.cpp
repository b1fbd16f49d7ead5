// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/resources.h"

#include "tests/support/process.h"

#include <QDir>
#include <QFile>

#include <malloc.h>
#include <unistd.h>

namespace wirebench::tests {

Resources Resources::now()
{
    ::malloc_trim(0);
    QFile memory(QStringLiteral("/proc/self/statm"));
    qint64 pages = 0;
    if (memory.open(QIODevice::ReadOnly))
        pages = memory.readAll().split(' ').value(1).toLongLong();
    memory.close(); // before descriptors are counted
    const QDir threads(QStringLiteral("/proc/self/task"));
    return {openDescriptors(), threads.entryList(QDir::NoDotAndDotDot | QDir::Dirs).size(),
            pages * ::sysconf(_SC_PAGESIZE)};
}

} // namespace wirebench::tests
