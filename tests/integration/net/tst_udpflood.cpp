// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/leakcheck.h"
#include "tests/support/process.h"
#include "tests/support/rawaddress.h"
#include "tests/support/rawudppeer.h"

#include "core/net/socketaddress.h"
#include "core/net/udpconnection.h"

#include <QFile>
#include <QTimer>

#include <array>
#include <atomic>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

//! Sends datagrams from a thread of its own as fast as the kernel takes them, to the first that sends it one.
class Flood
{
public:
    ~Flood()
    {
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_descriptor);
    }

    quint16 port() const { return localEndpointOf(m_descriptor).value().port; }
    bool isOver() const { return m_over; }
    qint64 sent() const { return m_sent; }

    void start(const Endpoint &to, qint64 count)
    {
        m_thread = std::thread([this, to, count] {
            socklen_t length = 0;
            const sockaddr_storage address = toSocketAddress(to, length);
            const std::array<char, 100> data = {};
            for (qint64 i = 0; i < count; ++i) {
                if (::sendto(m_descriptor, data.data(), data.size(), 0, reinterpret_cast<const sockaddr *>(&address),
                             length)
                    >= 0)
                    ++m_sent;
            }
            m_over = true;
        });
    }

private:
    int m_descriptor = boundSocket(SOCK_DGRAM, QHostAddress(QHostAddress::LocalHost), 0);
    std::atomic<qint64> m_sent = 0;
    std::atomic<bool> m_over = false;
    std::thread m_thread;
};

//! What the kernel threw away because nobody read it in time.
qint64 droppedBy(int descriptor)
{
    std::array<quint32, SK_MEMINFO_VARS> values = {};
    socklen_t length = sizeof values;
    ::getsockopt(descriptor, SOL_SOCKET, SO_MEMINFO, values.data(), &length);
    return values.at(SK_MEMINFO_DROPS);
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QFile::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

constexpr qint64 floodSize = 500000;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 mostGrowth = 1024 * 1024 * 1024; // sanitizers keep what was freed, on purpose
#else
constexpr qint64 mostGrowth = 16 * 1024 * 1024; // the flood is 50 MB
#endif

} // namespace

//! More datagrams than anybody can take.
class TestUdpFlood : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void everyDatagramIsDeliveredOrCountedAsDropped_data()
    {
        QTest::addColumn<bool>("slow");
        QTest::newRow("a quick reader") << false;
        QTest::newRow("a slow reader") << true;
    }

    void everyDatagramIsDeliveredOrCountedAsDropped()
    {
        QFETCH(const bool, slow);
        Flood flood;
        UdpConnection connection;
        connection.open(QStringLiteral("127.0.0.1"), flood.port());
        QTRY_VERIFY(connection.reader());
        DatagramReader &reader = *connection.reader();
        qint64 received = 0;
        connect(&reader, &DatagramReader::datagramsArrived, this, [&](const QList<Datagram> &datagrams) {
            received += datagrams.size();
            if (!slow)
                reader.grant(datagrams.size());
        });
        QTimer heart; // the rest of the program
        int beats = 0;
        connect(&heart, &QTimer::timeout, this, [&] {
            ++beats;
            if (slow && reader.credit() == 0)
                reader.grant(10);
        });
        heart.start(1);
        reader.grant(64);
        const qint64 memoryBefore = residentBytes();
        qint64 mostMemory = memoryBefore;
        flood.start(connection.localEndpoint(), floodSize);
        const auto over = [&] {
            mostMemory = std::max(mostMemory, residentBytes());
            return flood.isOver();
        };
        QTRY_VERIFY_WITH_TIMEOUT(over(), 60000);
        QVERIFY(beats > 10);
        const auto accountedFor = [&] { return received + droppedBy(connection.descriptor()); };
        QTRY_COMPARE_WITH_TIMEOUT(accountedFor(), flood.sent(), 60000);
        QVERIFY(received > 0);
        const qint64 grown = mostMemory - memoryBefore;
        QVERIFY2(grown < mostGrowth, qPrintable(QString::number(grown)));
        QCOMPARE(connection.state(), ConnectionState::Open);
        QVERIFY(connection.writer()->write({"still alive", {}}));
        QCOMPARE(connection.writer()->pending(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUdpFlood)
#include "tst_udpflood.moc"
