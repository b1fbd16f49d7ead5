// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sendcommand.h"

#include "app/cli/output.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wirebench::cli {

namespace {

//! What is kept to be looked through; only the end of more than that.
constexpr qsizetype mostKept = 16 * 1024 * 1024; // bytes
//! So long the peer may take nothing of what is sent.
constexpr std::chrono::seconds stallLimit{30};
//! So long it is waited in the end for the peer's system to acknowledge everything, and looked so often.
constexpr std::chrono::seconds acknowledgeLimit{5};
constexpr std::chrono::milliseconds acknowledgeInterval{2};
constexpr qint64 byteCredit = 1024 * 1024;
constexpr qint64 datagramCredit = 256;

} // namespace

SendCommand::SendCommand(const SendOptions &options)
    : m_options(options)
    , m_expect(options.expect, QRegularExpression::DotMatchesEverythingOption)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { onEnded({}); });
    m_stall.setSingleShot(true);
    connect(&m_stall, &QTimer::timeout, this,
            [this] { finish(ExitCode::Rig, QStringLiteral("the peer does not take what is sent")); });
    m_leaving.setSingleShot(true);
    connect(&m_leaving, &QTimer::timeout, this, &SendCommand::leaveWhenAcknowledged);
}

SendCommand::~SendCommand() = default;

void SendCommand::start()
{
    if (!m_options.record.isEmpty()) {
        auto recorder = capture::Recorder::start(m_options.record);
        if (!recorder)
            return finish(ExitCode::Usage, QStringLiteral("--record ") + recorder.error().detail);
        m_recorder = std::move(*recorder);
        m_watcher = m_recorder->watcher(QStringLiteral("wb send"));
        connect(m_recorder.get(), &capture::Recorder::failed, this,
                [](const Error &error) { complain(QStringLiteral("recording: ") + error.detail); });
    }
    const net::Environment environment{.watcher = m_watcher.get()};
    if (m_options.target.kind == session::SessionAddress::Kind::Tcp)
        openTcp(environment);
    else
        openUdp(environment);
}

void SendCommand::openTcp(const net::Environment &environment)
{
    m_tcp = std::make_unique<net::TcpConnection>(environment);
    connect(m_tcp.get(), &net::Connection::openFailed, this,
            [this](const Error &error) { finish(ExitCode::Rig, error.detail); });
    connect(m_tcp.get(), &net::Connection::opened, this, [this] {
        streams::ByteReader *reader = m_tcp->reader();
        connect(reader, &streams::ByteReader::bytesArrived, this, [this, reader](const QByteArray &bytes) {
            onReceived(bytes);
            reader->grant(bytes.size());
        });
        connect(reader, &streams::ReadableSide::ended, this, [this, reader] { onEnded(reader->error()); });
        m_tcp->writer()->setLimit(std::max<qsizetype>(m_options.payload.size(), streams::ByteWriter::defaultLimit));
        connect(m_tcp->writer(), &streams::ByteWriter::taken, this, &SendCommand::onTaken);
        reader->grant(byteCredit);
        if (m_options.payload.isEmpty())
            return onSent();
        m_stall.start(stallLimit);
        (void)m_tcp->writer()->write(m_options.payload); // what fails, ends the reader as well
    });
    m_tcp->open(m_options.target.host, m_options.target.port);
}

void SendCommand::openUdp(const net::Environment &environment)
{
    m_udp = std::make_unique<net::UdpConnection>(environment);
    connect(m_udp.get(), &net::Connection::openFailed, this,
            [this](const Error &error) { finish(ExitCode::Rig, error.detail); });
    connect(m_udp.get(), &net::Connection::opened, this, [this] {
        streams::DatagramReader *reader = m_udp->reader();
        connect(reader, &streams::DatagramReader::datagramsArrived, this, [this, reader](const QList<Datagram> &all) {
            for (const Datagram &datagram : all)
                onReceived(datagram.data);
            reader->grant(all.size());
        });
        connect(m_udp->writer(), &streams::DatagramWriter::taken, this, &SendCommand::onSent);
        reader->grant(datagramCredit);
        const Result<void> written = m_udp->writer()->write({m_options.payload, {}});
        if (!written)
            finish(ExitCode::Usage, written.error().detail);
    });
    m_udp->open(m_options.target.host, m_options.target.port);
}

void SendCommand::onTaken()
{
    if (m_isOver)
        return;
    if (m_tcp->writer()->pending() > 0)
        return m_stall.start(stallLimit);
    m_stall.stop();
    onSent();
}

//! Everything is sent: from now on it is waited.
void SendCommand::onSent()
{
    if (m_limit.isActive() || m_isOver)
        return;
    if (m_hasPeerEnded)
        return onEnded({});
    m_elapsed.start();
    m_limit.start(m_options.wait);
}

void SendCommand::onReceived(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    if (!m_options.isJson)
        printBytes(bytes);
    if (m_options.expect.isEmpty() && !m_options.isJson)
        return;
    m_received += bytes;
    if (m_received.size() > mostKept)
        m_received = m_received.last(mostKept);
    if (!m_options.expect.isEmpty() && m_expect.match(QString::fromLatin1(m_received)).hasMatch())
        finish(ExitCode::Ok);
}

void SendCommand::onEnded(const std::optional<Error> &error)
{
    if (m_isOver)
        return;
    if (error && error->code != ErrorCode::Aborted)
        return finish(ExitCode::Rig, error->detail);
    if (m_tcp && m_tcp->writer() && m_tcp->writer()->pending() > 0 && m_stall.isActive()) {
        m_hasPeerEnded = true; // it may still want all that we have to say
        return;
    }
    if (m_options.expect.isEmpty())
        return finish(ExitCode::Ok);
    finish(ExitCode::Failed, QStringLiteral("/%1/ did not come back").arg(m_options.expect));
}

void SendCommand::stop()
{
    m_stall.stop(); // the user wants no more of it
    onEnded({});
}

void SendCommand::finish(ExitCode code, const QString &text)
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_options.isJson) {
        QJsonObject object{{QStringLiteral("address"), m_options.target.toString()},
                           {QStringLiteral("sent"), m_options.payload.size()},
                           {QStringLiteral("received"), QString::fromLatin1(m_received.toHex())},
                           {QStringLiteral("code"), static_cast<int>(code)}};
        if (m_elapsed.isValid())
            object.insert(QStringLiteral("milliseconds"), static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6);
        if (!text.isEmpty())
            object.insert(QStringLiteral("error"), text);
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        printBytes(line);
    }
    m_limit.stop();
    m_stall.stop();
    m_ending = {code, code == ExitCode::Ok ? QString() : text};
    if (m_tcp && m_tcp->writer())
        m_tcp->writer()->close(); // reading goes on: unread data would make the system throw away what we sent
    m_leavingSince.start();
    leaveWhenAcknowledged();
}

void SendCommand::leaveWhenAcknowledged()
{
    if (!m_tcp || m_tcp->isAcknowledged()
        || m_leavingSince.elapsed() >= std::chrono::milliseconds(acknowledgeLimit).count()) {
        Q_EMIT ended(m_ending);
        return;
    }
    m_leaving.start(acknowledgeInterval);
}

} // namespace wirebench::cli
