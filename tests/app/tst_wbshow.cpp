// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "tests/support/rawlistener.h"

#include <QJsonArray>
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

} // namespace

//! What `wb show` makes of recordings.
class WbShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void statisticsAreShown();
    void dissectionsAreShown();
    void aPatternThatTakesTooLongIsSaid_data();
    void aPatternThatTakesTooLongIsSaid();

private:
    void start(const QStringList &arguments) { m_program.start(QStringLiteral(WB_PROGRAM), arguments); }
    //! Waits for the end and returns the exit code; -1 when it did not end by itself.
    int finish();
    int run(const QStringList &arguments);
    QString address() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_listener->port()); }

    QTemporaryDir m_folder;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
    std::unique_ptr<RawListener> m_listener;
};

void WbShowTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_listener = std::make_unique<RawListener>();
}

int WbShowTest::finish()
{
    const bool isOver = QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, deadline);
    m_out = m_program.readAllStandardOutput();
    m_err = m_program.readAllStandardError();
    return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

int WbShowTest::run(const QStringList &arguments)
{
    start(arguments);
    return finish();
}

void WbShowTest::statisticsAreShown()
{
    const QString file = m_folder.filePath(QStringLiteral("statistics.pcapng"));
    start({QStringLiteral("send"), address(), QStringLiteral("--text"), QStringLiteral("four"),
           QStringLiteral("--record"), file, QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 4, deadline);
    m_listener->peer()->send("answer");
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);

    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--stats"), QStringLiteral("--json")}), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_out).object();
    const QJsonArray sessions = object.value(u"sessions").toArray();
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions.first().toObject().value(u"owner").toString(), QStringLiteral("wb send"));
    for (const QJsonObject &each : {object.value(u"all").toObject(), sessions.first().toObject()}) {
        QCOMPARE(each.value(u"out").toObject().value(u"bytes").toInt(), 4);
        QCOMPARE(each.value(u"in").toObject().value(u"bytes").toInt(), 6);
        QCOMPARE(each.value(u"in").toObject().value(u"sizes").toObject().value(u"largest").toInt(), 6);
        const QJsonObject roundTrip = each.value(u"roundTrip").toObject();
        QCOMPARE(roundTrip.value(u"count").toInt(), 1);
        QVERIFY(roundTrip.value(u"p50").toDouble() > 0);
    }
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--stats")}), 0);
    QVERIFY2(m_out.startsWith("in all\n  out  1 records, 4 bytes") && m_out.contains("session 0  tcp 127.0.0.1:")
                 && m_out.contains("round trip  p50 "),
             m_out.constData());
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--stats"), QStringLiteral("--filter"),
                  QStringLiteral("dir:in")}),
             0);
    QVERIFY2(m_out.contains("out  0 records") && m_out.contains("in   1 records, 6 bytes"), m_out.constData());
}

void WbShowTest::dissectionsAreShown()
{
    const QString file = m_folder.filePath(QStringLiteral("dissected.pcapng"));
    start({QStringLiteral("send"), address(), QStringLiteral("--text"), QStringLiteral("GET / HTTP/1.0\\r\\n\\r\\n"),
           QStringLiteral("--record"), file, QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->peer() && m_listener->peer()->received() == 18, deadline);
    m_listener->peer()->finishSending();
    QCOMPARE(finish(), 0);
    const int code = run({QStringLiteral("show"), file, QStringLiteral("--as"), QStringLiteral("dissection"),
                          QStringLiteral("--filter"), QStringLiteral("kind:data")});
    if (m_err.contains("not installed")) {
        QCOMPARE(code, 2);
        QSKIP("tshark is not installed");
    }
    QCOMPARE(code, 0);
    QVERIFY2(m_out.startsWith("# 1\n  ") && m_out.contains("Transmission Control Protocol"), m_out.constData());
    QVERIFY(!m_out.contains("# 2\n"));
}

void WbShowTest::aPatternThatTakesTooLongIsSaid_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<bool>("isExhausted");
    QTest::newRow("with some records") << 3 << false;
    QTest::newRow("with too many") << 70 << true;
}

void WbShowTest::aPatternThatTakesTooLongIsSaid()
{
    QFETCH(const int, records);
    const QString file = m_folder.filePath(QStringLiteral("slow.pcapng"));
    {
        const auto recorder = capture::Recorder::start(file);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
        const Endpoint peer{QHostAddress(QHostAddress::LocalHost), 502};
        const auto tap = watcher->watch({TransportProtocol::Tcp, peer, peer, {}});
        for (int i = 0; i < records; ++i)
            tap->received(QByteArray(5'000, 'a'));
    }
    QCOMPARE(run({QStringLiteral("show"), file, QStringLiteral("--filter"), QStringLiteral("kind:data /(a+)+[bc]/"),
                  QStringLiteral("--as"), QStringLiteral("summary")}),
             2);
    QCOMPARE(m_out, QByteArray());
    const QByteArray count = QByteArray::number(records);
    QVERIFY2(m_err.contains(QByteArray("for " + count + " records")), m_err.constData());
    QTEST(m_err.contains("a regular expression takes too long"), "isExhausted");
}

QTEST_GUILESS_MAIN(WbShowTest)
#include "tst_wbshow.moc"
