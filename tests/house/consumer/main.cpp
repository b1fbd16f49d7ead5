// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/tcpconnection.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTimer>

//! Exits with 0 when a connection through the installed library opens, with 1 when it fails or takes too long.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 2;

    wirebench::net::TcpConnection connection;
    QObject::connect(&connection, &wirebench::net::TcpConnection::opened, &application,
                     [] { QCoreApplication::exit(0); });
    QObject::connect(&connection, &wirebench::net::TcpConnection::openFailed, &application,
                     [] { QCoreApplication::exit(1); });
    QTimer::singleShot(20'000, &application, [] { QCoreApplication::exit(1); });
    connection.open(QStringLiteral("127.0.0.1"), server.serverPort());
    return QCoreApplication::exec();
}
