// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faultedclient.h"

namespace wirebench::faults {

namespace {

constexpr qint64 window = 256; // datagrams

} // namespace

FaultedClient::FaultedClient(const Endpoint &peer, const session::SessionAddress &target, const FaultOptions &options,
                             quint64 number, FaultCounts &counts, const net::Environment &environment,
                             DatagramLane::Sink down)
    : m_peer(peer)
    , m_counts(counts)
    , m_target(environment)
    , m_up(options.forDirection(FaultDirection::Up), Decisions(options.seed, number, true), counts, environment.clock,
           [this](const QByteArray &datagram) {
               return m_target.writer()->write({datagram, {}}).has_value();
           })
    , m_down(options.forDirection(FaultDirection::Down), Decisions(options.seed, number, false), counts,
             environment.clock, std::move(down))
{
    m_down.open();
    connect(&m_target, &net::Connection::opened, this, &FaultedClient::onOpened);
    connect(&m_target, &net::Connection::openFailed, this, &FaultedClient::errorReported);
    m_target.open(target.host, target.port);
}

void FaultedClient::feed(const QByteArray &datagram)
{
    m_counts.bytesUp += datagram.size();
    ++m_counts.datagramsUp;
    m_up.feed(datagram);
}

void FaultedClient::onOpened()
{
    streams::DatagramReader *reader = m_target.reader();
    connect(reader, &streams::ReadableSide::errorReported, this, &FaultedClient::errorReported);
    connect(m_target.writer(), &streams::WritableSide::errorReported, this, &FaultedClient::errorReported);
    connect(reader, &streams::DatagramReader::datagramsArrived, this, [this, reader](const QList<Datagram> &datagrams) {
        for (const Datagram &datagram : datagrams) {
            m_counts.bytesDown += datagram.data.size();
            ++m_counts.datagramsDown;
            m_down.feed(datagram.data);
        }
        reader->grant(datagrams.size());
    });
    reader->grant(window);
    m_up.open();
}

} // namespace wirebench::faults
