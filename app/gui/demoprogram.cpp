// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/demoprogram.h"

#include "app/gui/console.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrlQuery>

namespace wirebench::app {
namespace {

constexpr qint64 leastVerified = 64 * 1024 * 1024; // bytes; the demo must verify more than this
constexpr std::chrono::minutes limit(3); // far more than the demo needs anywhere

//! The same place in the build folder and where it is installed.
QString demoFolder()
{
    return QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(QStringLiteral("../share/wirebench/demo"));
}

} // namespace

qint64 verifiedBytes(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^demo: ok, (\\d{1,18}) bytes verified$"));
    const auto match = pattern.match(line);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

DemoProgram::DemoProgram(const DemoCommand &command)
    : m_command(command)
{
    connect(&m_device, &DemoDeviceThread::started, this, &DemoProgram::onDeviceStarted);
    connect(&m_device, &DemoDeviceThread::failed, this,
            [this](const Error &error) { fail(QLatin1String("the device cannot listen: ") % error.detail); });
}

void DemoProgram::start()
{
    m_device.start();
}

void DemoProgram::onDeviceStarted(const Endpoint &tcp, const Endpoint &udp)
{
    bridge::AccessRules rules;
    const auto tcpAdded = rules.add(QLatin1String("tcp://") % tcp.toString());
    const auto udpAdded = rules.add(QLatin1String("udp://") % udp.toString());
    Q_ASSERT(tcpAdded && udpAdded);

    auto hosting = Hosting::start(rules);
    if (!hosting) {
        fail(hosting.error().detail);
        return;
    }
    auto site = site::FolderSite::open(demoFolder(), (*hosting)->workerPrelude());
    if (!site) {
        fail(QLatin1String("the demo page cannot be served: ") % site.error().detail);
        return;
    }
    m_site = std::move(*site);
    m_hosting = std::move(*hosting);
    m_hosting->setSite(*m_site);

    QUrl url = m_site->startUrl();
    url.setQuery(QUrlQuery{{QStringLiteral("tcp"), QString::number(tcp.port)},
                           {QStringLiteral("udp"), QString::number(udp.port)}});
    if (!m_command.headless) {
        if (!m_hosting->showWindow(url))
            fail(QStringLiteral("the window could not be made"));
        return;
    }
    HeadlessRun &run = m_hosting->runHeadless(url, limit);
    connect(&run, &HeadlessRun::consoleWritten, this, [this, &run](const QString &line) { onLine(run, line); });
    connect(&run, &HeadlessRun::ended, this, &DemoProgram::onRunEnded);
}

void DemoProgram::onLine(HeadlessRun &run, const QString &line)
{
    const qint64 bytes = verifiedBytes(line);
    const bool failed = line.startsWith(QLatin1String("demo: failed: "));
    if (bytes < 0 && !failed)
        return;
    m_verdictTold = true;
    if (failed)
        run.end({ExitCode::Failed, {}}); // the line has said why
    else if (bytes > leastVerified)
        run.end({});
    else
        run.end({ExitCode::Failed, QStringLiteral("too little was verified: %1 bytes").arg(bytes)});
}

void DemoProgram::onRunEnded(const Outcome &outcome)
{
    if (!outcome.why.isEmpty())
        fail(outcome.why);
    else if (!m_verdictTold)
        fail(QStringLiteral("the page closed without a verdict"));
    else
        Q_EMIT ended(outcome);
}

void DemoProgram::fail(const QString &why)
{
    printLine(QLatin1String("demo: failed: ") % why);
    Q_EMIT ended({ExitCode::Failed, {}});
}

} // namespace wirebench::app
