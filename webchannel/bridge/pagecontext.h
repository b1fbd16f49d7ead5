// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/bridgesettings.h"
#include "webchannel/bridge/channeltransport.h"
#include "webchannel/bridge/contextlink.h"
#include "webchannel/bridge/framereader.h"
#include "webchannel/bridge/openrequest.h"
#include "webchannel/bridge/outbox.h"
#include "webchannel/bridge/pagemulticast.h"
#include "webchannel/bridge/pagesocket.h"
#include "webchannel/bridge/socketsfacade.h"

#include <QHash>
#include <QSet>
#include <QWebChannel>

#include <memory>

namespace wirebench::bridge {

class PageListener;

//! One JavaScript context of a page: its link, its facade, its sockets. What the page does wrong ends the context;
//! when the context ends, all its sockets do.
class PageContext final : public QObject
{
    Q_OBJECT

public:
    //! \a link is from the document that \a ticket was issued to. \a settings must outlive this object and its parent,
    //! which the sockets of an ended context live on with for a moment.
    //! \a desk may be null.
    PageContext(std::unique_ptr<ContextLink> link, const Ticket &ticket, const BridgeSettings &settings,
                QuestionDesk *desk, QObject *parent);
    ~PageContext() override;

    const QString &origin() const { return m_ticket.origin; }
    const Ticket &ticket() const { return m_ticket; }
    //! Ends the sockets that have something by \a grant.
    void revoke(const Grant &grant);

    //! Whether the page may still ask for its stream, for bulk (see webchannel/README.md), and where it goes, \a head
    //! first.
    bool canBeginStream() const { return m_outbox.canBeginStream(); }
    void beginStream(std::unique_ptr<net::TcpConnection> connection, const QByteArray &head);

Q_SIGNALS:
    void accessDenied(const wirebench::bridge::AccessDenial &denial);
    //! The link is gone, and so are the sockets. Comes once, last.
    void ended();

private:
    QFuture<QJsonObject> open(const QJsonValue &json);
    //! \a change: join or leave.
    QFuture<QJsonObject> changeGroups(const QJsonValue &json,
                                      void (PageMulticast::*change)(const net::MulticastMembership &,
                                                                    const PageMulticast::Reply &));
    Result<PageSocket *> makeSocket(const QJsonValue &json);
    Result<PageSocket *> makeSocket(quint32 id, quint32 credit, TcpRequest request);
    Result<PageSocket *> makeSocket(quint32 id, quint32 credit, UdpRequest request);
    Result<PageSocket *> makeSocket(quint32 id, quint32 credit, const BindRequest &request);
    Result<PageSocket *> makeSocket(quint32 id, quint32 credit, const ListenRequest &request);
    PageSocketSetup socketSetup();
    QFuture<QJsonObject> start(PageSocket &socket);
    //! Takes what waits at \a listener, if there is a place for it.
    void admit(PageListener &listener);
    bool isFull() const;
    //! The page may have been told of that id.
    bool wasUsed(quint32 id) const;
    void add(PageSocket &socket);
    void forget(PageSocket &socket);
    void onBinaryReceived(QByteArrayView bytes, bool isLastOfMessage);
    Result<void> handleFrame(const Frame &frame);
    Result<void> resumeStream(quint64 bytes);
    void violate(const Error &error);
    void onDisconnected();
    void abandonSockets();

    Ticket m_ticket;
    const BridgeSettings &m_settings;
    QuestionDesk *const m_desk;
    std::shared_ptr<TrafficWatcher> m_watcher; // with sockets that outlive this for a moment
    std::unique_ptr<ContextLink> m_link;
    Outbox m_outbox;
    FrameReader m_frames;
    ChannelTransport m_transport;
    SocketsFacade m_facade;
    QWebChannel m_channel;
    QHash<quint32, PageSocket *> m_sockets; // children
    QSet<PageSocket *> m_parting; // over for the page, still sending what was promised
    qsizetype m_connecting = 0;
    quint32 m_highestId = 0; // ids up to here have been used by the page
    quint32 m_nextAcceptedId = firstAcceptedId; // ids from firstAcceptedId up to before here have been used; 0: all
};

} // namespace wirebench::bridge
