// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/echoprocess.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wirebench::bench {

namespace {

const EchoProcess *theInstance = nullptr;

void watch(int poller, int descriptor)
{
    epoll_event event = {};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    if (::epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) != 0)
        die("epoll_ctl");
}

[[noreturn]] void serve(const Socket &listener)
{
    const int poller = ::epoll_create1(EPOLL_CLOEXEC);
    watch(poller, listener.get());
    std::array<epoll_event, 256> events = {};
    std::array<char, 4096> buffer = {};
    while (true) {
        const int count = ::epoll_wait(poller, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events.at(static_cast<std::size_t>(i)).data.fd;
            if (descriptor == listener.get()) {
                watch(poller, ::accept4(descriptor, nullptr, nullptr, SOCK_CLOEXEC));
                continue;
            }
            const ssize_t received = ::recv(descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (received <= 0)
                ::close(descriptor);
            else
                ::send(descriptor, buffer.data(), static_cast<std::size_t>(received), MSG_NOSIGNAL);
        }
    }
}

} // namespace

EchoProcess::EchoProcess()
    : m_listener(listening())
    , m_process(::fork())
{
    if (m_process < 0)
        die("fork");
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // however we end
        runOnPeerCore();
        serve(m_listener);
    }
    theInstance = this;
}

EchoProcess::~EchoProcess()
{
    theInstance = nullptr;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

const EchoProcess &EchoProcess::instance()
{
    return *theInstance;
}

int raiseDescriptorLimit()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(limit.rlim_cur);
}

} // namespace wirebench::bench
