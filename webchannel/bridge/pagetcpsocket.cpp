// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagetcpsocket.h"

namespace wirebench::bridge {

namespace {

constexpr qint64 creditPortion = 512 * 1024; // bytes

} // namespace

PageTcpSocket::PageTcpSocket(quint32 id, quint32 credit, const TcpRequest &request, PageSocketSetup setup,
                             QObject *parent)
    : PageConnection(id, setup, parent)
    , m_request(request)
    , m_connection(std::make_unique<net::TcpConnection>(environment()))
{
    setConnection(*m_connection, {net::Protocol::Tcp, request.host, request.port, {}},
                  std::make_unique<PageCredit>(setup.outbox, limits().creditBytes, creditPortion, credit));
    connect(m_connection.get(), &net::Connection::opened, this, &PageTcpSocket::onOpened);
}

PageTcpSocket::PageTcpSocket(quint32 id, std::unique_ptr<net::TcpConnection> accepted, PageSocketSetup setup,
                             QObject *parent)
    : PageConnection(id, setup, parent)
    , m_connection(std::move(accepted))
{
    setConnection(*m_connection, {},
                  std::make_unique<PageCredit>(setup.outbox, limits().creditBytes, creditPortion, 0));
}

void PageTcpSocket::open()
{
    if (m_connection->state() == streams::ConnectionState::Open)
        onOpened();
    else
        m_connection->open(m_request.host, m_request.port, m_request.options);
}

void PageTcpSocket::onOpened()
{
    m_connection->reader()->setHeadroom(frameHeaderSize);
    m_connection->writer()->setLimit(limits().sendWindow);
    connect(m_connection->reader(), &streams::ByteReader::bytesArrived, this, &PageTcpSocket::onBytesArrived);
    start(*m_connection->reader(), *m_connection->writer());
}

void PageTcpSocket::onBytesArrived(const QByteArray &bytes)
{
    if (!outbox())
        return;
    const qsizetype size = bytes.size() - frameHeaderSize;
    // The headroom is ours to write; data() would copy everything first, because the signal's sender holds bytes too.
    char *header = const_cast<char *>(bytes.constData());
    writeFrameHeader({header, frameHeaderSize}, FrameType::DataToPage, id(), size);
    outbox()->send(bytes);
    delivered(size);
}

Result<void> PageTcpSocket::write(const Frame &frame)
{
    return m_connection->writer()->write(frame.payload.toByteArray());
}

} // namespace wirebench::bridge
