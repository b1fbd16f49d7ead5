// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/process.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

namespace wirebench::tests {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

int wakeUpsWithin(std::chrono::milliseconds duration)
{
    int count = 0;
    QEventLoop loop;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &loop,
                     [&count] { ++count; });
    QTimer::singleShot(duration, &loop, &QEventLoop::quit);
    loop.exec();
    return count;
}

} // namespace wirebench::tests
