// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/wbprogram.h"
#include "tests/integration/session/rawclient.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace wirebench;
using namespace wirebench::tests;

//! `wb device` and `wb fault`: the real program, and peers that talk to it.
class WbDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theFirstLineNamesTheAddresses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        QTest::newRow("both") << QStringList{QStringLiteral("echo")}
                              << QStringLiteral("echo: tcp://127\\.0\\.0\\.1:(\\d+) udp://127\\.0\\.0\\.1:\\1");
        QTest::newRow("tcp") << QStringList{QStringLiteral("modbus")}
                             << QStringLiteral("modbus: tcp://127\\.0\\.0\\.1:\\d+");
        QTest::newRow("a state") << QStringList{QStringLiteral("misbehaving:slow")}
                                 << QStringLiteral("misbehaving: tcp://127\\.0\\.0\\.1:\\d+");
        QTest::newRow("everywhere") << QStringList{QStringLiteral("echo"), QStringLiteral("--listen"),
                                                   QStringLiteral("0.0.0.0")}
                                    << QStringLiteral("echo: tcp://0\\.0\\.0\\.0:(\\d+) udp://0\\.0\\.0\\.0:\\1");
        QTest::newRow("a file") << QStringList{fileOf("device mine\nlisten udp\nany -> echo\n")}
                                << QStringLiteral("mine: udp://127\\.0\\.0\\.1:\\d+");
    }

    void theFirstLineNamesTheAddresses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, line);
        for (const int signal : {SIGINT, SIGTERM}) {
            WbProgram wb;
            const QString first = wb.start(QStringList{QStringLiteral("device")} + arguments);
            QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(line)).match(first).hasMatch(),
                     qPrintable(first));
            QCOMPARE(wb.end(signal), 0);
            QCOMPARE(wb.out + wb.err, QByteArray());
        }
    }

    void addressesAsJson()
    {
        WbProgram wb;
        const QJsonObject line =
            QJsonDocument::fromJson(
                wb.start({QStringLiteral("device"), QStringLiteral("scpi"), QStringLiteral("--json")}).toUtf8())
                .object();
        QCOMPARE(line.value(u"event").toString(), QStringLiteral("listening"));
        QCOMPARE(line.value(u"device").toString(), QStringLiteral("scpi"));
        QCOMPARE(line.value(u"addresses").toArray().size(), 1);
        QCOMPARE(wb.end(), 0);
    }

    void aFileIsADeviceAndIsRecorded()
    {
        const QString recording = m_folder.filePath(QStringLiteral("device.pcapng"));
        WbProgram wb;
        const QString first =
            wb.start({QStringLiteral("device"),
                      fileOf("device m\nset n = 0\non connect -> \"hi\\n\"\n\"+\\n\" -> \"{n}\\n\" set n = {n} + 1\n"),
                      QStringLiteral("--record"), recording});
        const auto peer = connectTo(portIn(first));
        peer->send("+\n+\n");
        peer->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), WbProgram::deadline);
        QCOMPARE(peer->receivedBytes(), QByteArray("hi\n1\n2\n"));
        QCOMPARE(wb.end(), 0);
        WbProgram show;
        show.process.start(QStringLiteral(WB_PROGRAM),
                           {QStringLiteral("show"), recording, QStringLiteral("--as"), QStringLiteral("raw"),
                            QStringLiteral("--direction"), QStringLiteral("out")});
        QCOMPARE(show.wait(), 0);
        QCOMPARE(show.out, QByteArray("hi\n1\n2\n"));
    }

    void theSameSeedIsTheSameDevice()
    {
        const QString file = fileOf("device r\n\"?\" -> {random:u64}\n");
        QByteArrayList said;
        for (const char *seed : {"4", "4", "5"}) {
            WbProgram wb;
            const QString first =
                wb.start({QStringLiteral("device"), file, QStringLiteral("--seed"), QString::fromLatin1(seed)});
            const auto peer = connectTo(portIn(first));
            peer->send("?");
            QTRY_COMPARE_WITH_TIMEOUT(peer->received(), 8, WbProgram::deadline);
            said += peer->receivedBytes();
            QCOMPARE(wb.end(), 0);
        }
        QCOMPARE(said[0], said[1]);
        QVERIFY(said[0] != said[2]);
    }

    void theListHasThemAll()
    {
        WbProgram wb;
        wb.process.start(QStringLiteral(WB_PROGRAM), {QStringLiteral("device"), QStringLiteral("--list")});
        QCOMPARE(wb.wait(), 0);
        for (const char *name :
             {"chargen", "daytime", "demo", "discard", "echo", "misbehaving", "modbus", "prompt", "scpi"})
            QVERIFY2(wb.out.startsWith(name) || wb.out.contains(QByteArray(QByteArray("\n") + name)),
                     wb.out.constData());
        QVERIFY(wb.out.contains("states: choose slow single"));
    }

    void theListIsLinesOfJsonWhereThatIsAsked()
    {
        WbProgram wb;
        wb.process.start(QStringLiteral(WB_PROGRAM),
                         {QStringLiteral("device"), QStringLiteral("--list"), QStringLiteral("--json")});
        QCOMPARE(wb.wait(), 0);
        QHash<QString, QJsonObject> devices;
        for (const QByteArray &line : wb.out.trimmed().split('\n')) {
            QJsonParseError error;
            const QJsonObject device = QJsonDocument::fromJson(line, &error).object();
            QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
            QVERIFY2(!device.value(u"description").toString().isEmpty(), line.constData());
            devices.insert(device.value(u"device").toString(), device);
        }
        QCOMPARE(devices.size(), 9);
        const QJsonArray both{QStringLiteral("tcp"), QStringLiteral("udp")};
        QCOMPARE(devices[QStringLiteral("echo")].value(u"transports").toArray(), both);
        QCOMPARE(devices[QStringLiteral("echo")].value(u"usualPort").toInt(), 7);
        QCOMPARE(devices[QStringLiteral("echo")].value(u"states").toArray(), QJsonArray());
        QCOMPARE(devices[QStringLiteral("modbus")].value(u"transports").toArray(), QJsonArray{QStringLiteral("tcp")});
        QVERIFY(!devices[QStringLiteral("misbehaving")].contains(u"usualPort"));
        QVERIFY(devices[QStringLiteral("misbehaving")].value(u"states").toArray().contains(QStringLiteral("slow")));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        const auto row = [](const QString &arguments, int code, const QString &told) {
            QTest::newRow(qPrintable(arguments)) << arguments << code << told;
        };
        const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
        const QString bad = fileOf("device x\nlisten both\n\"a\" -> \"b\" then fly\n");
        row(text("device"), 2, text("say which device; wb device --list prints them"));
        row(text("device toaster"), 2, text("toaster: there is no such device; there are chargen, "));
        row(text("device misbehaving:well"), 2, text("misbehaving has no state \"well\"; it has choose, slow"));
        row(text("device /no/such.wbdevice"), 2, text("/no/such.wbdevice is no file"));
        row(text("device ") + bad, 2,
            bad + text(":3:17: a connection does not end so; expected close, half-close or reset"));
        row(text("device echo --listen nowhere"), 2, text("--listen nowhere: not an address of this computer"));
        row(text("device echo --port 70000"), 2, text("--port"));
        row(text("device echo --record /no/folder/file"), 2, text("--record /no/folder/file"));
        row(text("device demo --record x.pcapng"), 2, text("--record: the device demo cannot be recorded here"));
        row(text("device demo --seed 3"), 2, text("--seed: the device demo has nothing random"));
        row(text("device echo --listen 192.0.2.1"), 3, text("echo: "));
        row(text("fault"), 2, text("address"));
        row(text("fault listen:tcp:5"), 2, text("faults are between a client and tcp:// or udp://"));
        row(text("fault tcp://127.0.0.1"), 2, text("a colon and a port at character 16"));
        row(text("fault tcp://127.0.0.1:5 --listen x"), 2, text("--listen x: expected PORT, or an address"));
        row(text("fault tcp://127.0.0.1:5 --loss 0.1"), 2, text("--loss: it is for datagrams"));
        row(text("fault tcp://127.0.0.1:5 --duplicate 10%"), 2, text("--duplicate: it is for datagrams"));
        row(text("fault tcp://127.0.0.1:5 --reorder 1"), 2, text("--reorder: it is for datagrams"));
        row(text("fault udp://127.0.0.1:5 --slice 1"), 2, text("--slice: it is for connections"));
        row(text("fault udp://127.0.0.1:5 --reset-after 1"), 2, text("--reset-after: it is for connections"));
        row(text("fault udp://127.0.0.1:5 --half-close"), 2, text("--half-close: it is for connections"));
        row(text("fault udp://127.0.0.1:5 --connections 1"), 2, text("--connections"));
        row(text("fault tcp://127.0.0.1:5 --slice-pause 5"), 2, text("say slice as well"));
        row(text("fault tcp://127.0.0.1:5 --corrupt 1.5"), 2,
            text("--corrupt 1.5: expected a probability from 0 to 1"));
        row(text("fault tcp://127.0.0.1:5 --corrupt 101%"), 2, text("--corrupt 101%: expected a probability"));
        row(text("fault tcp://127.0.0.1:5 --corrupt x"), 2, text("--corrupt x: expected a probability"));
        row(text("fault tcp://127.0.0.1:5 --rate 0"), 2, text("--rate 0: expected bytes a second"));
        row(text("fault tcp://127.0.0.1:5 --rate 5G"), 2, text("--rate 5G: expected bytes a second"));
        row(text("fault tcp://127.0.0.1:5 --latency -1"), 2, text("--latency"));
        row(text("fault tcp://127.0.0.1:5 --direction left"), 2, text("--direction"));
        row(text("fault tcp://127.0.0.1:5 --listen 192.0.2.1:0"), 3, text("192.0.2.1:0"));
    }

    void wrongUsageIsSaid()
    {
        QFETCH(const QString, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, told);
        WbProgram wb;
        wb.process.start(QStringLiteral(WB_PROGRAM), arguments.split(u' '));
        QCOMPARE(wb.wait(), code);
        QVERIFY2(QString::fromUtf8(wb.err).contains(told), wb.err.constData());
        QCOMPARE(wb.out, QByteArray());
    }

    void helpSaysWhatThereIs()
    {
        for (const char *command : {"device", "fault"}) {
            WbProgram wb;
            wb.process.start(QStringLiteral(WB_PROGRAM), {QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(wb.wait(), 0);
            QVERIFY2(wb.out.contains("Ends with 0"), wb.out.constData());
        }
    }

    void faultsStandBetweenSendAndADevice()
    {
        WbProgram device;
        const QString where = device.start({QStringLiteral("device"), QStringLiteral("echo")});
        WbProgram fault;
        const QString first = fault.start(
            {QStringLiteral("fault"), QStringLiteral("tcp://127.0.0.1:%1").arg(portIn(where)),
             QStringLiteral("--latency"), QStringLiteral("100"), QStringLiteral("--slice"), QStringLiteral("1"),
             QStringLiteral("--connections"), QStringLiteral("1"), QStringLiteral("--json")});
        const QJsonObject listening = QJsonDocument::fromJson(first.toUtf8()).object();
        QCOMPARE(listening.value(u"event").toString(), QStringLiteral("listening"));
        WbProgram send;
        QElapsedTimer timer;
        timer.start();
        send.process.start(QStringLiteral(WB_PROGRAM),
                           {QStringLiteral("send"), QStringLiteral("tcp://") + listening.value(u"address").toString(),
                            QStringLiteral("--text"), QStringLiteral("hello"), QStringLiteral("--expect"),
                            QStringLiteral("hello"), QStringLiteral("--wait"), QStringLiteral("30000")});
        QCOMPARE(send.wait(), 0);
        QVERIFY(timer.elapsed() >= 200);
        QCOMPARE(send.out, QByteArray("hello"));
        QCOMPARE(fault.wait(), 0);
        const QJsonObject summary = QJsonDocument::fromJson(fault.out).object();
        QCOMPARE(summary.value(u"event").toString(), QStringLiteral("summary"));
        QCOMPARE(summary.value(u"connections").toInt(), 1);
        QCOMPARE(summary.value(u"bytesUp").toInt(), 5);
        QVERIFY(summary.value(u"sliced").toInt() >= 4);
        QCOMPARE(summary.value(u"lost").toInt(-1), 0);
        QCOMPARE(device.end(), 0);
    }

    void datagramsAreLostOnTheWay()
    {
        WbProgram device;
        const QString where = device.start({QStringLiteral("device"), QStringLiteral("echo")});
        WbProgram fault;
        const QString first = fault.start(
            {QStringLiteral("fault"), QStringLiteral("udp://127.0.0.1:%1").arg(portIn(where)), QStringLiteral("--loss"),
             QStringLiteral("100%"), QStringLiteral("--direction"), QStringLiteral("up")});
        QVERIFY2(first.startsWith(QStringLiteral("listening on 127.0.0.1:")), qPrintable(first));
        WbProgram send;
        send.process.start(QStringLiteral(WB_PROGRAM),
                           {QStringLiteral("send"), QStringLiteral("udp://127.0.0.1:%1").arg(portIn(first)),
                            QStringLiteral("--text"), QStringLiteral("hello"), QStringLiteral("--expect"),
                            QStringLiteral("hello"), QStringLiteral("--wait"), QStringLiteral("200")});
        QCOMPARE(send.wait(), 1);
        QCOMPARE(fault.end(SIGTERM), 0);
        QCOMPARE(fault.out, QByteArray("connections 1, bytesUp 5, datagramsUp 1, lost 1\n"));
    }

    void nobodyCame()
    {
        WbProgram fault;
        (void)fault.start({QStringLiteral("fault"), QStringLiteral("tcp://127.0.0.1:9")});
        QCOMPARE(fault.end(), 0);
        QCOMPARE(fault.out, QByteArray("nobody came\n"));
    }

private:
    QString fileOf(const QByteArray &content)
    {
        const QString name = m_folder.filePath(QStringLiteral("%1.wbdevice").arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("could not write %s", qPrintable(name));
        return name;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(WbDeviceTest)
#include "tst_wbdevice.moc"
