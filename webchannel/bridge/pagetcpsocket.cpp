// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagetcpsocket.h"

namespace wirebench::bridge {

namespace {

constexpr qint64 creditPortion = 512 * 1024; // bytes

// A socket with a piece this large has much to say, and takes the stream. With so many in a row that are this small it
// goes back to messages, which are quicker, and never wait behind the bulk of others. One alone is often the end of a
// burst.
constexpr qsizetype worthTheStream = 32 * 1024;
constexpr qsizetype worthAMessage = 4 * 1024;
constexpr int smallPiecesInARow = 4;

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
    tellTakenFrom(limits().sendWindow / 4);
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
    chooseLane(size);
    beforeData();
    outbox()->send(bytes, lane());
    delivered(size);
}

void PageTcpSocket::chooseLane(qsizetype size)
{
    m_smallPieces = size <= worthAMessage ? m_smallPieces + 1 : 0;
    if (m_smallPieces >= smallPiecesInARow) {
        moveTo(Lane::Messages);
        outbox()->makeWayForMessages();
    } else if (size >= worthTheStream && outbox()->hasStream()) {
        moveTo(Lane::Stream);
    }
}

Result<void> PageTcpSocket::write(const Frame &frame)
{
    return m_connection->writer()->writeCopy(frame.payload);
}

} // namespace wirebench::bridge
