// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/boundudpsocket.h"
#include "core/net/tcplistener.h"
#include "core/net/udpconnection.h"
#include "tests/integration/capture/recorderfixture.h"
#include "tests/integration/net/tcppair.h"
#include "tests/support/testbytes.h"

#include <QSignalSpy>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;
// Of epb_flags, as tshark prints them.
constexpr const char *incoming = "0x00000001";
constexpr const char *outgoing = "0x00000002";

} // namespace

//! What sockets move is on disk, as others read it.
class RecorderTest : public RecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void aConversationIsThereByteByByte();
    void anAcceptedConnectionBeginsWithThePeer();
    void aResetIsSeenAndSaysWhy();
    void datagramsAreThereOneByOne_data();
    void datagramsAreThereOneByOne();
    void whatCouldNotBeOpenedIsSaid();
    void ownersAndNamesAreThere();
    void tapsMayOutliveTheRecorder();
};

void RecorderTest::aConversationIsThereByteByByte()
{
    start();
    const QByteArray there = testBytes(3 * mebibyte + 17, 1);
    const QByteArray back = testBytes(5 * mebibyte + 1, 2);
    {
        TcpPair pair(environment());
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        QVERIFY(pair.writer().write(there));
        pair.peer->send(back);
        pair.peer->finishSending();
        QTRY_COMPARE(pair.peer->received(), there.size());
        pair.writer().close();
        QTRY_COMPARE(pair.connection->state(), streams::ConnectionState::Closed);
        QCOMPARE(pair.peer->receivedHash(), QCryptographicHash::hash(there, QCryptographicHash::Sha256));
    }
    stop();
    checkFile();
    const Tshark::Conversation conversation = m_tshark.follow(m_path);
    QVERIFY(conversation.fromFirst == there);
    QVERIFY(conversation.fromSecond == back);
    QCOMPARE(
        m_tshark.fields(m_path, QStringLiteral("tcp.flags.syn==1"), QStringLiteral("frame.packet_flags_direction")),
        (QByteArrayList{outgoing, incoming}));
    QCOMPARE(m_tshark.fields(m_path, QStringLiteral("tcp.flags.fin==1"), QStringLiteral("frame.number")).size(), 2);
}

void RecorderTest::anAcceptedConnectionBeginsWithThePeer()
{
    start();
    net::TcpListener listener(environment());
    QSignalSpy accepted(&listener, &net::TcpListener::connectionAccepted);
    listener.open({QHostAddress(QHostAddress::LocalHost), 0});
    QTRY_VERIFY(listener.reader());
    listener.reader()->grant(1);
    net::TcpConnection client;
    client.open(QStringLiteral("127.0.0.1"), listener.localEndpoint().port);
    QTRY_COMPARE(accepted.size(), 1);
    std::unique_ptr<net::TcpConnection> connection = listener.takeConnection();
    QVERIFY(connection->writer()->write("welcome"));
    QTRY_COMPARE(connection->writer()->pending(), 0);
    connection.reset();
    stop();
    checkFile();
    QCOMPARE(
        m_tshark.fields(m_path, QStringLiteral("tcp.flags.syn==1"), QStringLiteral("frame.packet_flags_direction")),
        (QByteArrayList{incoming, outgoing}));
    QCOMPARE(m_tshark.fields(m_path, QStringLiteral("tcp.len>0"), QStringLiteral("tcp.payload")),
             QByteArrayList{QByteArray("welcome").toHex()});
}

void RecorderTest::aResetIsSeenAndSaysWhy()
{
    start();
    {
        TcpPair pair(environment());
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->reset();
        QTRY_COMPARE(pair.connection->state(), streams::ConnectionState::Failed);
    }
    stop();
    QCOMPARE(
        m_tshark.fields(m_path, QStringLiteral("tcp.flags.reset==1"), QStringLiteral("frame.packet_flags_direction")),
        QByteArrayList{incoming});
    const QByteArray events = m_tshark.run(m_path,
                                           {QStringLiteral("-Y"), QStringLiteral("systemd_journal"),
                                            QStringLiteral("-O"), QStringLiteral("systemd_journal")});
    QVERIFY2(events.contains("Field value: error") && events.contains("Connection reset by peer"), events.constData());
}

void RecorderTest::datagramsAreThereOneByOne_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isConnected");
    QTest::newRow("IPv4") << "127.0.0.1" << true;
    QTest::newRow("IPv6") << "::1" << true;
    QTest::newRow("IPv4, bound") << "127.0.0.1" << false;
    QTest::newRow("IPv6, bound") << "::1" << false;
}

void RecorderTest::datagramsAreThereOneByOne()
{
    QFETCH(QString, host);
    QFETCH(bool, isConnected);
    const QByteArrayList payloads = {"one", "", "odd length", testBytes(60'000), "even"};
    start();
    net::BoundUdpSocket echo; // not recorded
    echo.open({QHostAddress(host), 0});
    QTRY_VERIFY(echo.reader());
    connect(echo.reader(), &streams::DatagramReader::datagramsArrived, &echo, [&](const QList<Datagram> &datagrams) {
        for (const Datagram &datagram : datagrams)
            QVERIFY(echo.writer()->write(datagram));
    });
    echo.reader()->grant(100);

    std::unique_ptr<net::DatagramConnection> socket;
    if (isConnected) {
        auto connection = std::make_unique<net::UdpConnection>(environment());
        connection->open(host, echo.localEndpoint().port);
        socket = std::move(connection);
    } else {
        auto bound = std::make_unique<net::BoundUdpSocket>(environment());
        bound->open({QHostAddress(host), 0});
        socket = std::move(bound);
    }
    QTRY_VERIFY(socket->reader());
    socket->reader()->grant(100);
    qsizetype arrived = 0;
    connect(socket->reader(), &streams::DatagramReader::datagramsArrived, socket.get(),
            [&](const QList<Datagram> &datagrams) { arrived += datagrams.size(); });
    for (qsizetype i = 0; i < payloads.size(); ++i) {
        QVERIFY(socket->writer()->write({payloads.at(i), isConnected ? Endpoint() : echo.localEndpoint()}));
        QTRY_COMPARE(arrived, i + 1);
    }
    const QByteArray ours = QByteArray::number(socket->localEndpoint().port);
    socket.reset();
    stop();
    checkFile();
    QByteArrayList expected;
    QByteArrayList ports;
    for (const QByteArray &payload : payloads) {
        expected += {payload.toHex(), payload.toHex()};
        ports += {ours, QByteArray::number(echo.localEndpoint().port)};
    }
    QVERIFY(m_tshark.fields(m_path, QStringLiteral("udp"), QStringLiteral("udp.payload")) == expected);
    QCOMPARE(m_tshark.fields(m_path, QStringLiteral("udp"), QStringLiteral("udp.srcport")), ports);
}

void RecorderTest::whatCouldNotBeOpenedIsSaid()
{
    start();
    net::TcpConnection connection(environment());
    QSignalSpy failed(&connection, &net::Connection::openFailed);
    connection.open(QStringLiteral("127.0.0.1"), unusedPort(SOCK_STREAM));
    QTRY_COMPARE(failed.size(), 1);
    stop();
    const QByteArray events = m_tshark.run(m_path, {QStringLiteral("-O"), QStringLiteral("systemd_journal")});
    QVERIFY2(events.contains("a test: tcp 127.0.0.1:") && events.contains("refused"), events.constData());
}

void RecorderTest::ownersAndNamesAreThere()
{
    start();
    {
        RawListener listener;
        net::TcpConnection connection(environment());
        connection.open(QStringLiteral("localhost"), listener.port());
        QTRY_VERIFY(connection.writer());
    }
    m_recorder->note(QStringLiteral("two\nlines"));
    stop();
    checkFile();
    const QByteArrayList interfaces =
        m_tshark.fields(m_path, QStringLiteral("tcp"), QStringLiteral("frame.interface_description"));
    QVERIFY2(!interfaces.isEmpty() && interfaces.first().startsWith("a test: tcp 127.0.0.1:")
                 && interfaces.first().contains("(localhost:"),
             interfaces.join('\n').constData());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(QByteArray("\x7f\x00\x00\x01localhost\x00", 14))); // the name resolution block
    QVERIFY(bytes.contains(QByteArray("MESSAGE\n\x09\0\0\0\0\0\0\0two\nlines\n", 26)));
}

void RecorderTest::tapsMayOutliveTheRecorder()
{
    start();
    TcpPair pair(environment());
    QVERIFY(pair.open());
    stop();
    QVERIFY(pair.writer().write("unheard"));
    QTRY_COMPARE(pair.peer->receivedBytes(), QByteArray("unheard"));
    pair.connection.reset();
    checkFile();
}

QTEST_GUILESS_MAIN(RecorderTest)
#include "tst_recorder.moc"
