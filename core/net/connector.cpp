// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/connector.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace wirebench::net {

namespace {

Result<void> check(const AnyConnectOptions &options, const Destination &destination)
{
    if (const Result<void> valid = std::visit([](const auto &all) { return validate(all); }, options); !valid)
        return valid;
    if (destination.host.isEmpty())
        return failure(ErrorCode::HostNotFound, QStringLiteral("the host name is empty"));
    if (destination.port == 0) {
        return failure(ErrorCode::AddressNotAvailable,
                       QStringLiteral("%1: port 0 cannot be connected to").arg(destination.toString()));
    }
    return {};
}

// QHostAddress compares without the zone, and the same link-local address may be on two networks.
bool isSame(const QHostAddress &one, const QHostAddress &other)
{
    return one == other && one.scopeId() == other.scopeId();
}

} // namespace

Connector::Connector(const Environment &environment, const QString &host, quint16 port,
                     const AnyConnectOptions &options, QObject *parent)
    : Opener(parent)
    , m_environment(environment)
    , m_options(options)
    , m_lookup(environment)
    , m_limit(environment.clock)
    , m_attemptDelay(environment.clock.makeTimer())
{
    m_destination.protocol = std::holds_alternative<TcpOptions>(options) ? Protocol::Tcp : Protocol::Udp;
    m_destination.host = host;
    m_destination.port = port;
    connect(&m_lookup, &HostLookup::answered, this, [this](const Result<QList<QHostAddress>> &answer) {
        Q_EMIT stepped(
            {OpenStep::Kind::LookedUp, {}, answer.value_or(QList<QHostAddress>()), answer ? Error() : answer.error()});
    });
    connect(&m_lookup, &HostLookup::found, this, &Connector::onFound);
    connect(&m_lookup, &HostLookup::exhausted, this, [this] {
        if (!m_attemptDelay->isActive())
            tryNext();
    });
    connect(&m_lookup, &HostLookup::failed, this, [this](const Error &error) { finish(tl::unexpected<Error>(error)); });
    connect(m_attemptDelay.get(), &Timer::expired, this, &Connector::tryNext);
    connect(&m_limit, &Deadline::passed, this, [this] {
        finish(failure(
            ErrorCode::TimedOut,
            QStringLiteral("%1: no answer within %2 ms%3")
                .arg(m_destination.toString(), QString::number(m_limit.limit().count()),
                     m_lastError ? QStringLiteral("; the last error was: ") + m_lastError->detail : QString())));
    });
}

Connector::~Connector()
{
    m_finished = true; // whoever listens to the steps cannot bring this back to life
    for (ConnectAttempt *attempt : m_attempts)
        delete attempt;
}

const ConnectOptions &Connector::options() const
{
    return std::visit([](const auto &all) -> const ConnectOptions & { return all; }, m_options);
}

void Connector::start()
{
    if (const Result<void> possible = net::check(m_options, m_destination); !possible) {
        QTimer::singleShot(0, this, [this, possible] { finish(possible); });
        return;
    }
    m_limit.start(options().timeout);
    std::optional<AddressFamily> family = options().dnsQueryType;
    if (!options().local.address.isNull())
        family = familyOf(options().local.address);
    m_lookup.start(m_destination.host, family);
}

void Connector::onFound(const QList<QHostAddress> &addresses)
{
    if (m_finished)
        return;
    for (const QHostAddress &address : addresses) {
        const bool known = std::any_of(m_destination.addresses.cbegin(), m_destination.addresses.cend(),
                                       [&](const QHostAddress &other) { return isSame(address, other); });
        if (!known)
            m_destination.addresses.append(address);
    }
    if (m_checking || m_checkedCount < m_destination.addresses.size())
        check();
    else if (!m_attemptDelay->isActive())
        tryNext(); // nothing new, and this may have been the last hope
}

void Connector::check()
{
    if (m_checking || m_checkedCount == m_destination.addresses.size())
        return;
    m_checking = true;
    const Destination asked = m_destination; // the reply may delete this object
    m_limit.pause(); // a person may be asked
    m_environment.policy.check(asked, this, [this, count = asked.addresses.size()](const Result<void> &verdict) {
        onChecked(verdict, count);
    });
}

void Connector::onChecked(const Result<void> &verdict, qsizetype count)
{
    if (m_finished)
        return;
    m_checking = false;
    m_limit.resume();
    if (!verdict)
        return finish(verdict);
    m_ready += m_destination.addresses.sliced(m_checkedCount, count - m_checkedCount);
    m_checkedCount = count;
    const QPointer<Connector> self(this);
    if (!m_attemptDelay->isActive()) // otherwise the attempt under way has its time first
        tryNext();
    if (self && !m_finished)
        check(); // the other family's answer may have come meanwhile
}

void Connector::tryNext()
{
    const QPointer<Connector> self(this);
    while (!m_finished) {
        const auto address = takeNext();
        if (!address) {
            m_attemptDelay->stop();
            if (m_attempts.empty() && !m_checking && m_lookup.isComplete()
                && m_checkedCount == m_destination.addresses.size())
                finish(tl::unexpected<Error>(*m_lastError));
            return;
        }
        const Endpoint remote = {*address, m_destination.port};
        auto *attempt = new ConnectAttempt(m_environment.calls, remote, this);
        connect(attempt, &ConnectAttempt::succeeded, this, [this, attempt] { onAttemptSucceeded(attempt); });
        connect(attempt, &ConnectAttempt::failed, this,
                [this, attempt](const Error &error) { onAttemptFailed(attempt, error); });
        m_attempts.push_back(attempt);
        report(OpenStep::Kind::Started, remote);
        if (!self || m_finished)
            return;
        const Result<void> started = attempt->start(m_options);
        if (started) {
            m_attemptDelay->start(m_environment.delays.attempt);
            return;
        }
        m_lastError = started.error();
        drop(attempt);
        report(OpenStep::Kind::Failed, remote, started.error());
        if (!self)
            return;
    }
}

std::optional<QHostAddress> Connector::takeNext()
{
    if (m_ready.isEmpty())
        return std::nullopt;
    // RFC 8305, section 4: the families take turns, beginning with IPv6; within a family the resolver's order counts.
    const AddressFamily preferred = m_lastFamily == AddressFamily::IPv6 ? AddressFamily::IPv4 : AddressFamily::IPv6;
    auto next = std::find_if(m_ready.begin(), m_ready.end(),
                             [preferred](const QHostAddress &address) { return familyOf(address) == preferred; });
    if (next == m_ready.end())
        next = m_ready.begin();
    const QHostAddress address = *next;
    m_ready.erase(next);
    m_lastFamily = familyOf(address);
    return address;
}

void Connector::onAttemptSucceeded(ConnectAttempt *attempt)
{
    // A socket on an ephemeral port that connects to that very port reaches itself; nobody listens there.
    if (m_destination.protocol == Protocol::Tcp && attempt->local() == attempt->remote()) {
        return onAttemptFailed(attempt,
                               {ErrorCode::ConnectionRefused,
                                QStringLiteral("%1 is this socket itself").arg(attempt->local().toString())});
    }
    m_local = attempt->local();
    m_remote = attempt->remote();
    m_descriptor = attempt->takeDescriptor();
    drop(attempt);
    finish({});
}

void Connector::onAttemptFailed(ConnectAttempt *attempt, const Error &error)
{
    m_lastError = error;
    const Endpoint remote = attempt->remote();
    drop(attempt);
    const QPointer<Connector> self(this);
    report(OpenStep::Kind::Failed, remote, error);
    if (self && !m_finished)
        tryNext();
}

void Connector::drop(ConnectAttempt *attempt)
{
    std::erase(m_attempts, attempt);
    attempt->disconnect(this);
    attempt->takeDescriptor(); // closes it now; the object may be the one that is calling
    attempt->deleteLater();
}

void Connector::abandonAttempts()
{
    const QPointer<Connector> self(this);
    while (self && !m_attempts.empty()) {
        ConnectAttempt *attempt = m_attempts.front();
        const Endpoint remote = attempt->remote();
        drop(attempt);
        report(OpenStep::Kind::Abandoned, remote);
    }
}

void Connector::finish(const Result<void> &outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_lookup.disconnect(this); // no step comes after the end
    m_limit.stop();
    m_attemptDelay->stop();
    const Result<void> kept = outcome; // may belong to what is about to go
    const QPointer<Connector> self(this);
    abandonAttempts();
    if (!self)
        return;
    if (!kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    report(OpenStep::Kind::Connected, m_remote);
    if (self)
        Q_EMIT opened(m_local, m_remote);
}

void Connector::report(OpenStep::Kind kind, const Endpoint &remote, const Error &error)
{
    Q_EMIT stepped({kind, remote, {}, error});
}

} // namespace wirebench::net
