// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/optiontable.h"

#include <CLI/CLI.hpp>

namespace wirebench::cli {

namespace {

//! CLI11 puts what its checks say behind the type and a colon: "FORMAT:{raw,hex}", "INT:INT in [0 - 9]", "[HOST:]PORT".
qsizetype typeLength(QStringView type)
{
    int depth = 0;
    for (qsizetype i = 0; i < type.size(); ++i) {
        depth += type[i] == u'[' ? 1 : type[i] == u']' ? -1 : 0;
        if (depth == 0 && type[i] == u':')
            return i;
    }
    return type.size();
}

OptionEntry entryOf(const CLI::Option &option)
{
    OptionEntry entry;
    for (const std::string &name : option.get_lnames())
        entry.names.append(QStringLiteral("--") + QString::fromStdString(name));
    for (const std::string &name : option.get_snames())
        entry.names.append(QStringLiteral("-") + QString::fromStdString(name));
    entry.isArgument = option.get_positional();
    if (entry.isArgument && entry.names.isEmpty())
        entry.names.append(QString::fromStdString(option.get_name(true)));
    const bool takesValue = option.get_items_expected_max() > 0;
    const QString type = takesValue ? QString::fromStdString(option.get_type_name()) : QString();
    entry.value = type.first(typeLength(type));
    const qsizetype open = type.indexOf(u":{");
    const qsizetype close = type.indexOf(u'}', open);
    if (open >= 0 && close > open)
        entry.choices = type.sliced(open + 2, close - open - 2).split(u',');
    entry.description = QString::fromStdString(option.get_description());
    entry.isRequired = option.get_required();
    entry.isRepeated = option.get_expected_max() > 1;
    return entry;
}

} // namespace

QList<OptionEntry> optionsOf(const CLI::App &app)
{
    QList<OptionEntry> entries;
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_group().empty())
            entries.append(entryOf(*option));
    }
    return entries;
}

QList<CommandEntry> commandsOf(const CLI::App &app)
{
    QList<CommandEntry> entries;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; })) {
        entries.append({QString::fromStdString(command->get_name()), QString::fromStdString(command->get_description()),
                        optionsOf(*command), QString::fromStdString(command->get_footer())});
    }
    return entries;
}

} // namespace wirebench::cli
