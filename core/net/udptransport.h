// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptorreadiness.h"

namespace wirebench::net {

//! UDP on a non-blocking descriptor; with \a connectedTo set the descriptor is connected and every datagram goes there.
class UdpTransport final : public streams::DatagramTransport, private ReadinessReceiver
{
    Q_OBJECT

public:
    UdpTransport(Descriptor descriptor, const Endpoint &connectedTo, QObject *parent = nullptr);

    int descriptor() const { return m_readiness.descriptor(); }
    streams::Transfer receive(QList<Datagram> &datagrams, qsizetype limit) override;
    streams::Transfer send(const Datagram &datagram) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override;
    void setSendInterest(bool interested) override;
    void close() override;

private:
    void onReadyToReceive() override { Q_EMIT readyToReceive(); }
    void onReadyToSend() override { Q_EMIT readyToSend(); }

    DescriptorReadiness m_readiness;
    Endpoint m_connectedTo;
    int m_errorAfterBatch = 0; // errno met behind good datagrams, reported by the next receive()
    QByteArray m_buffer; // one datagram of the largest size; kept, so that receiving costs one right-sized copy
};

} // namespace wirebench::net
