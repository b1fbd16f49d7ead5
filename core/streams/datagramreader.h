// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/streams/readableside.h"

namespace wirebench::streams {

//! The readable side of a datagram socket (UDP). Credit is in datagrams. Each arrives whole, empty ones too.
class DatagramReader : public ReadableSide
{
    Q_OBJECT

public:
    explicit DatagramReader(DatagramTransport &transport, QObject *parent = nullptr);

Q_SIGNALS:
    //! In the order in which the kernel had them; at least one.
    void datagramsArrived(const QList<wirebench::Datagram> &datagrams);

protected:
    Transfer receive(qint64 credit) override;
    void deliver() override;
    bool isPassing(const Error &error) const override;

private:
    DatagramTransport &m_datagramTransport;
    QList<Datagram> m_received; // between receive() and deliver() only
};

} // namespace wirebench::streams
