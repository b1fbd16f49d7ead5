// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/pageserver.h"

namespace wirebench::tests {

namespace {

QByteArray response(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

PageServer::PageServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    listen(QHostAddress::LocalHost);
}

QString PageServer::origin() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
}

void PageServer::add(const QString &path, const QByteArray &html, const QByteArray &headers)
{
    m_responses.insert(path, response("200 OK", headers, html));
}

void PageServer::addHead(const QString &path, const QByteArray &status, const QByteArray &headers)
{
    m_heads.insert(path, status.isEmpty() ? QByteArray() : response(status, headers, {}));
}

void PageServer::clear()
{
    m_responses.clear();
    m_heads.clear();
    m_requests.clear();
}

void PageServer::answer(QTcpSocket &socket)
{
    const QByteArray request = socket.peek(64 * 1024);
    if (!request.contains("\r\n\r\n"))
        return;
    socket.readAll();
    const QByteArrayList words = request.split(' ');
    const auto path = QString::fromLatin1(words.value(1));
    m_requests.append(QString::fromLatin1(words.value(0)) + u' ' + path);
    const QByteArray whole = m_responses.value(path, response("404 Not Found", {}, {}));
    const bool isHead = words.value(0) == "HEAD";
    const QByteArray head = m_heads.value(path, whole.left(whole.indexOf("\r\n\r\n") + 4));
    socket.write(isHead ? head : whole);
    socket.disconnectFromHost();
}

} // namespace wirebench::tests
