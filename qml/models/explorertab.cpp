// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorertab.h"

#include "core/session/diagnosis.h"
#include "qml/models/errortext.h"
#include "qml/models/wording.h"

#include <QFileInfo>

namespace wirebench {

using session::SessionAddress;
using session::SessionState;

namespace {

constexpr std::chrono::seconds silence{5};

QString stateName(SessionState state)
{
    switch (state) {
    case SessionState::Idle:
        return ExplorerTab::tr("Not opened yet");
    case SessionState::Opening:
        return ExplorerTab::tr("Opening…");
    case SessionState::Open:
        return ExplorerTab::tr("Connected");
    case SessionState::PeerFinished:
        return ExplorerTab::tr("The peer sends no more");
    case SessionState::WeFinished:
        return ExplorerTab::tr("We send no more");
    case SessionState::Closing:
        return ExplorerTab::tr("Closing…");
    case SessionState::Reconnecting:
        return ExplorerTab::tr("Waiting to connect again");
    case SessionState::Closed:
        return ExplorerTab::tr("Closed");
    case SessionState::Failed:
        return ExplorerTab::tr("Failed");
    }
    return {};
}

bool waitsForPeers(const SessionAddress &address)
{
    return address.kind == SessionAddress::Kind::TcpListen || address.kind == SessionAddress::Kind::UdpBound
        || address.kind == SessionAddress::Kind::Multicast;
}

qsizetype peersThere(const session::SessionStatus &status)
{
    return std::count_if(status.peers.cbegin(), status.peers.cend(),
                         [](const session::PeerStatus &peer) { return !session::isOver(peer.state); });
}

} // namespace

ExplorerTab::ExplorerTab(QObject *parent)
    : QObject(parent)
    , m_kind(Start)
{ }

ExplorerTab::ExplorerTab(const QString &key, std::unique_ptr<session::SessionHandle> handle,
                         std::unique_ptr<RecordingLook> look, QObject *parent)
    : QObject(parent)
    , m_kind(SessionTab)
    , m_key(key)
    , m_handle(std::move(handle))
    , m_look(std::move(look))
    , m_composer(std::make_unique<Composer>())
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_isSilent = true;
        m_handle->refresh(); // with what the kernel knows by now
        Q_EMIT silentChanged();
    });
    connect(m_handle.get(), &session::SessionHandle::statusChanged, this, &ExplorerTab::onStatus);
    connect(m_handle.get(), &session::SessionHandle::commandFailed, this,
            [this](const Error &error) { setError(error); });
    connect(m_handle.get(), &session::SessionHandle::fileEnded, this,
            [this](session::PeerId, const std::optional<Error> &error) {
                if (error && error->code != ErrorCode::Aborted)
                    setError(*error);
            });
    connect(m_composer.get(), &Composer::sendRequested, this, &ExplorerTab::send);
    prepareSettings();
}

ExplorerTab::ExplorerTab(const QString &key, std::unique_ptr<timeline::RecordingFeed> feed,
                         std::unique_ptr<RecordingLook> look, QObject *parent)
    : QObject(parent)
    , m_kind(RecordingTab)
    , m_key(key)
    , m_feed(std::move(feed))
    , m_look(std::move(look))
{
    connect(m_look.get(), &RecordingLook::stateChanged, this, &ExplorerTab::statusChanged);
    connect(m_look.get(), &RecordingLook::stateChanged, this, &ExplorerTab::problemChanged);
}

ExplorerTab::~ExplorerTab() = default;

QString ExplorerTab::address() const
{
    if (m_handle)
        return m_handle->status().address.toString();
    return m_feed ? m_feed->path() : QString();
}

QString ExplorerTab::title() const
{
    if (!m_title.isEmpty())
        return m_title;
    if (m_feed)
        return QFileInfo(m_feed->path()).fileName();
    if (!m_handle)
        return tr("New session");
    const SessionAddress &address = m_handle->status().address;
    const quint16 port = address.port > 0 ? address.port : m_handle->status().local.port;
    if (address.kind == SessionAddress::Kind::TcpListen)
        return tr("listen :%1").arg(port);
    if (address.kind == SessionAddress::Kind::UdpBound)
        return tr("udp :%1").arg(port);
    return QStringLiteral("%1:%2").arg(address.host).arg(address.port);
}

void ExplorerTab::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title.simplified();
    Q_EMIT titleChanged();
}

QString ExplorerTab::state() const
{
    if (m_feed) {
        const qreal progress = m_look->progress();
        return progress < 1 ? tr("Reading, %1 %").arg(static_cast<int>(progress * 100)) : tr("Recording");
    }
    if (!m_handle)
        return {};
    const session::SessionStatus &status = m_handle->status();
    if (status.state == SessionState::Reconnecting && status.options.reconnect)
        return tr("Attempt %1 follows after %2")
            .arg(status.failures + 1)
            .arg(session::durationText(status.options.reconnect->delay(std::max(1, status.failures))));
    if (status.state != SessionState::Open || !waitsForPeers(status.address))
        return stateName(status.state);
    const QString local = status.local.toString();
    if (status.address.kind != SessionAddress::Kind::TcpListen)
        return tr("Receiving at %1").arg(local);
    const qsizetype peers = peersThere(status);
    return peers == 1 ? tr("Listening at %1, 1 peer").arg(local)
                      : tr("Listening at %1, %2 peers").arg(local).arg(peers);
}

QString ExplorerTab::problem() const
{
    return m_feed ? m_look->problem() : m_error ? ErrorText::of(*m_error) : m_problem;
}

bool ExplorerTab::isAlive() const
{
    if (!m_handle)
        return false;
    const SessionState state = m_handle->status().state;
    return state == SessionState::Open || state == SessionState::PeerFinished || state == SessionState::WeFinished;
}

bool ExplorerTab::isTroubled() const
{
    return m_handle ? m_handle->status().state == SessionState::Failed : m_look && !m_look->problem().isEmpty();
}

bool ExplorerTab::canOpen() const
{
    if (!m_handle)
        return false;
    const SessionState state = m_handle->status().state;
    return state == SessionState::Idle || state == SessionState::Reconnecting || session::isOver(state);
}

bool ExplorerTab::canClose() const
{
    return m_handle && !session::isOver(m_handle->status().state) && m_handle->status().state != SessionState::Idle;
}

bool ExplorerTab::canHalfClose() const
{
    if (!m_handle)
        return false;
    const SessionState state = m_handle->status().state;
    return m_handle->status().address.kind == SessionAddress::Kind::Tcp
        && (state == SessionState::Open || state == SessionState::PeerFinished);
}

bool ExplorerTab::canSend() const
{
    if (!m_handle)
        return false;
    const session::SessionStatus &status = m_handle->status();
    if (status.state != SessionState::Open && status.state != SessionState::PeerFinished)
        return false;
    return !waitsForPeers(status.address) || status.address.kind == SessionAddress::Kind::Multicast
        || peersThere(status) > 0;
}

QString ExplorerTab::badge() const
{
    if (!m_handle)
        return {};
    const session::SessionStatus &status = m_handle->status();
    if (waitsForPeers(status.address))
        return QString::number(peersThere(status));
    return wording::bytes(static_cast<quint64>(status.count.receivedBytes));
}

QString ExplorerTab::traffic() const
{
    if (!m_handle)
        return {};
    const session::TrafficCount &count = m_handle->status().count;
    return tr("%1 in, %2 out")
        .arg(wording::bytes(static_cast<quint64>(count.receivedBytes)),
             wording::bytes(static_cast<quint64>(count.sentBytes)));
}

QVariantList ExplorerTab::peers() const
{
    QVariantList peers;
    if (!m_handle || !waitsForPeers(m_handle->status().address))
        return peers;
    for (const session::PeerStatus &peer : m_handle->status().peers) {
        peers.append(QVariantMap{{QStringLiteral("id"), peer.id},
                                 {QStringLiteral("name"), peer.endpoint.toString()},
                                 {QStringLiteral("state"), stateName(peer.state)},
                                 {QStringLiteral("alive"), !session::isOver(peer.state)}});
    }
    return peers;
}

QStringList ExplorerTab::peerNames() const
{
    QStringList names;
    const QVariantList all = peers();
    for (const QVariant &peer : all)
        names.append(peer.toMap().value(QStringLiteral("name")).toString());
    return names;
}

int ExplorerTab::peerIndex() const
{
    const QVariantList all = peers();
    const auto found = std::find_if(all.cbegin(), all.cend(), [this](const QVariant &peer) {
        return peer.toMap().value(QStringLiteral("id")).toULongLong() == m_peer;
    });
    return found == all.cend() ? 0 : static_cast<int>(found - all.cbegin());
}

void ExplorerTab::setPeerIndex(int index)
{
    setPeer(peers().value(index).toMap().value(QStringLiteral("id")).toULongLong());
}

void ExplorerTab::setPeer(quint64 peer)
{
    if (peer == m_peer)
        return;
    m_peer = peer;
    Q_EMIT peerChanged();
    Q_EMIT statusChanged();
}

void ExplorerTab::close()
{
    if (m_composer)
        m_composer->stopRepeating();
    if (m_handle)
        m_handle->close();
}

void ExplorerTab::halfClose()
{
    if (m_handle)
        m_handle->closeWriting();
}

void ExplorerTab::disconnectPeer(quint64 peer)
{
    if (m_handle)
        m_handle->disconnectPeer(peer);
}

void ExplorerTab::send(const QByteArray &bytes)
{
    session::PeerId peer = m_peer;
    const QList<session::PeerStatus> &peers = m_handle->status().peers;
    const auto isThere = [&](const session::PeerStatus &it) {
        return !session::isOver(it.state) && (peer == session::onlyPeer || it.id == peer);
    };
    if (m_handle->status().address.kind != SessionAddress::Kind::Multicast
        && waitsForPeers(m_handle->status().address)) {
        const auto found = std::find_if(peers.cbegin(), peers.cend(), isThere);
        if (found == peers.cend())
            return setProblem(tr("There is nobody to send to. Choose a peer that is connected."));
        peer = found->id;
    }
    if (const Result<void> sent = m_handle->send(bytes, peer); !sent) {
        m_composer->stopRepeating();
        return setError(sent.error());
    }
    watchForSilence();
}

//! From the first message that nothing answers.
void ExplorerTab::watchForSilence()
{
    if (m_silence.isActive() || m_isSilent)
        return;
    m_receivedWhenAsked = m_handle->status().count.receivedBytes;
    m_silence.start();
}

void ExplorerTab::onStatus()
{
    const session::SessionStatus &status = m_handle->status();
    if (status.state != m_lastState) {
        m_lastState = status.state;
        if (status.error)
            setError(*status.error);
        else if (status.state == SessionState::Open)
            setProblem({}); // it succeeded in the end
        if (!canSend())
            m_composer->stopRepeating();
        Q_EMIT titleChanged(); // it may say the port
    }
    if (status.count.receivedBytes != m_receivedWhenAsked || !isAlive()) {
        m_silence.stop();
        if (std::exchange(m_isSilent, false))
            Q_EMIT silentChanged();
    } else if (m_isSilent) {
        Q_EMIT silentChanged();
    }
    m_replies->refreshHits();
    Q_EMIT statusChanged();
}

QVariantList ExplorerTab::findings() const
{
    QVariantList findings;
    if (!m_handle || !m_isSilent)
        return findings;
    for (const session::Finding &finding : session::whyNothingArrives(m_handle->status())) {
        findings.append(
            QVariantMap{{QStringLiteral("fact"), finding.fact}, {QStringLiteral("advice"), finding.advice}});
    }
    return findings;
}

void ExplorerTab::setProblem(const QString &problem)
{
    if (problem == m_problem && !m_error)
        return;
    m_error.reset();
    m_problem = problem;
    Q_EMIT problemChanged();
}

void ExplorerTab::setError(const Error &error)
{
    if (m_error == error)
        return;
    m_error = error;
    m_problem.clear();
    Q_EMIT problemChanged();
}

void ExplorerTab::dismissProblem()
{
    setProblem({});
    m_silence.stop();
    if (std::exchange(m_isSilent, false))
        Q_EMIT silentChanged();
}

} // namespace wirebench
