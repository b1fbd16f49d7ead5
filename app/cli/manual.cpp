// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/manual.h"

#include "app/cli/optiontable.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace wirebench::cli {

namespace {

//! Text for roff, which takes '\' for an escape, '-' for a hyphen, and a point or an apostrophe in front for a request.
QString roff(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend(u"\\&");
    return text.replace(QStringLiteral("\n."), QStringLiteral("\n\\&."))
        .replace(QStringLiteral("\n'"), QStringLiteral("\n\\&'"));
}

//! "\fB--output\fR, \fB-o\fR \fIFILE\fR"
QString nameLine(const OptionEntry &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.append(option.isArgument ? QStringLiteral("\\fI%1\\fR").arg(roff(name.toUpper()))
                                       : QStringLiteral("\\fB%1\\fR").arg(roff(name)));
    QString line = names.join(QStringLiteral(", "));
    if (!option.isArgument && !option.value.isEmpty())
        line += QStringLiteral(" \\fI%1\\fR").arg(roff(option.value));
    return line;
}

QString optionText(const OptionEntry &option)
{
    QString text = QStringLiteral(".TP\n%1\n%2.\n").arg(nameLine(option), roff(option.description));
    const auto isSaid = [&](const QString &choice) { return option.description.contains(choice); };
    if (!std::all_of(option.choices.cbegin(), option.choices.cend(), isSaid))
        text += QStringLiteral("One of %1.\n").arg(roff(option.choices.join(QStringLiteral(", "))));
    return text;
}

QString synopsis(const CommandEntry &command)
{
    QString line = QStringLiteral("\\fBwb %1\\fR").arg(roff(command.name));
    for (const OptionEntry &option : command.options) {
        if (option.isArgument)
            line += QStringLiteral(" \\fI%1\\fR").arg(roff(option.names.first().toUpper()));
    }
    return line + QStringLiteral(" [\\fIoptions\\fR]");
}

QString commandText(const CommandEntry &command)
{
    QString text = QStringLiteral(".SS \"%1\"\n%2\n").arg(synopsis(command), roff(command.description + u'.'));
    for (const OptionEntry &option : command.options) {
        if (!option.names.contains(QStringLiteral("--help"))) // which is said once
            text += optionText(option);
    }
    if (!command.footer.isEmpty())
        text += QStringLiteral(".PP\n.nf\n%1\n.fi\n").arg(roff(command.footer));
    return text;
}

} // namespace

QString manualPage(const CLI::App &app, const QString &version)
{
    QString page = QStringLiteral(".TH WB 1 \"\" \"Wirebench %1\" \"User Commands\"\n").arg(version);
    page += QStringLiteral(".SH NAME\nwb \\- %1\n").arg(roff(QString::fromStdString(app.get_description())));
    page += QStringLiteral(".SH SYNOPSIS\n.B wb\n\\fICOMMAND\\fR [\\fIoptions\\fR]\n");
    page += QStringLiteral(".SH OPTIONS\n");
    for (const OptionEntry &option : optionsOf(app))
        page += optionText(option);
    page += QStringLiteral(".SH COMMANDS\n");
    for (const CommandEntry &command : commandsOf(app))
        page += commandText(command);
    page += QStringLiteral(".SH \"EXIT STATUS\"\n%1\n").arg(roff(QString::fromStdString(app.get_footer())));
    page += QStringLiteral(".SH \"SEE ALSO\"\n.BR tshark (1), .BR ncat (1)\n");
    return page;
}

} // namespace wirebench::cli
