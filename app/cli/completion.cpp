// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/manual.h"
#include "app/cli/optiontable.h"

namespace wirebench::cli {

namespace {

//! In single quotes, for either shell.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QStringList dashedNames(const QList<OptionEntry> &options)
{
    QStringList names;
    for (const OptionEntry &option : options) {
        if (!option.isArgument)
            names += option.names;
    }
    return names;
}

//! What bash offers behind \a option of \a command.
QString bashCase(const CommandEntry &command, const OptionEntry &option)
{
    QStringList patterns;
    for (const QString &name : option.names)
        patterns.append(quoted(command.name + u' ' + name));
    QString offer = QStringLiteral("return");
    if (!option.choices.isEmpty())
        offer = QStringLiteral("_wb_offer %1; return").arg(quoted(option.choices.join(u' ')));
    else if (option.takesFile())
        offer = QStringLiteral("compopt -o default; return");
    return QStringLiteral("    %1) %2 ;;\n").arg(patterns.join(QStringLiteral(" | ")), offer);
}

//! zsh reads ':' as the end of a part, and brackets as a description.
QString zshText(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u':', QStringLiteral("\\:"));
    return text.replace(u'[', QStringLiteral("\\[")).replace(u']', QStringLiteral("\\]"));
}

QString zshValue(const OptionEntry &option)
{
    const QString value = zshText(option.value.isEmpty() ? option.names.first() : option.value);
    if (!option.choices.isEmpty())
        return QStringLiteral(":%1:(%2)").arg(value, option.choices.join(u' '));
    return QStringLiteral(":%1:%2").arg(value, option.takesFile() ? QStringLiteral("_files") : QString());
}

QStringList zshArguments(const CommandEntry &command)
{
    QStringList arguments;
    int place = 0;
    for (const OptionEntry &option : command.options) {
        if (option.isArgument) {
            ++place;
            arguments.append(
                quoted((option.isRepeated ? QStringLiteral("*") : QString::number(place)) + zshValue(option)));
            continue;
        }
        for (const QString &name : option.names) {
            const QString description = QStringLiteral("[%1]").arg(zshText(option.description));
            arguments.append(quoted((option.isRepeated ? QStringLiteral("*") : QString()) + name + description
                                    + (option.value.isEmpty() ? QString() : zshValue(option))));
        }
    }
    return arguments;
}

} // namespace

QString bashCompletion(const CLI::App &app)
{
    QStringList names;
    QString values;
    QString options;
    for (const CommandEntry &command : commandsOf(app)) {
        names.append(command.name);
        QStringList words = dashedNames(command.options);
        bool takesFile = false;
        for (const OptionEntry &option : command.options) {
            if (!option.isArgument && !option.value.isEmpty())
                values += bashCase(command, option);
            takesFile = takesFile || (option.isArgument && option.takesFile());
            if (option.isArgument)
                words += option.choices;
        }
        options += QStringLiteral("    %1) _wb_offer %2%3 ;;\n")
                       .arg(command.name, quoted(words.join(u' ')),
                            takesFile ? QStringLiteral("; [[ $current == -* ]] || compopt -o default") : QString());
    }
    return QStringLiteral(R"(# bash completion for wb; made by: wb completion bash

_wb_offer() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_wb() {
    local current=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _wb_offer %1
        return
    fi
    case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD - 1]}" in
%2    esac
    case ${COMP_WORDS[1]} in
%3    esac
}

complete -F _wb wb
)")
        .arg(quoted((names + dashedNames(optionsOf(app))).join(u' ')), values, options);
}

QString zshCompletion(const CLI::App &app)
{
    QString names;
    QString cases;
    for (const CommandEntry &command : commandsOf(app)) {
        names += QStringLiteral("        %1\n").arg(quoted(command.name + u':' + zshText(command.description)));
        cases += QStringLiteral("    %1)\n        _arguments \\\n            %2 ;;\n")
                     .arg(command.name, zshArguments(command).join(QStringLiteral(" \\\n            ")));
    }
    return QStringLiteral(R"(#compdef wb
# zsh completion for wb; made by: wb completion zsh

_wb() {
    local -a commands=(
%1    )
    if ((CURRENT == 2)); then
        _describe command commands
        return
    fi
    shift words
    ((CURRENT -= 1))
    case $words[1] in
%2    esac
}

_wb "$@"
)")
        .arg(names, cases);
}

} // namespace wirebench::cli
