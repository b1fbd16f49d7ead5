// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/directsockets.h"
#include "webchannel/engine/headlesspage.h"

#include <QStringList>
#include <QUrl>
#include <QWebEngineProfile>

#include <memory>

namespace wirebench::tests {

//! Wirebench without a window, in the test's own process: a bridge, the engine, and one page at a time.
class Browser : public QObject
{
    Q_OBJECT

public:
    static constexpr int deadline = 20'000;

    //! Ends the program when the bridge cannot start.
    explicit Browser(const bridge::BridgeSettings &settings = {});
    ~Browser() override;

    bridge::Bridge &bridge() { return *m_bridge; }
    QWebEngineProfile &profile() { return *m_profile; }

    //! A new page, in place of the one before, that loads \a url.
    engine::HeadlessPage &open(const QUrl &url);
    //! As closing a tab does.
    void close() { m_page.reset(); }
    engine::HeadlessPage &page() { return *m_page; }

    //! The lines of all pages' consoles, their frames and workers included, since the last call of forget().
    const QStringList &console() const { return m_console; }
    //! What was refused since the last call of forget().
    const QList<bridge::AccessDenial> &denials() const { return m_denials; }
    void forget();
    //! Waits for a line that begins with \a prefix, in a real event loop: QTRY_… would sleep between the engine's many
    //! small steps. Returns the rest of the line, or a null string when none came.
    QString lineAfter(const QString &prefix);

Q_SIGNALS:
    void lineWritten();

private:
    std::unique_ptr<bridge::Bridge> m_bridge;
    engine::DirectSockets m_sockets;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<engine::HeadlessPage> m_page;
    QStringList m_console;
    QList<bridge::AccessDenial> m_denials;
};

} // namespace wirebench::tests
