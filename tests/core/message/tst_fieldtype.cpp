// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/fieldtype.h"

#include <QTest>

#include <limits>

using namespace wirebench::message;

class TestFieldType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aTypeComesBackFromItsText_data();
    void aTypeComesBackFromItsText();
    void whatIsNoTypeIsNone_data();
    void whatIsNoTypeIsNone();
    void aValueBecomesBytes_data();
    void aValueBecomesBytes();
    void whatDoesNotFitSaysTheRange_data();
    void whatDoesNotFitSaysTheRange();
    void aNumberComesBackFromItsBytes_data();
    void aNumberComesBackFromItsBytes();
    void textIsANumber_data();
    void textIsANumber();
    void numbersOfAllKindsAreCompared();
};

void TestFieldType::aTypeComesBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"u8",    "u16",   "u32",   "u64",   "i8",    "i16",   "i32", "i64",  "f32",  "f64",  "u16le", "u32le",
          "u64le", "i16le", "i32le", "i64le", "f32le", "f64le", "bcd", "bcd1", "bcd8", "text", "hex"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFieldType::aTypeComesBackFromItsText()
{
    QFETCH(const QString, text);
    const auto type = parseFieldType(text);
    QVERIFY(type);
    QCOMPARE(type->toString(), text);
    if (type->isNumber() && type->kind != FieldType::Kind::Bcd && !text.endsWith(u"le"))
        QCOMPARE(*parseFieldType(QString(text + u"be")), *type);
}

void TestFieldType::whatIsNoTypeIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "u", "u7", "u24", "U8", "u8 ", "le", "be", "u16lele", "f16", "bcd0", "bcd9", "bcd12",
                             "bcdle", "textle", "hexbe", "hex2", "bcdx"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFieldType::whatIsNoTypeIsNone()
{
    QFETCH(const QString, text);
    QVERIFY(!parseFieldType(text));
}

void TestFieldType::aValueBecomesBytes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value"); // as text, which means the number
    QTest::addColumn<QString>("bytes");
    const auto row = [](const char *type, const char *value, const char *bytes) {
        QTest::addRow("%s %s", type, value)
            << QString::fromLatin1(type) << QString::fromUtf8(value) << QString::fromLatin1(bytes);
    };
    row("u8", "0", "00");
    row("u8", "255", "ff");
    row("u8", "0x1F", "1f");
    row("u8", "-0", "00");
    row("u8", "2.0", "02");
    row("u16", "258", "0102");
    row("u16le", "258", "0201");
    row("u16", "65535", "ffff");
    row("u32", "0x01020304", "01020304");
    row("u32le", "0x01020304", "04030201");
    row("u64", "18446744073709551615", "ffffffffffffffff");
    row("u64le", "1", "0100000000000000");
    row("i8", "127", "7f");
    row("i8", "-128", "80");
    row("i16", "-2", "fffe");
    row("i16le", "-2", "feff");
    row("i32", "-2147483648", "80000000");
    row("i64", "-9223372036854775808", "8000000000000000");
    row("i64", "9223372036854775807", "7fffffffffffffff");
    row("i8", "-1e1", "f6");
    row("f32", "1", "3f800000");
    row("f32le", "-2.5", "000020c0");
    row("f32", "3.4028234e38", "7f7fffff");
    row("f64", "21.5", "4035800000000000");
    row("f64le", "21.5", "0000000000803540");
    row("bcd", "0", "00");
    row("bcd", "123", "0123");
    row("bcd", "1234", "1234");
    row("bcd3", "1234", "001234");
    row("bcd8", "9999999999999999", "9999999999999999");
    row("text", "21.50", "32312e3530");
    row("text", "\xc3\xa4", "c3a4");
    row("hex", "01 0aff", "010aff");
    row("hex", "10", "10");
}

void TestFieldType::aValueBecomesBytes()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    const auto bytes = encode(value.toUtf8(), *parseFieldType(type));
    QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error()));
    QTEST(QString::fromLatin1(bytes->toHex()), "bytes");
    const auto number = parseNumber(value);
    if (number && type != u"text" && type != u"hex")
        QCOMPARE(*encode(*number, *parseFieldType(type)), *bytes);
}

void TestFieldType::whatDoesNotFitSaysTheRange_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *type, const char *value, const char *problem) {
        QTest::addRow("%s %s", type, value)
            << QString::fromLatin1(type) << QString::fromUtf8(value) << QString::fromLatin1(problem);
    };
    row("u8", "256", "256 does not fit into u8, 0 to 255");
    row("u8", "-1", "-1 does not fit into u8, 0 to 255");
    row("u8", "1.5", "1.5 does not fit into u8, 0 to 255");
    row("u16le", "65536", "65536 does not fit into u16le, 0 to 65535");
    row("u32", "4294967296", "4294967296 does not fit into u32, 0 to 4294967295");
    row("u64", "-1", "-1 does not fit into u64, 0 to 18446744073709551615");
    row("i8", "128", "128 does not fit into i8, -128 to 127");
    row("i8", "-129", "-129 does not fit into i8, -128 to 127");
    row("i16", "32768", "32768 does not fit into i16, -32768 to 32767");
    row("i64", "9223372036854775808",
        "9223372036854775808 does not fit into i64, -9223372036854775808 to 9223372036854775807");
    row("f32", "1e39", "1e+39 does not fit into f32, -3.4028235e38 to 3.4028235e38");
    row("bcd", "-1", "-1 does not fit into bcd, 0 to 9999999999999999");
    row("bcd", "10000000000000000", "10000000000000000 does not fit into bcd, 0 to 9999999999999999");
    row("bcd1", "100", "100 does not fit into bcd1, 0 to 99");
    row("u8", "x", "\"x\" is no number for u8, 0 to 255");
    row("u8", "", "\"\" is no number for u8, 0 to 255");
    row("u64", "18446744073709551616", "\"18446744073709551616\" is no number for u64, 0 to 18446744073709551615");
    row("hex", "0", "\"0\" is no text of hexadecimal digits in pairs");
}

void TestFieldType::whatDoesNotFitSaysTheRange()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    const auto bytes = encode(value.toUtf8(), *parseFieldType(type));
    QVERIFY(!bytes);
    QTEST(bytes.error(), "problem");
}

void TestFieldType::aNumberComesBackFromItsBytes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *type, const char *value) {
        QTest::addRow("%s %s", type, value) << QString::fromLatin1(type) << QString::fromLatin1(value);
    };
    for (const char *type : {"u8",    "u16", "u16le", "u32", "u32le", "u64", "u64le", "i8",   "i16",  "i16le", "i32",
                             "i32le", "i64", "i64le", "f32", "f32le", "f64", "f64le", "bcd1", "bcd2", "bcd8"}) {
        row(type, "0");
        row(type, "99");
    }
    for (const char *type : {"i8", "i16", "i16le", "i32", "i32le", "i64", "i64le", "f32", "f32le", "f64", "f64le"})
        row(type, "-99");
    row("u16", "4660");
    row("u16le", "4660");
    row("i64", "-9223372036854775808");
    row("i8", "-128");
    row("u64", "18446744073709551615");
    row("f32le", "-2.5");
    row("f64", "21.5");
    row("bcd2", "1234");
    row("bcd8", "9999999999999999");
}

void TestFieldType::aNumberComesBackFromItsBytes()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    const FieldType field = *parseFieldType(type);
    const auto decoded = decode(*encode(value.toLatin1(), field), field);
    QVERIFY(decoded);
    QCOMPARE(QString::fromLatin1(toText(*decoded)), value);
    QVERIFY(!decode("\x1a", *parseFieldType(u"bcd1")));
    QVERIFY(!decode("\xa1", *parseFieldType(u"bcd1")));
}

void TestFieldType::textIsANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number"); // empty: it is none
    const auto row = [](const char *text, const char *number) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(number);
    };
    for (const char *same : {"0", "42", "-1", "21.5", "18446744073709551615", "-9223372036854775808"})
        row(same, same);
    row("0xff", "255");
    row("-0x10", "-16");
    row("007", "7");
    row("-0", "0");
    row("1e3", "1000");
    row("2.50", "2.5");
    for (const char *none : {"",
                             "-",
                             "--1",
                             "+1",
                             "0x",
                             "0xg",
                             "1x",
                             " 1",
                             "1 ",
                             "1,5",
                             "1.2.3",
                             "e5",
                             ".5",
                             "nan",
                             "inf",
                             "-inf",
                             "1e999",
                             "18446744073709551616",
                             "-9223372036854775809",
                             "1e",
                             "a"})
        row(none, "");
}

void TestFieldType::textIsANumber()
{
    QFETCH(const QString, text);
    const auto number = parseNumber(text);
    QTEST(number ? QString::fromLatin1(toText(*number)) : QString(), "number");
    QVERIFY(parseNumber(QString(64, u'0')));
    QCOMPARE(parseNumber(QString(65, u'0')), std::nullopt);
}

void TestFieldType::numbersOfAllKindsAreCompared()
{
    const Value ascending[] = {std::numeric_limits<qint64>::min(),
                               qint64(-2),
                               -1.5,
                               quint64(0),
                               0.5,
                               quint64(1),
                               QByteArray("7"),
                               quint64(1) << 63,
                               std::numeric_limits<quint64>::max(),
                               1e30};
    for (std::size_t i = 0; i < std::size(ascending); ++i) {
        for (std::size_t j = 0; j < std::size(ascending); ++j)
            QCOMPARE(compareNumbers(ascending[i], ascending[j]), i < j ? -1 : int(i > j));
    }
    QCOMPARE(compareNumbers(QByteArray("x"), quint64(1)), std::nullopt);
    QCOMPARE(compareNumbers(quint64(1), std::numeric_limits<double>::quiet_NaN()), std::nullopt);
}

QTEST_GUILESS_MAIN(TestFieldType)
#include "tst_fieldtype.moc"
