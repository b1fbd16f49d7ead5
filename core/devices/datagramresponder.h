// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/devices/instrument.h"

#include <QUdpSocket>

namespace wirebench::devices {

//! The demo instrument over UDP: "TEMP?" (a line end may follow) is answered with a measurement, every other datagram
//! comes back as it is, an empty one as an empty one. What the system does not take at once is dropped and counted, as
//! UDP may.
class DatagramResponder : public QObject
{
    Q_OBJECT

public:
    //! \a instrument must outlive this object.
    explicit DatagramResponder(Instrument &instrument, QObject *parent = nullptr);

    //! Binds to \a local (port 0: the system chooses). Call again after it failed only.
    Result<void> start(const Endpoint &local = {QHostAddress(QHostAddress::LocalHost), 0});
    quint16 port() const { return m_socket.localPort(); }
    //! Answers that were not sent.
    qint64 dropped() const { return m_dropped; }

private:
    void receive();
    void answer(QByteArrayView question, const QHostAddress &address, quint16 port);

    Instrument &m_instrument;
    QUdpSocket m_socket{this};
    QByteArray m_buffer; // one datagram of the largest size
    qint64 m_dropped = 0;
};

} // namespace wirebench::devices
