// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/connection.h"

#include "core/base/logging.h"

#include <QPointer>

namespace wirebench::net {

using streams::ConnectionEvent;
using streams::ConnectionState;
using streams::ReadableSide;
using streams::WritableSide;

namespace {

// An end that we asked for ourselves is no failure of the connection.
std::optional<Error> failureOf(const std::optional<Error> &error)
{
    return error && error->code != ErrorCode::Aborted ? error : std::nullopt;
}

// For what is calling. It goes with its owner at the latest, which outlives what the environment refers to.
void deleteSoon(std::unique_ptr<QObject> object, QObject *owner)
{
    object->setParent(owner);
    object.release()->deleteLater();
}

} // namespace

Connection::Connection(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
{ }

Connection::~Connection()
{
    if (m_transport)
        m_transport->close();
}

void Connection::openWith(std::unique_ptr<Opener> opener, const QString &destination)
{
    if (m_state != ConnectionState::Idle)
        return;
    m_destination = destination;
    m_opener = std::move(opener);
    connect(m_opener.get(), &Opener::opened, this, &Connection::onOpened);
    connect(m_opener.get(), &Opener::failed, this, &Connection::onOpenFailed);
    connect(m_opener.get(), &Opener::stepped, this, &Connection::stepped);
    if (apply(ConnectionEvent::OpenRequested) && m_opener)
        m_opener->start();
}

void Connection::onOpened(const Endpoint &local, const Endpoint &remote)
{
    Descriptor descriptor = m_opener->takeDescriptor();
    deleteSoon(std::move(m_opener), this);
    becomeOpen(std::move(descriptor), local, remote);
}

void Connection::onOpenFailed(const Error &error)
{
    m_error = error;
    deleteSoon(std::move(m_opener), this);
    qCInfo(logNet) << "open failed:" << *m_error;
    if (m_environment.watcher)
        m_environment.watcher->openFailed(protocol(), m_destination, error);
    if (apply(ConnectionEvent::OpenFailed))
        Q_EMIT openFailed(*m_error);
}

std::unique_ptr<TrafficTap> Connection::makeTap() const
{
    if (!m_environment.watcher)
        return nullptr;
    return m_environment.watcher->watch({protocol(), m_local, m_remote, m_destination});
}

void Connection::becomeOpen(Descriptor descriptor, const Endpoint &local, const Endpoint &remote)
{
    m_local = local;
    m_remote = remote;
    createSides(std::move(descriptor));
    qCInfo(logNet).noquote() << "open:" << m_local.toString() << "to" << m_remote.toString();
    if (apply(ConnectionEvent::Opened) && m_state == ConnectionState::Open)
        Q_EMIT opened();
}

void Connection::setSides(std::unique_ptr<streams::Transport> transport, std::unique_ptr<ReadableSide> readable,
                          std::unique_ptr<WritableSide> writable)
{
    m_transport = std::move(transport);
    m_readable = std::move(readable);
    m_writable = std::move(writable);
    connect(m_readable.get(), &ReadableSide::ended, this,
            [this] { onSideEnded(m_writable->error(), m_readable->error()); });
    connect(m_writable.get(), &WritableSide::ended, this,
            [this] { onSideEnded(m_readable->error(), m_writable->error()); });
    connect(m_readable.get(), &ReadableSide::transportFailed, this,
            [this](const Error &error) { m_writable->fail(error); });
    connect(m_writable.get(), &WritableSide::transportFailed, this, [this](const Error &error) {
        // After the peer's FIN everything it sent is still readable, and its end is a clean one.
        if (error.code != ErrorCode::BrokenPipe)
            m_readable->fail(error);
    });
}

void Connection::close(qsizetype keep)
{
    if (m_state == ConnectionState::Closing || isTerminal(m_state))
        return;
    m_opener.reset(); // allowed even where it is the one that calls
    const QPointer<Connection> self(this);
    if (!apply(ConnectionEvent::CloseRequested) || isTerminal(m_state))
        return;
    startCloseLimit();
    m_readable->cancel();
    if (self && m_writable)
        m_writable->abort(keep);
}

void Connection::startCloseLimit()
{
    m_closeLimit = std::make_unique<Deadline>(m_environment.clock);
    connect(m_closeLimit.get(), &Deadline::passed, this, [this] {
        // The side itself ended by our own wish, which is no failure; bytes that were promised and are lost are one.
        m_error = Error{ErrorCode::TimedOut, QStringLiteral("the peer did not take what was sent before close()")};
        m_writable->fail(*m_error);
    });
    m_closeLimit->start(m_environment.delays.closeLimit);
}

void Connection::onSideEnded(const std::optional<Error> &otherSide, const std::optional<Error> &thisSide)
{
    if (!isTerminal(m_readable->state()) || !isTerminal(m_writable->state()))
        return;
    if (isTerminal(m_state))
        return; // a slot of one side's stateChanged() has ended the other: both report, the first time counts
    if (m_closeLimit) {
        m_closeLimit->stop();
        deleteSoon(std::move(m_closeLimit), this); // it may be the one that calls
    }
    if (!m_error)
        m_error = failureOf(otherSide);
    if (!m_error)
        m_error = failureOf(thisSide);
    m_transport->close();
    qCInfo(logNet).noquote() << "closed:" << m_local.toString() << "to" << m_remote.toString()
                             << (m_error ? m_error->detail : QStringLiteral("cleanly"));
    if (apply(m_error ? ConnectionEvent::SidesFailed : ConnectionEvent::SidesEnded))
        Q_EMIT closed();
}

bool Connection::apply(ConnectionEvent event)
{
    const auto next = nextState(streams::connectionTransitions, m_state, event);
    Q_ASSERT(next);
    const ConnectionState from = std::exchange(m_state, *next);
    const QPointer<Connection> self(this);
    Q_EMIT stateChanged(from, *next);
    return !self.isNull();
}

} // namespace wirebench::net
