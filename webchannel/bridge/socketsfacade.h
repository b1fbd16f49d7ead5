// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace wirebench::bridge {

//! What QWebChannel shows a page as `sockets`: three methods, and nothing else that does anything.
//!
//! Requests and replies are those of webchannel/README.md; errors travel in the reply, because QWebChannel answers null
//! for a failed future. QJsonValue, because as that any JSON arrives as it is; what QWebChannel cannot convert to a
//! narrower type it replaces by an empty value, and the page would not learn what was wrong.
class SocketsFacade final : public QObject
{
    Q_OBJECT

public:
    using Method = std::function<QFuture<QJsonObject>(const QJsonValue &request)>;
    //! What the methods of the same names do.
    struct Methods
    {
        Method open;
        Method joinGroup;
        Method leaveGroup;
    };

    explicit SocketsFacade(Methods methods, QObject *parent = nullptr);

    //! Opens a socket.
    Q_INVOKABLE QFuture<QJsonObject> open(const QJsonValue &request);
    //! Makes a bound UDP socket a member of a multicast group.
    Q_INVOKABLE QFuture<QJsonObject> joinGroup(const QJsonValue &request);
    //! Ends that.
    Q_INVOKABLE QFuture<QJsonObject> leaveGroup(const QJsonValue &request);

    //! Pages can call the inherited deleteLater() too (Qt 6.8 lets them); this object is its owner's to delete.
    bool event(QEvent *event) override;

private:
    Methods m_methods;
};

} // namespace wirebench::bridge
