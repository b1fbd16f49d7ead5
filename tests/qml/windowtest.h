// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/complaints.h"
#include "tests/qml/explorerstage.h"

#include <QTemporaryDir>

#include <memory>

namespace wirebench::tests {

//! A window with a session that talks to the demo device: what tests of its parts begin with. Its tests are slots of
//! derived classes.
class WindowTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

protected:
    void openWindow();
    //! Fails the test if anything was complained about.
    void closeWindow();
    //! A session with the demo device that has answered \a count times.
    void talk(int count);

    ExplorerTab &tab() const { return *m_stage->explorer().current(); }
    RecordingLook &look() const { return *tab().look(); }
    TimelineModel &rows() const { return *look().timeline(); }
    QString focusedName() const;
    bool hasFocus(const QString &pane) const;
    //! In the middle of a line of the timeline; \a x from the left.
    void clickLine(int line, int x = 200, Qt::KeyboardModifiers modifiers = {});
    //! What is in sight and reaches beyond the window.
    QStringList outside() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Complaints> m_complaints;
    std::unique_ptr<ExplorerStage> m_stage;
};

} // namespace wirebench::tests
