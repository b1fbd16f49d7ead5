// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/browser.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

namespace wirebench::tests {

namespace {

std::unique_ptr<bridge::Bridge> startedBridge(const bridge::BridgeSettings &settings)
{
    auto bridge = bridge::Bridge::start(settings);
    if (!bridge)
        qFatal("%s", qPrintable(bridge.error().detail));
    return std::move(*bridge);
}

} // namespace

Browser::Browser(const bridge::BridgeSettings &settings)
    : m_bridge(startedBridge(settings))
    , m_sockets(*m_bridge)
    , m_profile(m_sockets.createProfile())
{
    connect(m_bridge.get(), &bridge::Bridge::accessDenied, this,
            [this](const bridge::AccessDenial &denial) { m_denials.append(denial); });
}

Browser::~Browser() = default;

engine::HeadlessPage &Browser::open(const QUrl &url)
{
    m_page = std::make_unique<engine::HeadlessPage>(m_profile.get());
    connect(m_page.get(), &engine::HeadlessPage::consoleWritten, this, [this](auto, const QString &text) {
        m_console.append(text);
        Q_EMIT lineWritten();
    });
    m_page->load(url);
    return *m_page;
}

void Browser::forget()
{
    m_console.clear();
    m_denials.clear();
}

QString Browser::lineAfter(const QString &prefix)
{
    const QDeadlineTimer end(deadline);
    QSignalSpy written(this, &Browser::lineWritten);
    for (;;) {
        for (const QString &line : m_console) {
            if (line.startsWith(prefix))
                return line.sliced(prefix.size()).trimmed();
        }
        if (!written.wait(static_cast<int>(end.remainingTime())))
            return {};
    }
}

} // namespace wirebench::tests
