// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/demodevicethread.h"
#include "app/gui/hosting.h"
#include "app/gui/program.h"
#include "webchannel/site/foldersite.h"

namespace wirebench::app {

//! `wirebench demo`: the demo device, and the demo page, which may talk to it and to nothing else. How page and program
//! understand each other is in resources/demo/README.md.
class DemoProgram final : public Program
{
    Q_OBJECT

public:
    explicit DemoProgram(const DemoCommand &command);

    void start() override;

private:
    void onDeviceStarted(const Endpoint &tcp, const Endpoint &udp);
    void onLine(HeadlessRun &run, const QString &line);
    void onRunEnded(const Outcome &outcome);
    //! Says why the demo failed and ends the program.
    void fail(const QString &why);

    DemoCommand m_command;
    DemoDeviceThread m_device;
    std::unique_ptr<site::FolderSite> m_site;
    std::unique_ptr<Hosting> m_hosting;
    bool m_verdictTold = false; // by the page
};

//! The number of bytes in "demo: ok, N bytes verified"; -1 for any other line.
qint64 verifiedBytes(const QString &line);

} // namespace wirebench::app
