// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

//! recordingprogram FILE PROGRESS: records a connection at full rate until it is killed. Writes to PROGRESS, as pairs
//! of i64, when (CLOCK_MONOTONIC, ns) how many bytes had been received: from the last pair at least a quarter of a
//! second old one can say what must be in FILE.

#include "core/capture/recorder.h"
#include "core/net/tcpconnection.h"
#include "tests/support/rawlistener.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

qint64 now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

//! Byte number i of the stream is i / 8 % 251, so that whatever is in the file can be checked by its place.
void sendForever(int descriptor)
{
    QByteArray bytes(251 * 8 * 128, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i / 8 % 251);
    for (qsizetype offset = 0;;) {
        const ssize_t sent = ::send(descriptor, bytes.constData() + offset,
                                    static_cast<std::size_t>(bytes.size() - offset), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        offset = (offset + sent) % bytes.size();
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const auto recorder = capture::Recorder::start(arguments.at(1));
    const int progress = ::open(argv[2], O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (!recorder || progress < 0)
        return 2;
    const std::unique_ptr<TrafficWatcher> watcher = (*recorder)->watcher(QStringLiteral("killed"));
    RawListener listener({.accepting = false});
    net::TcpConnection connection({.watcher = watcher.get()});
    connection.open(QStringLiteral("127.0.0.1"), listener.port());
    qint64 received = 0;
    QObject::connect(&connection, &net::Connection::opened, &connection, [&] {
        std::thread(sendForever, listener.acceptRaw()).detach();
        QObject::connect(connection.reader(), &streams::ByteReader::bytesArrived, &connection,
                         [&](const QByteArray &bytes) {
                             received += bytes.size();
                             connection.reader()->grant(bytes.size());
                         });
        connection.reader()->grant(1024 * 1024);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const qint64 pair[] = {now(), received};
        (void)!::write(progress, pair, sizeof(pair));
    });
    timer.start(5);
    std::puts("recording");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
