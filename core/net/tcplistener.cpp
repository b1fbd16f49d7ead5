// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tcplistener.h"

#include "core/base/logging.h"
#include "core/net/binder.h"
#include "core/net/listenertransport.h"

#include <QPointer>

namespace wirebench::net {

using streams::ConnectionEvent;
using streams::ConnectionState;

TcpListener::TcpListener(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
{ }

TcpListener::~TcpListener() = default;

void TcpListener::open(const Endpoint &local, const ListenOptions &options)
{
    if (m_state != ConnectionState::Idle)
        return;
    m_opener = std::make_unique<Binder>(m_environment, local, options);
    connect(m_opener.get(), &Opener::opened, this, &TcpListener::onOpened);
    connect(m_opener.get(), &Opener::failed, this, &TcpListener::onOpenFailed);
    if (apply(ConnectionEvent::OpenRequested) && m_opener)
        m_opener->start();
}

void TcpListener::onOpened(const Endpoint &local)
{
    m_transport = std::make_unique<ListenerTransport>(m_opener->takeDescriptor(), m_environment.clock,
                                                      m_environment.delays.acceptRetry);
    endOpening();
    m_local = local;
    m_reader = std::make_unique<ConnectionReader>(*m_transport, m_environment);
    connect(m_reader.get(), &ConnectionReader::connectionAccepted, this, &TcpListener::connectionAccepted);
    connect(m_reader.get(), &ConnectionReader::errorReported, this, [this](const Error &error) {
        qCInfo(logNet).noquote() << "listening at" << m_local.toString() << "rests:" << error.detail;
        Q_EMIT errorReported(error);
    });
    connect(m_reader.get(), &ConnectionReader::ended, this, &TcpListener::onReaderEnded);
    qCInfo(logNet).noquote() << "listening at" << m_local.toString();
    if (apply(ConnectionEvent::Opened) && m_state == ConnectionState::Open)
        Q_EMIT opened();
}

void TcpListener::onOpenFailed(const Error &error)
{
    m_error = error; // the opener's, which is about to go
    endOpening();
    qCInfo(logNet) << "listening failed:" << *m_error;
    if (apply(ConnectionEvent::OpenFailed))
        Q_EMIT openFailed(*m_error);
}

void TcpListener::endOpening()
{
    m_opener->setParent(this); // it refers to the environment, which may end with this listener
    m_opener.release()->deleteLater(); // it is calling
}

void TcpListener::close()
{
    if (isTerminal(m_state))
        return;
    m_opener.reset(); // allowed even where it is the one that calls
    if (m_reader)
        m_reader->cancel();
    else
        apply(ConnectionEvent::CloseRequested);
}

void TcpListener::onReaderEnded()
{
    m_transport->close();
    m_error = m_reader->error();
    if (!m_error)
        m_reader->discard();
    qCInfo(logNet).noquote() << "stopped listening at" << m_local.toString()
                             << (m_error ? m_error->detail : QStringLiteral("as asked"));
    if (apply(m_error ? ConnectionEvent::SidesFailed : ConnectionEvent::SidesEnded))
        Q_EMIT closed();
}

int TcpListener::descriptor() const
{
    return m_transport ? m_transport->descriptor() : -1;
}

bool TcpListener::apply(ConnectionEvent event)
{
    const auto next = nextState(streams::connectionTransitions, m_state, event);
    Q_ASSERT(next);
    const ConnectionState from = std::exchange(m_state, *next);
    const QPointer<TcpListener> self(this);
    Q_EMIT stateChanged(from, *next);
    return !self.isNull();
}

} // namespace wirebench::net
