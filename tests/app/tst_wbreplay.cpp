// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "core/capture/recording.h"
#include "core/net/tcpconnection.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
const Endpoint remote{QHostAddress(QStringLiteral("192.0.2.2")), 502};

} // namespace

//! `wb replay` of recordings that are made here, to peers in plain POSIX.
class WbReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneSideIsSentAsItWas();
    void theTimeBetweenIsKept_data();
    void theTimeBetweenIsKept();
    void whatComesBackIsCompared_data();
    void whatComesBackIsCompared();
    void endsAreReplayed_data();
    void endsAreReplayed();
    void theServersSideIsPlayedToWhoComes();
    void datagramsAreReplayed();
    void datagramsAreReplayedToWhoComes();
    void aSessionIsChosen();
    void aLargeSessionArrivesWhole();
    void whoCannotBeReachedIsNoVerdict();
    void whatCannotBeReplayedIsSaid_data();
    void whatCannotBeReplayedIsSaid();
    void aReplayIsRecorded();

private:
    using Play = std::function<void(TrafficTap &)>;
    //! Begins the recording anew with sessions in which that happened.
    void record(const std::vector<std::pair<TransportProtocol, Play>> &sessions);
    void start(const QStringList &arguments)
    {
        m_program.start(QStringLiteral(WB_PROGRAM), QStringList{QStringLiteral("replay"), m_path} + arguments);
    }
    void startTo(const QStringList &arguments)
    {
        start(QStringList{QStringLiteral("--to"), QStringLiteral("tcp://127.0.0.1:%1").arg(m_listener->port())}
              + arguments);
    }
    //! Waits for the end and returns the exit code; -1 when it did not end by itself.
    int finish();
    //! The port where it waits.
    quint16 waitingPort();

    QTemporaryDir m_folder;
    QString m_path;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
    std::unique_ptr<RawListener> m_listener;
};

void WbReplayTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_listener = std::make_unique<RawListener>();
    m_path = m_folder.filePath(QStringLiteral("it.pcapng"));
    m_err.clear();
}

void WbReplayTest::record(const std::vector<std::pair<TransportProtocol, Play>> &sessions)
{
    auto recorder = capture::Recorder::start(m_path);
    QVERIFY(recorder);
    const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
    for (const auto &[protocol, play] : sessions)
        play(*watcher->watch({protocol, local, remote, QStringLiteral("pump:502")}));
}

int WbReplayTest::finish()
{
    const bool isOver = QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, deadline);
    m_out = m_program.readAllStandardOutput();
    m_err += m_program.readAllStandardError();
    return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

quint16 WbReplayTest::waitingPort()
{
    m_program.setReadChannel(QProcess::StandardError);
    if (!QTest::qWaitFor([&] { return m_program.canReadLine(); }, deadline))
        return 0;
    const QByteArray line = m_program.readLine().trimmed();
    m_program.setReadChannel(QProcess::StandardOutput);
    return line.sliced(line.lastIndexOf(':') + 1).toUShort();
}

void WbReplayTest::oneSideIsSentAsItWas()
{
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) {
                 tap.sent("hello ");
                 tap.received("not this");
                 tap.sent(QByteArray("\0\xff!", 3));
             }}});
    startTo({QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 9, deadline);
    QCOMPARE(m_listener->peer()->receivedBytes(), QByteArray("hello \0\xff!", 9));
    QVERIFY(!m_listener->peer()->sawEnd());
    m_listener->peer()->send("anything");
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    QCOMPARE(m_out, QByteArray("sent 2 records, 9 bytes; 8 bytes came back\n"));
    QVERIFY2(m_err.contains("replaying session 0"), m_err.constData());
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer()->sawEnd(), deadline);
    QCOMPARE(m_listener->peer()->error(), 0);
}

void WbReplayTest::theTimeBetweenIsKept_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<qint64>("least"); // ms
    QTest::addColumn<qint64>("most");
    QTest::newRow("as it was") << QStringList() << qint64(600) << qint64(deadline);
    QTest::newRow("half as fast") << QStringList{QStringLiteral("--speed"), QStringLiteral("0.5")} << qint64(1200)
                                  << qint64(deadline);
    QTest::newRow("max") << QStringList{QStringLiteral("--speed"), QStringLiteral("max")} << qint64(0) << qint64(500);
    QTest::newRow("pauses shortened") << QStringList{QStringLiteral("--longest-pause"), QStringLiteral("50")}
                                      << qint64(50) << qint64(500);
}

void WbReplayTest::theTimeBetweenIsKept()
{
    QFETCH(QStringList, arguments);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) {
                 tap.sent("a");
                 QElapsedTimer pause;
                 pause.start();
                 QTRY_VERIFY(pause.elapsed() >= 600);
                 tap.sent("b");
             }}});
    startTo(QStringList{QStringLiteral("--json"), QStringLiteral("--wait"), QStringLiteral("0")} + arguments);
    QCOMPARE(finish(), 0);
    const double took = QJsonDocument::fromJson(m_out).object().value(u"milliseconds").toDouble();
    QVERIFY2(took >= double(least) && took < double(most), qPrintable(QString::number(took)));
    QTRY_COMPARE(m_listener->peer()->receivedBytes(), QByteArray("ab"));
}

void WbReplayTest::whatComesBackIsCompared_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<bool>("hasEnd");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("told");
    QTest::newRow("the same") << QByteArrayList{"answer 1;answer 2;"} << true << 0 << QStringLiteral("18 as recorded");
    QTest::newRow("cut otherwise") << QByteArrayList{"answer", " 1;answer 2", ";"} << true << 0 << QString();
    QTest::newRow("another byte") << QByteArrayList{"answer 1;ANSWER 2;"} << false << 1 << QStringLiteral("at byte 9");
    QTest::newRow("less") << QByteArrayList{"answer 1;"} << true << 1 << QStringLiteral("the peer has finished");
    QTest::newRow("nothing more") << QByteArrayList{"answer 1;"} << false << 1 << QStringLiteral("within 500 ms");
    QTest::newRow("more") << QByteArrayList{"answer 1;answer 2;!"} << true << 1 << QStringLiteral("behind the last");
    QTest::newRow("without the end") << QByteArrayList{"answer 1;answer 2;"} << false << 1
                                     << QStringLiteral("has not finished");
}

void WbReplayTest::whatComesBackIsCompared()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(bool, hasEnd);
    QFETCH(int, code);
    QFETCH(QString, told);
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) {
                 tap.sent("question");
                 tap.received("answer 1;");
                 tap.received("answer 2;");
                 tap.receivedEnd();
             }}});
    startTo({QStringLiteral("--expect"), QStringLiteral("--wait"),
             hasEnd ? QStringLiteral("60000") : QStringLiteral("500")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 8, deadline);
    for (const QByteArray &answer : answers) {
        m_listener->peer()->send(answer);
        QTRY_COMPARE(m_listener->peer()->unacknowledged(), 0);
    }
    if (hasEnd)
        m_listener->peer()->finishSending();
    QCOMPARE(finish(), code);
    const QByteArray said = m_out + m_err;
    QVERIFY2(said.contains(told.toUtf8()), said.constData());
    QCOMPARE(m_out.isEmpty(), code != 0);
}

void WbReplayTest::endsAreReplayed_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("half-close") << false;
    QTest::newRow("reset") << true;
}

void WbReplayTest::endsAreReplayed()
{
    QFETCH(bool, isReset);
    record({{TransportProtocol::Tcp, [&](TrafficTap &tap) {
                 tap.sent("the last words");
                 isReset ? tap.failed({ErrorCode::Aborted, QStringLiteral("by us")}) : tap.sentEnd();
             }}});
    startTo({QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_listener->peer() && (isReset ? m_listener->peer()->error() != 0 : m_listener->peer()->sawEnd()), deadline);
    QCOMPARE(m_listener->peer()->receivedBytes(), QByteArray("the last words"));
    QCOMPARE(m_listener->peer()->sawEnd(), !isReset);
    if (!isReset) { // and what comes then is still read
        m_listener->peer()->send("late");
        m_listener->peer()->finishSending();
    }
    QCOMPARE(finish(), 0);
    QVERIFY2(m_out.contains(isReset ? " 0 bytes came" : " 4 bytes came"), m_out.constData());
}

void WbReplayTest::theServersSideIsPlayedToWhoComes()
{
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) {
                 tap.sent("question");
                 tap.received("answer");
                 tap.receivedEnd();
                 tap.sentEnd();
             }}});
    start({QStringLiteral("--listen"), QStringLiteral("0"), QStringLiteral("--expect"), QStringLiteral("--wait"),
           QStringLiteral("60000")});
    const quint16 port = waitingPort();
    QVERIFY(port != 0);
    net::TcpConnection client;
    QByteArray got;
    client.open(QStringLiteral("127.0.0.1"), port);
    QTRY_VERIFY(client.reader());
    connect(client.reader(), &streams::ByteReader::bytesArrived, &client,
            [&](const QByteArray &bytes) { got += bytes; });
    client.reader()->grant(1000);
    QVERIFY(client.writer()->write("question"));
    client.writer()->close();
    QCOMPARE(finish(), 0);
    QTRY_COMPARE(client.state(), streams::ConnectionState::Closed);
    QCOMPARE(got, QByteArray("answer"));
    QVERIFY2(m_out.contains("8 as recorded"), m_out.constData());
}

void WbReplayTest::datagramsAreReplayed()
{
    record({{TransportProtocol::Udp, [](TrafficTap &tap) {
                 tap.sentDatagram({"one", remote});
                 tap.sentDatagram({"", remote});
                 tap.receivedDatagram({"answer", remote});
                 tap.sentDatagram({"two", remote});
             }}});
    RawUdpPeer peer;
    start({QStringLiteral("--to"), QStringLiteral("udp://127.0.0.1:%1").arg(peer.port()), QStringLiteral("--expect"),
           QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_COMPARE_WITH_TIMEOUT(peer.received().size(), 3, deadline);
    QCOMPARE(peer.received().at(0).data, QByteArray("one"));
    QCOMPARE(peer.received().at(1).data, QByteArray(""));
    QCOMPARE(peer.received().at(2).data, QByteArray("two"));
    QVERIFY(peer.send("answer", peer.received().at(0).peer));
    QCOMPARE(finish(), 0);
}

void WbReplayTest::datagramsAreReplayedToWhoComes()
{
    record({{TransportProtocol::Udp, [](TrafficTap &tap) {
                 tap.sentDatagram({"question", remote});
                 tap.receivedDatagram({"answer", remote});
             }}});
    start({QStringLiteral("--listen"), QStringLiteral("listen:udp:127.0.0.1:0"), QStringLiteral("--expect"),
           QStringLiteral("--wait"), QStringLiteral("60000")});
    const Endpoint to{QHostAddress(QHostAddress::LocalHost), waitingPort()};
    QVERIFY(to.port != 0);
    RawUdpPeer peer;
    QVERIFY(peer.send("question", to));
    QCOMPARE(finish(), 0);
    QTRY_COMPARE(peer.received().size(), 1);
    QCOMPARE(peer.received().at(0).data, QByteArray("answer"));
}

void WbReplayTest::aSessionIsChosen()
{
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) { tap.received("nothing sent"); }},
            {TransportProtocol::Tcp, [](TrafficTap &tap) { tap.sent("second"); }},
            {TransportProtocol::Tcp, [](TrafficTap &tap) { tap.sent("third"); }}});
    startTo({QStringLiteral("--wait"), QStringLiteral("0")});
    QCOMPARE(finish(), 0);
    QTRY_COMPARE(m_listener->peer()->receivedBytes(), QByteArray("second"));
    startTo({QStringLiteral("--wait"), QStringLiteral("0"), QStringLiteral("--session"), QStringLiteral("2")});
    QCOMPARE(finish(), 0);
    QTRY_COMPARE(m_listener->peer(1)->receivedBytes(), QByteArray("third"));
    startTo({QStringLiteral("--wait"), QStringLiteral("0"), QStringLiteral("--side"), QStringLiteral("in")});
    QCOMPARE(finish(), 0);
    QTRY_COMPARE(m_listener->peer(2)->receivedBytes(), QByteArray("nothing sent"));
}

void WbReplayTest::aLargeSessionArrivesWhole()
{
    const QByteArray bytes = testBytes(20'000'000);
    record({{TransportProtocol::Tcp, [&](TrafficTap &tap) {
                 for (qsizetype at = 0; at < bytes.size(); at += 250'000)
                     tap.sent(QByteArrayView(bytes).sliced(at, 250'000));
             }}});
    startTo({QStringLiteral("--speed"), QStringLiteral("max"), QStringLiteral("--wait"), QStringLiteral("0")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer(), deadline);
    m_listener->peer()->setReading(false);
    QElapsedTimer pause;
    pause.start();
    QTRY_VERIFY(pause.elapsed() >= 100); // it must not take this for the end
    m_listener->peer()->setReading(true);
    QCOMPARE(finish(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer()->sawEnd(), deadline);
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(bytes));
}

void WbReplayTest::whoCannotBeReachedIsNoVerdict()
{
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) { tap.sent("x"); }}});
    start({QStringLiteral("--to"), QStringLiteral("tcp://127.0.0.1:%1").arg(unusedPort(SOCK_STREAM))});
    QCOMPARE(finish(), 3);
    QVERIFY2(m_err.contains("refused"), m_err.constData());
    start({QStringLiteral("--listen"), QString::number(m_listener->port()), QStringLiteral("--side"),
           QStringLiteral("out")});
    QCOMPARE(finish(), 3);
}

void WbReplayTest::whatCannotBeReplayedIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");
    QTest::newRow("no such session") << QStringList{QStringLiteral("--session"), QStringLiteral("7")}
                                     << QStringLiteral("session 7 is not there");
    QTest::newRow("nothing of that side")
        << QStringList{QStringLiteral("--side"), QStringLiteral("in")} << QStringLiteral("direction in");
    QTest::newRow("UDP to TCP") << QStringList{QStringLiteral("--session"), QStringLiteral("1")}
                                << QStringLiteral("session 1 is UDP");
    QTest::newRow("no place to record") << QStringList{QStringLiteral("--record"), QStringLiteral("/no/folder/x")}
                                        << QStringLiteral("--record /no/folder/x");
}

void WbReplayTest::whatCannotBeReplayedIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, told);
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) { tap.sent("x"); }},
            {TransportProtocol::Udp, [](TrafficTap &tap) {
                 tap.sentDatagram({"x", remote});
             }}});
    startTo(arguments);
    QCOMPARE(finish(), 2);
    QVERIFY2(m_err.contains(told.toUtf8()), m_err.constData());
    QCOMPARE(m_listener->acceptedCount(), 0);
}

void WbReplayTest::aReplayIsRecorded()
{
    record({{TransportProtocol::Tcp, [](TrafficTap &tap) {
                 tap.sent("again");
                 tap.failed({ErrorCode::Aborted, QStringLiteral("by us")});
             }}});
    const QString copy = m_folder.filePath(QStringLiteral("copy.pcapng"));
    startTo({QStringLiteral("--record"), copy, QStringLiteral("--wait"), QStringLiteral("60000")});
    QCOMPARE(finish(), 0);
    auto recording = capture::Recording::open(copy);
    QVERIFY(recording && (*recording)->indexAll());
    QByteArray sent;
    bool isReset = false;
    for (qint64 index = 0; index < (*recording)->count(); ++index) {
        const capture::RecordEntry entry = (*recording)->at(index);
        if (entry.kind == capture::RecordKind::Data && entry.direction == capture::Direction::Out)
            sent += (*recording)->payload(entry);
        isReset = isReset || (entry.kind == capture::RecordKind::Reset && entry.direction == capture::Direction::Out);
    }
    QCOMPARE(sent, QByteArray("again"));
    QVERIFY(isReset);
}

QTEST_GUILESS_MAIN(WbReplayTest)
#include "tst_wbreplay.moc"
