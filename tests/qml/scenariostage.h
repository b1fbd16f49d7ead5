// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/windowtest.h"

namespace wirebench::tests {

//! A window with the tests' tab: what tests of it begin with.
class ScenarioStage : public WindowTest
{
    Q_OBJECT

protected:
    //! Into a file of the folder of scenarios.
    void write(const QString &path, const QByteArray &bytes);
    //! With two scenarios, of which none is open: smoke.wire and pump/read.wire.
    void openTests();

    Scenarios &scenarios() const { return *m_stage->explorer().scenarios(); }
    ScenarioEditor &editor() const { return *scenarios().editor(); }
    //! Where one writes; null while nothing is open.
    QQuickItem *area() const { return m_stage->named(QStringLiteral("Scenario")); }
};

} // namespace wirebench::tests
