// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/hosting.h"

#include "app/gui/console.h"
#include "app/gui/rules.h"

namespace wirebench::app {

Result<std::unique_ptr<Hosting>> Hosting::start(const bridge::AccessRules &rules, const QString &recordPath)
{
    bridge::BridgeSettings settings;
    settings.rules = rules;
    std::unique_ptr<capture::Recorder> recorder;
    if (!recordPath.isEmpty()) {
        auto started = capture::Recorder::start(recordPath);
        if (!started)
            return failure(ErrorCode::InvalidArgument, QLatin1String("--record ") % started.error().detail);
        recorder = std::move(*started);
        settings.makeWatcher = [recorder = recorder.get()](const QString &owner) { return recorder->watcher(owner); };
    }
    auto bridge = bridge::Bridge::start(settings);
    if (!bridge)
        return tl::unexpected(bridge.error());
    return std::unique_ptr<Hosting>(new Hosting(std::move(recorder), std::move(*bridge), rules));
}

Hosting::Hosting(std::unique_ptr<capture::Recorder> recorder, std::unique_ptr<bridge::Bridge> bridge,
                 const bridge::AccessRules &rules)
    : m_recorder(std::move(recorder))
    , m_bridge(std::move(bridge))
    , m_sockets(*m_bridge)
{
    for (const bridge::AccessRule &rule : rules.rules())
        m_rules.append(toText(rule));
    if (m_recorder) {
        connect(m_recorder.get(), &capture::Recorder::failed, this,
                [](const Error &error) { complain(QLatin1String("recording: ") % error.detail); });
    }
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
