// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/testing/virtualdevice.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace wirebench::testing {

//! `VirtualDevice` of QML: a device that a client under test talks to, on loopback, on a port that was free. What it is
//! says one of `rules`, `name` and `source`, for the next start(). Functions that cannot do what they are for fail the
//! test function that calls them, see failCaller().
class DeviceElement : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(VirtualDevice)
    //! Rules of reply (core/message), one a line.
    Q_PROPERTY(QString rules MEMBER m_rules NOTIFY settingsChanged)
    //! A device that comes with the program: "modbus", "misbehaving:slow".
    Q_PROPERTY(QString name MEMBER m_name NOTIFY settingsChanged)
    //! A device file (core/devices), relative to the file it is written in.
    Q_PROPERTY(QUrl source MEMBER m_source NOTIFY settingsChanged)
    //! Of rules; and which of the two `address` is of where a device has both.
    Q_PROPERTY(Protocol protocol MEMBER m_protocol NOTIFY settingsChanged)
    //! For what expectations wait that say no time of their own; milliseconds.
    Q_PROPERTY(int timeout MEMBER m_timeout NOTIFY settingsChanged)
    //! 0, and empty, while it does not listen.
    Q_PROPERTY(int port READ port NOTIFY addressChanged)
    Q_PROPERTY(QString address READ address NOTIFY addressChanged)
    //! Clients that have come so far; over UDP those that sent something.
    Q_PROPERTY(int clients READ clients NOTIFY changed)
    //! What came from everybody since start(), as text (UTF-8), and in hexadecimal digits: "01 ff".
    Q_PROPERTY(QString received READ received NOTIFY changed)
    Q_PROPERTY(QString receivedHex READ receivedHex NOTIFY changed)

public:
    enum Protocol { Tcp, Udp };
    Q_ENUM(Protocol)

    explicit DeviceElement(QObject *parent = nullptr);
    ~DeviceElement() override;

    int port() const { return m_device->port(); }
    QString address() const;
    int clients() const { return static_cast<int>(m_device->clients()); }
    QString received() const { return QString::fromUtf8(m_device->received()); }
    QString receivedHex() const { return QString::fromLatin1(m_device->received().toHex(' ')); }

    //! Listens when it returns. Where it listened before, that ends.
    Q_INVOKABLE void start();
    //! Nobody can connect any more, and who is there is thrown out.
    Q_INVOKABLE void stop();
    //! Tells whoever is there, unasked: a template (core/message), as what DeviceSession sends.
    Q_INVOKABLE void tell(const QString &payload);
    //! What clients sent next begins with what \a pattern (core/message) says: the first bytes that were not expected
    //! yet, which it takes. Datagrams are one behind the other.
    Q_INVOKABLE void expect(const QString &pattern) { expect(pattern, m_timeout); }
    Q_INVOKABLE void expect(const QString &pattern, int within);
    //! Throws out whoever is there, by a reset.
    Q_INVOKABLE void resetClients() { m_device->resetClients(); }

Q_SIGNALS:
    void settingsChanged();
    void addressChanged();
    //! Something came, or somebody.
    void changed();

private:
    Result<void> startAsSaid();

    QString m_rules;
    QString m_name;
    QUrl m_source;
    Protocol m_protocol = Tcp;
    int m_timeout = 2000;
    const std::shared_ptr<VirtualDevice> m_device; // which lives on while it waits, whatever handlers do
};

} // namespace wirebench::testing
