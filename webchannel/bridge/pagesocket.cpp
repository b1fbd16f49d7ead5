// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagesocket.h"

#include "webchannel/bridge/domexception.h"
#include "webchannel/bridge/logging.h"

#include <QJsonObject>
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

PageSocket::PageSocket(quint32 id, quint32 credit, PageSocketSetup setup, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_outbox(&setup.outbox)
    , m_limits(setup.limits)
    , m_calls(setup.calls)
    , m_resolver(setup.resolver)
    , m_access(std::move(setup.access))
    , m_heldCredit(credit)
{
    connect(&setup.outbox, &Outbox::relieved, this, &PageSocket::passCredit);
}

net::Environment PageSocket::environment() const
{
    return {m_calls, m_resolver, *m_access};
}

void PageSocket::setConnection(net::Connection &connection, const net::Destination &destination, qint64 creditLimit,
                               qint64 portion)
{
    m_connection = &connection;
    m_destination = destination;
    m_creditLimit = creditLimit;
    m_portion = portion;
    m_heldCredit = qMin(m_heldCredit, creditLimit);
    connect(m_connection, &net::Connection::openFailed, this, &PageSocket::onOpenFailed);
    connect(m_connection, &net::Connection::closed, this, &PageSocket::onConnectionClosed);
}

void PageSocket::start(streams::ReadableSide &readable, streams::WritableSide &writable)
{
    m_readable = &readable;
    m_writable = &writable;
    connect(m_readable, &streams::ReadableSide::ended, this, &PageSocket::tellReadableEnd);
    connect(m_writable, &streams::WritableSide::ended, this, &PageSocket::tellWritableEnd);
    connect(m_readable, &streams::ReadableSide::errorReported, this,
            [this](const Error &error) { onErrorReported(Side::Readable, error); });
    connect(m_writable, &streams::WritableSide::errorReported, this,
            [this](const Error &error) { onErrorReported(Side::Writable, error); });
    connect(m_writable, &streams::WritableSide::taken, this, [this](qint64 units) {
        m_taken += units;
        if (m_outbox && !m_isParted)
            appendUnits(m_outbox->batch(), FrameType::Taken, id(), static_cast<quint32>(units));
    });
    qCInfo(logBridge).noquote() << m_access->origin() << "opened socket" << id() << "to"
                                << m_connection->remoteEndpoint().toString();
    Q_EMIT opened();
    passCredit();
}

Result<void> PageSocket::handle(const Frame &frame)
{
    if (frame.type == FrameType::Credit)
        return addCredit(unitsOf(frame));
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

Result<void> PageSocket::handleWritable(const Frame &frame)
{
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
    const Result<void> written = write(frame.payload);
    if (!written && written.error().code == ErrorCode::OutOfResources)
        return violation(QStringLiteral("more was sent than the send window allows"));
    return {}; // any other error is the side's own, which has told
}

Result<void> PageSocket::addCredit(quint32 units)
{
    const qint64 unused = m_heldCredit + (m_readable ? m_readable->credit() : 0);
    if (unused + units > m_creditLimit)
        return violation(QStringLiteral("more credit was granted than the receive window allows"));
    m_heldCredit += units;
    passCredit();
    return {};
}

void PageSocket::passCredit()
{
    if (!m_readable || !m_outbox || isTerminal(m_readable->state()))
        return;
    const qint64 room = m_portion - m_readable->credit();
    // In halves, not byte by byte, so that what arrives is not cut up.
    if (m_heldCredit == 0 || room < m_portion / 2 || m_outbox->isCongested())
        return;
    const qint64 units = qMin(m_heldCredit, room);
    m_heldCredit -= units;
    m_readable->grant(units);
}

void PageSocket::delivered(qint64 bytes)
{
    m_bytesToPage += bytes;
    passCredit();
}

void PageSocket::onErrorReported(Side side, const Error &error)
{
    failSide(side, error);
}

void PageSocket::failSide(Side side, const Error &error)
{
    tellError(side, error);
    if (side == Side::Readable)
        m_readable->cancel();
    else
        m_writable->abort();
}

void PageSocket::tellReadableEnd()
{
    if (m_readable->error())
        return tellError(Side::Readable, *m_readable->error());
    if (!std::exchange(m_readableTold, true) && m_outbox)
        appendFrame(m_outbox->batch(), FrameType::End, id());
}

void PageSocket::tellWritableEnd()
{
    if (m_writable->error() && m_writable->error()->code != ErrorCode::Aborted)
        return tellError(Side::Writable, *m_writable->error());
    if (!std::exchange(m_writableTold, true) && m_outbox)
        appendFrame(m_outbox->batch(), FrameType::Finished, id());
}

void PageSocket::tellAborted()
{
    // As with the kernel's shutdown(), what was promised goes out by itself and nobody waits for it.
    if (isTerminal(m_writable->state()) || std::exchange(m_writableTold, true))
        return;
    appendFrame(m_outbox->batch(), FrameType::Finished, id());
    partIfOver();
}

void PageSocket::partIfOver()
{
    if (m_isParted || !m_readableTold || !m_writableTold || isTerminal(m_connection->state()))
        return;
    m_isParted = true;
    appendFrame(m_outbox->batch(), FrameType::Closed, id());
    qCInfo(logBridge).noquote() << m_access->origin() << "let go of socket" << id() << "to"
                                << m_connection->remoteEndpoint().toString() << "with" << m_writable->pending()
                                << "units still to send";
    Q_EMIT parted();
    m_connection->close(m_writable->pending()); // for its time limit; both sides are ending already
}

void PageSocket::tellError(Side side, const Error &error)
{
    bool &told = side == Side::Readable ? m_readableTold : m_writableTold;
    if (std::exchange(told, true) || !m_outbox)
        return;
    const DomException exception = domExceptionFor(error);
    appendError(m_outbox->batch(), id(), {side, exception.name.toLatin1(), exception.message});
}

void PageSocket::onOpenFailed(const Error &error)
{
    const Error told = m_access->tellable(error, m_destination);
    qCInfo(logBridge).noquote() << m_access->origin() << "could not open socket" << id() << error.detail;
    Q_EMIT openFailed(told);
}

void PageSocket::onConnectionClosed()
{
    // The connection hears of its sides' ends before we do.
    tellReadableEnd();
    tellWritableEnd();
    if (m_outbox && !m_isParted)
        appendFrame(m_outbox->batch(), FrameType::Closed, id());
    const std::optional<Error> &error = m_connection->error();
    qCInfo(logBridge).noquote() << m_access->origin() << "closed socket" << id() << "to"
                                << m_connection->remoteEndpoint().toString() << "after" << m_bytesToPage << "bytes in,"
                                << m_taken << "units out," << (error ? error->detail : QStringLiteral("cleanly"));
    Q_EMIT closed();
}

void PageSocket::abandon(std::chrono::milliseconds limit)
{
    disconnect(); // whoever listens to this object
    m_outbox.clear();
    m_connection->close(m_writable ? m_writable->pending() : 0);
    if (isTerminal(m_connection->state())) {
        deleteLater();
        return;
    }
    connect(this, &PageSocket::closed, this, &QObject::deleteLater);
    QTimer::singleShot(limit, this, &QObject::deleteLater);
}

QJsonObject PageSocket::openInfo() const
{
    const Endpoint &local = m_connection->localEndpoint();
    const Endpoint &remote = m_connection->remoteEndpoint();
    return {{QStringLiteral("localAddress"), local.address.toString()},
            {QStringLiteral("localPort"), local.port},
            {QStringLiteral("remoteAddress"), remote.address.toString()},
            {QStringLiteral("remotePort"), remote.port}};
}

} // namespace wirebench::bridge
