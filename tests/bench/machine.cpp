// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/machine.h"

#include <QDate>
#include <QFile>
#include <QSysInfo>

#include <cstdlib>
#include <unistd.h>

namespace wirebench::bench {

namespace {

QString processorModel()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return QSysInfo::currentCpuArchitecture();
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.sliced(line.indexOf(':') + 1).trimmed());
    }
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

QString describeMachine()
{
    double load = 0;
    ::getloadavg(&load, 1);
#ifdef NDEBUG
    const QString build = QStringLiteral("release build");
#else
    const QString build = QStringLiteral("debug build: times mean little");
#endif
    return QStringLiteral("%1, %2 cores, Linux %3, Qt %4, %5, %6, load %7")
        .arg(processorModel(), QString::number(::sysconf(_SC_NPROCESSORS_ONLN)), QSysInfo::kernelVersion(),
             QString::fromLatin1(qVersion()), build, QDate::currentDate().toString(Qt::ISODate),
             QString::number(load, 'f', 1));
}

} // namespace wirebench::bench
