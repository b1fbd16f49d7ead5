// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/webchannel/bridge/clientlink.h"
#include "tests/webchannel/bridge/clientstream.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/bridge/frame.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace wirebench::tests {

//! A page's side of the protocol, without a page: a real WebSocket to a real bridge, or a relay where the environment
//! says WIREBENCH_TEST_LINK=relay. Obeys the windows unless told not to.
class BridgeClient : public QObject
{
    Q_OBJECT

public:
    //! What differs from a rightful context.
    struct Identity
    {
        QString origin = QStringLiteral("https://page.example");
        bridge::PolicyFeatures policies = bridge::PolicyFeature::DirectSockets | bridge::PolicyFeature::PrivateNetwork
            | bridge::PolicyFeature::Multicast;
        std::optional<QByteArray> ticket = {}; //!< unset: a fresh one
        bool sendsSecret = true;
        std::optional<QString> claimedOrigin = {}; //!< Origin header; unset: origin
        QString document = QStringLiteral("a test");
        QString holder = {};
        bridge::GrantParties parties = {QStringLiteral("https://page.example"), QStringLiteral("https://page.example")};
    };

    //! What one socket of the page has seen.
    struct Socket
    {
        QByteArray data;
        QList<Datagram> datagrams;
        QList<bridge::AcceptedSocket> accepted;
        qint64 taken = 0;
        QList<bridge::SideError> errors;
        QList<bridge::FrameType> order; //!< of everything but Data, Datagram, Taken and Accepted
        bool has(bridge::FrameType type) const { return order.contains(type); }
    };

    explicit BridgeClient(bridge::Bridge &bridge, QObject *parent = nullptr);
    BridgeClient(bridge::Bridge &bridge, const Identity &identity, QObject *parent = nullptr);

    bool isConnected() const { return m_link->isConnected(); }
    bool isClosed() const { return m_isClosed; }
    //! The bridge ended it, because of what this client did or is.
    bool wasRefused() const { return m_wasRefused; }
    //! Ends the context in order. isClosed() follows.
    void leave() { m_link->leave(); }
    //! Ends the context as a page does that is taken away.
    void vanish() { m_link->vanish(); }

    //! A request of the protocol that will succeed, given a rule.
    static QJsonObject request(quint32 id, const QString &protocol, quint16 port, quint32 credit = 1024 * 1024);
    //! Likewise for a local address, "listen" or "bind". \a port 0 is left out.
    static QJsonObject localRequest(quint32 id, const QString &protocol, quint16 port = 0, quint32 credit = 16);
    //! Calls open(); the reply arrives later in replies().
    int callOpen(const QJsonValue &request) { return callMethod(QStringLiteral("open"), request); }
    //! Likewise for any method.
    int callMethod(const QString &method, const QJsonValue &request);
    const QHash<int, QJsonValue> &replies() const { return m_replies; }
    //! Calls open() and waits for the reply. Null when none came in time.
    QJsonObject open(const QJsonValue &request) { return call(QStringLiteral("open"), request); }
    //! Likewise for any method.
    QJsonObject call(const QString &method, const QJsonValue &request);
    //! True when the bridge has handled everything sent before, and everything that it said then has arrived.
    bool roundTrip();

    //! True when, of what write() queued, the kernel takes no more, because the peer does not read.
    bool waitForStall(quint32 id);

    //! Units that went out in Data frames by write().
    qint64 sent(quint32 id) const { return m_sent.value(id); }

    void sendRaw(const QByteArray &message) { m_link->sendBinary(message); }
    void sendText(const QString &text) { m_link->sendText(text); }
    void sendControl(const QJsonObject &message);
    //! One Data frame.
    void sendData(quint32 id, const QByteArray &payload);
    //! One DataTo frame.
    void sendDataTo(quint32 id, const bridge::AddressedData &data);
    //! Sends \a bytes in Data frames as the window allows.
    void write(quint32 id, const QByteArray &bytes);
    void grant(quint32 id, quint32 units);
    void sendPlain(quint32 id, bridge::FrameType type);
    void abort(quint32 id, quint64 promised);
    //! Whether credit is granted anew for whatever arrives. On at first.
    void setGranting(bool granting) { m_granting = granting; }

    //! Asks for the stream beside the WebSocket, as whoever \a identity says. Once.
    void openStream(const Identity &identity);
    void openStream() { openStream(m_identity); }
    //! nullptr before openStream().
    ClientStream *stream() const { return m_stream.get(); }
    //! What came by the stream is acknowledged, as it comes. On at first.
    void setAcknowledging(bool acknowledging) { m_acknowledging = acknowledging; }
    //! The stream is over for this page, wherever it is: what follows comes by messages.
    void resume();
    //! How often sockets changed lanes.
    int moves() const { return m_moves; }

    const Socket &socket(quint32 id) { return m_sockets[id]; }

Q_SIGNALS:
    void closed();

private:
    void onTextMessage(const QString &text);
    void onBinaryMessage(const QByteArray &message);
    void onStreamBytes(const QByteArray &bytes);
    //! A frame that came by \a lane: waits where its socket is on the other one.
    void onFrame(const bridge::Frame &frame, bridge::Lane lane);
    void handle(const bridge::Frame &frame);
    void writeMore(quint32 id);

    struct HeldFrame
    {
        bridge::FrameType type;
        QByteArray payload;
    };

    bridge::Bridge &m_bridge;
    Identity m_identity; // with its ticket
    std::unique_ptr<ClientLink> m_link;
    std::unique_ptr<ClientStream> m_stream;
    QByteArray m_streamRest; // of a frame that is not whole yet
    quint64 m_streamReceived = 0;
    QHash<quint32, bridge::Lane> m_lanes; // of sockets that have moved
    QHash<quint32, QList<HeldFrame>> m_held;
    int m_moves = 0;
    bool m_acknowledging = true;
    bool m_isClosed = false;
    bool m_wasRefused = false;
    QHash<int, QJsonValue> m_replies;
    QHash<quint32, Socket> m_sockets;
    QHash<quint32, QByteArray> m_unsent;
    QHash<quint32, qint64> m_sent;
    int m_calls = 0;
    bool m_granting = true;
};

} // namespace wirebench::tests
