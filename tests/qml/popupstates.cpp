// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/popupstates.h"

#include <QTest>

#include <array>

namespace wirebench::tests {

namespace {

struct Popup
{
    const char *state;
    std::function<void(ExplorerStage &)> open;
    const char *hasInIt; // by its name
};

void focusTimeline(ExplorerStage &stage)
{
    if (QQuickItem *timeline = stage.named(QStringLiteral("Timeline")))
        timeline->forceActiveFocus();
}

const std::array popups{
    Popup{"row-menu",
          [](ExplorerStage &stage) {
              focusTimeline(stage);
              stage.press(Qt::Key_Menu);
          },
          "Copy as hex dump"},
    Popup{"note",
          [](ExplorerStage &stage) {
              focusTimeline(stage);
              stage.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
          },
          "Keep the note"},
    Popup{"save-message", [](ExplorerStage &stage) { stage.click(QStringLiteral("Save…")); }, "Name of the message"},
    Popup{"save-session", [](ExplorerStage &stage) { stage.press(Qt::Key_S, Qt::ControlModifier); },
          "Name of the session"},
    Popup{"recording-limit",
          [](ExplorerStage &stage) {
              if (QQuickItem *recorded = stage.mentioning(QStringLiteral(" recorded · ")))
                  stage.click(ExplorerStage::name(recorded));
          },
          "Size of a recording"},
    Popup{"choice",
          [](ExplorerStage &stage) {
              if (QQuickItem *choice = stage.mentioning(QStringLiteral("Line end: ")))
                  stage.click(ExplorerStage::name(choice));
          },
          "Line end"},
};

} // namespace

bool walkPopups(ExplorerStage &stage, const std::function<bool(const char *)> &look, QString *failure)
{
    for (const Popup &popup : popups) {
        const auto isOpen = [&] { return stage.named(QLatin1String(popup.hasInIt)) != nullptr; };
        *failure = QLatin1String(popup.state);
        popup.open(stage);
        if (!QTest::qWaitFor(isOpen) || !look(popup.state))
            return false;
        stage.press(Qt::Key_Escape);
        if (!QTest::qWaitFor([&] { return !isOpen(); }))
            return false;
    }
    failure->clear();
    return true;
}

} // namespace wirebench::tests
