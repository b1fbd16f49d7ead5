// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pageudpsocket.h"

namespace wirebench::bridge {

namespace {

constexpr qint64 creditPortion = 64; // datagrams
constexpr qint64 takenPortion = 64; // a quarter of what may be under way

// Whether a larger one can be sent is known only when it was, and the page waits for that.
constexpr qsizetype surelySendable = 65507; // bytes

} // namespace

PageUdpSocket::PageUdpSocket(quint32 id, quint32 credit, const UdpRequest &request, PageSocketSetup setup,
                             QObject *parent)
    : PageConnection(id, setup, parent)
    , m_request(request)
    , m_connection(environment())
{
    setConnection(m_connection, {net::Protocol::Udp, request.host, request.port, {}},
                  std::make_unique<PageCredit>(setup.outbox, limits().creditDatagrams, creditPortion, credit));
    connect(&m_connection, &net::Connection::opened, this, &PageUdpSocket::onOpened);
}

void PageUdpSocket::open()
{
    m_connection.open(m_request.host, m_request.port, m_request.options);
}

void PageUdpSocket::onOpened()
{
    connect(m_connection.reader(), &streams::DatagramReader::datagramsArrived, this, &PageUdpSocket::sendDatagrams);
    tellTakenFrom(takenPortion);
    start(*m_connection.reader(), *m_connection.writer());
}

Result<void> PageUdpSocket::write(const Frame &frame)
{
    if (frame.payload.size() > surelySendable)
        tellTakenFrom(1);
    return m_connection.writer()->write({frame.payload.toByteArray(), m_connection.remoteEndpoint()});
}

void PageUdpSocket::onErrorReported(Side side, const Error &error)
{
    // What ICMP says is about the peer, whichever side happens to meet it, and writing goes on. Only a datagram that
    // was not sent is an error of writing.
    failSide(error.code == ErrorCode::MessageTooLarge ? side : Side::Readable, error);
}

} // namespace wirebench::bridge
