// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/outcome.h"
#include "webchannel/engine/headlesspage.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace wirebench::app {

//! Runs one page without a window until it closes itself, fails or runs out of time. What the page writes to its
//! console goes to standard output as it comes.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    //! \a profile must outlive the run.
    HeadlessRun(QWebEngineProfile *profile, std::optional<std::chrono::milliseconds> timeout,
                QObject *parent = nullptr);

    void start(const QUrl &url);
    //! Ends the run from outside. Does nothing when it has ended.
    void end(const Outcome &outcome);

Q_SIGNALS:
    //! One console call of the page, after it was printed.
    void consoleWritten(const QString &text);
    //! Comes once. The page is not to be heard of again.
    void ended(const wirebench::app::Outcome &outcome);

private:
    std::unique_ptr<engine::HeadlessPage> m_page;
    QTimer m_timeout;
    bool m_ended = false;
};

} // namespace wirebench::app
