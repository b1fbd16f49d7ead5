// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/boundudpsocket.h"
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

} // namespace

//! Runs the real program, as people do. Peers live in this thread, so nothing here waits but with the event loop.
class WbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendPrintsWhatComesBack_data();
    void sendPrintsWhatComesBack();
    void sendTellsWhetherItWasExpected_data();
    void sendTellsWhetherItWasExpected();
    void allIsSentThoughThePeerEndsFirst();
    void whoCannotBeReachedIsNoVerdict();
    void datagramsAreSentAndPrinted();
    void sendSpeaksJson();
    void aForwardedConversationIsRecordedAndShown();
    void messagesAreShownWithTheirFields();
    void aLargeConversationIsForwardedWhole();
    void recordEndsAtSignals();
    void showFollowsARecording();
    void whatIsNoRecordingIsSaid();
    void aTornEndIsSaid();

private:
    void start(const QStringList &arguments) { start(m_program, arguments); }
    static void start(QProcess &program, const QStringList &arguments)
    {
        program.start(QStringLiteral(WB_PROGRAM), arguments);
    }
    //! Waits for the end and returns the exit code; -1 when it did not end by itself.
    int finish() { return finish(m_program); }
    int finish(QProcess &program);
    int run(const QStringList &arguments);
    QString address() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_listener->port()); }
    //! Starts `wb record` to the listener; the address to connect to.
    QString startRecording(QProcess &program, const QString &file, const QStringList &more = {});

    QTemporaryDir m_folder;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
    std::unique_ptr<RawListener> m_listener;
};

void WbTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_listener = std::make_unique<RawListener>();
}

int WbTest::finish(QProcess &program)
{
    const bool isOver = QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, deadline);
    m_out = program.readAllStandardOutput();
    m_err = program.readAllStandardError();
    return isOver && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
}

int WbTest::run(const QStringList &arguments)
{
    start(arguments);
    return finish();
}

void WbTest::sendPrintsWhatComesBack_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("text") << QStringList{QStringLiteral("--text"), QStringLiteral("a\\r\\n\\x00\\xff\\\\ü")}
                          << QByteArray("a\r\n\0\xff\\\xc3\xbc", 8);
    QTest::newRow("hex") << QStringList{QStringLiteral("--hex"), QStringLiteral("01 0xFF:ab,cd 0203")}
                         << QByteArray("\x01\xff\xab\xcd\x02\x03");
    QFile file(m_folder.filePath(QStringLiteral("payload")));
    const QByteArray large = testBytes(6'000'000);
    if (file.open(QIODevice::WriteOnly))
        file.write(large);
    QTest::newRow("file, larger than a buffer") << QStringList{QStringLiteral("--file"), file.fileName()} << large;
}

void WbTest::sendPrintsWhatComesBack()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sent);
    start(QStringList{QStringLiteral("send"), address(), QStringLiteral("--wait"), QStringLiteral("60000")}
          + arguments);
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == sent.size(), deadline);
    QCOMPARE(m_listener->peer()->receivedHash(), QCryptographicHash::hash(sent, QCryptographicHash::Sha256));
    m_listener->peer()->send(QByteArray("back\0\xff", 6));
    m_listener->peer()->finishSending(); // it does not wait any longer then
    QCOMPARE(finish(), 0);
    QCOMPARE(m_out, QByteArray("back\0\xff", 6));
    QCOMPARE(m_err, QByteArray());
}

void WbTest::sendTellsWhetherItWasExpected_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<int>("code");
    QTest::newRow("at once") << QByteArrayList{"x OK 12\r\n"} << 0;
    QTest::newRow("in pieces") << QByteArrayList{"x O", "K 1", "2\r\n"} << 0;
    QTest::newRow("something else, and the end") << QByteArrayList{"OK x", "!"} << 1;
}

void WbTest::sendTellsWhetherItWasExpected()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(int, code);
    start({QStringLiteral("send"), address(), QStringLiteral("--text"), QStringLiteral("?"), QStringLiteral("--expect"),
           QStringLiteral("OK \\d+\r\n"), QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 1, deadline);
    for (const QByteArray &answer : answers) {
        m_listener->peer()->send(answer);
        QTRY_COMPARE(m_listener->peer()->unacknowledged(), 0);
    }
    if (code != 0)
        m_listener->peer()->finishSending();
    QCOMPARE(finish(), code);
    QCOMPARE(m_out, answers.join());
    QCOMPARE(!m_err.isEmpty(), code != 0);
}

void WbTest::allIsSentThoughThePeerEndsFirst()
{
    QFile file(m_folder.filePath(QStringLiteral("large")));
    const QByteArray bytes = testBytes(30'000'000);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    start({QStringLiteral("send"), address(), QStringLiteral("--file"), file.fileName(), QStringLiteral("--wait"),
           QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer(), deadline);
    m_listener->peer()->setReading(false);
    m_listener->peer()->send("enough");
    m_listener->peer()->finishSending();
    QTRY_COMPARE_WITH_TIMEOUT(m_program.peek(100), QByteArray("enough"), deadline);
    m_listener->peer()->setReading(true);
    QCOMPARE(finish(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer()->sawEnd(), deadline);
    QCOMPARE(m_listener->peer()->receivedHash(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(m_listener->peer()->error(), 0);
}

void WbTest::whoCannotBeReachedIsNoVerdict()
{
    const QString nobody = QStringLiteral("tcp://127.0.0.1:%1").arg(unusedPort(SOCK_STREAM));
    QCOMPARE(run({QStringLiteral("send"), nobody, QStringLiteral("--text"), QStringLiteral("x")}), 3);
    QVERIFY2(m_err.contains("refused"), m_err.constData());
}

void WbTest::datagramsAreSentAndPrinted()
{
    net::BoundUdpSocket peer;
    peer.open({QHostAddress(QHostAddress::LocalHost), 0});
    QTRY_VERIFY(peer.reader());
    connect(peer.reader(), &streams::DatagramReader::datagramsArrived, &peer, [&](const QList<Datagram> &datagrams) {
        QVERIFY(peer.writer()->write({datagrams.first().data + "!", datagrams.first().peer}));
    });
    peer.reader()->grant(10);
    const QString to = QStringLiteral("udp://127.0.0.1:%1").arg(peer.localEndpoint().port);
    QCOMPARE(run({QStringLiteral("send"), to, QStringLiteral("--text"), QStringLiteral("hi"),
                  QStringLiteral("--expect"), QStringLiteral("hi!")}),
             0);
    QCOMPARE(m_out, QByteArray("hi!"));
}

void WbTest::sendSpeaksJson()
{
    start({QStringLiteral("send"), address(), QStringLiteral("--text"), QStringLiteral("abc"), QStringLiteral("--json"),
           QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 3, deadline);
    m_listener->peer()->send("\x01\xff");
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_out).object();
    QCOMPARE(object.value(u"received").toString(), QStringLiteral("01ff"));
    QCOMPARE(object.value(u"sent").toInt(), 3);
    QCOMPARE(object.value(u"code").toInt(-1), 0);
    QVERIFY(object.value(u"milliseconds").toDouble() > 0);
}

QString WbTest::startRecording(QProcess &program, const QString &file, const QStringList &more)
{
    start(program, QStringList{QStringLiteral("record"), address(), QStringLiteral("-o"), file} + more);
    if (!QTest::qWaitFor([&] { return program.canReadLine(); }, deadline))
        return {};
    const QByteArray line = program.readLine().trimmed();
    return QStringLiteral("tcp://") + QString::fromLatin1(line.sliced(line.lastIndexOf(' ') + 1));
}

void WbTest::aForwardedConversationIsRecordedAndShown()
{
    const QString file = m_folder.filePath(QStringLiteral("forwarded.pcapng"));
    QProcess recording;
    const QString through = startRecording(recording, file, {QStringLiteral("--connections"), QStringLiteral("1")});
    start({QStringLiteral("send"), through, QStringLiteral("--text"), QStringLiteral("question"),
           QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->receivedBytes() == "question", deadline);
    m_listener->peer()->send("answer");
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    QCOMPARE(m_out, QByteArray("answer"));
    QCOMPARE(finish(recording), 0);

    QCOMPARE(run({QStringLiteral("show"), file}), 0);
    const QRegularExpression lines(
        QStringLiteral(
            "Opened: wb record.*> 127\\.0\\.0\\.1:\\d+ +8 question\n.*< 127\\.0\\.0\\.1:\\d+ +6 answer\n.*Closed"),
        QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(lines.match(QString::fromUtf8(m_out)).hasMatch(), m_out.constData());
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw"),
                  QStringLiteral("--filter"), QStringLiteral("dir:out /quest/")}),
             0);
    QCOMPARE(m_out, QByteArray("question"));
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw"),
                  QStringLiteral("--direction"), QStringLiteral("in")}),
             0);
    QCOMPARE(m_out, QByteArray("answer"));
    const QString output = m_folder.filePath(QStringLiteral("answer"));
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--json"), QStringLiteral("-o"), output}), 0);
    QFile json(output);
    QVERIFY(json.open(QIODevice::ReadOnly) && json.readAll().contains(QByteArray("answer").toHex()));
    const qint64 size = QFile(file).size();
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("pcapng"), QStringLiteral("-o"),
                  m_folder.path() + QStringLiteral("/./forwarded.pcapng")}),
             2);
    QCOMPARE(QFile(file).size(), size);
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--filter"), QStringLiteral("dir:up")}), 2);
    QVERIFY2(m_err.contains("At character 5"), m_err.constData());
}

void WbTest::messagesAreShownWithTheirFields()
{
    const QString file = m_folder.filePath(QStringLiteral("modbus.pcapng"));
    start({QStringLiteral("send"), address(), QStringLiteral("--hex"), QStringLiteral("0001 0000 0006 01 03 0000 0002"),
           QStringLiteral("--record"), file, QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 12, deadline);
    m_listener->peer()->send(QByteArray::fromHex("000100")); // two pieces, one message
    QTRY_COMPARE(m_listener->peer()->unacknowledged(), 0);
    m_listener->peer()->send(QByteArray::fromHex("0000070103"
                                                 "0400d70003"));
    m_listener->peer()->send(QByteArray::fromHex("0002")); // and one that is not whole
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);

    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--schema"), QStringLiteral("modbus")}), 0);
    QVERIFY2(m_out.count("\n# ") + m_out.startsWith("# ") == 3, m_out.constData());
    QVERIFY2(m_out.contains("Read Holding") && m_out.contains(": 215"), m_out.constData());
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--schema"), QStringLiteral("modbus"),
                  QStringLiteral("--filter"), QStringLiteral("dir:in kind:data")}),
             0);
    QVERIFY2(m_out.count("\n# ") == 1 && m_out.contains("  ! "), m_out.constData());
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--schema"), QStringLiteral("modbus"),
                  QStringLiteral("--filter"), QStringLiteral("dir:in field:trans_id==1")}),
             0);
    QVERIFY2(m_out.startsWith("# ") && !m_out.contains(" > ") && m_out.contains(": 215"), m_out.constData());
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--schema"), QStringLiteral("nonesuch")}), 2);
    QVERIFY2(m_err.contains("nonesuch") && m_err.contains("modbus"), m_err.constData());
    QFile schema(m_folder.filePath(QStringLiteral("bad.wbschema")));
    QVERIFY(schema.open(QIODevice::WriteOnly));
    schema.write("schema bad\nnonsense here\n");
    schema.close();
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--schema"), schema.fileName()}), 2);
    QVERIFY2(m_err.contains(QByteArray(schema.fileName().toUtf8() + ":")), m_err.constData());
}

void WbTest::aLargeConversationIsForwardedWhole()
{
    const QByteArray bytes = testBytes(20'000'000);
    const QString file = m_folder.filePath(QStringLiteral("large.pcapng"));
    QProcess recording;
    const QString through = startRecording(recording, file, {QStringLiteral("--connections"), QStringLiteral("1")});
    start({QStringLiteral("send"), through, QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer(), deadline);
    m_listener->peer()->send(bytes);
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    QVERIFY(m_out == bytes);
    QCOMPARE(finish(recording), 0);
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw")}), 0);
    QVERIFY(m_out == bytes);
}

void WbTest::recordEndsAtSignals()
{
    const QString file = m_folder.filePath(QStringLiteral("signal.pcapng"));
    QProcess recording;
    const QString through = startRecording(recording, file);
    start({QStringLiteral("send"), through, QStringLiteral("--text"), QStringLiteral("before"),
           QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 6, deadline);
    ::kill(static_cast<pid_t>(recording.processId()), SIGTERM);
    QCOMPARE(finish(recording), 0);
    QVERIFY(finish() >= 0);
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw")}), 0);
    QCOMPARE(m_out, QByteArray("before"));
}

void WbTest::showFollowsARecording()
{
    const QString file = m_folder.filePath(QStringLiteral("followed.pcapng"));
    QProcess recording;
    const QString through = startRecording(recording, file);
    QProcess show;
    start(show,
          {QStringLiteral("show"), file, QStringLiteral("--follow"), QStringLiteral("--as"), QStringLiteral("raw")});
    QTRY_COMPARE(show.state(), QProcess::Running);
    start({QStringLiteral("send"), through, QStringLiteral("--text"), QStringLiteral("later"), QStringLiteral("--wait"),
           QStringLiteral("60000")});
    QTRY_COMPARE_WITH_TIMEOUT(show.peek(100), QByteArray("later"), deadline);
    QTRY_VERIFY(m_listener->peer());
    m_listener->peer()->send("more");
    QTRY_COMPARE_WITH_TIMEOUT(show.peek(100), QByteArray("latermore"), deadline);
    ::kill(static_cast<pid_t>(show.processId()), SIGINT);
    QCOMPARE(finish(show), 0);
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    ::kill(static_cast<pid_t>(recording.processId()), SIGINT);
    QCOMPARE(finish(recording), 0);
}

void WbTest::whatIsNoRecordingIsSaid()
{
    QFile file(m_folder.filePath(QStringLiteral("text")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is some text and no recording");
    file.close();
    QCOMPARE(run({QStringLiteral("show"), file.fileName()}), 2);
    QVERIFY2(m_err.contains(file.fileName().toUtf8()) && m_err.contains("at byte 0"), m_err.constData());
}

void WbTest::aTornEndIsSaid()
{
    const QString path = m_folder.filePath(QStringLiteral("torn.pcapng"));
    QProcess recording;
    QVERIFY(!startRecording(recording, path).isEmpty());
    ::kill(static_cast<pid_t>(recording.processId()), SIGINT);
    QCOMPARE(finish(recording), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(QByteArray("\x06\0\0\0\x40\0\0\0", 8));
    const qint64 torn = file.pos() - 8;
    file.close();
    QCOMPARE(run({QStringLiteral("show"), path}), 0);
    QVERIFY2(m_err.contains(QByteArray("at byte " + QByteArray::number(torn))), m_err.constData());
}

QTEST_GUILESS_MAIN(WbTest)
#include "tst_wb.moc"
