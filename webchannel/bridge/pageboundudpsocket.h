// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/boundudpsocket.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/pageconnection.h"
#include "webchannel/bridge/pagemulticast.h"

#include <QHash>

namespace wirebench::bridge {

//! A UDPSocket of a page, in bound mode. Units are datagrams.
//!
//! Each datagram's destination is judged for itself. The first one that cannot be sent ends writing; those that wait
//! behind it, whose write() had resolved, still go out.
class PageBoundUdpSocket final : public PageConnection
{
    Q_OBJECT

public:
    PageBoundUdpSocket(quint32 id, quint32 credit, const BindRequest &request, PageSocketSetup setup, QObject *parent);

    void open() override;
    //! Says that there are multicast groups where there are.
    QJsonObject openInfo() const override;

    PageMulticast &multicast() { return m_multicast; }

private:
    struct Destination
    {
        QString host;
        quint16 port = 0;
    };

    FrameType dataType() const override { return FrameType::DataTo; }
    Result<void> write(const Frame &frame) override;
    void onErrorReported(Side side, const Error &error) override;
    void onOpened();
    void onSendFailed(quint64 number, const Error &error);

    BindRequest m_request;
    quint64 m_accepted = 0; // datagrams, as the connection counts them
    QHash<quint64, Destination> m_unsettled; // by the datagram's number; no more than the send window
    net::BoundUdpSocket m_connection;
    PageMulticast m_multicast;
};

} // namespace wirebench::bridge
