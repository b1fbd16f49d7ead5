// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/measurements.h"
#include "core/message/messagepattern.h"
#include "core/message/template.h"
#include "core/net/tcpconnection.h"
#include "core/net/udpconnection.h"
#include "core/testing/arrivals.h"
#include "core/testing/expectation.h"

#include <QElapsedTimer>

#include <memory>

namespace wirebench::testing {

//! A conversation with a device under test, over TCP or UDP. Functions that wait run an event loop of their own until
//! what they wait for is there, at most as long as they are told. Lives in one thread; not for use from slots that its
//! own waiting calls.
class DeviceSession : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;
    using Outcome = std::optional<Failure>; //!< Nothing: all was as expected.

    static constexpr Milliseconds patience{2000};
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024; //!< that came and were not expected yet, over TCP
    static constexpr qsizetype mostDatagrams = 1024;

    //! \a environment's objects must outlive this.
    explicit DeviceSession(const net::Environment &environment = {});
    ~DeviceSession() override;

    //! "tcp://HOST:PORT", "udp://HOST:PORT". Once; InvalidState later.
    Result<void> connectTo(const QString &address, Milliseconds within = Milliseconds(5000));
    //! Whether something can be sent. A device that has finished can be told more, one that has reset cannot.
    bool isOpen() const;
    //! A template (core/message): hexadecimal digits, "text", {placeholders}, for which what was captured stands.
    Result<void> send(const QString &payload);
    //! Returns once everything is queued; InvalidState where it is not open.
    Result<void> sendBytes(const QByteArray &bytes);

    //! What comes next is what \a pattern says: over TCP the first bytes that were not expected yet, which it takes;
    //! over UDP a datagram. Its captures are values from then on.
    Outcome expect(const QString &pattern, Milliseconds within = patience);
    //! The same for literals, for WB_EXPECT.
    Outcome expectText(const char *pattern, Milliseconds within = patience)
    {
        return expect(QString::fromUtf8(pattern), within);
    }
    //! No byte waits, and none comes that long.
    Outcome expectNothing(Milliseconds duration);
    //! The device finishes (TCP), with nothing left to take. A reset is no such end.
    Outcome expectEnd(Milliseconds within = patience);

    //! TCP: FIN behind what waits; reading goes on.
    void finish();
    void close();

    //! What was captured: bytes of a group, or a number as text; empty where there is no such name.
    QByteArray value(const QString &name) const;
    //! The same as a number; NaN where it is none.
    double number(const QString &name) const;
    //! What came and was not expected yet.
    QByteArray waiting() const;
    //! As scenarios measure: a round trip is from sending to the last byte of what the next expectation takes.
    const harness::Measurements &measurements() const { return m_measurements; }

Q_SIGNALS:
    //! Something came, or the connection is another.
    void changed();

private:
    enum class EndKind : quint8 { Finished, Broken, Closed };
    //! Why nothing more comes.
    struct End
    {
        EndKind kind = EndKind::Finished;
        QString text;
    };

    template<typename Predicate>
    bool waitUntil(Predicate isDone, Milliseconds within);
    void openTcp(const QString &host, quint16 port);
    void openUdp(const QString &host, quint16 port);
    void end(EndKind kind, const QString &text);
    void onReadingEnded(const std::optional<Error> &error);
    void onCame(const QByteArray &bytes);
    void grant();
    void take(qsizetype bytes);
    void note(harness::Exchange::Kind kind, const QByteArray &bytes, const QString &event = {});
    Failure failed(const QString &problem) const;
    QString limitText(Milliseconds within) const;
    Outcome expectBytes(const message::MessagePattern &pattern, Milliseconds within);
    Outcome expectDatagram(const message::MessagePattern &pattern, Milliseconds within);
    void keep(const QList<message::Capture> &captures);

    net::Environment m_environment;
    std::unique_ptr<net::TcpConnection> m_tcp;
    std::unique_ptr<net::UdpConnection> m_udp;
    QByteArray m_bytes; // TCP
    QList<QByteArray> m_datagrams; // UDP
    qsizetype m_granted = 0; // credit that was not used up yet
    std::optional<End> m_end; // nothing more comes
    std::optional<Error> m_error;
    message::Variables m_variables;
    QList<harness::Exchange> m_exchanges;
    QElapsedTimer m_time;
    Arrivals m_arrivals;
    harness::Measurements m_measurements;
};

} // namespace wirebench::testing
