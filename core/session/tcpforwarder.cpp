// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/tcpforwarder.h"

#include "core/session/resetwhenacknowledged.h"

namespace wirebench::session {

namespace {

//! What of one direction may be here at a time.
constexpr qint64 window = 1024 * 1024; // bytes

} // namespace

TcpForwarder::TcpForwarder(std::unique_ptr<net::TcpConnection> from, const QString &host, quint16 port,
                           const net::Environment &environment, QObject *parent)
    : QObject(parent)
    , m_from(std::move(from))
    , m_to(std::make_unique<net::TcpConnection>(environment))
{
    connect(m_from.get(), &net::Connection::closed, this, &TcpForwarder::onClosed);
    connect(m_to.get(), &net::Connection::closed, this, &TcpForwarder::onClosed);
    connect(m_to.get(), &net::Connection::opened, this, &TcpForwarder::onOpened);
    connect(m_to.get(), &net::Connection::openFailed, this, &TcpForwarder::onOpenFailed);
    net::TcpOptions options;
    options.noDelay = true; // pieces go on as they come
    m_to->open(host, port, options);
}

void TcpForwarder::onOpened()
{
    carry(*m_from, *m_to);
    carry(*m_to, *m_from);
}

void TcpForwarder::onOpenFailed(const Error &error)
{
    m_from->disconnect(this); // its end is not the reason
    m_from->close();
    end(error);
}

void TcpForwarder::carry(net::TcpConnection &from, net::TcpConnection &to)
{
    streams::ByteReader *reader = from.reader();
    streams::ByteWriter *writer = to.writer();
    connect(reader, &streams::ByteReader::bytesArrived, writer,
            [writer](const QByteArray &bytes) { (void)writer->write(bytes); }); // its limit is above the window
    connect(writer, &streams::ByteWriter::taken, reader, [reader](qint64 bytes) { reader->grant(bytes); });
    // Also when it broke: what had come before goes on first.
    connect(reader, &streams::ReadableSide::ended, writer, [reader, writer, &to] {
        if (reader->error() && reader->error()->code == ErrorCode::ConnectionReset)
            resetWhenAcknowledged(to);
        else
            writer->close();
    });
    // Whoever reads no more is not to be sent anything either.
    connect(writer, &streams::WritableSide::ended, reader, [reader, writer] {
        if (writer->error())
            reader->cancel();
    });
    reader->grant(window);
}

void TcpForwarder::onClosed()
{
    if (isTerminal(m_from->state()) && isTerminal(m_to->state()))
        end({});
}

void TcpForwarder::end(const std::optional<Error> &error)
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended(error);
}

} // namespace wirebench::session
