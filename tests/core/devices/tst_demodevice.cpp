// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"
#include "core/devices/instrumentsession.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::devices;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

//! A client that collects what the device sends. QTcpSocket cannot half-close, so finish() does it on the descriptor.
struct Client
{
    QTcpSocket socket;
    QByteArray received;
    bool reading = true;

    explicit Client(const DemoDevice &device)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            if (reading)
                received += socket.readAll();
        });
        socket.connectToHost(device.tcpEndpoint().address, device.tcpEndpoint().port);
    }
    bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    bool isAtEnd() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    void finish() { ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR); }
};

} // namespace

class TestDemoDevice : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DemoDevice> m_device;

    qsizetype sessions() const { return m_device->findChildren<InstrumentSession *>().size(); }

    //! Sends \a input in pieces of \a pieceSize, each on the wire before the next is written, then FIN; returns all
    //! answers.
    QByteArray converse(const QByteArray &input, qsizetype pieceSize)
    {
        Client client(*m_device);
        [&] { QTRY_VERIFY(client.isConnected()); }();
        client.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (qsizetype sent = 0; sent < input.size(); sent += pieceSize) {
            client.socket.write(input.mid(sent, pieceSize));
            [&] { QTRY_COMPARE(client.socket.bytesToWrite(), 0); }();
            QCoreApplication::processEvents(); // the device gets its turn in between
        }
        client.finish();
        [&] { QTRY_VERIFY(client.isAtEnd()); }();
        return client.received;
    }

    //! The answer to one datagram.
    QByteArray ask(const QByteArray &data)
    {
        QUdpSocket socket;
        socket.bind(QHostAddress::LocalHost, 0);
        socket.writeDatagram(data, m_device->udpEndpoint().address, m_device->udpEndpoint().port);
        QByteArray buffer(65536, 'x');
        qint64 size = -1;
        // QTRY_ evaluates more than once; a datagram comes only once.
        [&] { QTRY_VERIFY(size >= 0 || (size = socket.readDatagram(buffer.data(), buffer.size())) >= 0); }();
        return buffer.left(size);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_device = std::make_unique<DemoDevice>();
        QSignalSpy started(m_device.get(), &DemoDevice::started);
        m_device->start();
        QTRY_COMPARE(started.size(), 1);
    }

    void cleanup()
    {
        QTRY_COMPARE(sessions(), 0); // every test's sessions end with their connections
        m_device.reset();
    }

    void listensOnLoopbackOnly()
    {
        QCOMPARE(m_device->tcpEndpoint().address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(m_device->tcpEndpoint().port > 0);
        QVERIFY(m_device->udpEndpoint().port > 0);
    }

    void linesAreAnswered()
    {
        const QByteArrayList answers =
            converse("*IDN?\r\nMEAS:TEMP?\nSYST:UPTIME?\n\nNONSENSE\n*idn?\n*IDN?", 1000).split('\n');
        QCOMPARE(answers.size(), 6); // the last one is empty: an unfinished line is ignored
        QCOMPARE(answers[0], "Wirebench,Demo Instrument,WB-1,1.0\r");
        QVERIFY(answers[1].trimmed().toDouble() > 15);
        QVERIFY(answers[2].trimmed().toDouble() >= 0);
        QCOMPARE(answers[3], "ERR unknown command\r");
        QCOMPARE(answers[4], answers[0]);
        QCOMPARE(answers[5], "");
    }

    void conversationsDoNotDependOnHowBytesAreSplit_data()
    {
        QTest::addColumn<qsizetype>("pieceSize");
        for (qsizetype size : {1, 2, 3, 5, 7, 16, 31, 64, 1000})
            QTest::addRow("%lld", qint64(size)) << size;
    }
    void conversationsDoNotDependOnHowBytesAreSplit()
    {
        QFETCH(qsizetype, pieceSize);
        const QByteArray body("line\r\nline\n\r\n*IDN?\r\n");
        const QByteArray length = QByteArray::number(body.size());
        const QByteArray input = "*IDN?\r\nBULK:RECV " + length + "\r\n" + body
            + "BULK:SEND? 10 1\nBULK:RECV 0\nBULK:SEND? 0 1\n*IDN?\n"
              "HASH:UNTIL:FIN\r\n"
            + body;
        const QByteArray idn("Wirebench,Demo Instrument,WB-1,1.0\r\n");
        const QByteArray pattern = Pattern(1).next(10);
        QCOMPARE(converse(input, pieceSize),
                 idn + "RECEIVED " + length + ' ' + sha256(body) + "\r\nBULK 10\r\n" + pattern + "SHA256 10 "
                     + sha256(pattern) + "\r\nRECEIVED 0 " + sha256({}) + "\r\nBULK 0\r\nSHA256 0 " + sha256({})
                     + "\r\n" + idn + "HASHED " + length + ' ' + sha256(body) + "\r\n");
    }

    void bulkIsSentWholeAndHashed()
    {
        constexpr qsizetype size = 64 * 1024 * 1024 + 3;
        Client client(*m_device);
        client.socket.write("BULK:SEND? " + QByteArray::number(size) + " 7\n");
        const QByteArray head = "BULK " + QByteArray::number(size) + "\r\n";
        QTRY_VERIFY_WITH_TIMEOUT(client.received.size() > head.size() + size && client.received.endsWith('\n'), 60'000);
        const QByteArray pattern = Pattern(7).next(size);
        QVERIFY(client.received
                == head + pattern + "SHA256 " + QByteArray::number(size) + ' ' + sha256(pattern) + "\r\n");
    }

    void bulkIsReceivedWholeAndHashed()
    {
        const QByteArray bytes = Pattern(8).next(64 * 1024 * 1024 + 1);
        Client client(*m_device);
        client.socket.write("BULK:RECV " + QByteArray::number(bytes.size()) + "\n" + bytes + "*IDN?\n");
        QTRY_COMPARE_WITH_TIMEOUT(client.received.count('\n'), 2, 60'000);
        QCOMPARE(client.received,
                 "RECEIVED " + QByteArray::number(bytes.size()) + ' ' + sha256(bytes)
                     + "\r\nWirebench,Demo Instrument,WB-1,1.0\r\n");
    }

    void theHashComesOnlyAfterTheClientFinished()
    {
        const QByteArray bytes = Pattern(9).next(3'000'000);
        Client client(*m_device);
        client.socket.write("HASH:UNTIL:FIN\r\n" + bytes);
        QTRY_COMPARE(client.socket.bytesToWrite(), 0);
        // An answer on a second connection proves that the device had its turn and was silent here.
        QVERIFY(converse("*IDN?\n", 100).startsWith("Wirebench"));
        QCOMPARE(client.received, "");
        client.finish();
        QTRY_VERIFY(client.isAtEnd());
        QCOMPARE(client.received, "HASHED 3000000 " + sha256(bytes) + "\r\n");
    }

    void everythingAskedForIsAnsweredAfterTheClientFinished()
    {
        const QByteArray answer = converse("BULK:SEND? 5000000 3\n*IDN?\n", 100);
        const QByteArray pattern = Pattern(3).next(5'000'000);
        QVERIFY(answer
                == "BULK 5000000\r\n" + pattern + "SHA256 5000000 " + sha256(pattern)
                    + "\r\nWirebench,Demo Instrument,WB-1,1.0\r\n");
    }

    void anUploadCutShortIsNotAnswered() { QCOMPARE(converse("BULK:RECV 100\nonly this", 100), ""); }

    void aLineTooLongEndsTheSession()
    {
        // Far more than any buffer holds: it is read and thrown away, and the answer is not lost to a reset.
        const QByteArray answer = converse("*IDN?\n" + QByteArray(32 * 1024 * 1024, 'x'), 1 << 30);
        QCOMPARE(answer, "Wirebench,Demo Instrument,WB-1,1.0\r\nERR line longer than 4096 bytes\r\n");
        QCOMPARE(converse(QByteArray(4096, 'x') + '\n', 5000), "ERR unknown command\r\n");
    }

    void aClientThatNeverReadsCostsLittle()
    {
        Client client(*m_device);
        client.reading = false;
        client.socket.setReadBufferSize(1);
        QTRY_VERIFY(client.isConnected());
        client.socket.write("BULK:SEND? 1073741824 1\n");
        QTRY_COMPARE(sessions(), 1);
        const auto resident = [] {
            QFile file(QStringLiteral("/proc/self/statm"));
            return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : -1;
        };
        const qint64 before = resident();
        for (int i = 0; i < 200; ++i)
            QVERIFY(converse("*IDN?\n", 100).startsWith("Wirebench")); // the device had many turns
        QVERIFY2(resident() - before < 8 * 1024 * 1024, qPrintable(QString::number(resident() - before)));
        client.socket.abort();
    }

    void aClientThatAsksAndNeverReadsIsNotReadFrom()
    {
        Client client(*m_device);
        client.reading = false;
        client.socket.setReadBufferSize(1);
        QTRY_VERIFY(client.isConnected());
        // Small buffers at this end, so that the kernel holds little and the device's own bound shows.
        client.socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 65536);
        client.socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 65536);
        // How much the kernels hold depends on their tuning, so it asks on until it is stuck: ten looks, each with
        // turns for the device before it, find the same number of bytes waiting.
        const QByteArray questions = QByteArray("*IDN?\n").repeated(100'000);
        qsizetype asked = 0;
        qint64 waiting = -1;
        int sameLooks = 0;
        const bool isStuck = QTest::qWaitFor(
            [&] {
                if (client.socket.bytesToWrite() < questions.size()) {
                    client.socket.write(questions);
                    asked += 100'000;
                }
                const bool othersAreServed = converse("*IDN?\n", 100).startsWith("Wirebench");
                const qint64 before = std::exchange(waiting, client.socket.bytesToWrite());
                sameLooks = othersAreServed && before == waiting ? sameLooks + 1 : 0;
                return sameLooks == 10;
            },
            30'000);
        QVERIFY(isStuck);
        // And when it reads at last, every answer comes.
        client.reading = true;
        client.socket.setReadBufferSize(0);
        client.received = client.socket.readAll();
        QTRY_COMPARE_WITH_TIMEOUT(client.received.count('\n'), asked, 60'000);
    }

    void aResetEndsTheSessionWhateverItDoes_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("idle") << QByteArray();
        QTest::newRow("sending") << QByteArray("BULK:SEND? 1073741824 1\n");
        QTest::newRow("sending, and not reading")
            << "BULK:SEND? 1073741824 1\n" + QByteArray("*IDN?\n").repeated(100'000);
        QTest::newRow("receiving") << QByteArray("BULK:RECV 1000\nabc");
        QTest::newRow("hashing") << QByteArray("HASH:UNTIL:FIN\nabc");
    }
    void aResetEndsTheSessionWhateverItDoes()
    {
        QFETCH(QByteArray, command);
        Client client(*m_device);
        client.reading = false;
        client.socket.setReadBufferSize(1);
        QTRY_VERIFY(client.isConnected());
        client.socket.write(command);
        QTRY_COMPARE(client.socket.bytesToWrite(), 0);
        QTRY_COMPARE(sessions(), 1);
        const linger reset{1, 0};
        QCOMPARE(::setsockopt(static_cast<int>(client.socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset,
                              sizeof reset),
                 0);
        client.socket.abort();
        QTRY_COMPARE(sessions(), 0);
    }

    void onlySoManyClientsAreServedAndTheOthersWait()
    {
        std::vector<std::unique_ptr<Client>> clients;
        for (qsizetype i = 0; i < InstrumentListener::largestSessionCount; ++i)
            clients.push_back(std::make_unique<Client>(*m_device));
        QTRY_COMPARE(sessions(), InstrumentListener::largestSessionCount);
        Client oneMore(*m_device);
        QTRY_VERIFY(oneMore.isConnected()); // as far as the kernel is concerned
        oneMore.socket.write("*IDN?\n");
        clients.back()->socket.write("*IDN?\n"); // asked later, and answered
        QTRY_VERIFY(clients.back()->received.startsWith("Wirebench"));
        QCOMPARE(oneMore.received, QByteArray());
        QCOMPARE(sessions(), InstrumentListener::largestSessionCount);
        clients.pop_back();
        QTRY_VERIFY(oneMore.received.startsWith("Wirebench"));
        clients.clear();
    }

    void datagramsComeBackAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("data");
        for (int size : {0, 1, 8, 512, 1472, 9000, 65507})
            QTest::addRow("%d bytes", size) << Pattern(5).next(size);
        QTest::newRow("nearly a question") << QByteArray("TEMP");
    }
    void datagramsComeBackAsTheyAre()
    {
        QFETCH(QByteArray, data);
        QCOMPARE(ask(data), data);
    }

    void temperatureIsAnsweredOverUdp()
    {
        for (const char *question : {"TEMP?", "temp?\r\n"})
            QVERIFY(ask(question).toDouble() > 15);
    }

    void udpGoesOnAfterAnAnswerThatNobodyTook()
    {
        {
            QUdpSocket gone;
            QVERIFY(gone.bind(QHostAddress::LocalHost, 0));
            for (int i = 0; i < 10; ++i)
                gone.writeDatagram("x", m_device->udpEndpoint().address, m_device->udpEndpoint().port);
        }
        QCOMPARE(ask("still here"), "still here");
    }
};

QTEST_GUILESS_MAIN(TestDemoDevice)
#include "tst_demodevice.moc"
