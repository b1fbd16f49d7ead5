// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/devices/device.h"
#include "core/session/session.h"
#include "core/testing/devicesession.h"
#include "core/testing/devicewatch.h"

#include <memory>

namespace wirebench::devices {
struct DeviceOptions;
}

namespace wirebench::testing {

//! A device that a client under test talks to: listens on loopback, on a port that was free. Answers from the event
//! loop of its thread: a client that blocks this thread gets none. Functions that wait run an event loop of their own,
//! as DeviceSession's do.
class VirtualDevice : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr Milliseconds patience{5000};
    static constexpr qsizetype mostReceived = 1024 * 1024; //!< bytes that received() keeps

    //! \a seed: of {random} in replies, and of everything else that is random.
    explicit VirtualDevice(quint64 seed = 0);
    ~VirtualDevice() override;

    //! Listens, and answers by rules of reply (core/message); returns when it does, or says why not. InvalidArgument:
    //! what is wrong in which line of the rules.
    Result<void> start(const QString &rules, TransportProtocol protocol = TransportProtocol::Tcp,
                       Milliseconds within = patience);
    //! The same as a device that comes with the program: "modbus", "misbehaving:slow". \a protocol: which of the two
    //! address() is of, where it has both. InvalidArgument says which there are.
    Result<void> startBundled(const QString &name, TransportProtocol protocol = TransportProtocol::Tcp,
                              Milliseconds within = patience);
    //! The same as a device file (core/devices) says. Errors begin with its path.
    Result<void> startFile(const QString &path, TransportProtocol protocol = TransportProtocol::Tcp,
                           Milliseconds within = patience);
    //! Nobody can connect any more, and who is there is thrown out.
    void stop();

    //! 0 while it does not listen.
    quint16 port() const;
    //! "tcp://127.0.0.1:41234"; empty while it does not listen.
    QString address() const;
    //! What came from everybody, in its order; the last mostReceived bytes.
    QByteArray received() const { return m_received; }
    //! What came next begins with what \a pattern (core/message) says: the first bytes that were not expected yet,
    //! which it takes. Datagrams are one behind the other.
    std::optional<Failure> expect(const QString &pattern, Milliseconds within = DeviceSession::patience);
    //! The same for literals, for WB_EXPECT.
    std::optional<Failure> expectText(const char *pattern, Milliseconds within = DeviceSession::patience)
    {
        return expect(QString::fromUtf8(pattern), within);
    }
    //! Clients that have come so far; over UDP those that sent something.
    qint64 clients() const;
    //! Whoever is there is told \a bytes without asking, or thrown out by a reset. A device that was started by name or
    //! file only answers: InvalidState, and nobody is thrown out.
    Result<void> tell(const QByteArray &bytes);
    void resetClients();

Q_SIGNALS:
    //! Something came, or somebody; or it listens, or does not any more.
    void changed();

private:
    QList<session::PeerId> peers() const;
    bool isUdp() const;
    std::optional<Endpoint> endpoint() const;
    void begin(TransportProtocol protocol);
    void onReceived(QByteArrayView bytes);
    devices::DeviceOptions deviceOptions();
    Result<void> start(Result<std::unique_ptr<devices::Device>> device, Milliseconds within);

    const quint64 m_seed;
    TransportProtocol m_protocol = TransportProtocol::Tcp;
    QByteArray m_received;
    QByteArray m_unexpected; // its end, which was not expected yet
    DeviceWatch m_watch; // of m_device's sockets
    std::unique_ptr<session::Session> m_session; // with rules of reply
    std::unique_ptr<devices::Device> m_device; // by name or file
};

} // namespace wirebench::testing
