// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace CLI {
class App;
}

namespace wirebench::cli {

//! An option or an argument, as CLI11 knows it, for whoever describes it.
struct OptionEntry
{
    QStringList names; //!< "--output", "-o"; of an argument without dashes.
    QString value; //!< "FILE"; empty where it takes none.
    QStringList choices; //!< What it takes, where that is one of some words.
    QString description;
    bool isArgument = false;
    bool isRequired = false;
    bool isRepeated = false; //!< May be there several times.

    bool takesFile() const { return value.contains(u"FILE") || value.contains(u"FOLDER") || value.contains(u"DIR"); }
};

struct CommandEntry
{
    QString name;
    QString description;
    QList<OptionEntry> options;
    QString footer; //!< What --help says behind the options, line by line.
};

QList<OptionEntry> optionsOf(const CLI::App &app);
//! Of the program, in the order in which they were added.
QList<CommandEntry> commandsOf(const CLI::App &app);

} // namespace wirebench::cli
