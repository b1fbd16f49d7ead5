// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/testing/sessionelement.h"

#include "qml/testing/measurement.h"
#include "qml/testing/testfailure.h"

#include <QPointer>

#include <limits>
#include <utility>

namespace wirebench::testing {

namespace {

using Milliseconds = DeviceSession::Milliseconds;

Milliseconds bounded(int milliseconds)
{
    return Milliseconds(std::max(0, milliseconds));
}

DeviceSession::Outcome problem(const QString &text)
{
    return Failure{text, {}, {}};
}

QString notOpened()
{
    return QStringLiteral("the session was not opened; call open() first");
}

QString textOf(const Failure &failure)
{
    return failure.toString().trimmed();
}

} // namespace

SessionElement::SessionElement(QObject *parent)
    : QObject(parent)
{ }

SessionElement::~SessionElement() = default;

void SessionElement::setAddress(const QString &address)
{
    if (m_address == address)
        return;
    m_address = address;
    Q_EMIT addressChanged();
}

void SessionElement::setTimeout(int milliseconds)
{
    if (m_timeout == milliseconds)
        return;
    m_timeout = milliseconds;
    Q_EMIT timeoutChanged();
}

void SessionElement::update()
{
    const bool isConnected = m_session && m_session->isOpen();
    const int waiting = m_session ? static_cast<int>(m_session->waiting().size()) : 0;
    if (std::exchange(m_isConnected, isConnected) != isConnected)
        Q_EMIT connectedChanged();
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged();
}

void SessionElement::check(const DeviceSession::Outcome &outcome)
{
    if (outcome)
        failCaller(this, textOf(*outcome));
}

void SessionElement::check(const Result<void> &result)
{
    if (!result)
        failCaller(this, result.error().detail);
}

template<typename Wait>
DeviceSession::Outcome SessionElement::whileBusy(Wait wait)
{
    if (m_isBusy)
        return problem(QStringLiteral("another function of this session waits; a handler must not wait in it, too"));
    if (!m_session)
        return problem(notOpened());
    const std::shared_ptr<DeviceSession> session = m_session;
    const QPointer<SessionElement> self = this;
    m_isBusy = true;
    const DeviceSession::Outcome outcome = wait(*session);
    if (!self)
        return {}; // nobody is there to be told
    m_isBusy = false;
    update();
    return outcome;
}

void SessionElement::open()
{
    if (!m_isBusy) {
        m_session = std::make_shared<DeviceSession>();
        connect(m_session.get(), &DeviceSession::changed, this, &SessionElement::update);
    }
    check(whileBusy([this](DeviceSession &session) -> DeviceSession::Outcome {
        const auto connected = session.connectTo(m_address, bounded(m_timeout));
        return connected ? DeviceSession::Outcome() : problem(connected.error().detail);
    }));
}

void SessionElement::send(const QString &payload)
{
    check(m_session ? m_session->send(payload) : failure(ErrorCode::InvalidState, notOpened()));
}

void SessionElement::sendBytes(const QByteArray &bytes)
{
    check(m_session ? m_session->sendBytes(bytes) : failure(ErrorCode::InvalidState, notOpened()));
}

void SessionElement::finish()
{
    if (m_session)
        m_session->finish();
    update();
}

void SessionElement::close()
{
    if (m_session)
        m_session->close();
    update();
}

void SessionElement::expect(const QString &pattern, int within)
{
    check(whileBusy([&](DeviceSession &session) { return session.expect(pattern, bounded(within)); }));
}

void SessionElement::expectNothing(int duration)
{
    check(whileBusy([&](DeviceSession &session) { return session.expectNothing(bounded(duration)); }));
}

void SessionElement::expectEnd(int within)
{
    check(whileBusy([&](DeviceSession &session) { return session.expectEnd(bounded(within)); }));
}

QString SessionElement::difference(const QString &pattern, int within)
{
    const auto outcome = whileBusy([&](DeviceSession &session) { return session.expect(pattern, bounded(within)); });
    return outcome ? textOf(*outcome) : QString();
}

QString SessionElement::value(const QString &name) const
{
    return QString::fromUtf8(bytes(name));
}

QByteArray SessionElement::bytes(const QString &name) const
{
    return m_session ? m_session->value(name) : QByteArray();
}

double SessionElement::number(const QString &name) const
{
    return m_session ? m_session->number(name) : std::numeric_limits<double>::quiet_NaN();
}

double SessionElement::measure(const QString &what)
{
    const auto measured = measurementOf(m_session ? m_session->measurements() : harness::Measurements(), what);
    if (!measured)
        failCaller(this, measured.error().detail);
    return measured.value_or(std::numeric_limits<double>::quiet_NaN());
}

QByteArray SessionElement::waitingBytes() const
{
    return m_session ? m_session->waiting() : QByteArray();
}

} // namespace wirebench::testing
