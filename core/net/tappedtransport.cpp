// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tappedtransport.h"

#include <algorithm>

namespace wirebench::net {

using streams::Transfer;

void TapEnds::received(TrafficTap &tap, const Transfer &transfer)
{
    if (transfer.outcome == Transfer::Outcome::Failed)
        return failed(tap, transfer.error);
    if (transfer.outcome == Transfer::Outcome::End && !std::exchange(m_receivedEnd, true))
        tap.receivedEnd();
}

void TapEnds::sent(TrafficTap &tap, const Transfer &transfer)
{
    if (transfer.outcome == Transfer::Outcome::Failed)
        failed(tap, transfer.error);
}

void TapEnds::finished(TrafficTap &tap, const Result<void> &result)
{
    if (!result)
        return failed(tap, result.error());
    if (!std::exchange(m_sentEnd, true))
        tap.sentEnd();
}

void TapEnds::failed(TrafficTap &tap, const Error &error)
{
    if (m_receivedEnd && m_sentEnd)
        return;
    m_receivedEnd = m_sentEnd = true;
    tap.failed(error);
}

TappedByteTransport::TappedByteTransport(std::unique_ptr<streams::ByteTransport> inner, std::unique_ptr<TrafficTap> tap)
    : m_inner(std::move(inner))
    , m_tap(std::move(tap))
{
    connect(m_inner.get(), &Transport::readyToReceive, this, &Transport::readyToReceive);
    connect(m_inner.get(), &Transport::readyToSend, this, &Transport::readyToSend);
}

Transfer TappedByteTransport::receive(std::span<char> buffer)
{
    const Transfer transfer = m_inner->receive(buffer);
    if (m_tap) {
        if (transfer.outcome == Transfer::Outcome::Moved)
            m_tap->received({buffer.data(), transfer.amount});
        m_ends.received(*m_tap, transfer);
    }
    return transfer;
}

Transfer TappedByteTransport::send(std::span<const QByteArrayView> pieces)
{
    const Transfer transfer = m_inner->send(pieces);
    if (m_tap) {
        qsizetype left = transfer.outcome == Transfer::Outcome::Moved ? transfer.amount : 0;
        for (auto piece = pieces.begin(); left > 0; ++piece) {
            const QByteArrayView gone = piece->first(std::min(left, piece->size()));
            if (!gone.isEmpty())
                m_tap->sent(gone);
            left -= gone.size();
        }
        m_ends.sent(*m_tap, transfer);
    }
    return transfer;
}

Result<void> TappedByteTransport::finishSending()
{
    const Result<void> result = m_inner->finishSending();
    if (m_tap)
        m_ends.finished(*m_tap, result);
    return result;
}

void TappedByteTransport::close()
{
    m_inner->close();
    m_tap.reset();
}

TappedDatagramTransport::TappedDatagramTransport(std::unique_ptr<streams::DatagramTransport> inner,
                                                 std::unique_ptr<TrafficTap> tap)
    : m_inner(std::move(inner))
    , m_tap(std::move(tap))
{
    connect(m_inner.get(), &Transport::readyToReceive, this, &Transport::readyToReceive);
    connect(m_inner.get(), &Transport::readyToSend, this, &Transport::readyToSend);
}

Transfer TappedDatagramTransport::receive(QList<Datagram> &datagrams, qsizetype limit)
{
    const qsizetype before = datagrams.size();
    const Transfer transfer = m_inner->receive(datagrams, limit);
    if (m_tap) {
        for (qsizetype i = before; i < datagrams.size(); ++i)
            m_tap->receivedDatagram(datagrams.at(i));
        if (transfer.outcome == Transfer::Outcome::Failed)
            m_tap->failed(transfer.error);
    }
    return transfer;
}

Transfer TappedDatagramTransport::send(std::span<const Datagram> datagrams)
{
    const Transfer transfer = m_inner->send(datagrams);
    if (m_tap) {
        if (transfer.outcome == Transfer::Outcome::Moved) {
            for (const Datagram &datagram : datagrams.first(static_cast<std::size_t>(transfer.amount)))
                m_tap->sentDatagram(datagram);
        }
        if (transfer.outcome == Transfer::Outcome::Failed)
            m_tap->failed(transfer.error);
    }
    return transfer;
}

void TappedDatagramTransport::close()
{
    m_inner->close();
    m_tap.reset();
}

} // namespace wirebench::net
