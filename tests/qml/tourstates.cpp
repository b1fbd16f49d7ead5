// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/tourstates.h"

#include <QTest>

namespace wirebench::tests {

bool walkTourStep(ExplorerStage &stage, const TourStep &step, const std::function<bool(const char *)> &look)
{
    Tours &tours = *stage.explorer().tours();
    tours.start(step.tour);
    while (tours.isRunning() && !tours.place().startsWith(QStringLiteral("%1 ").arg(step.step + 1)))
        tours.next();
    const auto isShown = [&] { return stage.mentioning(tours.place() + QStringLiteral(": ")) != nullptr; };
    const bool isDone = tours.isRunning() && QTest::qWaitFor(isShown) && look(step.state);
    tours.end();
    return isDone;
}

} // namespace wirebench::tests
