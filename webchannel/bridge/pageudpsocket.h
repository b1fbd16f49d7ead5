// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/udpconnection.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/pageconnection.h"

namespace wirebench::bridge {

//! A UDPSocket of a page, in connected mode. Units are datagrams.
class PageUdpSocket final : public PageConnection
{
    Q_OBJECT

public:
    //! \a request: its host as normalisedHost().
    PageUdpSocket(quint32 id, quint32 credit, const UdpRequest &request, PageSocketSetup setup, QObject *parent);

    void open() override;

private:
    Result<void> write(const Frame &frame) override;
    void onErrorReported(Side side, const Error &error) override;
    void onOpened();

    UdpRequest m_request;
    net::UdpConnection m_connection;
};

} // namespace wirebench::bridge
