// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/pageconnection.h"

namespace wirebench::bridge {

//! A TCPSocket of a page. Units are bytes.
class PageTcpSocket final : public PageConnection
{
    Q_OBJECT

public:
    //! Connects. \a request: its host as normalisedHost().
    PageTcpSocket(quint32 id, quint32 credit, const TcpRequest &request, PageSocketSetup setup, QObject *parent);
    //! Takes over \a accepted, which is open. The first credit is 0.
    PageTcpSocket(quint32 id, std::unique_ptr<net::TcpConnection> accepted, PageSocketSetup setup, QObject *parent);

    //! An accepted socket is opened() before this returns.
    void open() override;
    bool takesParts() const override { return true; }

private:
    Result<void> write(const Frame &frame) override;
    void onOpened();
    void onBytesArrived(const QByteArray &bytes);
    //! For the next piece, of \a size bytes.
    void chooseLane(qsizetype size);

    TcpRequest m_request;
    std::unique_ptr<net::TcpConnection> m_connection;
    int m_smallPieces = 0; // in a row
};

} // namespace wirebench::bridge
