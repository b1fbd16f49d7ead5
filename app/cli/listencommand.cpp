// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/listencommand.h"

#include "app/cli/output.h"
#include "app/cli/payload.h"
#include "core/session/ruleresponder.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace wirebench::cli {

using session::PeerId;
using session::Session;
using session::SessionState;

namespace {

QByteArray jsonLine(QJsonObject object)
{
    object.insert(QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray textLine(const Endpoint &peer, char direction, const QString &length, const QString &what)
{
    const QStringList columns{QDateTime::currentDateTimeUtc().toString(u"HH:mm:ss.zzz"),
                              QString(QLatin1Char(direction)), peer.toString().leftJustified(21),
                              length.rightJustified(6), what};
    return columns.join(u' ').toUtf8() + '\n';
}

} // namespace

ListenCommand::ListenCommand(const ListenOptions &options)
    : m_options(options)
{ }

ListenCommand::~ListenCommand() = default;

void ListenCommand::start()
{
    if (!m_options.record.isEmpty()) {
        auto recorder = capture::Recorder::start(m_options.record);
        if (!recorder)
            return finish({ExitCode::Usage, QStringLiteral("--record ") + recorder.error().detail});
        m_recorder = std::move(*recorder);
        m_watcher = m_recorder->watcher(QStringLiteral("wb listen"));
        connect(m_recorder.get(), &capture::Recorder::failed, this,
                [](const Error &error) { complain(QStringLiteral("recording: ") + error.detail); });
    }
    session::SessionOptions options;
    options.peerTotal = m_options.connections;
    m_session = std::make_unique<Session>(m_options.address, options, net::Environment{.watcher = m_watcher.get()});
    if (m_options.reply) {
        m_session->setResponders(
            session::respondersOf(m_options.reply, m_options.address, QRandomGenerator::system()->generate64()));
    }
    connect(m_session.get(), &Session::stateChanged, this,
            [this](SessionState, SessionState to) { onStateChanged(to); });
    connect(m_session.get(), &Session::received, this, [this](PeerId id, const QByteArray &bytes) {
        if (isRaw())
            return print(bytes);
        if (const auto peer = m_session->peer(id))
            printPiece(peer->endpoint, '<', bytes);
    });
    connect(m_session.get(), &Session::answered, this, [this](PeerId id, const QByteArray &bytes) {
        if (const auto peer = m_session->peer(id); peer && !isRaw())
            printPiece(peer->endpoint, '>', bytes);
    });
    connect(m_session.get(), &Session::errorReported, this, [](const Error &error) { complain(error.detail); });
    if (m_options.address.kind == session::SessionAddress::Kind::TcpListen)
        connect(m_session.get(), &Session::peerChanged, this, &ListenCommand::onPeerChanged);
    m_session->open();
}

void ListenCommand::onStateChanged(SessionState to)
{
    if (to == SessionState::Failed)
        return finish({ExitCode::Rig, m_session->status().error.value_or(Error()).detail});
    if (to != SessionState::Open)
        return;
    const QString where = m_session->localEndpoint().toString();
    if (m_options.isJson)
        print(jsonLine({{QStringLiteral("event"), QStringLiteral("listening")}, {QStringLiteral("address"), where}}));
    else
        print(QStringLiteral("listening on %1\n").arg(where).toUtf8());
}

void ListenCommand::onPeerChanged(PeerId id)
{
    const auto peer = m_session->peer(id);
    if (!peer || m_isOver)
        return;
    if (!isOver(peer->state)) {
        if (!m_present.contains(id)) {
            m_present.insert(id);
            printEvent(peer->endpoint, QStringLiteral("connected"));
        }
        return;
    }
    if (!m_present.remove(id))
        return;
    if (peer->error)
        complain(QStringLiteral("%1: %2").arg(peer->endpoint.toString(), peer->error->detail));
    printEvent(peer->endpoint, peer->error ? QStringLiteral("failed") : QStringLiteral("closed"));
    if (++m_gone == m_options.connections)
        finish({});
}

void ListenCommand::printPiece(const Endpoint &peer, char direction, const QByteArray &bytes)
{
    if (!m_options.isJson) {
        const QString what = m_options.isHex ? QString::fromLatin1(bytes.toHex(' ')) : textFromBytes(bytes);
        return print(textLine(peer, direction, QString::number(bytes.size()), what));
    }
    print(jsonLine({{QStringLiteral("peer"), peer.toString()},
                    {QStringLiteral("direction"), direction == '<' ? QStringLiteral("in") : QStringLiteral("out")},
                    {QStringLiteral("length"), bytes.size()},
                    {QStringLiteral("hex"), QString::fromLatin1(bytes.toHex())}}));
}

void ListenCommand::printEvent(const Endpoint &peer, const QString &event)
{
    if (isRaw())
        return;
    if (m_options.isJson)
        print(jsonLine({{QStringLiteral("peer"), peer.toString()}, {QStringLiteral("event"), event}}));
    else
        print(textLine(peer, '-', QStringLiteral("-"), event));
}

void ListenCommand::print(const QByteArray &bytes)
{
    if (!m_isOver && !printBytes(bytes))
        finish({ExitCode::Usage, QStringLiteral("nobody reads the output any more")});
}

void ListenCommand::stop()
{
    finish({});
}

void ListenCommand::finish(const Ending &ending)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(ending);
}

} // namespace wirebench::cli
