// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/pagesocket.h"

namespace wirebench::bridge {

//! A TCPSocket of a page. Units are bytes.
class PageTcpSocket final : public PageSocket
{
    Q_OBJECT

public:
    //! \a request: its host as normalisedHost().
    PageTcpSocket(quint32 id, quint32 credit, const TcpRequest &request, PageSocketSetup setup, QObject *parent);

    void open() override;

private:
    Result<void> write(QByteArrayView payload) override;
    void onOpened();
    void onBytesArrived(const QByteArray &bytes);

    TcpRequest m_request;
    net::TcpConnection m_connection;
};

} // namespace wirebench::bridge
