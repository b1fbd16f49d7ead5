// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/recordcommand.h"

#include "app/cli/output.h"
#include "core/session/tcpforwarder.h"

namespace wirebench::cli {

RecordCommand::RecordCommand(const RecordOptions &options)
    : m_options(options)
{ }

RecordCommand::~RecordCommand() = default;

void RecordCommand::start()
{
    capture::RecorderOptions recorderOptions;
    recorderOptions.append = m_options.append;
    recorderOptions.fileLimit = m_options.fileLimit;
    auto recorder = capture::Recorder::start(m_options.output, recorderOptions);
    if (!recorder)
        return finish({ExitCode::Usage, QStringLiteral("--output ") + recorder.error().detail});
    m_recorder = std::move(*recorder);
    m_watcher = m_recorder->watcher(QStringLiteral("wb record"));
    // A recording that cannot go on is no recording; what was written stays.
    connect(m_recorder.get(), &capture::Recorder::failed, this, [this](const Error &error) {
        finish({ExitCode::Usage, error.detail});
    });

    const QString &host = m_options.listen.host;
    const QHostAddress address = host.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(host);
    if (address.isNull())
        return finish({ExitCode::Usage, QStringLiteral("--listen %1: not an address of this computer").arg(host)});
    m_listener = std::make_unique<net::TcpListener>();
    connect(m_listener.get(), &net::TcpListener::opened, this, [this] {
        printLine(QStringLiteral("listening on ") + m_listener->localEndpoint().toString());
        m_listener->reader()->grant(m_options.connections > 0 ? m_options.connections
                                                              : std::numeric_limits<int>::max());
    });
    connect(m_listener.get(), &net::TcpListener::openFailed, this, [this](const Error &error) {
        finish({ExitCode::Rig, error.detail});
    });
    connect(m_listener.get(), &net::TcpListener::connectionAccepted, this, [this] {
        while (std::unique_ptr<net::TcpConnection> connection = m_listener->takeConnection())
            forward(std::move(connection));
    });
    m_listener->open({address, m_options.listen.port});
}

void RecordCommand::forward(std::unique_ptr<net::TcpConnection> connection)
{
    const QString peer = connection->remoteEndpoint().toString();
    auto *forwarder = new session::TcpForwarder(std::move(connection), m_options.target.host, m_options.target.port,
                                                {.watcher = m_watcher.get()}, this);
    connect(forwarder, &session::TcpForwarder::ended, this, [this, forwarder, peer](const std::optional<Error> &error) {
        if (error)
            complain(QStringLiteral("%1: %2: %3").arg(peer, m_options.target.toString(), error->detail));
        forwarder->deleteLater();
        onForwarded();
    });
}

void RecordCommand::onForwarded()
{
    if (++m_forwarded == m_options.connections)
        finish({});
}

void RecordCommand::stop()
{
    finish({});
}

void RecordCommand::finish(const Ending &ending)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(ending);
}

} // namespace wirebench::cli
