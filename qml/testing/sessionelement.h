// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/testing/devicesession.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace wirebench::testing {

//! `DeviceSession` of QML: a conversation with a device under test. Functions that find something else than they should
//! fail the test function that calls them, see failCaller(). Times are milliseconds; of an expectation without one,
//! `timeout` is meant. A handler that is called while such a function waits must not wait in the same session.
class SessionElement : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(DeviceSession)
    //! "tcp://HOST:PORT", "udp://HOST:PORT"; for the next open().
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    //! For what expectations wait that say no time of their own, and open(); 1 and more.
    Q_PROPERTY(int timeout READ timeout WRITE setTimeout NOTIFY timeoutChanged)
    //! Something can be sent.
    Q_PROPERTY(bool connected READ isConnected NOTIFY connectedChanged)
    //! How many bytes came and were not expected yet; over UDP those of the next datagram.
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged)

public:
    explicit SessionElement(QObject *parent = nullptr);
    ~SessionElement() override;

    QString address() const { return m_address; }
    void setAddress(const QString &address);
    int timeout() const { return m_timeout; }
    void setTimeout(int milliseconds);
    bool isConnected() const { return m_isConnected; }
    int waiting() const { return m_waiting; }

    //! Connects to `address`, anew where it is connected.
    Q_INVOKABLE void open();
    //! A template (core/message): hexadecimal digits, "text", {placeholders}, for which what was captured stands.
    Q_INVOKABLE void send(const QString &payload);
    Q_INVOKABLE void sendBytes(const QByteArray &bytes);
    //! TCP: FIN behind what waits; reading goes on.
    Q_INVOKABLE void finish();
    Q_INVOKABLE void close();

    //! What comes next is what \a pattern says: over TCP the first bytes that were not expected yet, which it takes;
    //! over UDP a datagram.
    Q_INVOKABLE void expect(const QString &pattern) { expect(pattern, m_timeout); }
    Q_INVOKABLE void expect(const QString &pattern, int within);
    //! No byte waits, and none comes that long.
    Q_INVOKABLE void expectNothing(int duration);
    //! The device finishes (TCP), with nothing left to take.
    Q_INVOKABLE void expectEnd() { expectEnd(m_timeout); }
    Q_INVOKABLE void expectEnd(int within);
    //! As expect(), which it does not fail: what is not as expected, in lines; empty when all is.
    Q_INVOKABLE QString difference(const QString &pattern, int within);

    //! What was captured since open(), as text (UTF-8) or as bytes; empty where there is no such name.
    Q_INVOKABLE QString value(const QString &name) const;
    Q_INVOKABLE QByteArray bytes(const QString &name) const;
    //! The same as a number; NaN where it is none.
    Q_INVOKABLE double number(const QString &name) const;
    //! What came and was not expected yet, over UDP the next datagram.
    Q_INVOKABLE QByteArray waitingBytes() const;
    //! What was measured since open(), named as in scenarios without the device: "rtt p95", "gap max", "rate", "sent".
    //! Times are milliseconds, rates bytes in a second. Fails where nothing was measured yet, or that is no measure.
    Q_INVOKABLE double measure(const QString &what);

Q_SIGNALS:
    void addressChanged();
    void timeoutChanged();
    void connectedChanged();
    void waitingChanged();

private:
    void update();
    //! What \a wait says of the session, which lives that long whatever handlers do meanwhile.
    template<typename Wait>
    DeviceSession::Outcome whileBusy(Wait wait);
    void check(const DeviceSession::Outcome &outcome);
    void check(const Result<void> &result);

    QString m_address;
    int m_timeout = 2000;
    bool m_isConnected = false;
    int m_waiting = 0;
    bool m_isBusy = false; // a function waits
    std::shared_ptr<DeviceSession> m_session; // from open() on
};

} // namespace wirebench::testing
