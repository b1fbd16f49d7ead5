// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/jsonfields.h"
#include "core/decode/numbers.h"
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

class TestLeaf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersAreAsShortAsTheyCanBe();
    void numbersOfEverySizeComeBack();
    void objectIdentifiersComeBack_data();
    void objectIdentifiersComeBack();
    void strangeObjectIdentifiersAreTold();
    void namesComeBack_data();
    void namesComeBack();
    void strangeNamesAreTold_data();
    void strangeNamesAreTold();
    void strangeNamesCannotBeWritten_data();
    void strangeNamesCannotBeWritten();
    void jsonComesBack_data();
    void jsonComesBack();
    void whatIsNoJsonIsTold_data();
    void whatIsNoJsonIsTold();
};

void TestLeaf::numbersAreAsShortAsTheyCanBe()
{
    const auto hex = [](const Result<QByteArray> &written) { return written ? written->toHex() : QByteArray("!"); };
    QCOMPARE(hex(writeSizedInteger(qint64(0), true, {})), QByteArray("00"));
    QCOMPARE(hex(writeSizedInteger(qint64(127), true, {})), QByteArray("7f"));
    QCOMPARE(hex(writeSizedInteger(qint64(128), true, {})), QByteArray("0080"));
    QCOMPARE(hex(writeSizedInteger(qint64(-128), true, {})), QByteArray("80"));
    QCOMPARE(hex(writeSizedInteger(qint64(-129), true, {})), QByteArray("ff7f"));
    QCOMPARE(hex(writeSizedInteger(quint64(1) << 63, true, {})), QByteArray("008000000000000000"));
    QCOMPARE(hex(writeSizedInteger(qint64(255), false, {})), QByteArray("ff"));
    QCOMPARE(hex(writeSizedInteger(qint64(256), false, {})), QByteArray("0100"));
    QCOMPARE(hex(writeSizedInteger(qint64(-1), false, {})), QByteArray("!"));
    QCOMPARE(hex(writeSizedInteger(qint64(-1), true, 3)), QByteArray("ffffff"));
    QCOMPARE(hex(writeSizedInteger(qint64(128), true, 1)), QByteArray("!"));
    QCOMPARE(hex(writeSizedInteger(qint64(1), true, 0)), QByteArray("!"));
    QCOMPARE(hex(writeSizedInteger(qint64(1), true, 10)), QByteArray("!"));
    QCOMPARE(hex(writeBase128(quint64(127), true)), QByteArray("7f"));
    QCOMPARE(hex(writeBase128(quint64(128), true)), QByteArray("8001"));
    QCOMPARE(hex(writeBase128(quint64(128), false)), QByteArray("8100"));
    QCOMPARE(hex(writeBase128(quint64(268'435'455), true)), QByteArray("ffffff7f"));
    QCOMPARE(hex(writeBase128(quint64(1) << 63, true)), QByteArray("!"));
    QCOMPARE(hex(writeBerLength(quint64(127))), QByteArray("7f"));
    QCOMPARE(hex(writeBerLength(quint64(128))), QByteArray("8180"));
    QCOMPARE(hex(writeBerLength(quint64(256))), QByteArray("820100"));
}

void TestLeaf::numbersOfEverySizeComeBack()
{
    for (int shift = 0; shift < 63; ++shift) {
        for (const qint64 number :
             {qint64(1) << shift, (qint64(1) << shift) - 1, -(qint64(1) << shift), -(qint64(1) << shift) - 1}) {
            QCOMPARE(readSizedInteger(*writeSizedInteger(number, true, {}), true).value, FieldValue(number));
            QCOMPARE(readDigits(*writeDigits(number, false), false).value, FieldValue(number));
            if (number < 0)
                continue;
            const auto positive = static_cast<quint64>(number);
            for (const bool isLittle : {false, true}) {
                const LeafReading reading = readBase128(*writeBase128(number, isLittle), isLittle);
                QCOMPARE(reading.value, FieldValue(positive));
            }
            QCOMPARE(readBerLength(*writeBerLength(number)).value, FieldValue(positive));
            QCOMPARE(readDigits(*writeDigits(positive, true), true).value, FieldValue(positive));
        }
    }
}

void TestLeaf::objectIdentifiersComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *text, const char *hex) {
        QTest::newRow(text) << QString::fromLatin1(text) << bytes(hex);
    };
    row("1.3.6.1.2.1", "2b06010201");
    row("0.0", "00");
    row("0.39", "27");
    row("1.0", "28");
    row("1.39", "4f");
    row("2.0", "50");
    row("2.999.3", "883703"); // X.690, 8.19.5
    row("1.2.840.113549", "2a864886f70d");
}

void TestLeaf::objectIdentifiersComeBack()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readObjectIdentifier(bytes).value, FieldValue(text));
    QCOMPARE(writeObjectIdentifier(text)->toHex(), bytes.toHex());
}

void TestLeaf::strangeObjectIdentifiersAreTold()
{
    for (const char *hex : {"", "80", "2b80", "2b8001", "2bff"})
        QVERIFY2(!readObjectIdentifier(bytes(hex)).problem.isEmpty(), hex);
    for (const char *text :
         {"", "1", "3.1", "1.40", "1.3.", ".1.3", "1.-3", "1.3.x", "1.03", "1.3.9999999999999999999"})
        QVERIFY2(!writeObjectIdentifier(QString::fromLatin1(text)), text);
}

void TestLeaf::namesComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *text, const char *hex) {
        QTest::newRow(text) << QString::fromLatin1(text) << bytes(hex);
    };
    row(".", "00");
    row("a", "016100");
    row("www.example.com", "03777777 076578616d706c65 03636f6d 00");
    row("a\\.b.c", "03612e62 0163 00");
    row("a\\\\b", "03615c62 00");
    row("\\000\\032\\255", "030020ff 00");
}

void TestLeaf::namesComeBack()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    const DnsNameReading reading = readDnsName(bytes, 0);
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.text, text);
    QCOMPARE(reading.length, bytes.size());
    DnsNameTable names;
    QCOMPARE(writeDnsName(text, names, 0)->toHex(' '), bytes.toHex(' '));
}

void TestLeaf::strangeNamesAreTold_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("length");
    const auto row = [](const char *what, const QByteArray &message, int position, const char *problem, int length) {
        QTest::newRow(what) << message << position << QString::fromLatin1(problem) << length;
    };
    row("nothing", "", 0, "has no end", 0);
    row("no root", bytes("0161"), 0, "has no end", 2);
    row("half a label", bytes("0561"), 0, "has no end", 2);
    row("half a pointer", bytes("0161c0"), 0, "has half a pointer", 3);
    row("a pointer to itself", bytes("c000"), 0, "points to byte 0, which is not before it", 2);
    row("a pointer to the front of itself", bytes("0161c000"), 0, "points to byte 0, which is not before it", 4);
    row("a pointer ahead", bytes("c00200"), 0, "points to byte 2, which is not before it", 2);
    row("two pointers in a circle", bytes("c002c000"), 2, "points to byte 2, which is not before it", 2);
    row("another kind of label", bytes("4161"), 0, "has a label of an unknown kind", 1);
    row("a long one", QByteArray("\x01x").repeated(127) + QByteArray("\x01x\0", 3), 0, "is longer than 255 bytes", 257);
}

void TestLeaf::strangeNamesAreTold()
{
    QFETCH(const QByteArray, message);
    QFETCH(const int, position);
    const DnsNameReading reading = readDnsName(message, position);
    QTEST(reading.problem, "problem");
    QTEST(int(reading.length), "length");
    QCOMPARE(reading.text, QString());
}

void TestLeaf::strangeNamesCannotBeWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    for (const char *text : {"a..b", ".a", "a.", "a\\", "a\\25", "a\\256", "a\\1x2", "\xe4"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("a long label") << QString(64, u'a');
    QTest::newRow("a long name") << QStringLiteral("a.").repeated(127) + u'a';
}

void TestLeaf::strangeNamesCannotBeWritten()
{
    QFETCH(const QString, text);
    DnsNameTable names;
    QVERIFY(!writeDnsName(text, names, 0));
}

void TestLeaf::jsonComesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"{}",
                             "[]",
                             "null",
                             "true",
                             "false",
                             "0",
                             "-1",
                             "1.5",
                             "-0.0",
                             "1e+30",
                             "\"\"",
                             "[[],{}]",
                             "{\"a\":1,\"a\":2}",
                             "{\"\":{\"[0]\":null}}",
                             "9223372036854775807",
                             "1.0",
                             "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001/\"",
                             "\"\\ud800\"",
                             "\"\xf0\x9f\x98\x80\"",
                             "[1,\"two\",[3.5,{\"four\":[]}]]"})
        QTest::newRow(text) << QByteArray(text);
}

void TestLeaf::jsonComesBack()
{
    QFETCH(const QByteArray, text);
    for (const QByteArray &around : {QByteArray(), QByteArray(" \t\r\n")}) {
        Field field;
        Budget budget;
        const QByteArray whole = around + text + around;
        QVERIFY2(readJson(whole, 0, whole.size(), budget, field), qPrintable(shown(field)));
        QCOMPARE(field.length, whole.size());
        QCOMPARE(budget.depth, Budget().depth);
        QCOMPARE(*writeJson(field), text);
    }
}

void TestLeaf::whatIsNoJsonIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("errors");
    const auto row = [](const char *text, const char *errors) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(errors);
    };
    row("", "x: is no JSON at byte 0 of the frame; expected a value\n");
    row("tru", "x: is no JSON at byte 0 of the frame; expected a value\n");
    row("[1 2]", "x: is no JSON at byte 3 of the frame; expected , or ]\n");
    row("{\"a\" 1}", "x: is no JSON at byte 5 of the frame; expected :\n");
    row("{a:1}", "x: is no JSON at byte 1 of the frame; expected the name of a member\n");
    row("{\"a\":1,}", "x: is no JSON at byte 7 of the frame; expected the name of a member\n");
    row("[1,{\"b\":x}]", "x.[1].b: is no JSON at byte 8 of the frame; expected a value\n");
    row("\"a", "x: is no JSON at byte 2 of the frame; expected \" at the end of a string\n");
    row("\"\n\"", "x: is no JSON at byte 1 of the frame; expected \" at the end of a string\n");
    row("\"\\x\"",
        "x: is no JSON at byte 2 of the frame; expected one of \"\\/bfnrt, or u and four hexadecimal digits\n");
    row("\"\\u+123\"",
        "x: is no JSON at byte 2 of the frame; expected one of \"\\/bfnrt, or u and four hexadecimal digits\n");
    row("\"\xff\"", "x: is no JSON at byte 3 of the frame; expected UTF-8\n");
    row("-", "x: is no JSON at byte 1 of the frame; expected a number within the range of double\n");
    row("1.", "x: is no JSON at byte 2 of the frame; expected a number within the range of double\n");
    row("1e999", "x: is no JSON at byte 5 of the frame; expected a number within the range of double\n");
}

void TestLeaf::whatIsNoJsonIsTold()
{
    QFETCH(const QByteArray, text);
    Field field;
    field.name = QStringLiteral("x");
    Budget budget;
    QVERIFY(!readJson(text, 0, text.size(), budget, field));
    QTEST(errorsOf(field), "errors");
    QVERIFY(rangesAreSound(field, 0, text.size()));
}

QTEST_GUILESS_MAIN(TestLeaf)

#include "tst_leaf.moc"
