// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/policyrun.h"

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

const QByteArray PolicyRun::bothAllowed =
    "allow='direct-sockets *; direct-sockets-private *; direct-sockets-multicast *'";
const QByteArray PolicyRun::socketsAllowed = "allow='direct-sockets *'";

QByteArray PolicyRun::script(const QByteArray &code)
{
    return "<!doctype html><title>test</title><body><script>" + code + "</script>";
}

void PolicyRun::clear()
{
    for (PageServer *server : {&m_top, &m_other}) {
        server->clear();
        server->add(QStringLiteral("/leaf"), leaf);
    }
}

QByteArray PolicyRun::frameOf(const QByteArray &attributes, const QString &path) const
{
    return "<iframe " + attributes + " src=" + m_other.url(path).toEncoded() + "></iframe>";
}

QStringList PolicyRun::bothFeatures()
{
    return {QStringLiteral("direct-sockets-private"), QStringLiteral("direct-sockets-multicast")};
}

QString PolicyRun::load(const QString &path)
{
    QString line;
    loadUntil(path, [&line](const QStringList &console) {
        const QStringList found = console.filter(QRegularExpression(QStringLiteral("^leaf ")));
        line = found.value(0);
        return !found.isEmpty();
    });
    QSignalSpy refusals(&m_browser.bridge(), &bridge::Bridge::accessDenied);
    const bool isRefused = line.endsWith(QLatin1String(" NotAllowedError")) && !line.contains(QLatin1String("thrown"));
    while (isRefused && denials().isEmpty() && refusals.wait(deadline)) { }
    return line;
}

bool PolicyRun::loadUntil(const QString &path, const std::function<bool(const QStringList &)> &isEnough)
{
    m_browser.forget();
    QSignalSpy lines(&m_browser, &Browser::lineWritten);
    m_browser.open(m_top.url(path));
    bool isThere = false;
    while (!(isThere = isEnough(console())) && lines.wait(deadline)) { }
    m_browser.close();
    return isThere;
}

QStringList PolicyRun::denials() const
{
    QStringList result;
    for (const bridge::AccessDenial &denial : m_browser.denials()) {
        if (denial.detail.startsWith(QLatin1String("udp://224.0.0.251:9 "))) // what others ask for is their business
            result.append(denial.detail);
    }
    return result;
}

QStringList PolicyRun::lacking() const
{
    const QStringList refused = denials();
    if (refused.isEmpty())
        return {QStringLiteral("nothing was refused")};
    QStringList result;
    for (const QString &feature : bothFeatures()) {
        if (refused.last().contains(feature))
            result.append(feature);
    }
    return result;
}

QString PolicyRun::said() const
{
    return QString(denials().join(u'\n') + u'\n' + console().join(u'\n'));
}

} // namespace wirebench::tests
