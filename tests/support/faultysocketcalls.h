// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/socketcalls.h"

#include <array>
#include <functional>
#include <map>
#include <random>

namespace wirebench::tests {

//! The system's socket calls, some of which fail as told. Calls are counted by kind, from 1. One thread.
//!
//! Batches of messages go the portable way, one receive or send for each, so that each counts and may fail.
class FaultySocketCalls final : public net::SocketCalls
{
public:
    enum class Call { Socket, Connect, Bind, Listen, Accept, Receive, Send, Shutdown, Close, SetOption };

    int count(Call call) const { return m_counts.at(static_cast<std::size_t>(call)); }

    //! Call number \a number of its kind sets errno to \a error and does nothing.
    void fail(Call call, int number, int error) { m_failures[{call, number}] = error; }
    //! Every call of the kind from now on fails, until \a error is 0.
    void failAlways(Call call, int error) { m_permanent.at(static_cast<std::size_t>(call)) = error; }
    //! receive and send move at most \a bytes (1 or more) at once. For streams only: datagrams would be cut off.
    void setCap(std::size_t bytes) { m_cap = bytes; }
    //! From now on \a percent of the receives and sends are interrupted, would block, or (streams) fall short,
    //! a sequence repeatable by \a seed.
    void setRandomFaults(unsigned seed, int percent, bool stream);
    //! Sees every descriptor that socket() made, before anybody uses it.
    void setOnSocket(std::function<void(int descriptor)> onSocket) { m_onSocket = std::move(onSocket); }

    int socket(int domain, int type, int protocol) override;
    int connect(int descriptor, const sockaddr *address, socklen_t length) override;
    int bind(int descriptor, const sockaddr *address, socklen_t length) override;
    int listen(int descriptor, int backlog) override;
    int accept(int descriptor, sockaddr *address, socklen_t *length, int flags) override;
    ssize_t receiveMessage(int descriptor, msghdr *message, int flags) override;
    ssize_t sendMessage(int descriptor, const msghdr *message, int flags) override;
    int receiveMessages(int descriptor, mmsghdr *messages, unsigned count, int flags) override;
    int sendMessages(int descriptor, mmsghdr *messages, unsigned count, int flags) override;
    int shutdown(int descriptor, int how) override;
    int close(int descriptor) override;
    int setOption(int descriptor, int level, int option, const void *value, socklen_t length) override;

private:
    //! Counts; true, with errno set, when this call is to fail.
    bool fails(Call call);
    //! For receive and send: how many bytes may move, 0 with errno set when the call is to fail.
    std::size_t allowance(Call call);

    std::array<int, 10> m_counts = {};
    std::array<int, 10> m_permanent = {};
    std::map<std::pair<Call, int>, int> m_failures;
    std::size_t m_cap = SIZE_MAX;
    std::mt19937 m_random;
    int m_percent = 0;
    bool m_stream = true;
    std::function<void(int)> m_onSocket;
};

} // namespace wirebench::tests
