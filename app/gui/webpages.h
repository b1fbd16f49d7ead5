// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/target.h"
#include "app/gui/webpermissions.h"
#include "qml/models/explorer.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/directsockets.h"

#include <QQuickWebEngineProfile>

#include <map>

namespace wirebench::app {

//! The explorer's web apps: one bridge for all tabs, made with the first of them, and for each tab a profile and a site
//! of its own. What their sockets move goes into the explorer's recording.
//!
//! GUI thread. The views of all pages must have gone before this, and the explorer goes after it.
class WebPages final : public QObject, public WebHost
{
    Q_OBJECT

public:
    //! Grants are kept in the file \a grantsPath. \a explorer shows what is asked, refused and granted.
    WebPages(Explorer &explorer, const QString &grantsPath, QObject *parent = nullptr);
    ~WebPages() override;

    Result<void> begin(WebPage &page) override;
    void end(const QString &key) override;
    QList<App> apps() const override;

    //! Ends all pages and their sockets.
    void close();

    //! Who decides what pages may.
    bridge::PermissionBroker &broker() { return m_broker; }

private:
    //! What one tab needs, each used by those below it.
    struct Place
    {
        std::unique_ptr<engine::DirectSockets> sockets;
        Target target;
        std::unique_ptr<QQuickWebEngineProfile> profile;
    };

    Result<void> startBridge();

    Explorer &m_explorer;
    bridge::PermissionBroker m_broker;
    WebPermissions m_permissions;
    std::unique_ptr<bridge::Bridge> m_bridge; // nullptr before the first page
    std::map<QString, Place> m_places; // by the key of the tab
};

} // namespace wirebench::app
