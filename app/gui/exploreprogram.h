// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/demodevicethread.h"
#include "app/gui/program.h"
#include "app/gui/webpages.h"
#include "qml/models/explorer.h"
#include "qml/models/windowlanguage.h"

#include <QQmlApplicationEngine>

namespace wirebench::app {

//! `wirebench` alone, or with addresses and recordings: the explorer's window.
class ExploreProgram final : public Program
{
    Q_OBJECT

public:
    explicit ExploreProgram(const ExploreCommand &command);
    ~ExploreProgram() override;

    void start() override;

    //! Null before start(), and after it failed.
    Explorer *explorer() const { return m_explorer.get(); }
    WebPages *webPages() const { return m_webPages.get(); }

private:
    ExploreCommand m_command;
    std::unique_ptr<DemoDeviceThread> m_device;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<WebPages> m_webPages; // before the explorer, into whose recording they write
    std::unique_ptr<QQmlApplicationEngine> m_engine; // destroyed early: the window shows those above
    std::unique_ptr<WindowLanguage> m_language;
};

} // namespace wirebench::app
