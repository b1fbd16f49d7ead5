// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pageboundudpsocket.h"

#include "webchannel/bridge/hostname.h"

namespace wirebench::bridge {

namespace {

constexpr qint64 creditPortion = 64; // datagrams

} // namespace

PageBoundUdpSocket::PageBoundUdpSocket(quint32 id, quint32 credit, const BindRequest &request, PageSocketSetup setup,
                                       QObject *parent)
    : PageConnection(id, setup, parent)
    , m_request(request)
    , m_connection(environment())
    , m_multicast(m_connection, access(), access().policies().testFlag(PolicyFeature::Multicast),
                  limits().groupsPerSocket)
{
    setConnection(m_connection,
                  {net::Protocol::Udp, request.local.address.toString(), request.local.port, {}, net::Purpose::Bind},
                  std::make_unique<PageCredit>(setup.outbox, limits().creditDatagrams, creditPortion, credit));
    connect(&m_connection, &net::Connection::opened, this, &PageBoundUdpSocket::onOpened);
    connect(&m_connection, &net::BoundUdpSocket::sent, this, [this](quint64 number) { m_unsettled.remove(number); });
    connect(&m_connection, &net::BoundUdpSocket::sendFailed, this, &PageBoundUdpSocket::onSendFailed);
    connect(this, &PageSocket::parted, this, [this] { m_multicast.leaveAll(); });
}

void PageBoundUdpSocket::open()
{
    m_connection.open(m_request.local, m_request.options);
}

QJsonObject PageBoundUdpSocket::openInfo() const
{
    QJsonObject info = PageConnection::openInfo();
    if (m_multicast.isAllowed())
        info.insert(QStringLiteral("multicast"), true);
    return info;
}

void PageBoundUdpSocket::onOpened()
{
    connect(m_connection.reader(), &streams::DatagramReader::datagramsArrived, this,
            &PageBoundUdpSocket::sendDatagrams);
    start(*m_connection.reader(), *m_connection.writer());
}

Result<void> PageBoundUdpSocket::write(const Frame &frame)
{
    const AddressedData to = addressedDataOf(frame);
    const std::optional<QString> host = normalisedHost(QString::fromUtf8(to.host));
    if (!host) {
        const Error error{ErrorCode::HostNotFound, QStringLiteral("the remote address cannot be a host")};
        failSide(Side::Writable, error);
        return tl::unexpected<Error>(error);
    }
    const quint64 number = ++m_accepted;
    m_unsettled.insert(number, {*host, to.port}); // first, since it may be settled before send() returns
    const Result<quint64> sent = m_connection.send(to.data, *host, to.port, to.family);
    if (sent)
        return {};
    --m_accepted;
    m_unsettled.remove(number);
    if (sent.error().code != ErrorCode::OutOfResources)
        failSide(Side::Writable, sent.error());
    return tl::unexpected<Error>(sent.error());
}

void PageBoundUdpSocket::onSendFailed(quint64 number, const Error &error)
{
    const Destination to = m_unsettled.take(number);
    if (!outbox() || error.code == ErrorCode::Aborted) // by the page, or since an earlier one failed
        return;
    access().tell(error, {net::Protocol::Udp, to.host, to.port, {}}, this, [this](const Error &told) {
        if (outbox())
            failSide(Side::Writable, told);
    });
}

void PageBoundUdpSocket::onErrorReported(Side, const Error &)
{
    // Of writing onSendFailed() tells. What is reported of reading is about something that was sent, and to everybody
    // else this socket is as good as before.
}

} // namespace wirebench::bridge
