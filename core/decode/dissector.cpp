// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissector.h"

#include <QFileInfo>
#include <QPointer>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace wirebench::decode {

namespace {

using State = DissectorState;

struct Transition
{
    State from;
    State to;
};
constexpr Transition transitions[] = {
    {State::Idle, State::Running},   {State::Idle, State::Cancelled},    {State::Running, State::Finished},
    {State::Running, State::Failed}, {State::Running, State::Cancelled},
};

constexpr qsizetype mostErrorOutput = 4096;

Error notInstalled()
{
    return {ErrorCode::InvalidState, QStringLiteral("Wireshark's tshark is not installed: install the package tshark")};
}

} // namespace

Dissector::Dissector(DissectorOptions options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_reader(m_options.limits)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::expired, this, [this] {
        fail({ErrorCode::TimedOut,
              QStringLiteral("tshark did not finish within %1 ms: select fewer packets")
                  .arg(m_options.timeout.count())});
    });
}

Dissector::~Dissector()
{
    release();
}

void Dissector::start(const QByteArray &capture)
{
    std::optional<Error> problem;
    if (capture.isEmpty())
        problem =
            Error{ErrorCode::InvalidArgument, QStringLiteral("There is nothing to dissect: no packets were given")};
    else if (capture.size() > m_options.largestCapture)
        problem = Error{ErrorCode::OutOfResources,
                        QStringLiteral("There is more to dissect than %1 bytes: select fewer packets")
                            .arg(m_options.largestCapture)};
    run(problem, {}, capture);
}

void Dissector::startFile(const QString &path)
{
    std::optional<Error> problem;
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        problem = Error{ErrorCode::InvalidArgument,
                        QStringLiteral("\"%1\" cannot be dissected: it is not a file that can be read").arg(path)};
    run(problem, path, {});
}

void Dissector::cancel()
{
    if (m_state != State::Idle && m_state != State::Running)
        return;
    enter(State::Cancelled);
    release();
}

void Dissector::run(std::optional<Error> problem, const QString &path, const QByteArray &capture)
{
    if (m_state != State::Idle)
        return;
    enter(State::Running);
    const QString program = m_options.program.isEmpty() ? findTshark() : m_options.program;
    const auto arguments = tsharkArguments(m_options.dissectAs);
    if (!arguments)
        problem = arguments.error();
    else if (program.isEmpty())
        problem = notInstalled();
    if (problem) {
        QMetaObject::invokeMethod(
            this, [this, error = *problem] { fail(error); }, Qt::QueuedConnection);
        return;
    }

    m_process = new QProcess;
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Dissector::onOutput);
    connect(m_process, &QProcess::readyReadStandardError, this, &Dissector::onErrorOutput);
    connect(m_process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { onEnded(code, status == QProcess::CrashExit); });
    // Queued, because it can come while starting. Other errors of a process show in how it ends.
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this, program](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail({ErrorCode::InvalidState,
                      QStringLiteral("tshark could not be started from %1: install the package tshark").arg(program)});
        },
        Qt::QueuedConnection);
    confine(*m_process);
    if (!path.isEmpty())
        m_process->setStandardInputFile(path);
    m_process->start(program, *arguments);
    if (path.isEmpty()) {
        m_process->write(capture);
        m_process->closeWriteChannel(); // when it is written
    }
    m_timer->start(m_options.timeout);
}

void Dissector::onOutput()
{
    const auto appended = m_reader.append(m_process->readAllStandardOutput());
    if (deliver() && !appended)
        fail(appended.error());
}

void Dissector::onErrorOutput()
{
    const QByteArray output = m_process->readAllStandardError();
    m_errorOutput += output.left(std::max<qsizetype>(0, mostErrorOutput - m_errorOutput.size()));
}

void Dissector::onEnded(int exitCode, bool crashed)
{
    const QPointer<Dissector> self(this);
    onErrorOutput();
    onOutput();
    if (!self || m_state != State::Running)
        return;
    const QString complaint = firstComplaint(m_errorOutput);
    const QString more = complaint.isEmpty() ? QString() : QStringLiteral(": ") + complaint;
    if (crashed) {
        fail({ErrorCode::Unknown, QStringLiteral("tshark was ended by signal %1%2").arg(exitCode).arg(more)});
    } else if (exitCode != 0) {
        fail({ErrorCode::Unknown, QStringLiteral("tshark failed with exit code %1%2").arg(exitCode).arg(more)});
    } else if (const auto complete = m_reader.finish(); !complete) {
        fail(complete.error());
    } else {
        enter(State::Finished);
        release();
        Q_EMIT finished();
    }
}

bool Dissector::deliver()
{
    const QPointer<Dissector> self(this);
    for (const DissectedPacket &packet : m_reader.takePackets()) {
        Q_EMIT packetDissected(packet);
        if (!self || m_state != State::Running)
            return false;
    }
    return true;
}

void Dissector::fail(const Error &error)
{
    if (m_state != State::Running)
        return;
    m_error = error;
    enter(State::Failed);
    release();
    Q_EMIT failed(m_error);
}

void Dissector::enter(DissectorState state)
{
    Q_ASSERT(std::any_of(std::begin(transitions), std::end(transitions),
                         [&](const Transition &row) { return row.from == m_state && row.to == state; }));
    m_state = state;
}

//! QProcess's own destructor waits for the end of the process. This lets it end, and be destroyed then.
void Dissector::release()
{
    m_timer->stop();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    process->closeReadChannel(QProcess::StandardOutput);
    process->closeReadChannel(QProcess::StandardError);
    endGroup(*process);
}

} // namespace wirebench::decode
