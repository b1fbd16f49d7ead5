// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorertab.h"
#include "qml/models/scenarios.h"

namespace wirebench {

//! The scenarios of the project. There is one of these tabs at most, since all of it is in Scenarios.
class TestsTab final : public ExplorerTab
{
    Q_OBJECT

public:
    //! \a scenarios outlives this.
    TestsTab(const QString &key, Scenarios &scenarios, QObject *parent = nullptr);

    QString title() const override;
    QString state() const override;

private:
    Scenarios &m_scenarios;
};

} // namespace wirebench
