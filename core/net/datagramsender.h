// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/destinationcache.h"
#include "core/streams/datagramwriter.h"

namespace wirebench::net {

//! Sends datagrams to hosts by name: those whose destination is not known yet wait for it, in places reserved in the
//! writer's queue, in order for each name; others are not held up by them.
//!
//! Every datagram that send() accepts is settled exactly once, by sent() or sendFailed(). The writer's end settles
//! all. In between are: waiting for the destination -> waiting in the writer -> settled.
class DatagramSender : public QObject
{
    Q_OBJECT

public:
    //! \a writer must outlive this object. \a family: the only one that the socket can reach, if so.
    DatagramSender(const Environment &environment, streams::DatagramWriter &writer, std::optional<AddressFamily> family,
                   QObject *parent = nullptr);

    //! See BoundUdpSocket::send().
    Result<quint64> send(const QByteArray &data, const QString &host, quint16 port,
                         std::optional<AddressFamily> dnsQueryType);
    quint64 accepted() const { return m_accepted; }

Q_SIGNALS:
    void sent(quint64 number);
    void sendFailed(quint64 number, const wirebench::Error &error);

private:
    struct Waiting
    {
        quint64 number;
        QByteArray data;
    };
    //! A datagram that the writer has.
    struct Written
    {
        quint64 position; // in the writer's counting
        quint64 number; // in ours
    };

    Result<quint64> sendTo(const Endpoint &destination, const QByteArray &data);
    Result<quint64> wait(const DestinationName &name, const QByteArray &data);
    void onFound(const DestinationName &name, const Endpoint &destination);
    void onLookupFailed(const DestinationName &name, const Error &error);
    void onTaken();
    void onErrorReported(const Error &error);
    //! The writer has given up its last datagrams and reserved places, or all.
    void onGivenUp();
    quint64 takeLastWaiting();

    streams::DatagramWriter &m_writer;
    std::optional<AddressFamily> m_family;
    DestinationCache m_cache;
    QHash<DestinationName, QList<Waiting>> m_waiting; // no empty lists
    qsizetype m_waitingCount = 0;
    std::deque<Written> m_written;
    quint64 m_accepted = 0;
};

} // namespace wirebench::net
