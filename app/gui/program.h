// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/commandline.h"
#include "app/gui/outcome.h"

#include <QObject>

#include <memory>

namespace wirebench::app {

//! What one command does, once the application object exists.
class Program : public QObject
{
    Q_OBJECT

public:
    //! The program for \a command.
    static std::unique_ptr<Program> create(const Command &command);

    //! Begins; the event loop does the rest.
    virtual void start() = 0;

Q_SIGNALS:
    //! Comes once, maybe from within start(). Without a window only; a window ends the application by being closed.
    void ended(const wirebench::app::Outcome &outcome);
};

} // namespace wirebench::app
