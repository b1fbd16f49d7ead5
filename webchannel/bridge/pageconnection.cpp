// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pageconnection.h"

#include "webchannel/bridge/logging.h"

#include <QTimer>

#include <limits>

namespace wirebench::bridge {

using streams::WritableState;

namespace {

tl::unexpected<Error> violation(const QString &detail)
{
    return failure(ErrorCode::InvalidArgument, detail);
}

} // namespace

void PageConnection::setConnection(net::Connection &connection, const net::Destination &destination,
                                   std::unique_ptr<PageCredit> credit)
{
    m_connection = &connection;
    m_destination = destination;
    m_credit = std::move(credit);
    connect(m_connection, &net::Connection::openFailed, this, &PageConnection::onOpenFailed);
    connect(m_connection, &net::Connection::closed, this, &PageConnection::onConnectionClosed);
}

void PageConnection::start(streams::ReadableSide &readable, streams::WritableSide &writable)
{
    m_readable = &readable;
    m_writable = &writable;
    connect(m_readable, &streams::ReadableSide::ended, this, &PageConnection::tellReadableEnd);
    connect(m_writable, &streams::WritableSide::ended, this, &PageConnection::tellWritableEnd);
    connect(m_readable, &streams::ReadableSide::errorReported, this,
            [this](const Error &error) { onErrorReported(Side::Readable, error); });
    connect(m_writable, &streams::WritableSide::errorReported, this,
            [this](const Error &error) { onErrorReported(Side::Writable, error); });
    connect(m_writable, &streams::WritableSide::taken, this, &PageConnection::onTaken);
    qCInfo(logBridge).noquote() << name() << "opened";
    m_credit->start(*m_readable);
    Q_EMIT opened();
    m_credit->pass();
}

void PageConnection::moveTo(Lane lane)
{
    PageSocket::moveTo(lane);
    m_credit->setLane(lane);
}

void PageConnection::onTaken(qint64 units)
{
    m_taken += units;
    m_takenUntold += units;
    if (m_takenUntold >= m_tellTakenFrom)
        tellTaken();
}

void PageConnection::tellTaken()
{
    const qint64 units = std::exchange(m_takenUntold, 0);
    if (units > 0 && outbox() && !m_isParted)
        appendUnits(batch(), FrameType::Taken, id(), static_cast<quint32>(units));
}

Result<void> PageConnection::handle(const Frame &frame)
{
    if (frame.type == FrameType::Credit)
        return m_credit->add(unitsOf(frame));
    if (!m_readable && frame.type == FrameType::Cancel) {
        m_connection->close(); // gives up, and says nothing
        failOpening({ErrorCode::Aborted, QStringLiteral("the page gave up")});
        return {};
    }
    if (!m_readable)
        return violation(QStringLiteral("a frame for a socket that is not open yet"));
    if (frame.type == FrameType::Cancel) {
        m_readableTold = true;
        m_readable->cancel();
        partIfOver();
        return {};
    }
    return handleWritable(frame);
}

Result<void> PageConnection::handleWritable(const Frame &frame)
{
    if (frame.type != FrameType::Finish && frame.type != FrameType::Abort && frame.type != dataType())
        return violation(QStringLiteral("data in a frame of another kind of socket"));
    if (isTerminal(m_writable->state()) || m_writableTold)
        return {}; // they crossed
    const WritableState state = m_writable->state();
    if (frame.type == FrameType::Abort) {
        const quint64 promised = qMin<quint64>(promisedUnitsOf(frame), std::numeric_limits<qint64>::max());
        m_writable->abort(qMax<qint64>(static_cast<qint64>(promised) - m_taken, 0));
        tellAborted();
        return {};
    }
    if (state != WritableState::Writable)
        return violation(QStringLiteral("a frame for a writable side that the page has finished or aborted"));
    if (frame.type == FrameType::Finish) {
        m_writable->close();
        return {};
    }
    const Result<void> written = write(frame);
    if (!written && written.error().code == ErrorCode::OutOfResources)
        return violation(QStringLiteral("more was sent than the send window allows"));
    return {}; // any other error is the side's own, which has told
}

void PageConnection::sendDatagrams(const QList<Datagram> &datagrams)
{
    if (!outbox())
        return;
    beforeData();
    outbox()->makeWayForMessages();
    qint64 bytes = 0;
    for (const Datagram &datagram : datagrams) {
        appendDatagram(batch(), id(), datagram);
        bytes += datagram.data.size();
    }
    delivered(bytes);
}

void PageConnection::delivered(qint64 bytes)
{
    m_bytesToPage += bytes;
    m_credit->pass();
}

void PageConnection::onErrorReported(Side side, const Error &error)
{
    failSide(side, error);
}

void PageConnection::failSide(Side side, const Error &error)
{
    tellError(side, error);
    if (side == Side::Readable)
        m_readable->cancel();
    else
        m_writable->abort(m_writable->pending());
    partIfOver();
}

void PageConnection::tellReadableEnd()
{
    if (m_readable->error())
        return tellError(Side::Readable, *m_readable->error());
    if (!std::exchange(m_readableTold, true))
        sendPlain(FrameType::End);
}

void PageConnection::tellWritableEnd()
{
    if (m_writable->error() && m_writable->error()->code != ErrorCode::Aborted)
        return tellError(Side::Writable, *m_writable->error());
    tellTaken();
    if (!std::exchange(m_writableTold, true))
        sendPlain(FrameType::Finished);
}

void PageConnection::tellAborted()
{
    // As with the kernel's shutdown(), what was promised goes out by itself and nobody waits for it.
    if (isTerminal(m_writable->state()) || std::exchange(m_writableTold, true))
        return;
    sendPlain(FrameType::Finished);
    partIfOver();
}

void PageConnection::partIfOver()
{
    if (m_isParted || !m_readableTold || !m_writableTold || isTerminal(m_connection->state()))
        return;
    m_isParted = true;
    sendPlain(FrameType::Closed);
    qCInfo(logBridge).noquote() << name() << "goes on without its page, with" << m_writable->pending()
                                << "units still to send";
    Q_EMIT parted();
    m_connection->close(m_writable->pending()); // for its time limit; both sides are ending already
}

void PageConnection::tellError(Side side, const Error &error)
{
    tellTaken();
    bool &told = side == Side::Readable ? m_readableTold : m_writableTold;
    if (!std::exchange(told, true))
        sendError(side, error);
}

void PageConnection::onOpenFailed(const Error &error)
{
    qCInfo(logBridge).noquote() << access().origin() << "could not open socket" << id() << error.detail;
    access().tell(error, m_destination, this, [this](const Error &told) { failOpening(told); });
}

//! The page may have given up while somebody was asked what it may be told.
void PageConnection::failOpening(const Error &error)
{
    if (!std::exchange(m_hasFailedToOpen, true))
        Q_EMIT openFailed(error);
}

void PageConnection::cut(const Error &error)
{
    if (!m_readable) {
        m_connection->close();
        failOpening(error);
        return;
    }
    tellError(Side::Readable, error);
    tellError(Side::Writable, error);
    m_connection->close();
}

void PageConnection::onConnectionClosed()
{
    // The connection hears of its sides' ends before we do.
    tellReadableEnd();
    tellWritableEnd();
    if (!m_isParted)
        sendPlain(FrameType::Closed);
    const std::optional<Error> &error = m_connection->error();
    qCInfo(logBridge).noquote() << name() << "closed after" << m_bytesToPage << "bytes in," << m_taken << "units out,"
                                << (error ? error->detail : QStringLiteral("cleanly"));
    Q_EMIT closed();
}

void PageConnection::abandon(std::chrono::milliseconds limit)
{
    disconnect(); // whoever listens to this object
    forgetPage();
    m_connection->close(m_writable ? m_writable->pending() : 0);
    if (isTerminal(m_connection->state())) {
        deleteLater();
        return;
    }
    connect(this, &PageSocket::closed, this, &QObject::deleteLater);
    QTimer::singleShot(limit, this, &QObject::deleteLater);
}

QString PageConnection::name() const
{
    const Endpoint &remote = m_connection->remoteEndpoint();
    return QStringLiteral("%1 socket %2 %3 %4")
        .arg(access().origin(), QString::number(id()),
             remote.address.isNull() ? QStringLiteral("at") : QStringLiteral("to"),
             (remote.address.isNull() ? m_connection->localEndpoint() : remote).toString());
}

QJsonObject PageConnection::openInfo() const
{
    const Endpoint &local = m_connection->localEndpoint();
    const Endpoint &remote = m_connection->remoteEndpoint();
    QJsonObject info{{QStringLiteral("localAddress"), local.address.toString()},
                     {QStringLiteral("localPort"), local.port}};
    if (!remote.address.isNull()) {
        info.insert(QStringLiteral("remoteAddress"), remote.address.toString());
        info.insert(QStringLiteral("remotePort"), remote.port);
    }
    return info;
}

} // namespace wirebench::bridge
