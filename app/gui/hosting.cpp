// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/hosting.h"

#include "app/gui/console.h"
#include "app/gui/rules.h"

namespace wirebench::app {

Result<std::unique_ptr<Hosting>> Hosting::start(const bridge::AccessRules &rules)
{
    bridge::BridgeSettings settings;
    settings.rules = rules;
    auto bridge = bridge::Bridge::start(settings);
    if (!bridge)
        return tl::unexpected(bridge.error());
    return std::unique_ptr<Hosting>(new Hosting(std::move(*bridge), rules));
}

Hosting::Hosting(std::unique_ptr<bridge::Bridge> bridge, const bridge::AccessRules &rules)
    : m_bridge(std::move(bridge))
    , m_sockets(*m_bridge)
{
    for (const bridge::AccessRule &rule : rules.rules())
        m_rules.append(toText(rule));
    connect(m_bridge.get(), &bridge::Bridge::accessDenied, this, [this](const bridge::AccessDenial &denial) {
        const QString refusal = denial.origin % QLatin1String(" -> ") % denial.detail;
        complain(QLatin1String("refused ") % refusal);
        if (m_window)
            m_window->status().addRefusal(refusal);
    });
}

Hosting::~Hosting() = default;

HeadlessRun &Hosting::runHeadless(const QUrl &url, std::optional<std::chrono::milliseconds> timeout)
{
    m_profile = m_sockets.createProfile();
    m_headless = std::make_unique<HeadlessRun>(m_profile.get(), timeout);
    m_headless->start(url);
    return *m_headless;
}

bool Hosting::showWindow(const QUrl &url)
{
    m_window = std::make_unique<HostWindow>(m_sockets.createQuickProfile(), m_rules);
    return m_window->show(url);
}

} // namespace wirebench::app
