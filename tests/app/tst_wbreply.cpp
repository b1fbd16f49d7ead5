// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/rawclient.h"
#include "tests/support/rawudppeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 60'000; // ms

} // namespace

//! `wb listen --reply`: the real program, and peers that talk to it.
class WbReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning) {
            m_program.kill(); // the test has failed
            QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, deadline);
        }
    }

    void everyKindOfRuleAnswers_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *rules, const QByteArray &asked, const QByteArray &expected) {
            QTest::newRow(name) << QString::fromUtf8(rules) << asked << expected;
        };
        row("text", R"("PING\r\n" -> "PONG\r\n")", "PING\r\nPING\r\n", "PONG\r\nPONG\r\n");
        row("a regular expression", R"(/SET (?<n>\d+)\n/i -> "{n} is set\n")", "set 42\n", "42 is set\n");
        row("bytes and a checksum", "01 03 ?? ?? -> 01 03 02 {value=42:u16} {crc:CRC-16/MODBUS}",
            QByteArray("\x01\x03\x00\x07", 4), QByteArray::fromHex("010302002a399b"));
        row("a number that is captured", "[n:u16 1..9] -> {n:u16le}", QByteArray("\x00\x05", 2),
            QByteArray("\x05\x00", 2));
        row("an echo", "any -> echo", "one\ntwo\n", "one\ntwo\n");
        row("nothing", "\"a\\n\" -> nothing\nany -> echo", "a\nb\n", "b\n");
        row("the first that fits", "\"a\\n\" -> \"1\"\nany -> \"2\"", "a\nb\n", "12");
        row("a framing", "framing line:crlf\n\"A\" -> \"B\"\nany -> echo", "A\r\nC\r\n", "B\r\nC\r\n");
        row("a length", "framing length:2be\nany -> echo",
            QByteArray("\x00\x03"
                       "abc",
                       5),
            QByteArray("\x00\x03"
                       "abc",
                       5));
        row("an idle gap", "framing idle:200ms\nany -> \"<got it>\"", "a message", "<got it>");
        row("raw pieces", "framing raw\nany -> echo", "as it came", "as it came");
        row("a counter", "any -> {seq:u8}", "\n\n\n", QByteArray("\x00\x01\x02", 3));
        row("a delay", R"("a" -> "later" after 30ms)", "a", "later");
        row("comments", "# a device\n\n\"a\" -> \"b\" # so", "a", "b");
        row("a typo is let go", R"("PING\n" -> "PONG\n")", "PNIG\nPING\n", "PONG\n");
    }

    void everyKindOfRuleAnswers()
    {
        QFETCH(const QString, rules);
        QFETCH(const QByteArray, asked);
        QFETCH(const QByteArray, expected);
        QVERIFY(start(QStringLiteral("listen:tcp:127.0.0.1:0"), {QStringLiteral("--reply"), fileOf(rules)}));
        const auto peer = connectTo(m_port);
        peer->send(asked);
        QTRY_COMPARE_WITH_TIMEOUT(peer->receivedBytes(), expected, deadline);
        const bool isRaw = rules.contains(QStringLiteral("framing raw"));
        const auto bytewise = connectTo(m_port);
        if (!isRaw)
            bytewise->setSegmentSize(1);
        bytewise->send(asked);
        QTRY_COMPARE_WITH_TIMEOUT(bytewise->receivedBytes(), expected, deadline);
        peer->finishSending();
        bytewise->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd() && bytewise->sawEnd(), deadline);
        QCOMPARE(peer->receivedBytes(), expected);
        QCOMPARE(end(), 0);
        QCOMPARE(m_err, QByteArray());
    }

    void datagramsAreAnswered()
    {
        QVERIFY(start(QStringLiteral("listen:udp:127.0.0.1:0"),
                      {QStringLiteral("--reply"), QStringLiteral("\"slow\" -> \"late\" after 30ms\nany -> echo")}));
        RawUdpPeer slow;
        RawUdpPeer quick;
        const Endpoint to{QHostAddress(QHostAddress::LocalHost), m_port};
        QVERIFY(slow.send("slow", to));
        QVERIFY(quick.send("quick", to));
        QTRY_COMPARE_WITH_TIMEOUT(slow.received().size() + quick.received().size(), 2, deadline);
        QCOMPARE(slow.received().first().data, QByteArray("late"));
        QCOMPARE(quick.received().first().data, QByteArray("quick"));
        QCOMPARE(end(), 0);
        const QByteArray line = "> 127.0.0.1:" + QByteArray::number(slow.port()) + " 4 late";
        QVERIFY2(m_out.simplified().contains(line), m_out.constData());
    }

    void aDelayIsNotShorter()
    {
        QVERIFY(start(QStringLiteral("listen:tcp:127.0.0.1:0"),
                      {QStringLiteral("--reply"), QStringLiteral("\"a\" -> \"1\" after 200ms\n\"b\" -> \"2\"")}));
        const auto peer = connectTo(m_port);
        QElapsedTimer timer;
        timer.start();
        peer->send("ab");
        QTRY_COMPARE_WITH_TIMEOUT(peer->receivedBytes(), QByteArray("12"), deadline);
        QVERIFY(timer.elapsed() >= 200);
        QCOMPARE(end(), 0);
    }

    void aRuleCanEndTheConnection_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("close") << QStringLiteral("close");
        QTest::newRow("half-close") << QStringLiteral("half-close");
        QTest::newRow("reset") << QStringLiteral("reset");
    }

    void aRuleCanEndTheConnection()
    {
        QFETCH(const QString, ending);
        QVERIFY(start(QStringLiteral("listen:tcp:127.0.0.1:0"),
                      {QStringLiteral("--reply"), QStringLiteral("\"QUIT\" -> \"BYE\" then ") + ending,
                       QStringLiteral("--connections"), QStringLiteral("1"), QStringLiteral("--hex")}));
        const auto peer = connectTo(m_port);
        peer->send("QUIT");
        if (ending == u"reset")
            QTRY_COMPARE_WITH_TIMEOUT(peer->error(), ECONNRESET, deadline);
        else
            QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
        QCOMPARE(peer->receivedBytes(), QByteArray("BYE"));
        if (ending == u"half-close") {
            QCOMPARE(m_program.state(), QProcess::Running);
            peer->send("more");
            peer->finishSending();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, deadline);
        QCOMPARE(m_program.exitCode(), 0);
        const QByteArray out = m_program.readAllStandardOutput();
        QVERIFY2(out.contains(" 42 59 45\n") && out.contains("closed\n"), out.constData());
        QCOMPARE(out.contains("6d 6f 72 65"), ending == u"half-close");
    }

    void answersArePrintedWhenTheyGoOut()
    {
        QVERIFY(start(QStringLiteral("listen:tcp:127.0.0.1:0"),
                      {QStringLiteral("--json"), QStringLiteral("--reply"),
                       QStringLiteral("\"a\" -> \"1\" after 20ms\n\"b\" -> \"2\"\n/(?<n>\\d+)!/ -> {n:u8}")}));
        const auto peer = connectTo(m_port);
        peer->send("a");
        QTRY_COMPARE_WITH_TIMEOUT(peer->receivedBytes(), QByteArray("1"), deadline);
        peer->send("b999!b");
        QTRY_COMPARE_WITH_TIMEOUT(peer->receivedBytes(), QByteArray("122"), deadline);
        peer->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
        QCOMPARE(end(), 0);
        QByteArrayList directions;
        for (const QByteArray &line : m_out.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.contains(u"direction"))
                directions +=
                    object.value(u"direction").toString().toUtf8() + ' ' + object.value(u"hex").toString().toUtf8();
        }
        QCOMPARE(directions, QByteArrayList({"in 61", "out 31", "in 623939392162", "out 32", "out 32"}));
        QVERIFY2(m_err.contains("the reply of rule 3 could not be made") && m_err.contains("0 to 255"),
                 m_err.constData());
    }

    void withOneConnectionOnlyWhatCameIsPrinted()
    {
        QVERIFY(start(QStringLiteral("listen:tcp:127.0.0.1:0"),
                      {QStringLiteral("--connections"), QStringLiteral("1"), QStringLiteral("--reply"),
                       QStringLiteral("any -> \"an answer\" after 10ms")}));
        const auto peer = connectTo(m_port);
        peer->send("a question\n");
        peer->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
        QCOMPARE(peer->receivedBytes(), QByteArray("an answer"));
        QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, deadline);
        QCOMPARE(m_program.readAllStandardOutput(), QByteArray("a question\n"));
    }

    void wrongRulesAreSaid_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QStringList>("told");
        const QString file = fileOf(QStringLiteral("# rules\r\n\"a\" -> \"b\"\r\n\"c\" -> \"d\" then fly\r\n"));
        QTest::newRow("in a file") << file
                                   << QStringList{file + QStringLiteral(":3:17: "),
                                                  QStringLiteral("expected close, half-close or reset")};
        QTest::newRow("in the rule") << QStringLiteral("\"a\" -> {x:u8}")
                                     << QStringList{QStringLiteral("--reply: rule:1:8: \"x\" has no value; expected")};
        QTest::newRow("no file") << QStringLiteral("no/such/file")
                                 << QStringList{QStringLiteral("no/such/file: there is no such file, and"),
                                                QStringLiteral("expected")};
        QTest::newRow("empty") << QString() << QStringList{QStringLiteral("there is no rule; expected")};
        const QString comments = fileOf(QStringLiteral("# nothing\nframing raw\n"));
        QTest::newRow("no rule in it") << comments
                                       << QStringList{comments + QStringLiteral(": there is no rule; expected")};
        QTest::newRow("a folder") << m_folder.path() << QStringList{m_folder.path() + QStringLiteral(" is no file")};
        QTest::newRow("no text") << fileOf(QByteArray("\"\xff\" -> \"x\""))
                                 << QStringList{QStringLiteral("is not text in UTF-8")};
        QTest::newRow("too large") << fileOf(QByteArray(3 * 1024 * 1024 + 1, '#'))
                                   << QStringList{QStringLiteral("is too large for rules: 1048576 characters")};
        QTest::newRow("too long") << fileOf(QByteArray(1024 * 1024 + 1, '#'))
                                  << QStringList{QStringLiteral(":1:1: the rules are too long; expected 1048576")};
    }

    void wrongRulesAreSaid()
    {
        QFETCH(const QString, reply);
        QFETCH(const QStringList, told);
        m_program.start(
            QStringLiteral(WB_PROGRAM),
            {QStringLiteral("listen"), QStringLiteral("listen:tcp:127.0.0.1:0"), QStringLiteral("--reply"), reply});
        QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, deadline);
        QCOMPARE(m_program.exitCode(), 2);
        const QString err = QString::fromUtf8(m_program.readAllStandardError());
        QVERIFY2(err.startsWith(QStringLiteral("wb: --reply: ")), qPrintable(err));
        for (const QString &each : told)
            QVERIFY2(err.contains(each), qPrintable(err));
        QCOMPARE(m_program.readAllStandardOutput(), QByteArray());
    }

private:
    QString fileOf(const QByteArray &content)
    {
        const QString name = m_folder.filePath(QStringLiteral("%1.rules").arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("could not write %s", qPrintable(name));
        return name;
    }
    QString fileOf(const QString &content) { return fileOf(content.toUtf8()); }

    //! Starts it and reads where it listens.
    bool start(const QString &address, const QStringList &options)
    {
        m_program.start(QStringLiteral(WB_PROGRAM), QStringList{QStringLiteral("listen"), address} + options);
        if (!QTest::qWaitFor([this] { return m_program.canReadLine(); }, deadline))
            return false;
        QByteArray where = m_program.readLine().trimmed();
        if (where.startsWith('{'))
            where = QJsonDocument::fromJson(where).object().value(u"address").toString().toUtf8();
        m_port = static_cast<quint16>(where.sliced(where.lastIndexOf(':') + 1).toUInt());
        return m_port != 0;
    }

    //! Interrupts it; its exit code.
    int end()
    {
        ::kill(static_cast<pid_t>(m_program.processId()), SIGINT);
        const bool isOver = QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, deadline);
        m_out = m_program.readAllStandardOutput();
        m_err = m_program.readAllStandardError();
        return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(WbReplyTest)
#include "tst_wbreply.moc"
