// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"

#include "core/scenario/patterntext.h"
#include "core/session/sessionaddress.h"
#include "core/testing/streamexpectation.h"
#include "core/testing/waiting.h"

#include <limits>

namespace wirebench::testing {

namespace {

using Match = message::PatternMatch::Outcome;

QString timeText(std::chrono::milliseconds duration)
{
    return QStringLiteral("%1 ms").arg(duration.count());
}

QString notConnected()
{
    return QStringLiteral("the session is not connected");
}

} // namespace

DeviceSession::DeviceSession(const net::Environment &environment)
    : m_environment(environment)
{ }

DeviceSession::~DeviceSession() = default;

template<typename Predicate>
bool DeviceSession::waitUntil(Predicate isDone, Milliseconds within)
{
    return testing::waitUntil(this, &DeviceSession::changed, isDone, within);
}

Result<void> DeviceSession::connectTo(const QString &address, Milliseconds within)
{
    if (m_tcp || m_udp)
        return failure(ErrorCode::InvalidState, QStringLiteral("this session was connected before; make another one"));
    const auto parsed = session::parseSessionAddress(address);
    if (!parsed)
        return tl::unexpected(parsed.error());
    m_time.start();
    using Kind = session::SessionAddress::Kind;
    if (parsed->kind == Kind::Tcp)
        openTcp(parsed->host, parsed->port);
    else if (parsed->kind == Kind::Udp)
        openUdp(parsed->host, parsed->port);
    else
        return failure(ErrorCode::InvalidArgument,
                       address + QStringLiteral(": tcp://HOST:PORT or udp://HOST:PORT only"));
    waitUntil([this] { return isOpen() || m_error; }, within);
    if (m_error)
        return failure(m_error->code, address + QStringLiteral(": ") + m_error->detail);
    if (!isOpen()) {
        close(); // nothing is to come of it later
        return failure(ErrorCode::TimedOut, QStringLiteral("%1: no answer within %2").arg(address, timeText(within)));
    }
    note(harness::Exchange::Kind::Event, {}, QStringLiteral("connected"));
    return {};
}

void DeviceSession::openTcp(const QString &host, quint16 port)
{
    m_tcp = std::make_unique<net::TcpConnection>(m_environment);
    connect(m_tcp.get(), &net::Connection::opened, this, [this] {
        connect(m_tcp->reader(), &streams::ByteReader::bytesArrived, this, [this](const QByteArray &bytes) {
            m_granted -= bytes.size();
            m_bytes += bytes;
            onCame(bytes);
            Q_EMIT changed();
        });
        connect(m_tcp->reader(), &streams::ReadableSide::ended, this,
                [this] { onReadingEnded(m_tcp->reader()->error()); });
        grant();
        Q_EMIT changed();
    });
    connect(m_tcp.get(), &net::Connection::openFailed, this, [this](const Error &error) {
        m_error = error;
        end(EndKind::Broken, QStringLiteral("the connection failed (%1)").arg(error.detail));
    });
    m_tcp->open(host, port);
}

void DeviceSession::openUdp(const QString &host, quint16 port)
{
    m_udp = std::make_unique<net::UdpConnection>(m_environment);
    connect(m_udp.get(), &net::Connection::opened, this, [this] {
        connect(m_udp->reader(), &streams::DatagramReader::datagramsArrived, this,
                [this](const QList<Datagram> &arrived) {
                    m_granted -= arrived.size();
                    for (const Datagram &datagram : arrived) {
                        m_datagrams.append(datagram.data);
                        onCame(datagram.data);
                    }
                    Q_EMIT changed();
                });
        connect(m_udp->reader(), &streams::ReadableSide::ended, this,
                [this] { onReadingEnded(m_udp->reader()->error()); });
        connect(m_udp->reader(), &streams::ReadableSide::errorReported, this, [this](const Error &error) {
            note(harness::Exchange::Kind::Event, {}, error.detail);
            Q_EMIT changed();
        });
        grant();
        Q_EMIT changed();
    });
    connect(m_udp.get(), &net::Connection::openFailed, this, [this](const Error &error) {
        m_error = error;
        end(EndKind::Broken, QStringLiteral("the connection failed (%1)").arg(error.detail));
    });
    m_udp->open(host, port);
}

//! Only the first end counts; the others follow from it.
void DeviceSession::end(EndKind kind, const QString &text)
{
    if (m_end)
        return;
    m_end = End{kind, text};
    note(harness::Exchange::Kind::Event, {}, text);
    Q_EMIT changed();
}

void DeviceSession::onReadingEnded(const std::optional<Error> &error)
{
    if (error)
        end(EndKind::Broken, QStringLiteral("the connection broke (%1)").arg(error->detail));
    else
        end(EndKind::Finished, QStringLiteral("the device ended"));
}

bool DeviceSession::isOpen() const
{
    const net::Connection *connection = m_tcp ? static_cast<const net::Connection *>(m_tcp.get()) : m_udp.get();
    return connection && connection->state() == streams::ConnectionState::Open;
}

void DeviceSession::onCame(const QByteArray &bytes)
{
    const std::chrono::nanoseconds now(m_time.nsecsElapsed());
    m_arrivals.add(bytes.size(), now);
    m_measurements.onReceived(bytes.size(), now);
    note(harness::Exchange::Kind::Received, bytes);
}

//! As much as there is room for.
void DeviceSession::grant()
{
    const qsizetype used = m_tcp ? m_bytes.size() : m_datagrams.size();
    const qsizetype wanted = (m_tcp ? mostBytes : mostDatagrams) - used - m_granted;
    if (wanted <= 0 || !isOpen())
        return;
    m_granted += wanted;
    if (m_tcp)
        m_tcp->reader()->grant(wanted);
    else
        m_udp->reader()->grant(wanted);
}

void DeviceSession::take(qsizetype bytes)
{
    m_measurements.onMatched(m_tcp ? m_arrivals.take(bytes) : m_arrivals.takePiece());
    if (m_tcp)
        m_bytes.remove(0, bytes);
    else
        m_datagrams.removeFirst();
    grant();
}

void DeviceSession::note(harness::Exchange::Kind kind, const QByteArray &bytes, const QString &event)
{
    m_exchanges.append({kind, std::chrono::nanoseconds(m_time.nsecsElapsed()), QStringLiteral("device"),
                        bytes.left(harness::Exchange::largestExchange), bytes.size(), event});
    if (m_exchanges.size() > harness::Failure::mostExchanges)
        m_exchanges.removeFirst();
}

Failure DeviceSession::failed(const QString &problem) const
{
    return {problem, {}, m_exchanges};
}

Result<void> DeviceSession::send(const QString &payload)
{
    const auto parsed = message::Template::parse(payload);
    if (!parsed)
        return tl::unexpected(parsed.error().toError());
    const auto rendered = parsed->render(m_variables);
    if (!rendered)
        return tl::unexpected(rendered.error().toError());
    ++m_variables.sequence;
    return sendBytes(rendered->bytes);
}

Result<void> DeviceSession::sendBytes(const QByteArray &bytes)
{
    if (!isOpen())
        return failure(ErrorCode::InvalidState, QStringLiteral("the session is not open"));
    const std::chrono::nanoseconds now(m_time.nsecsElapsed());
    const Result<void> written = m_tcp ? m_tcp->writer()->write(bytes) : m_udp->writer()->write(Datagram{bytes, {}});
    if (!written)
        return written;
    m_measurements.onSent(bytes.size(), now);
    note(harness::Exchange::Kind::Sent, bytes);
    return {};
}

DeviceSession::Outcome DeviceSession::expect(const QString &pattern, Milliseconds within)
{
    const auto parsed = scenario::parsePatternText(pattern);
    if (!parsed)
        return failed(QStringLiteral("the pattern is wrong: ") + parsed.error().toString());
    const auto filled = parsed->pattern ? *parsed->pattern : scenario::fill(*parsed, m_variables);
    if (!filled)
        return failed(QStringLiteral("the pattern cannot be filled in: ") + filled.error().toString());
    if (!m_tcp && !m_udp)
        return failed(notConnected());
    return m_udp ? expectDatagram(*filled, within) : expectBytes(*filled, within);
}

//! Up to when something could have come.
QString DeviceSession::limitText(Milliseconds within) const
{
    return m_end ? QString(QStringLiteral("before ") + m_end->text)
                 : QString(QStringLiteral("within ") + timeText(within));
}

DeviceSession::Outcome DeviceSession::expectBytes(const message::MessagePattern &pattern, Milliseconds within)
{
    StreamExpectation expectation(pattern);
    waitUntil([&] { return expectation.isDecided(m_bytes) || m_end; }, within);
    expectation.settle(m_bytes);
    if (expectation.isMet()) {
        keep(expectation.match().captures);
        take(expectation.match().length);
        return {};
    }
    Failure failure = failed(expectation.problem(m_bytes, limitText(within)));
    failure.mismatch = expectation.mismatch(m_bytes);
    return failure;
}

DeviceSession::Outcome DeviceSession::expectDatagram(const message::MessagePattern &pattern, Milliseconds within)
{
    waitUntil([&] { return !m_datagrams.isEmpty() || m_end; }, within);
    if (m_datagrams.isEmpty()) {
        Failure failure = failed(QStringLiteral("no datagram came ") + limitText(within));
        failure.mismatch = mismatchOf(pattern, {}, 0, true);
        return failure;
    }
    const QByteArray datagram = m_datagrams.first();
    const message::PatternMatch match = pattern.match(datagram);
    if (match.outcome != Match::Yes) {
        Failure failure = failed(QStringLiteral("the datagram that came is not the one that was expected"));
        failure.mismatch = mismatchOf(pattern, datagram, match.mismatch, true);
        return failure;
    }
    keep(match.captures);
    take(datagram.size());
    return {};
}

DeviceSession::Outcome DeviceSession::expectNothing(Milliseconds duration)
{
    if (!m_tcp && !m_udp)
        return failed(notConnected());
    const bool isCome = waitUntil([&] { return !m_bytes.isEmpty() || !m_datagrams.isEmpty(); }, duration);
    if (!isCome)
        return {};
    return failed(QStringLiteral("%1 came where nothing was expected").arg(countText(waiting().size())));
}

DeviceSession::Outcome DeviceSession::expectEnd(Milliseconds within)
{
    if (!m_tcp && !m_udp)
        return failed(notConnected());
    if (m_udp)
        return failed(QStringLiteral("only a TCP session has an end to expect"));
    if (!waitUntil([&] { return m_end || !m_bytes.isEmpty(); }, within))
        return failed(QStringLiteral("the device did not end within ") + timeText(within));
    if (!m_bytes.isEmpty())
        return failed(QStringLiteral("%1 came where the end was expected").arg(countText(m_bytes.size())));
    if (m_end->kind != EndKind::Finished)
        return failed(m_end->text + QStringLiteral(" where the device's end was expected"));
    return {};
}

void DeviceSession::finish()
{
    if (m_tcp && m_tcp->writer())
        m_tcp->writer()->close();
}

void DeviceSession::close()
{
    end(EndKind::Closed, QStringLiteral("the session was closed"));
    if (m_tcp)
        m_tcp->close();
    if (m_udp)
        m_udp->close();
}

void DeviceSession::keep(const QList<message::Capture> &captures)
{
    for (const message::Capture &capture : captures)
        m_variables.values.insert(capture.name, capture.value);
}

QByteArray DeviceSession::value(const QString &name) const
{
    const auto value = m_variables.values.constFind(name);
    return value == m_variables.values.constEnd() ? QByteArray() : message::toText(*value);
}

double DeviceSession::number(const QString &name) const
{
    bool isNumber = false;
    const double number = value(name).toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

QByteArray DeviceSession::waiting() const
{
    return m_tcp ? m_bytes : m_datagrams.value(0);
}

} // namespace wirebench::testing
