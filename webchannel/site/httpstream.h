// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <array>
#include <chrono>

namespace wirebench::site {

//! One accepted connection as cpp-httplib reads and writes it. Unlike the library's own stream, it can be ended at any
//! moment from another thread, does not give up on a client that reads slowly (a page may pause a download for
//! minutes), and reads a request within one time limit however slowly its bytes come.
class HttpStream final : public httplib::Stream
{
public:
    //! \a connection stays the caller's. All waiting ends when \a stop (an eventfd) becomes readable.
    HttpStream(int connection, int stop, std::chrono::milliseconds requestLimit);

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_connection; }

    //! Sends FIN and waits, for at most \a limit, until the client has finished too; discards what it still sends.
    //! Closing with unread data would make the kernel send RST, and the client might never see the answer.
    void finish(std::chrono::milliseconds limit);

private:
    using Clock = std::chrono::steady_clock;

    //! Whether \a events (as for poll()) came before \a deadline and before the stop.
    bool wait(short events, Clock::time_point deadline) const;

    int m_connection;
    int m_stop;
    Clock::time_point m_requestDeadline;
    std::array<char, 4096> m_buffer; // the library asks for single bytes
    size_t m_begin = 0;
    size_t m_end = 0;
};

} // namespace wirebench::site
