// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memorybytetransport.h"

#include <algorithm>

namespace wirebench::tests {

using streams::Transfer;

MemoryByteTransport::MemoryByteTransport(QObject *parent)
    : ByteTransport(parent)
    , m_readiness(
          *this, [this] { return !m_incoming.empty() || m_ended; },
          [this] { return m_sendRoom > 0 || m_sendError.has_value(); })
{ }

void MemoryByteTransport::arrive(const QByteArray &piece)
{
    m_incoming.emplace_back(piece);
    m_readiness.update();
}

void MemoryByteTransport::arriveEnd()
{
    m_ended = true;
    m_readiness.update();
}

void MemoryByteTransport::arriveError(const Error &error)
{
    m_incoming.emplace_back(error);
    arriveEnd();
}

void MemoryByteTransport::setSendRoom(qsizetype bytes)
{
    m_sendRoom = bytes;
    m_readiness.update();
}

void MemoryByteTransport::breakSending(const Error &error)
{
    m_sendError = error;
    m_readiness.update();
}

Transfer MemoryByteTransport::receive(std::span<char> buffer)
{
    ++m_receives;
    if (const auto failure = m_readiness.countOperation())
        return Transfer::failed(*failure);
    if (m_incoming.empty())
        return m_ended ? Transfer::end() : Transfer::wouldBlock();
    if (const auto *error = std::get_if<Error>(&m_incoming.front())) {
        const Transfer failed = Transfer::failed(*error);
        m_incoming.pop_front();
        m_readiness.update();
        return failed;
    }
    auto &piece = std::get<QByteArray>(m_incoming.front());
    const qsizetype amount = std::min({piece.size(), static_cast<qsizetype>(buffer.size()), m_receiveCap});
    std::copy_n(piece.constData(), amount, buffer.data());
    piece.remove(0, amount);
    if (piece.isEmpty())
        m_incoming.pop_front();
    m_readiness.update();
    return Transfer::moved(amount);
}

Transfer MemoryByteTransport::send(std::span<const QByteArrayView> pieces)
{
    ++m_sends;
    if (const auto failure = m_readiness.countOperation())
        return Transfer::failed(*failure);
    if (m_sendError)
        return Transfer::failed(*m_sendError);
    if (m_finishes > 0)
        return Transfer::failed({ErrorCode::BrokenPipe, QStringLiteral("send after finishSending")});
    const qsizetype most = std::min(m_sendCap, m_sendRoom);
    qsizetype amount = 0;
    for (const QByteArrayView piece : pieces) {
        const QByteArrayView part = piece.first(std::min(piece.size(), most - amount));
        m_sent.append(part);
        amount += part.size();
    }
    if (m_sendRoom != unlimited)
        m_sendRoom -= amount;
    m_readiness.update();
    return amount > 0 ? Transfer::moved(amount) : Transfer::wouldBlock();
}

Result<void> MemoryByteTransport::finishSending()
{
    ++m_finishes;
    if (const auto failure = m_readiness.countOperation())
        return tl::unexpected<Error>(*failure);
    return {};
}

void MemoryByteTransport::close()
{
    ++m_closes;
    setReceiveInterest(false);
    setSendInterest(false);
}

} // namespace wirebench::tests
