// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace wirebench::bridge {

//! What QWebChannel shows a page as `sockets`: one method, and nothing else that does anything.
class SocketsFacade final : public QObject
{
    Q_OBJECT

public:
    using Opener = std::function<QFuture<QJsonObject>(const QJsonValue &request)>;

    explicit SocketsFacade(Opener opener, QObject *parent = nullptr);

    //! Opens a socket. Request and reply are those of webchannel/README.md; errors travel in the reply, because
    //! QWebChannel answers null for a failed future. QJsonValue, because as that any JSON arrives as it is; what
    //! QWebChannel cannot convert to a narrower type it replaces by an empty value, and the page would not learn what
    //! was wrong.
    Q_INVOKABLE QFuture<QJsonObject> open(const QJsonValue &request);

    //! Pages can call the inherited deleteLater() too (Qt 6.8 lets them); this object is its owner's to delete.
    bool event(QEvent *event) override;

private:
    Opener m_opener;
};

} // namespace wirebench::bridge
