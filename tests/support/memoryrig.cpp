// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memoryrig.h"

#include <algorithm>
#include <utility>

namespace wirebench::tests {

namespace {

class MemoryConversation final : public harness::Conversation
{
public:
    MemoryConversation(ScriptedDevice &device, bool isStream, Clock &clock)
        : m_device(device)
        , m_isStream(isStream)
        , m_timer(clock.makeTimer())
    {
        connect(m_timer.get(), &Timer::expired, this, &MemoryConversation::act);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_device.openError)
                    Q_EMIT openFailed(*m_device.openError);
                else if (!m_device.isSilent)
                    Q_EMIT opened();
                if (!m_device.openError && !m_device.isSilent)
                    react();
            },
            Qt::QueuedConnection);
    }
    bool isStream() const override { return m_isStream; }
    void grant(qint64 units) override
    {
        m_credit += units;
        m_device.mostWaiting = std::max(m_device.mostWaiting, m_credit);
        scheduleDelivery();
    }
    Result<void> send(const QByteArray &bytes, const QString &to) override
    {
        Q_UNUSED(to)
        if (m_end && *m_end)
            return tl::unexpected(**m_end);
        const qint64 taken = std::min<qint64>(bytes.size(), m_device.capacity - m_device.received.size());
        m_device.received += bytes.first(taken);
        m_sinceReaction += bytes.first(taken);
        m_pending += bytes.size() - taken;
        react();
        return {};
    }
    qint64 pending() const override { return m_pending; }
    void closeWriting() override { m_device.hasFinished = true; }
    void close() override
    {
        m_device.wasClosed = true;
        m_isClosed = true;
    }
    void reset() override
    {
        m_device.wasReset = true;
        m_isClosed = true;
    }
    quint16 localPort() const override { return 0; }

private:
    void react()
    {
        if (m_timer->isActive() || m_next >= m_device.reactions.size())
            return;
        const Reaction &reaction = m_device.reactions[m_next];
        if (m_sinceReaction.size() < reaction.when.size())
            return;
        if (!m_sinceReaction.startsWith(reaction.when))
            return;
        m_timer->start(reaction.delay);
    }
    void act()
    {
        const Reaction &reaction = m_device.reactions[m_next++];
        m_sinceReaction.remove(0, reaction.when.size());
        if (reaction.act == Reaction::Act::End)
            m_end = std::optional<Error>();
        else if (reaction.act == Reaction::Act::Reset)
            m_end = Error{ErrorCode::ConnectionReset, QStringLiteral("the connection was reset")};
        else
            say(reaction.bytes);
        scheduleDelivery();
        react();
    }
    void say(const QByteArray &bytes)
    {
        if (!m_isStream)
            return m_waiting.push_back(bytes);
        for (qsizetype at = 0; at < bytes.size(); at += m_device.largestPiece)
            m_waiting.push_back(bytes.mid(at, m_device.largestPiece));
    }
    void scheduleDelivery() { QMetaObject::invokeMethod(this, &MemoryConversation::deliver, Qt::QueuedConnection); }
    //! A piece in each turn.
    void deliver()
    {
        if (m_isClosed || m_hasEnded)
            return;
        if (m_waiting.empty()) {
            if (m_end && !std::exchange(m_hasEnded, true))
                Q_EMIT ended(*m_end);
            return;
        }
        const qint64 cost = m_isStream ? m_waiting.front().size() : 1;
        if (m_credit < cost)
            return;
        m_credit -= cost;
        const QByteArray piece = m_waiting.front();
        m_waiting.pop_front();
        scheduleDelivery();
        Q_EMIT arrived(piece);
    }

    ScriptedDevice &m_device;
    const bool m_isStream;
    std::unique_ptr<Timer> m_timer;
    std::deque<QByteArray> m_waiting;
    std::optional<std::optional<Error>> m_end;
    QByteArray m_sinceReaction;
    std::size_t m_next = 0;
    qint64 m_credit = 0;
    qint64 m_pending = 0;
    bool m_isClosed = false;
    bool m_hasEnded = false;
};

} // namespace

MemoryRig::MemoryRig(Clock &clock)
    : m_clock(clock)
{ }

MemoryRig::~MemoryRig() = default;

Result<std::unique_ptr<harness::Conversation>> MemoryRig::converse(const QString &device,
                                                                   const session::SessionAddress &address,
                                                                   const session::SessionOptions &options)
{
    Q_UNUSED(device)
    Q_UNUSED(options)
    return std::make_unique<MemoryConversation>(m_devices[address.toString()],
                                                address.kind == session::SessionAddress::Kind::Tcp, m_clock);
}

Result<std::unique_ptr<harness::Listening>>
MemoryRig::listen(const QString &device, const session::SessionAddress &address, const session::SessionOptions &options)
{
    Q_UNUSED(device)
    Q_UNUSED(options)
    return failure(ErrorCode::AddressInUse, QStringLiteral("%1 is in use").arg(address.toString()));
}

Result<std::unique_ptr<harness::Simulation>> MemoryRig::simulate(const QString &name, bool isFile, quint64 seed)
{
    Q_UNUSED(isFile)
    Q_UNUSED(seed)
    return failure(ErrorCode::InvalidArgument, QStringLiteral("no simulated device %1").arg(name));
}

} // namespace wirebench::tests
