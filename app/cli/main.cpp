// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/terminationsignals.h"

#include <QCoreApplication>

#include <csignal>

using namespace wirebench;
using namespace wirebench::cli;

namespace {

int tell(const Ending &ending)
{
    if (!ending.text.isEmpty())
        ending.code == ExitCode::Ok ? static_cast<void>(printLine(ending.text)) : complain(ending.text);
    return static_cast<int>(ending.code);
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // whoever reads our output may go; writing then fails
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = parseCommandLine(arguments);
    if (!options)
        return tell(options.error());

    QCoreApplication application(argc, argv);
    const std::unique_ptr<Command> command = Command::create(*options);
    // Queued: exit() does nothing before exec() has begun.
    QObject::connect(
        command.get(), &Command::ended, &application,
        [](const Ending &ending) { QCoreApplication::exit(tell(ending)); }, Qt::QueuedConnection);
    const TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, command.get(), &Command::stop);
    command->start();
    return QCoreApplication::exec();
}
