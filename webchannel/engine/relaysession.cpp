// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/relaysession.h"

#include "webchannel/engine/logging.h"
#include "webchannel/engine/worldrequest.h"

#include <QWebEngineUrlRequestJob>

namespace wirebench::engine {
namespace {

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
    connect(m_relay.get(), &bridge::Relay::taken, this,
            [this] { reply(release(std::exchange(m_up, nullptr)), portionType, {}); });
    connect(m_relay.get(), &bridge::Relay::received, this,
            [this](const QByteArray &portion) { reply(release(m_down.takeFirst()), portionType, portion); });
    connect(m_relay.get(), &bridge::Relay::ended, this, &RelaySession::end);
}

RelaySession::~RelaySession()
{
    failAll();
}

void RelaySession::takeUp(QWebEngineUrlRequestJob &job, const QByteArray &portion)
{
    if (m_up) {
        qCWarning(logEngine).noquote() << m_origin << "context closed, two portions at once";
        job.fail(QWebEngineUrlRequestJob::RequestDenied);
        return end(QStringLiteral("Wirebench got two portions at once."));
    }
    m_up = &job;
    hold(job);
    m_relay->send(portion);
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
    replyError(release(std::exchange(m_life, nullptr)), why);
    failAll();
    Q_EMIT ended();
}

void RelaySession::onJobGone(QObject *job)
{
    m_life = m_life == job ? nullptr : m_life;
    m_up = m_up == job ? nullptr : m_up;
    m_down.removeIf([job](const QWebEngineUrlRequestJob *each) { return each == job; });
    failAll();
    m_relay.reset();
    Q_EMIT ended();
}

void RelaySession::failAll()
{
    QList<QWebEngineUrlRequestJob *> held = std::exchange(m_down, {});
    held << std::exchange(m_life, nullptr) << std::exchange(m_up, nullptr);
    held.removeAll(nullptr);
    for (QWebEngineUrlRequestJob *job : std::as_const(held))
        release(job).fail(QWebEngineUrlRequestJob::RequestAborted);
}

} // namespace wirebench::engine
