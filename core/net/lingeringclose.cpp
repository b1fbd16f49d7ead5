// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/lingeringclose.h"

#include "core/base/logging.h"
#include "core/net/deadline.h"
#include "core/net/descriptorreadiness.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QThread>

#include <array>
#include <linux/sockios.h>
#include <sys/ioctl.h>

namespace wirebench::net {

namespace {

using namespace std::chrono_literals;
using streams::Transfer;

// Bytes sent and not yet acknowledged; a FIN counts as one.
int unacknowledged(int descriptor)
{
    int bytes = 0;
    return ::ioctl(descriptor, SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

// After the FIN was sent: whether data is on its way still. The FIN itself does not matter here.
bool hasUnacknowledgedData(int descriptor)
{
    return unacknowledged(descriptor) > 1;
}

class LingeringClose final : public QObject
{
public:
    LingeringClose(Descriptor descriptor, Clock &clock, std::chrono::milliseconds limit)
        : m_descriptor(std::move(descriptor))
        , m_notifier(m_descriptor.get(), QSocketNotifier::Read)
        , m_look(clock.makeTimer())
        , m_limit(clock)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &LingeringClose::check);
        // Acknowledgements raise no event, so look now and then; ever less often, and never after the limit.
        connect(m_look.get(), &Timer::expired, this, &LingeringClose::check);
        m_look->start(m_interval);
        connect(&m_limit, &Deadline::passed, this, [this] {
            qCWarning(logNet) << "closing with unacknowledged data after the linger limit";
            finish();
        });
        m_limit.start(limit);
        connect(QThread::currentThread(), &QThread::finished, this, &QObject::deleteLater);
        if (QCoreApplication::instance() && QThread::currentThread() == QCoreApplication::instance()->thread())
            connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] { delete this; });
    }

private:
    void check()
    {
        if (discardUntilEnd() || !hasUnacknowledgedData(m_descriptor.get()))
            return finish();
        m_interval = std::min(m_interval * 2, std::chrono::milliseconds(500ms));
        m_look->start(m_interval);
    }

    // True when nothing more can come, so that closing sends no RST.
    bool discardUntilEnd()
    {
        iovec piece = {m_discarded.data(), m_discarded.size()};
        msghdr message = {};
        message.msg_iov = &piece;
        message.msg_iovlen = 1;
        const ssize_t received = uninterrupted(
            [&] { return m_descriptor.calls()->receiveMessage(m_descriptor.get(), &message, MSG_DONTWAIT); });
        const Transfer::Outcome outcome =
            received < 0 ? transferFromErrno(errno, {}).outcome : Transfer::Outcome::Moved;
        // Without memory in the kernel it looks ready all the same: until the next look it is left alone.
        m_notifier.setEnabled(outcome != Transfer::Outcome::Postponed);
        return received == 0 || outcome == Transfer::Outcome::Failed;
    }

    void finish()
    {
        m_notifier.setEnabled(false);
        m_look->stop();
        m_limit.stop();
        m_descriptor.reset();
        deleteLater();
    }

    Descriptor m_descriptor;
    QSocketNotifier m_notifier;
    std::unique_ptr<Timer> m_look;
    Deadline m_limit;
    std::chrono::milliseconds m_interval = 5ms;
    std::array<char, 65536> m_discarded;
};

} // namespace

void closeLingering(Descriptor descriptor, Clock &clock, std::chrono::milliseconds limit)
{
    if (!descriptor.isValid() || unacknowledged(descriptor.get()) == 0 || !QAbstractEventDispatcher::instance())
        return; // the descriptor's destructor closes
    descriptor.calls()->shutdown(descriptor.get(), SHUT_WR);
    if (!hasUnacknowledgedData(descriptor.get()))
        return;
    new LingeringClose(std::move(descriptor), clock, limit); // deletes itself, see finish()
}

} // namespace wirebench::net
