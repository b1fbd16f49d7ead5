// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/secondhost.h"

#include "tests/support/networknamespace.h"
#include "tests/support/posixserver.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wirebench::tests {

namespace {

[[noreturn]] void becomeHost(pid_t parent, int commands, int replies)
{
    // Nobody is left behind, however the test ends.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent || ::unshare(CLONE_NEWNET) != 0)
        ::_exit(2);
    serveEcho(commands, replies);
}

} // namespace

Result<std::unique_ptr<SecondHost>> SecondHost::start()
{
    std::array<int, 2> commands;
    std::array<int, 2> replies;
    if (::pipe2(commands.data(), O_CLOEXEC) != 0 || ::pipe2(replies.data(), O_CLOEXEC) != 0)
        return failure(ErrorCode::OutOfResources, QStringLiteral("cannot make pipes"));
    const pid_t parent = ::getpid();
    std::unique_ptr<SecondHost> host(new SecondHost);
    host->m_process = ::fork();
    if (host->m_process == 0) {
        ::close(commands[1]);
        ::close(replies[0]);
        becomeHost(parent, commands[0], replies[1]);
    }
    ::close(commands[0]);
    ::close(replies[1]);
    host->m_commands = commands[1];
    host->m_replies = replies[0];
    const auto ready = host->awaitReply().and_then([&] { return host->plugIn(); });
    if (!ready)
        return tl::unexpected<Error>(ready.error());
    return host;
}

SecondHost::~SecondHost()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    ::close(m_commands);
    ::close(m_replies);
}

Result<void> SecondHost::plugIn()
{
    const QByteArray process = QByteArray::number(m_process);
    Result<void> done = tests::runIp("link add name wb0 type veth peer name wb1 netns " + process);
    for (const QByteArray side : {"0", "1"}) {
        const QByteArray link = "wb" + side;
        const QByteArray number = side == "0" ? "1" : "2";
        const QByteArray commands[] = {
            "link set dev lo up",
            "link set dev " + link + " addrgenmode none",
            "link set dev " + link + " up",
            "addr add 10.77.0." + number + "/24 dev " + link,
            "addr add fd77::" + number + "/64 dev " + link + " nodad",
            "addr add fe80::77:" + number + "/64 dev " + link + " nodad",
        };
        for (const QByteArray &command : commands) {
            if (done)
                done = side == "0" ? tests::runIp(command) : runIp(command);
        }
    }
    return done;
}

Result<void> SecondHost::runIp(const QByteArray &arguments)
{
    const QByteArray line = arguments + '\n';
    if (::write(m_commands, line.constData(), static_cast<std::size_t>(line.size())) != ssize_t(line.size()))
        return failure(ErrorCode::BrokenPipe, QStringLiteral("the second host is gone"));
    return awaitReply();
}

Result<void> SecondHost::awaitReply()
{
    QByteArray line;
    for (char byte = 0; ::read(m_replies, &byte, 1) == 1;) {
        if (byte != '\n')
            line.append(byte);
        else if (line.isEmpty())
            return {};
        else
            return failure(ErrorCode::Unknown, QString::fromUtf8(line));
    }
    return failure(ErrorCode::BrokenPipe, QStringLiteral("the second host did not start, or is gone"));
}

Result<void> makeBlackHole(const QByteArray &address)
{
    return runIp("neigh replace " + address + " lladdr 02:00:00:00:00:66 dev wb0 nud permanent");
}

Result<void> endBlackHole(const QByteArray &address)
{
    return runIp("neigh del " + address + " dev wb0");
}

} // namespace wirebench::tests
