// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/headlessrun.h"
#include "app/gui/hostwindow.h"
#include "core/capture/recorder.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/directsockets.h"
#include "webchannel/site/foldersite.h"

#include <QWebEngineProfile>

namespace wirebench::app {

//! Everything one hosted page needs, put together: bridge, engine, and a window or none. Says on standard error what
//! the page was refused, and how to allow it.
class Hosting : public QObject
{
    Q_OBJECT

public:
    //! Pages may connect to what \a rules allow. What their sockets move is recorded to \a recordPath unless that is
    //! empty. InvalidArgument: that file cannot be written.
    static Result<std::unique_ptr<Hosting>> start(const bridge::AccessRules &rules, const QString &recordPath = {});
    ~Hosting() override;

    //! For a site of our own that is hosted: what its workers need, and, once it is there, its origin.
    QByteArray workerPrelude() const { return m_sockets.workerPrelude(); }
    void setSite(const site::FolderSite &site) { m_sockets.setServedOrigin(site.origin()); }

    //! Call one of these, once. The run is the hosting's own; false: no window could be made.
    HeadlessRun &runHeadless(const QUrl &url, std::optional<std::chrono::milliseconds> timeout);
    bool showWindow(const QUrl &url);

private:
    Hosting(std::unique_ptr<capture::Recorder> recorder, std::unique_ptr<bridge::Bridge> bridge,
            const bridge::AccessRules &rules);

    // Each is used by those below it.
    std::unique_ptr<capture::Recorder> m_recorder; // nullptr: nothing is recorded
    std::unique_ptr<bridge::Bridge> m_bridge;
    QStringList m_rules;
    engine::DirectSockets m_sockets;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<HeadlessRun> m_headless;
    std::unique_ptr<HostWindow> m_window;
};

} // namespace wirebench::app
