// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectorprocess.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::decode;

class TestDissectorProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tsharkReadsItsInputAndNothingElse();
    void unusualPortsAreGivenToTheirProtocols();
    void aWrongNameIsRefused_data();
    void aWrongNameIsRefused();
    void theFirstComplaintIsTheFirstLineThatSaysSomething_data();
    void theFirstComplaintIsTheFirstLineThatSaysSomething();
};

void TestDissectorProcess::tsharkReadsItsInputAndNothingElse()
{
    const auto arguments = tsharkArguments({});
    QVERIFY(arguments);
    QCOMPARE(arguments->join(u' '), QStringLiteral("-n -r - -T pdml"));
}

void TestDissectorProcess::unusualPortsAreGivenToTheirProtocols()
{
    const auto arguments = tsharkArguments({{QStringLiteral("tcp.port"), 1502, QStringLiteral("mbtcp")},
                                            {QStringLiteral("udp.port"), 65535, QStringLiteral("a-b_c.D9")}});
    QVERIFY(arguments);
    QCOMPARE(arguments->sliced(5),
             (QStringList{QStringLiteral("-d"), QStringLiteral("tcp.port==1502,mbtcp"), QStringLiteral("-o"),
                          QStringLiteral("mbtcp.tcp.port:1502"), QStringLiteral("-d"),
                          QStringLiteral("udp.port==65535,a-b_c.D9")}));
}

void TestDissectorProcess::aWrongNameIsRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", " ", "a b", "a,b", "a=b", "a\n", "-x/y", "\xc3\xa4"})
        QTest::addRow("\"%s\"", name) << QString::fromUtf8(name);
}

void TestDissectorProcess::aWrongNameIsRefused()
{
    QFETCH(const QString, name);
    const QString right = QStringLiteral("right");
    for (const DissectAs &as : {DissectAs{name, 1, right}, DissectAs{right, 1, name}}) {
        const auto arguments = tsharkArguments({{right, 1, right}, as});
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::InvalidArgument);
        QVERIFY(arguments.error().detail.contains(u'"' + name + u'"'));
    }
}

void TestDissectorProcess::theFirstComplaintIsTheFirstLineThatSaysSomething_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("empty lines") << QByteArray("\n \n\r\n") << QString();
    QTest::newRow("one line") << QByteArray("tshark: no.\n") << QStringLiteral("tshark: no.");
    QTest::newRow("without its end") << QByteArray("tshark: no") << QStringLiteral("tshark: no");
    QTest::newRow("several") << QByteArray("\n one\r\ntwo\n") << QStringLiteral("one");
    QTest::newRow("as root") << QByteArray("Running as user \"root\" and group \"root\".\nwhy\n")
                             << QStringLiteral("why");
    QTest::newRow("control characters") << QByteArray("a\x1b[31mb\x07") << QStringLiteral("a [31mb ");
    QTest::newRow("no text") << QByteArray("a\xff") << QString::fromUtf8("a\ufffd");
    QTest::newRow("long") << QByteArray(300, 'x') << QString(200, u'x');
}

void TestDissectorProcess::theFirstComplaintIsTheFirstLineThatSaysSomething()
{
    QFETCH(const QByteArray, output);
    QTEST(firstComplaint(output), "complaint");
}

QTEST_GUILESS_MAIN(TestDissectorProcess)
#include "tst_dissectorprocess.moc"
