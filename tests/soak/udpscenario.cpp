// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/udpscenario.h"

#include "tests/support/testbytes.h"

#include <QMetaEnum>

namespace wirebench::tests {

namespace {
constexpr qint64 largestDatagram = 65507;
} // namespace

UdpScenario::UdpScenario(quint32 seed, const net::Environment &environment)
    : Scenario(seed)
    , m_event(static_cast<Event>(random(0, 2)))
    , m_rounds(static_cast<int>(random(1, 20)))
    , m_connection(std::make_unique<net::UdpConnection>(environment))
{ }

void UdpScenario::start()
{
    connect(m_connection.get(), &net::Connection::opened, this, &UdpScenario::onOpened);
    connect(m_connection.get(), &net::Connection::openFailed, this,
            [this](const Error &error) { fail(QStringLiteral("could not be opened: ") + error.detail); });
    connect(m_connection.get(), &net::Connection::closed, this, [this] {
        if (m_connection->state() == streams::ConnectionState::Closed)
            pass();
        else
            fail(QStringLiteral("did not close cleanly"));
    });
    startTicking();
    m_connection->open(QStringLiteral("127.0.0.1"), m_peer.port());
}

QString UdpScenario::description() const
{
    return QStringLiteral("udp %1, round %2 of %3, %4 B in the last one, peer has %5 datagrams")
        .arg(QString::fromLatin1(QMetaEnum::fromType<Event>().valueToKey(static_cast<int>(m_event))),
             QString::number(m_round), QString::number(m_rounds), QString::number(m_message.size()),
             QString::number(m_peer.received().size()));
}

void UdpScenario::onOpened()
{
    connect(m_connection->reader(), &streams::DatagramReader::datagramsArrived, this, &UdpScenario::onDatagrams);
    connect(m_connection->reader(), &streams::ReadableSide::errorReported, this, &UdpScenario::onError);
    connect(m_connection->writer(), &streams::WritableSide::errorReported, this, &UdpScenario::onError);
    m_connection->reader()->grant(random(1, 3));
    writeNext();
}

void UdpScenario::writeNext()
{
    if (m_round++ == m_rounds) {
        if (m_event == Event::Nothing)
            return m_connection->close();
        if (m_event == Event::WeDelete)
            return m_connection.release()->deleteLater();
        m_peer.close();
    }
    const qint64 size = chance(10) ? largestDatagram : chance(10) ? 0 : randomSize(largestDatagram);
    m_message = testBytes(size, static_cast<quint32>(random(1, 1000)));
    if (!m_connection->writer()->write({m_message, {}}))
        fail(QStringLiteral("a datagram was refused"));
}

void UdpScenario::onDatagrams(const QList<Datagram> &datagrams)
{
    if (datagrams.size() != 1 || datagrams.first().data != m_message)
        return fail(QStringLiteral("received something else than was sent"));
    m_bytes += 2 * m_message.size();
    m_connection->reader()->grant(1);
    writeNext();
}

void UdpScenario::onError(const Error &error)
{
    if (m_event != Event::PeerVanishes || m_round <= m_rounds || error.code != ErrorCode::ConnectionRefused)
        return fail(QStringLiteral("an error nobody made: ") + error.detail);
    m_connection->close(); // passes when closed; ICMP ends nothing
}

void UdpScenario::tick()
{
    if (!m_connection)
        return pass();
    while (m_answered < m_peer.received().size()) {
        const Datagram &datagram = m_peer.received().at(m_answered++);
        if (datagram.data != m_message)
            return fail(QStringLiteral("the peer received something else than was sent"));
        if (!m_peer.send(datagram.data, datagram.peer))
            return fail(QStringLiteral("the peer could not answer"));
    }
}

} // namespace wirebench::tests
