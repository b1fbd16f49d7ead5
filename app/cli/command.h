// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"

#include <QObject>

#include <memory>

namespace wirebench::cli {

//! One command at work.
class Command : public QObject
{
    Q_OBJECT

public:
    static std::unique_ptr<Command> create(const Options &options);

    //! Ends in ended(), which may come before this returns.
    virtual void start() = 0;
    //! The user wants it to end. Ends in ended() soon, with what was there written.
    virtual void stop() = 0;

Q_SIGNALS:
    //! Once.
    void ended(const wirebench::cli::Ending &ending);

protected:
    using QObject::QObject;
};

} // namespace wirebench::cli
