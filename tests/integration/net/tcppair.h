// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/integration/net/connectionlog.h"
#include "tests/support/rawlistener.h"

#include "core/net/tcpconnection.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace wirebench::tests {

//! A TcpConnection of ours and the raw peer it is connected to over loopback.
struct TcpPair
{
    explicit TcpPair(const net::Environment &environment = {}, const RawListener::Options &options = {})
        : listener(options)
        , connection(std::make_unique<net::TcpConnection>(environment))
        , log(*connection)
    { }

    //! Opens, and waits until both ends are there.
    bool open(const net::TcpOptions &options = {})
    {
        connection->open(QStringLiteral("127.0.0.1"), listener.port(), options);
        const bool ready = QTest::qWaitFor([this] { return listener.peer() && connection->writer(); });
        peer = listener.peer();
        return ready;
    }

    streams::ByteReader &reader() { return *connection->reader(); }
    streams::ByteWriter &writer() { return *connection->writer(); }

    RawListener listener;
    std::unique_ptr<net::TcpConnection> connection;
    ConnectionLog log;
    RawPeer *peer = nullptr;
};

//! Reads everything: at once, or slowly, a piece per tick.
class Drain : public QObject
{
public:
    explicit Drain(streams::ByteReader &reader, qint64 window = 1024 * 1024)
    {
        follow(reader);
        connect(&reader, &streams::ByteReader::bytesArrived, this,
                [&reader](const QByteArray &bytes) { reader.grant(bytes.size()); });
        reader.grant(window);
    }

    Drain(streams::ByteReader &reader, qint64 piece, std::chrono::milliseconds tick)
    {
        follow(reader);
        connect(&m_tick, &QTimer::timeout, &reader, [this, &reader, piece] {
            if (isTerminal(reader.state()))
                m_tick.stop();
            else if (reader.credit() == 0)
                reader.grant(piece);
        });
        m_tick.start(tick);
    }

    qint64 received() const { return m_received; }
    QByteArray hash() const { return m_hash.result(); }

private:
    void follow(streams::ByteReader &reader)
    {
        connect(&reader, &streams::ByteReader::bytesArrived, this, [this](const QByteArray &bytes) {
            m_received += bytes.size();
            m_hash.addData(bytes);
        });
    }

    qint64 m_received = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QTimer m_tick;
};

//! Writes everything in chunks, as fast as the writer's limit allows, and closes it.
class Feed : public QObject
{
public:
    Feed(streams::ByteWriter &writer, const QByteArray &payload, qsizetype chunk)
        : m_writer(writer)
        , m_payload(payload)
        , m_chunk(chunk)
    {
        connect(&writer, &streams::ByteWriter::taken, this, &Feed::more);
        more();
    }

private:
    void more()
    {
        while (m_written < m_payload.size()) {
            const QByteArray chunk = m_payload.mid(m_written, m_chunk);
            m_written += chunk.size(); // first: taken() may come from within write()
            if (!m_writer.write(chunk)) {
                m_written -= chunk.size();
                return;
            }
        }
        m_writer.close();
    }

    streams::ByteWriter &m_writer;
    QByteArray m_payload;
    qsizetype m_chunk;
    qsizetype m_written = 0;
};

} // namespace wirebench::tests
