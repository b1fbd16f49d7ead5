// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/networknamespace.h"

#include <QList>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace wirebench::tests {

namespace {

tl::unexpected<Error> systemFailure(const QString &what)
{
    return failure(ErrorCode::PermissionDenied, what + QStringLiteral(": ") + qt_error_string(errno));
}

Result<void> writeTo(const QByteArray &path, const QByteArray &text)
{
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CLOEXEC);
    const bool written = descriptor >= 0
        && ::write(descriptor, text.constData(), static_cast<std::size_t>(text.size())) == ssize_t(text.size());
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    errno = error;
    return written ? Result<void>() : systemFailure(QStringLiteral("write ") + QString::fromUtf8(path));
}

// A user who is nobody special becomes root of a new user namespace, and only there.
Result<void> enterAsUser()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return systemFailure(QStringLiteral("no network namespace may be made here"));
    return writeTo("/proc/self/setgroups", "deny")
        .and_then([&] { return writeTo("/proc/self/uid_map", "0 " + user + " 1"); })
        .and_then([&] { return writeTo("/proc/self/gid_map", "0 " + group + " 1"); });
}

QByteArray readAll(int descriptor)
{
    QByteArray all;
    std::array<char, 512> buffer;
    while (const ssize_t count = ::read(descriptor, buffer.data(), buffer.size())) {
        if (count > 0)
            all.append(buffer.data(), count);
        else if (errno != EINTR)
            break;
    }
    return all;
}

[[noreturn]] void becomeIp(const QByteArray &arguments, int output)
{
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    QList<QByteArray> words = QByteArray("ip " + arguments).split(' ');
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    for (const char *path : {"/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip", "/bin/ip"})
        ::execv(path, pointers.data());
    ::_exit(127);
}

} // namespace

Result<void> enterNetworkNamespace()
{
    if (::unshare(CLONE_NEWNET) != 0) {
        if (const auto entered = enterAsUser(); !entered)
            return entered;
    }
    return runIp("link set lo up");
}

Result<void> runIp(const QByteArray &arguments)
{
    std::array<int, 2> output;
    if (::pipe2(output.data(), O_CLOEXEC) != 0)
        return systemFailure(QStringLiteral("make a pipe"));
    const pid_t child = ::fork();
    if (child == 0)
        becomeIp(arguments, output[1]);
    ::close(output[1]);
    const QByteArray said = readAll(output[0]).trimmed();
    ::close(output[0]);
    int status = -1;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (status == 0)
        return {};
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return failure(ErrorCode::HostNotFound, QStringLiteral("the program ip (Debian: iproute2) is missing"));
    return failure(ErrorCode::PermissionDenied, QString::fromUtf8("ip " + arguments + ": " + said));
}

Result<void> setNetworkParameter(const QByteArray &name, const QByteArray &value)
{
    return writeTo("/proc/sys/net/" + name, value);
}

} // namespace wirebench::tests
