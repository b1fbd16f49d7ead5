// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/policyrun.h"

#include "webchannel/engine/headlesspage.h"

#include <QRegularExpression>
#include <QSignalSpy>

namespace wirebench::tests {

namespace {

constexpr int deadline = 30'000;

} // namespace

const QByteArray PolicyRun::leaf =
    "<!doctype html><title>leaf</title><script>"
    "const engine = document.featurePolicy.allowsFeature('camera');"
    "const tell = (error) => console.log(`leaf ${engine} ${error.name}`);"
    "const ask = () => new UDPSocket({ remoteAddress: '224.0.0.251', remotePort: 9 }).opened.catch(tell);"
    "try { ask(); } catch (error) { console.log(`leaf thrown ${error.name}`); }"
    "</script>";

QStringList PolicyRun::bothFeatures()
{
    return {QStringLiteral("direct-sockets-private"), QStringLiteral("direct-sockets-multicast")};
}

PolicyRun::PolicyRun()
{
    auto bridge = bridge::Bridge::start();
    if (!bridge)
        qFatal("%s", qPrintable(bridge.error().detail));
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &bridge::Bridge::accessDenied, this, [this](const bridge::AccessDenial &denial) {
        if (denial.detail.startsWith(QLatin1String("udp://224.0.0.251:9 "))) // what others ask for is their business
            m_denials.append(denial.detail);
    });
    m_sockets = std::make_unique<engine::DirectSockets>(*m_bridge);
    m_profile = m_sockets->createProfile();
}

QString PolicyRun::load(const QString &path)
{
    QString line;
    loadUntil(path, [&line](const QStringList &console) {
        const QStringList found = console.filter(QRegularExpression(QStringLiteral("^leaf ")));
        line = found.value(0);
        return !found.isEmpty();
    });
    QSignalSpy refusals(m_bridge.get(), &bridge::Bridge::accessDenied);
    const bool isRefused = line.endsWith(QLatin1String(" NotAllowedError")) && !line.contains(QLatin1String("thrown"));
    while (isRefused && m_denials.isEmpty() && refusals.wait(deadline)) { }
    return line;
}

bool PolicyRun::loadUntil(const QString &path, const std::function<bool(const QStringList &)> &isEnough)
{
    m_console.clear();
    m_denials.clear();
    engine::HeadlessPage page(m_profile.get());
    connect(&page, &engine::HeadlessPage::consoleWritten, this,
            [this](auto, const QString &text) { m_console.append(text); });
    // In a real event loop: QTRY_… would sleep between the engine's many small steps.
    QSignalSpy lines(&page, &engine::HeadlessPage::consoleWritten);
    page.load(m_top.url(path));
    while (!isEnough(m_console)) {
        if (!lines.wait(deadline))
            return false;
    }
    return true;
}

QStringList PolicyRun::lacking() const
{
    if (m_denials.isEmpty())
        return {QStringLiteral("nothing was refused")};
    QStringList result;
    for (const QString &feature : bothFeatures()) {
        if (m_denials.last().contains(feature))
            result.append(feature);
    }
    return result;
}

QString PolicyRun::said() const
{
    return QString(m_denials.join(u'\n') + u'\n' + m_console.join(u'\n'));
}

} // namespace wirebench::tests
