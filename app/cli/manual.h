// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace CLI {
class App;
}

//! What is made of the table of options, so that it cannot be older than they are.
namespace wirebench::cli {

//! A page for man(1), in roff. \a version as "0.1.0".
QString manualPage(const CLI::App &app, const QString &version);

//! A script to source in bash: commands, options, and what options take, where that is a file or one of some words.
QString bashCompletion(const CLI::App &app);
//! The same for zsh, as `_wb` in a folder of $fpath.
QString zshCompletion(const CLI::App &app);

} // namespace wirebench::cli
