// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/relaysession.h"

#include "webchannel/engine/logging.h"
#include "webchannel/engine/worldrequest.h"

#include <QWebEngineUrlRequestJob>

namespace wirebench::engine {
namespace {

//! Portions from the page that are not taken yet. The world script sends half as many at once.
constexpr qsizetype mostUp = 8;

const QByteArray portionType = QByteArrayLiteral("application/octet-stream");

} // namespace

RelaySession::RelaySession(QWebEngineUrlRequestJob &life, QString origin, std::unique_ptr<bridge::Relay> relay,
                           QObject *parent)
    : QObject(parent)
    , m_origin(std::move(origin))
    , m_relay(std::move(relay))
    , m_life(&life)
{
    hold(life);
    connect(m_relay.get(), &bridge::Relay::taken, this, [this] { reply(release(m_up.takeFirst()), portionType, {}); });
    connect(m_relay.get(), &bridge::Relay::received, this,
            [this](const QByteArray &portion) { reply(release(m_down.takeFirst()), portionType, portion); });
    connect(m_relay.get(), &bridge::Relay::ended, this, &RelaySession::end);
}

RelaySession::~RelaySession()
{
    failAll();
}

void RelaySession::takeUp(QWebEngineUrlRequestJob &job, quint32 number, const QByteArray &portion)
{
    if (m_up.size() >= mostUp || number < m_nextNumber || m_early.contains(number)) {
        qCWarning(logEngine).noquote() << m_origin << "context closed, a portion too many";
        job.fail(QWebEngineUrlRequestJob::RequestDenied);
        return end(QStringLiteral("Wirebench got a portion too many."));
    }
    m_up.append(&job);
    hold(job);
    m_early.insert(number, portion);
    while (m_early.contains(m_nextNumber))
        m_relay->send(m_early.take(m_nextNumber++));
}

void RelaySession::takeDown(QWebEngineUrlRequestJob &job)
{
    m_down.append(&job);
    hold(job);
    m_relay->poll();
}

void RelaySession::hold(QWebEngineUrlRequestJob &job)
{
    connect(&job, &QObject::destroyed, this, &RelaySession::onJobGone);
}

QWebEngineUrlRequestJob &RelaySession::release(QWebEngineUrlRequestJob *job)
{
    job->disconnect(this);
    return *job;
}

void RelaySession::end(const QString &why)
{
    m_relay->disconnect(this); // answers may be on their way to requests that fail here
    replyError(release(std::exchange(m_life, nullptr)), why);
    failAll();
    Q_EMIT ended();
}

void RelaySession::onJobGone(QObject *job)
{
    m_life = m_life == job ? nullptr : m_life;
    const auto isGone = [job](const QWebEngineUrlRequestJob *each) { return each == job; };
    m_up.removeIf(isGone);
    m_down.removeIf(isGone);
    failAll();
    m_relay.reset();
    Q_EMIT ended();
}

void RelaySession::failAll()
{
    QList<QWebEngineUrlRequestJob *> held = std::exchange(m_down, {}) + std::exchange(m_up, {});
    if (m_life)
        held.append(std::exchange(m_life, nullptr));
    for (QWebEngineUrlRequestJob *job : std::as_const(held))
        release(job).fail(QWebEngineUrlRequestJob::RequestAborted);
}

} // namespace wirebench::engine
