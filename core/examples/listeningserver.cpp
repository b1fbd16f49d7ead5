// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// listeningserver [ADDRESS [PORT]]: sends everybody back what they send. Prints where it listens; ends with Ctrl+C.
#include "core/net/tcplistener.h"

#include <QCoreApplication>

#include <cstdio>

using namespace wirebench;
using namespace wirebench::streams;

constexpr qint64 mostClients = 64; // others wait in the kernel's queue
constexpr qint64 window = 64 * 1024; // bytes of one client that may be on their way through us

// Echoes until both directions have ended, then deletes the connection.
static net::TcpConnection *echo(std::unique_ptr<net::TcpConnection> accepted)
{
    net::TcpConnection *connection = accepted.release();
    connection->setParent(QCoreApplication::instance());
    ByteReader *reader = connection->reader();
    ByteWriter *writer = connection->writer();
    QObject::connect(reader, &ByteReader::bytesArrived, writer,
                     [writer](const QByteArray &bytes) { writer->write(bytes); });
    // Credit comes back with what was sent: who does not read the echo is not read from.
    QObject::connect(writer, &ByteWriter::taken, reader, &ByteReader::grant);
    QObject::connect(reader, &ByteReader::ended, writer, &ByteWriter::close);
    QObject::connect(writer, &ByteWriter::ended, connection, [connection] { connection->close(); });
    QObject::connect(connection, &net::Connection::closed, connection, &QObject::deleteLater);
    reader->grant(window);
    return connection;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Endpoint local = {QHostAddress(arguments.value(1, QStringLiteral("127.0.0.1"))),
                            arguments.value(2).toUShort()};

    net::TcpListener listener;
    QObject::connect(&listener, &net::TcpListener::opened, &application, [&listener] {
        std::printf("listening at %s\n", qPrintable(listener.localEndpoint().toString()));
        std::fflush(stdout);
        listener.reader()->grant(mostClients);
    });
    QObject::connect(&listener, &net::TcpListener::connectionAccepted, &application, [&listener] {
        net::TcpConnection *connection = echo(listener.takeConnection());
        QObject::connect(connection, &QObject::destroyed, &listener, [&listener] { listener.reader()->grant(1); });
    });
    const auto fail = [](const Error &error) {
        std::fprintf(stderr, "listeningserver: %s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    };
    QObject::connect(&listener, &net::TcpListener::openFailed, &application, fail);
    QObject::connect(&listener, &net::TcpListener::closed, &application, [&] { fail(*listener.error()); });
    listener.open(local);
    return QCoreApplication::exec();
}
