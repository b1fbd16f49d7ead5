// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace wirebench;
using namespace wirebench::tests;
using session::Session;
using session::SessionState;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

} // namespace

//! `wb listen`, the real program, and peers in this thread.
class WbListenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning) {
            m_program.kill(); // the test has failed
            finish();
        }
    }

    void oneConnectionIsPrintedAsItIs()
    {
        QVERIFY(
            start({QStringLiteral("listen:tcp:127.0.0.1:0"), QStringLiteral("--connections"), QStringLiteral("1")}));
        const QByteArray bytes = testBytes(5'000'000);
        Session peer({session::SessionAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), m_port});
        peer.open();
        QTRY_COMPARE(peer.state(), SessionState::Open);
        qsizetype sent = 0;
        connect(
            &peer, &Session::sent, &peer, [&] { sendMore(peer, bytes, sent); }, Qt::QueuedConnection);
        sendMore(peer, bytes, sent);
        QCOMPARE(finish(), 0);
        QVERIFY(m_out == bytes);
        QCOMPARE(m_err, QByteArray());
        QTRY_COMPARE(peer.state(), SessionState::Closed);
    }

    void severalConnectionsAreLines()
    {
        QVERIFY(
            start({QStringLiteral("listen:tcp:127.0.0.1:0"), QStringLiteral("--connections"), QStringLiteral("2")}));
        const session::SessionAddress address{session::SessionAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), m_port};
        Session first(address);
        Session second(address);
        first.open();
        second.open();
        QTRY_VERIFY(first.state() == SessionState::Open && second.state() == SessionState::Open);
        QVERIFY(first.send("one\r\n\\\xff"));
        QVERIFY(second.send("other"));
        QVERIFY(first.closeWriting());
        QVERIFY(second.closeWriting());
        QCOMPARE(finish(), 0);
        const QByteArray line = "< " + first.localEndpoint().toString().toUtf8() + " 7 one\\r\\n\\\\\\xff";
        QVERIFY2(m_out.simplified().contains(line), m_out.constData());
        QVERIFY2(m_out.contains(" other\n"), m_out.constData());
        QCOMPARE(m_out.count("connected\n"), 2);
        QCOMPARE(m_out.count("closed\n"), 2);
        QCOMPARE(m_out.count('\n'), 6);
    }

    void jsonHasEverything()
    {
        const QString file = m_folder.filePath(QStringLiteral("heard.pcapng"));
        QVERIFY(start({QStringLiteral("listen:tcp:127.0.0.1:0"), QStringLiteral("--connections"), QStringLiteral("1"),
                       QStringLiteral("--json"), QStringLiteral("--record"), file}));
        Session peer({session::SessionAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), m_port});
        peer.open();
        QTRY_COMPARE(peer.state(), SessionState::Open);
        QVERIFY(peer.send("\x01\xff"));
        QVERIFY(peer.closeWriting());
        QCOMPARE(finish(), 0);
        const QByteArrayList lines = m_out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(json(lines.at(0)).value(u"event").toString(), QStringLiteral("connected"));
        const QJsonObject piece = json(lines.at(1));
        QCOMPARE(piece.value(u"hex").toString(), QStringLiteral("01ff"));
        QCOMPARE(piece.value(u"length").toInt(), 2);
        QCOMPARE(piece.value(u"direction").toString(), QStringLiteral("in"));
        QCOMPARE(piece.value(u"peer").toString(), peer.localEndpoint().toString());
        QVERIFY(piece.value(u"time").toString().endsWith(u'Z'));
        QCOMPARE(json(lines.at(2)).value(u"event").toString(), QStringLiteral("closed"));

        m_program.start(QStringLiteral(WB_PROGRAM),
                        {QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw")});
        QCOMPARE(finish(), 0);
        QCOMPARE(m_out, QByteArray("\x01\xff"));
    }

    void datagramsAreLinesUntilASignal()
    {
        const QString file = m_folder.filePath(QStringLiteral("datagrams.pcapng"));
        QVERIFY(start(
            {QStringLiteral("listen:udp:127.0.0.1:0"), QStringLiteral("--hex"), QStringLiteral("--record"), file}));
        RawUdpPeer first;
        RawUdpPeer second;
        const Endpoint to{QHostAddress(QHostAddress::LocalHost), m_port};
        QVERIFY(first.send("\x01\x02", to));
        QVERIFY(second.send("", to));
        QTRY_COMPARE_WITH_TIMEOUT(m_program.peek(10'000).count('\n'), 2, deadline);
        ::kill(static_cast<pid_t>(m_program.processId()), SIGTERM);
        QCOMPARE(finish(), 0);
        const QByteArray line = "< 127.0.0.1:" + QByteArray::number(first.port()) + " 2 01 02";
        QVERIFY2(m_out.simplified().contains(line), m_out.constData());
        QVERIFY2(m_out.contains("     0 \n"), m_out.constData());
        m_program.start(QStringLiteral(WB_PROGRAM),
                        {QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("raw")});
        QCOMPARE(finish(), 0);
        QCOMPARE(m_out, QByteArray("\x01\x02"));
    }

    void aPeerThatBreaksIsSaid()
    {
        QVERIFY(
            start({QStringLiteral("listen:tcp:127.0.0.1:0"), QStringLiteral("--connections"), QStringLiteral("1")}));
        Session peer({session::SessionAddress::Kind::Tcp, QStringLiteral("127.0.0.1"), m_port});
        peer.open();
        QTRY_COMPARE(peer.state(), SessionState::Open);
        QVERIFY(peer.send("before"));
        QTRY_COMPARE_WITH_TIMEOUT(m_program.peek(100), QByteArray("before"), deadline);
        QVERIFY(peer.resetPeer());
        QCOMPARE(finish(), 0);
        QVERIFY2(m_err.startsWith("wb: 127.0.0.1:"), m_err.constData());
    }

    void whereItCannotListenIsSaid()
    {
        QVERIFY(start({QStringLiteral("listen:tcp:127.0.0.1:0")}));
        QProcess other;
        other.start(QStringLiteral(WB_PROGRAM),
                    {QStringLiteral("listen"), QStringLiteral("listen:tcp:127.0.0.1:%1").arg(m_port)});
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, deadline);
        QCOMPARE(other.exitCode(), 3);
        QVERIFY(other.readAllStandardError().contains(QByteArray::number(m_port)));
        ::kill(static_cast<pid_t>(m_program.processId()), SIGINT);
        QCOMPARE(finish(), 0);
    }

private:
    //! Starts it and reads where it listens.
    bool start(const QStringList &arguments)
    {
        m_program.start(QStringLiteral(WB_PROGRAM), QStringList{QStringLiteral("listen")} + arguments);
        if (!QTest::qWaitFor([this] { return m_program.canReadLine(); }, deadline))
            return false;
        QByteArray where = m_program.readLine().trimmed();
        if (where.startsWith('{')) {
            if (json(where).value(u"event").toString() != QStringLiteral("listening"))
                return false;
            where = "listening on " + json(where).value(u"address").toString().toUtf8();
        }
        m_port = static_cast<quint16>(where.sliced(where.lastIndexOf(':') + 1).toUInt());
        return where.startsWith("listening on 127.0.0.1:") && m_port != 0;
    }

    int finish()
    {
        const bool isOver = QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, deadline);
        m_out = m_program.readAllStandardOutput();
        m_err = m_program.readAllStandardError();
        return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
    }

    static QJsonObject json(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

    //! As much as there is room for, and then the end.
    static void sendMore(Session &peer, const QByteArray &bytes, qsizetype &sent)
    {
        while (sent < bytes.size()) {
            const QByteArray piece = bytes.mid(sent, 100'000);
            if (!peer.send(piece))
                return;
            sent += piece.size();
        }
        (void)peer.closeWriting();
    }

    QTemporaryDir m_folder;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(WbListenTest)
#include "tst_wblisten.moc"
