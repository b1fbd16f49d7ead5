// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/jsonlines.h"

#include <chrono>
#include <vector>

namespace wirebench::report {

//! Lines of JSON for what passes, few enough in a flood to be read: within a window the first mostAtOnce pieces are a
//! line each, as they come; what passes behind them is counted, and becomes a line for each device and direction when
//! the window ends. Before an event (connected, closed) everything is said.
class ExchangeLines
{
public:
    static constexpr std::chrono::milliseconds window{100};
    static constexpr int mostAtOnce = 20;

    //! What is to be written now; may be empty. \a now does not go back.
    QByteArray add(qsizetype index, const QString &fileName, const harness::Exchange &exchange,
                   std::chrono::nanoseconds now);
    //! What is held back, in the order of the first pieces. To be asked for when a window has passed since add(), and
    //! before anything else is said of a scenario.
    QByteArray flush();
    bool isHolding() const { return !m_held.empty(); }

private:
    struct Held
    {
        qsizetype index;
        QString fileName;
        harness::Exchange exchange;
        qint64 pieces;
    };

    void hold(qsizetype index, const QString &fileName, const harness::Exchange &exchange);

    std::chrono::nanoseconds m_windowBegin = std::chrono::nanoseconds::min() / 2;
    int m_said = 0; // in the window
    std::vector<Held> m_held; // one for each scenario, device and direction
};

} // namespace wirebench::report
