// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace wirebench::tests {

//! Serves pages with whatever headers a test wants, on a loopback origin of its own.
class PageServer : public QTcpServer
{
    Q_OBJECT

public:
    PageServer();

    QString origin() const;
    QUrl url(const QString &path) const { return QUrl(origin() + path); }
    //! \a headers: lines that end with CRLF.
    void add(const QString &path, const QByteArray &html, const QByteArray &headers = {});
    //! What HEAD is answered with instead, "404 Not Found"; with nothing the connection is closed.
    void addHead(const QString &path, const QByteArray &status, const QByteArray &headers = {});
    //! Forgets everything that was added, and requests().
    void clear();

    //! "GET /path", in the order of their arrival.
    const QStringList &requests() const { return m_requests; }

private:
    void answer(QTcpSocket &socket);

    QHash<QString, QByteArray> m_responses;
    QHash<QString, QByteArray> m_heads;
    QStringList m_requests;
};

} // namespace wirebench::tests
