// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawpeer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wirebench::tests {

namespace {
constexpr qsizetype keptBytes = 1024 * 1024;
} // namespace

RawPeer::RawPeer(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_readable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read))
    , m_writable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write))
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &RawPeer::receiveAll);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &RawPeer::sendMore);
}

RawPeer::~RawPeer()
{
    close();
}

void RawPeer::send(const QByteArray &bytes)
{
    m_queue.append(bytes);
    sendMore();
}

void RawPeer::setSegmentSize(qsizetype bytes)
{
    m_segmentSize = bytes;
    const int noDelay = bytes > 0;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
}

int RawPeer::unacknowledged() const
{
    int bytes = 0;
    return ::ioctl(m_descriptor, SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

void RawPeer::finishSending()
{
    m_finishing = true;
    sendMore();
}

void RawPeer::reset()
{
    const linger hard = {1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void RawPeer::close()
{
    if (m_descriptor < 0)
        return;
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    ::close(std::exchange(m_descriptor, -1));
    m_queue.clear();
    m_sent = 0;
}

void RawPeer::setReading(bool reading)
{
    m_readable->setEnabled(reading);
}

void RawPeer::receiveAll()
{
    std::array<char, 65536> buffer;
    // A bounded number at once, so that the other end, in the same thread, gets its turn.
    for (int i = 0; i < 16; ++i) {
        const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count < 0)
            return fail(errno);
        if (count == 0) {
            m_sawEnd = true;
            m_readable->setEnabled(false);
            return;
        }
        const QByteArrayView bytes(buffer.data(), count);
        m_received += count;
        m_hash.addData(bytes);
        m_firstBytes.append(bytes.first(std::min(bytes.size(), keptBytes - m_firstBytes.size())));
    }
}

void RawPeer::sendMore()
{
    if (m_descriptor < 0)
        return;
    for (int i = 0; i < 16 && unsent() > 0; ++i) {
        const qsizetype most = m_segmentSize > 0 ? std::min(m_segmentSize, unsent()) : unsent();
        const ssize_t count = ::send(m_descriptor, m_queue.constData() + m_sent, static_cast<std::size_t>(most),
                                     MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0) {
            fail(errno);
            break;
        }
        m_sent += count;
    }
    if (unsent() == 0) {
        m_queue.clear();
        m_sent = 0;
        if (std::exchange(m_finishing, false))
            ::shutdown(m_descriptor, SHUT_WR);
    }
    m_writable->setEnabled(unsent() > 0);
}

void RawPeer::fail(int number)
{
    if (number == EAGAIN || number == EINTR)
        return;
    m_error = number;
    m_readable->setEnabled(false);
    m_queue.clear();
    m_sent = 0;
}

} // namespace wirebench::tests
