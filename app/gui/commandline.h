// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/outcome.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <variant>

namespace wirebench::app {

//! `wirebench host`: a page of somebody's.
struct HostCommand
{
    QString target; //!< A folder, or an http(s) address.
    bool headless = false;
    QStringList allow; //!< Access rules as given, in order.
    QStringList allowFiles; //!< Files of access rules, in order.
    std::optional<std::chrono::milliseconds> timeout;
    QString record; //!< A file that what pages' sockets move is recorded to; empty: nothing is.
};

//! `wirebench demo`: our page and our device.
struct DemoCommand
{
    bool headless = false;
};

//! `wirebench` without a command: the explorer.
struct ExploreCommand
{
    QStringList targets; //!< Addresses, and recordings as absolute paths, to open at once.
    QString folder; //!< Where sessions and the recording are kept; empty: the usual one of this user.
    bool headless = false; //!< Never: it has a window.
};

using Command = std::variant<HostCommand, DemoCommand, ExploreCommand>;

//! Parses the command line of `wirebench`; \a arguments without the program's name. Looks at no files.
//! The error is why the program ends now: ExitCode::Ok with the help or version that was asked for, or what is wrong.
tl::expected<Command, Outcome> parseCommandLine(const QStringList &arguments);

bool isHeadless(const Command &command);

} // namespace wirebench::app
