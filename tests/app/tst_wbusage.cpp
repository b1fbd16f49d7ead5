// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

//! What the real program says when it is called wrongly.
class WbUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void helpAndVersionAreNoErrors_data();
    void helpAndVersionAreNoErrors();

private:
    //! Its exit code; -1 when it did not end by itself.
    int run(const QString &arguments);

    QTemporaryDir m_folder;
    QProcess m_program;
};

int WbUsageTest::run(const QString &arguments)
{
    m_program.setWorkingDirectory(m_folder.path());
    m_program.start(QStringLiteral(WB_PROGRAM), arguments.split(u' ', Qt::SkipEmptyParts));
    const bool isOver = QTest::qWaitFor([this] { return m_program.state() == QProcess::NotRunning; }, 60'000);
    return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

void WbUsageTest::wrongUsageIsSaid_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *arguments, const char *told) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(told);
    };
    row("", "the commands are");
    row("fly", "fly: no such command");
    row("send", "address");
    row("send tcp://127.0.0.1", "a colon and a port at character 16");
    row("send listen:tcp:5", "tcp:// and udp:// only");
    row("send tcp://127.0.0.1:5 --hex 0", "--hex: a digit stands alone at character 1; expected two");
    row("send tcp://127.0.0.1:5 --hex 0102zz", "at character 5");
    row("send tcp://127.0.0.1:5 --text a\\q", "--text: the backslash means nothing at character 2; expected one of");
    row("send tcp://127.0.0.1:5 --text a\\x1", "at character 4; expected two hexadecimal digits");
    row("send tcp://127.0.0.1:5 --text a --hex 00", "--text");
    row("send tcp://127.0.0.1:5 --text a --template 00", "--text");
    row("send tcp://127.0.0.1:5 --hex 00 --template 00", "--hex");
    row("send tcp://127.0.0.1:5 --file x --template 00", "--file");
    row("send tcp://127.0.0.1:5 --template 01{x}",
        "--template: \"}\" does not belong here at character 5; expected a type");
    row("send tcp://127.0.0.1:5 --template 01{x:u8}", "--template: \"x\" has no value at character 3; expected");
    row("send tcp://127.0.0.1:5 --template {x:u8} --set x=256", "x: 256 does not fit into u8, 0 to 255");
    row("send tcp://127.0.0.1:5 --template {x:u8} --set y=1", "--set: the template has no variable named \"y\"");
    row("send tcp://127.0.0.1:5 --template {len:u8} --set len=1", "--set: the template has no variable named \"len\"");
    row("send tcp://127.0.0.1:5 --template {x:u8} --set x", "--set: x: write NAME=VALUE");
    row("send tcp://127.0.0.1:5 --text a --set x=1", "--set");
    row("send tcp://127.0.0.1:5 --text a --crc MODBU", "there is CRC-16/MODBUS; see wb send --crc help");
    row("send tcp://127.0.0.1:5 --text a --crc nothing",
        "--crc: no checksum is named \"nothing\"; see wb send --crc help");
    row("send tcp://127.0.0.1:5 --file /no/such/file", "/no/such/file");
    row("send tcp://127.0.0.1:5 --expect (", "--expect");
    row("send tcp://127.0.0.1:5 --record /no/folder/file", "--record /no/folder/file");
    row("record udp://127.0.0.1:5 -o x", "tcp://");
    row("record tcp://127.0.0.1:5", "--output");
    row("record tcp://127.0.0.1:5 -o /no/folder/file", "/no/folder/file");
    row("record tcp://127.0.0.1:5 -o x --listen 70000", "--listen");
    row("listen", "address");
    row("listen tcp://127.0.0.1:5", "listen:tcp:, listen:udp: and multicast: only");
    row("listen 127.0.0.1:5", "listen:tcp:, listen:udp: and multicast: only");
    row("listen http://127.0.0.1:5", "listen:tcp:, listen:udp: and multicast: only");
    row("listen listen:9000", "at character 8");
    row("listen udp://:5 --connections 1", "--connections");
    row("listen udp://:5 --json --hex", "--hex");
    row("listen listen:tcp:0 --reply", "--reply");
    row("listen listen:tcp:0 --reply /no/such/rules", "/no/such/rules: there is no such file");
    row("listen listen:tcp:0 --record /no/folder/file", "--record /no/folder/file");
    row("send https://example.com --text x", "tcp:// and udp:// only");
    row("record /folder -o x", "tcp://");
    row("replay", "file");
    row("replay x", "--to ADDRESS or --listen ADDRESS");
    row("replay x --to listen:tcp:5", "--to listen:tcp:5");
    row("replay x --to udp://:5", "--to udp://:5");
    row("replay x --to multicast:239.1.1.1:5", "--to multicast:239.1.1.1:5");
    row("replay x --to https://a.example", "--to https://a.example");
    row("replay x --to tcp://a", "a colon and a port");
    row("replay x --to tcp://a:1 --listen 5", "--listen");
    row("replay x --listen tcp://a:1", "--listen tcp://a:1");
    row("replay x --listen listen:tcp:a.example:1", "not an address of this computer");
    row("replay x --to tcp://a:1 --speed 0", "--speed 0");
    row("replay x --to tcp://a:1 --speed -1", "--speed");
    row("replay x --to tcp://a:1 --speed nan", "--speed nan");
    row("replay x --to tcp://a:1 --longest-pause -1", "--longest-pause");
    row("replay x --to tcp://a:1 --session -1", "--session");
    row("replay x --to tcp://a:1 --side up", "--side");
    row("replay /no/such/file --to tcp://a:1", "/no/such/file");
    row("make-test", "recording");
    row("make-test /no/such/file", "/no/such/file");
    row("make-test x --session -1", "--session");
    row("show", "file");
    row("show /no/such/file", "/no/such/file");
    row("show x --as poem", "--as");
    row("show x --stats --as hex", "--stats");
    row("show x --stats --follow", "--follow");
    row("show x --as dissection --follow", "--as dissection");
}

void WbUsageTest::wrongUsageIsSaid()
{
    QFETCH(QString, arguments);
    QFETCH(QString, told);
    QCOMPARE(run(arguments), 2);
    const QByteArray err = m_program.readAllStandardError();
    QVERIFY2(err.startsWith("wb: ") && err.contains(told.toUtf8()), err.constData());
    QCOMPARE(m_program.readAllStandardOutput(), QByteArray());
}

void WbUsageTest::helpAndVersionAreNoErrors_data()
{
    QTest::addColumn<QString>("told");
    QTest::newRow("--version") << QStringLiteral("wb ");
    QTest::newRow("--help") << QStringLiteral("show");
    QTest::newRow("send --help") << QStringLiteral("--expect");
    QTest::newRow("send --crc help") << QStringLiteral("CRC-16/MODBUS");
    QTest::newRow("send --crc=help") << QStringLiteral("XOR-8");
    QTest::newRow("record --help") << QStringLiteral("--listen");
    QTest::newRow("listen --help") << QStringLiteral("--reply FILE|RULE");
    QTest::newRow("replay --help") << QStringLiteral("--longest-pause");
    QTest::newRow("make-test --help") << QStringLiteral("--output");
    QTest::newRow("show --help") << QStringLiteral("--filter");
}

void WbUsageTest::helpAndVersionAreNoErrors()
{
    QFETCH(QString, told);
    QCOMPARE(run(QString::fromLatin1(QTest::currentDataTag())), 0);
    QVERIFY(m_program.readAllStandardOutput().contains(told.toUtf8()));
    QCOMPARE(m_program.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(WbUsageTest)
#include "tst_wbusage.moc"
