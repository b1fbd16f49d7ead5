// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replaycommand.h"

#include "app/cli/output.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wirebench::cli {

using namespace capture;

namespace {

constexpr std::chrono::seconds progressInterval{1};
//! So much is sent before something else gets its turn.
constexpr int recordsATurn = 64;
//! So long it is waited in the end for the peer's system to acknowledge everything, and looked so often.
constexpr std::chrono::seconds acknowledgeLimit{5};
constexpr std::chrono::milliseconds acknowledgeInterval{2};

bool isToSend(const RecordEntry &entry, Direction direction)
{
    return entry.direction == direction
        && (entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram || entry.kind == RecordKind::End
            || entry.kind == RecordKind::Reset);
}

Direction otherOf(Direction direction)
{
    return direction == Direction::In ? Direction::Out : Direction::In;
}

} // namespace

ReplayCommand::ReplayCommand(const ReplayOptions &options)
    : m_options(options)
    , m_direction(options.side)
{
    for (QTimer *timer : {&m_next, &m_limit, &m_leaving})
        timer->setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &ReplayCommand::sendDue);
    connect(&m_limit, &QTimer::timeout, this, &ReplayCommand::onWaitOver);
    connect(&m_leaving, &QTimer::timeout, this, &ReplayCommand::leave);
    connect(&m_progress, &QTimer::timeout, this, &ReplayCommand::tellProgress);
}

ReplayCommand::~ReplayCommand() = default;

void ReplayCommand::start()
{
    if (const Result<void> prepared = prepare(); !prepared)
        return finish(ExitCode::Usage, prepared.error().detail);
    m_peer = std::make_unique<ReplayPeer>(m_options.address, net::Environment{.watcher = m_watcher.get()});
    connect(m_peer.get(), &ReplayPeer::openFailed, this,
            [this](const Error &error) { finish(ExitCode::Rig, error.detail); });
    connect(m_peer.get(), &ReplayPeer::waiting, this,
            [](const Endpoint &at) { complain(QStringLiteral("listening on ") + at.toString()); });
    connect(m_peer.get(), &ReplayPeer::opened, this, &ReplayCommand::onOpened);
    connect(m_peer.get(), &ReplayPeer::arrived, this, &ReplayCommand::onArrived);
    connect(m_peer.get(), &ReplayPeer::ended, this, &ReplayCommand::onEnded);
    connect(m_peer.get(), &ReplayPeer::taken, this, [this] {
        if (m_isAllPlayed)
            endIfDone();
        else if (!m_next.isActive())
            m_next.start(0);
    });
    m_peer->open();
}

Result<void> ReplayCommand::prepare()
{
    auto recording = Recording::open(m_options.file);
    if (!recording)
        return tl::unexpected(recording.error());
    m_recording = std::move(*recording);
    if (const Result<void> indexed = m_recording->indexAll().and_then([this] { return chooseSession(); }); !indexed)
        return indexed;
    m_replayer = std::make_unique<Replayer>(
        *m_recording, ReplayPlan{m_session, m_direction, m_options.speed, m_options.longestPause});
    if (m_options.isExpecting)
        m_comparison = std::make_unique<ReplayComparison>(*m_recording, m_session, otherOf(m_direction));
    if (m_options.record.isEmpty())
        return {};
    auto recorder = Recorder::start(m_options.record);
    if (!recorder)
        return failure(recorder.error().code, QStringLiteral("--record ") + recorder.error().detail);
    m_recorder = std::move(*recorder);
    m_watcher = m_recorder->watcher(QStringLiteral("wb replay"));
    connect(m_recorder.get(), &Recorder::failed, this,
            [](const Error &error) { complain(QStringLiteral("recording: ") + error.detail); });
    return {};
}

Result<void> ReplayCommand::chooseSession()
{
    std::optional<SessionId> chosen = m_options.session;
    qint64 lost = 0;
    for (qint64 index = 0; index < m_recording->count(); ++index) {
        const RecordEntry entry = m_recording->at(index);
        const bool isBytes = entry.kind == RecordKind::Data || entry.kind == RecordKind::Datagram;
        if (!chosen && isBytes && entry.direction == m_direction)
            chosen = entry.session;
        if (entry.session != chosen)
            continue;
        m_total += isToSend(entry, m_direction) ? 1 : 0;
        lost += entry.kind == RecordKind::Lost && entry.direction == m_direction ? 1 : 0;
    }
    const QString side = m_direction == Direction::In ? QStringLiteral("in") : QStringLiteral("out");
    if (!chosen || m_total == 0) {
        const QString which = chosen ? QStringLiteral("session %1").arg(*chosen) : QStringLiteral("no session");
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("%1: %2 has anything to send in direction %3; see wb show")
                .arg(m_options.file, chosen ? which + QStringLiteral(" is not there, or never") : which, side));
    }
    m_session = *chosen;
    using Kind = session::SessionAddress::Kind;
    const Kind kind = m_options.address.kind;
    const bool isTcp = m_recording->session(m_session).protocol == Protocol::Tcp;
    if (isTcp != (kind == Kind::Tcp || kind == Kind::TcpListen)) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("session %1 is %2, and cannot be replayed to %3")
                           .arg(m_session)
                           .arg(isTcp ? QStringLiteral("TCP") : QStringLiteral("UDP"), m_options.address.toString()));
    }
    if (lost > 0)
        complain(QStringLiteral("%1 times bytes are missing in the recording; what is there is sent").arg(lost));
    return {};
}

void ReplayCommand::onOpened(const Endpoint &peer)
{
    complain(QStringLiteral("replaying session %1 to %2").arg(m_session).arg(peer.toString()));
    m_clock.start();
    m_progress.start(progressInterval);
    m_next.start(0); // what has come already counts first
}

void ReplayCommand::sendDue()
{
    for (int count = 0; !m_isOver && count < recordsATurn; ++count) {
        if (!m_peer->hasRoom())
            return; // until something is taken
        const auto due = m_replayer->nextDue();
        if (!due) {
            m_isAllPlayed = true;
            m_limit.start(m_options.wait);
            return endIfDone();
        }
        const std::chrono::nanoseconds now(m_clock.nsecsElapsed());
        const auto item = m_replayer->takeDue(now);
        if (!item) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                std::min<std::chrono::nanoseconds>(*due - now, std::chrono::hours(1))); // looked at again then
            return m_next.start(left);
        }
        if (const Result<void> played = play(*item); !played)
            return finish(ExitCode::Rig, played.error().detail);
    }
    if (!m_isOver)
        m_next.start(0);
}

Result<void> ReplayCommand::play(const Replayer::Item &item)
{
    ++m_sent;
    if (item.kind == RecordKind::End) {
        m_peer->finish();
        return {};
    }
    if (item.kind == RecordKind::Reset) {
        m_peer->reset();
        return {};
    }
    if (item.payload.size() < static_cast<qsizetype>(m_recording->at(item.record).payloadLength))
        return failure(ErrorCode::InvalidState, m_options.file + QStringLiteral(": the recording has become shorter"));
    m_sentBytes += item.payload.size();
    return m_peer->send(item.payload);
}

void ReplayCommand::onArrived(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    m_receivedBytes += bytes.size();
    if (m_comparison) {
        m_comparison->add(bytes);
        if (!m_comparison->difference().isEmpty())
            return finish(ExitCode::Failed, m_comparison->difference());
    }
    endIfDone();
}

void ReplayCommand::onEnded(const std::optional<Error> &error)
{
    if (m_isOver)
        return;
    m_hasPeerEnded = true;
    const QString how = error ? error->detail : QStringLiteral("the peer has finished");
    if (m_comparison) {
        m_comparison->end(how);
        if (!m_comparison->difference().isEmpty())
            return finish(ExitCode::Failed, m_comparison->difference());
    }
    if (error && (!m_isAllPlayed || !m_peer->isSent()))
        return finish(ExitCode::Rig, how);
    endIfDone();
}

void ReplayCommand::endIfDone()
{
    if (m_isOver || !m_isAllPlayed || !m_peer->isSent())
        return;
    const bool isAnswered =
        m_comparison && m_comparison->isComplete() && (m_hasPeerEnded || !m_comparison->isEndExpected());
    if (m_hasPeerEnded || isAnswered)
        finish(ExitCode::Ok);
}

void ReplayCommand::onWaitOver()
{
    if (m_isOver)
        return;
    if (!m_peer->isSent()) // it takes it slowly
        return m_limit.start(m_options.wait + std::chrono::milliseconds(1));
    if (!m_comparison)
        return finish(ExitCode::Ok);
    m_comparison->end(QStringLiteral("nothing more came within %1 ms").arg(m_options.wait.count()));
    if (!m_comparison->difference().isEmpty())
        return finish(ExitCode::Failed, m_comparison->difference());
    if (m_comparison->isEndExpected() && !m_hasPeerEnded)
        return finish(ExitCode::Failed, QStringLiteral("the peer has not finished, as it did in the recording"));
    finish(ExitCode::Ok);
}

void ReplayCommand::tellProgress() const
{
    complain(QStringLiteral("%1 of %2 records sent, %3 bytes; %4 bytes came back")
                 .arg(m_sent)
                 .arg(m_total)
                 .arg(m_sentBytes)
                 .arg(m_receivedBytes));
}

void ReplayCommand::stop()
{
    finish(m_comparison && !m_comparison->isComplete() ? ExitCode::Failed : ExitCode::Ok,
           QStringLiteral("stopped before everything was sent and had come back"));
}

QString ReplayCommand::summary() const
{
    QString text = QStringLiteral("sent %1 records, %2 bytes; %3 bytes came back")
                       .arg(m_sent)
                       .arg(m_sentBytes)
                       .arg(m_receivedBytes);
    if (m_comparison)
        text += QStringLiteral(", %1 as recorded").arg(m_comparison->same());
    if (m_comparison && m_comparison->isCutShort())
        text += QStringLiteral("; bytes are missing in the recording, what is behind them was not compared");
    return text;
}

void ReplayCommand::finish(ExitCode code, const QString &text)
{
    if (std::exchange(m_isOver, true))
        return;
    for (QTimer *timer : {&m_next, &m_limit, &m_progress})
        timer->stop();
    const bool isTold = m_options.isJson && m_replayer;
    if (isTold) {
        QJsonObject object{{QStringLiteral("address"), m_options.address.toString()},
                           {QStringLiteral("session"), static_cast<qint64>(m_session)},
                           {QStringLiteral("sentRecords"), m_sent},
                           {QStringLiteral("sent"), m_sentBytes},
                           {QStringLiteral("received"), m_receivedBytes},
                           {QStringLiteral("code"), static_cast<int>(code)}};
        if (m_comparison)
            object.insert(QStringLiteral("same"), static_cast<qint64>(m_comparison->same()));
        if (m_clock.isValid())
            object.insert(QStringLiteral("milliseconds"), static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        if (code != ExitCode::Ok)
            object.insert(QStringLiteral("error"), text);
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        printBytes(line);
    }
    m_ending = {code, code != ExitCode::Ok ? text : isTold ? QString() : summary()};
    if (!m_peer || !m_clock.isValid())
        return Q_EMIT ended(m_ending);
    m_peer->finish(); // reading goes on: unread data would make the system throw away what we sent
    m_leavingSince.start();
    leave();
}

void ReplayCommand::leave()
{
    if (m_peer->isReceived() || m_leavingSince.elapsed() >= std::chrono::milliseconds(acknowledgeLimit).count())
        return Q_EMIT ended(m_ending);
    m_leaving.start(acknowledgeInterval);
}

} // namespace wirebench::cli
