// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// echoclient HOST PORT [TEXT]: sends TEXT, or stdin, and prints what comes back until the peer finishes.
#include "core/net/tcpconnection.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::streams;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const quint16 port = arguments.value(2).toUShort();
    if (arguments.size() < 3 || arguments.size() > 4 || port == 0)
        return std::fputs("usage: echoclient HOST PORT [TEXT]\n", stderr), 2;

    net::TcpConnection connection;
    const auto leave = [&connection] {
        if (connection.error())
            std::fprintf(stderr, "echoclient: %s\n", qPrintable(connection.error()->detail));
        QCoreApplication::exit(connection.error() ? 1 : 0);
    };
    QObject::connect(&connection, &net::Connection::openFailed, &application, leave);
    QObject::connect(&connection, &net::Connection::closed, &application, leave);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(false);
    QObject::connect(&input, &QSocketNotifier::activated, &connection, [&] {
        QByteArray buffer(64 * 1024, Qt::Uninitialized);
        const ssize_t size = ::read(STDIN_FILENO, buffer.data(), static_cast<std::size_t>(buffer.size()));
        input.setEnabled(false); // until this piece is sent, so that nothing piles up here
        if (size <= 0 || !connection.writer()->write(buffer.first(size)))
            connection.writer()->close(); // sends what waits, then FIN; reading goes on
    });
    QObject::connect(&connection, &net::Connection::opened, &application, [&] {
        auto *reader = connection.reader();
        auto *writer = connection.writer();
        QObject::connect(reader, &ByteReader::bytesArrived, &application, [reader](const QByteArray &bytes) {
            std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
            reader->grant(bytes.size()); // as much again
        });
        QObject::connect(reader, &ByteReader::ended, writer, &ByteWriter::close); // so do we
        reader->grant(64 * 1024);
        if (arguments.size() == 4) {
            writer->write(arguments.at(3).toLocal8Bit());
            return writer->close();
        }
        QObject::connect(writer, &ByteWriter::taken, &input, [&, writer] { input.setEnabled(writer->pending() == 0); });
        input.setEnabled(true);
    });
    connection.open(arguments.at(1), port);
    return QCoreApplication::exec();
}
