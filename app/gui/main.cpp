// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/commandline.h"
#include "app/gui/console.h"
#include "app/gui/displayprobe.h"
#include "app/gui/program.h"
#include "core/base/terminationsignals.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>

using namespace wirebench;
using namespace wirebench::app;

namespace {

//! Says why a program ended, and returns the process's exit code.
int tell(const Outcome &outcome)
{
    if (!outcome.why.isEmpty())
        outcome.code == ExitCode::Ok ? printLine(outcome.why) : complain(outcome.why);
    return static_cast<int>(outcome.code);
}

int run(const Command &command, int argc, char **argv)
{
    const bool headless = isHeadless(command);
    auto display = headless ? nullptr : std::make_unique<DisplayProbe>();
    if (display && !display->reachable()) {
        return tell({ExitCode::Usage,
                     QStringLiteral("there is no display to open a window on: set DISPLAY or WAYLAND_DISPLAY, "
                                    "or add --headless to run without a window")});
    }
    for (const QString &note : engine::prepareProcess(headless ? engine::Display::None : engine::Display::Window))
        complain(note);

    QGuiApplication application(argc, argv);
    display.reset();
    QGuiApplication::setApplicationName(QStringLiteral("wirebench"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Wirebench"));
    QGuiApplication::setApplicationVersion(QStringLiteral(WIREBENCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("wirebench"));
    if (!headless)
        engine::followSystemPalette();

    const auto program = Program::create(command);
    // Queued: exit() does nothing before exec() has begun.
    QObject::connect(
        program.get(), &Program::ended, &application,
        [](const Outcome &outcome) { QGuiApplication::exit(tell(outcome)); }, Qt::QueuedConnection);
    const TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &application,
                     [](int signal) { QGuiApplication::exit(128 + signal); }); // as shells put it
    program->start();
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto command = parseCommandLine(arguments);
    return command ? run(*command, argc, argv) : tell(command.error());
}
