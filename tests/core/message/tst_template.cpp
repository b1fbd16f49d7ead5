// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/template.h"

#include <QSet>
#include <QTest>

using namespace wirebench::message;

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aTemplateIsRendered_data();
    void aTemplateIsRendered();
    void valuesGoBeforePresets();
    void everyPlaceholderSaysItsBytes();
    void aCounterBeginsAnewAtTheEndOfItsType_data();
    void aCounterBeginsAnewAtTheEndOfItsType();
    void randomBytesComeFromTheNumberAlone();
    void aWrongTemplateIsToldWhatWasExpectedWhere_data();
    void aWrongTemplateIsToldWhatWasExpectedWhere();
    void whatCannotBeRenderedSaysWhichPlaceholder_data();
    void whatCannotBeRenderedSaysWhichPlaceholder();
    void limitsAreKept();
    void aTemplateHasItsText();
};

void TestTemplate::aTemplateIsRendered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *text, const QByteArray &bytes) {
        QTest::newRow(text) << QString::fromUtf8(text) << bytes;
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    row("", "");
    row("01 02,03 0x04 0506", hex("010203040506"));
    row("\"a\\r\\n\\x80\\\"\xc3\xa4\"", "a\r\n\x80\"\xc3\xa4");
    row("\"{{a}}{{\"", "{a}}{");
    row("01\"a\"02",
        "\x01"
        "a\x02");
    // The specification's example of a request, and one of the usual checks of CRC-16/MODBUS.
    row("{seq:u16} 0000 {len:u16} 01 03 {start=0:u16} {count=2:u16}", hex("0007 0000 0006 01 03 0000 0002"));
    row("01 03 {start=0:u16} {count=2:u16} {crc:CRC-16/MODBUS}", hex("01 03 0000 0002 c40b"));
    row("01 03 00 00 00 02 {crc:crc16modbus be}", hex("01 03 0000 0002 0bc4"));
    row("\"123456789\" {crc:CRC-32/ISO-HDLC be}", QByteArray("123456789") + hex("cbf43926"));
    row("\"123456789\" {crc:CRC-16/XMODEM}", QByteArray("123456789") + hex("31c3"));
    row("ff \"123456789\" ee {crc:CRC-16/XMODEM from=1 to=-1}", hex("ff") + QByteArray("123456789") + hex("ee31c3"));
    row("\"$GPGLL,5057.970,N,00146.110,E,142451,A*{crc:XOR-8 hex from=1 to=-1}\\r\\n\"",
        "$GPGLL,5057.970,N,00146.110,E,142451,A*27\r\n");
    row("\"123456789{crc:CRC-16/MODBUS hex}\"", "1234567894B37");
    row("\"123456789{crc:CRC-16/MODBUS hex le}\"", "123456789374B");
    row("01 {crc:SUM-8} 02 {crc:SUM-8}", hex("01 01 02 04")); // each over what is before it
    row("{len:u8} 01 02 {crc:CRC-16/MODBUS} \"abc\"", hex("07 0102") + hex("4050") + "abc");
    row("{len:u8}", hex("00"));
    row("01 {len:u16le} 02 {len:u8} 03", hex("01 0300 02 01 03"));
    row("{len-1:u8} 01 02", hex("01 01 02"));
    row("{len+2:u16} 01 02", hex("0004 01 02"));
    row("\"Length: {len-4}\\r\\n\\r\\nbody\"", "Length: 4\r\n\r\nbody");
    row("\"{len} {len}\"", "2 0");
    row("{x=1:u8}{x=2:u8}", hex("0102")); // each preset is its own
    row("{x=-1:i16le} {y=1.5:f32} {z=123:bcd2} {b=0aff:hex} {t=abc:text}", hex("ffff 3fc00000 0123 0aff") + "abc");
    row("{t=\"a b\\n:}\":text}", "a b\n:}");
    row("{ x=1 : u8 }", hex("01"));
    row("\"{n=7} {m=2.5} {h=41:hex} {u=65:u8}\"", "7 2.5 A A");
    row("{time:u32} {time_ms:u64} {time:f64}", hex("00000001 00000000000005dc 3ff8000000000000"));
    row("\"{time} {seq}\"", "1 7");
}

void TestTemplate::aTemplateIsRendered()
{
    QFETCH(const QString, text);
    const auto parsed = Template::parse(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    Variables variables;
    variables.sequence = 7;
    variables.time = std::chrono::milliseconds(1500);
    const auto rendered = parsed->render(variables);
    QVERIFY2(rendered, qPrintable(rendered ? QString() : rendered.error().toString()));
    QFETCH(const QByteArray, bytes);
    QCOMPARE(rendered->bytes.toHex(' '), bytes.toHex(' '));
}

void TestTemplate::valuesGoBeforePresets()
{
    const auto parsed = Template::parse(u"{a=1:u8} {b:u8} \"{c}{b}\"");
    QCOMPARE(parsed->neededVariables(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    Variables variables;
    variables.values = {
        {QStringLiteral("a"), quint64(9)}, {QStringLiteral("b"), QByteArray("0x41")}, {QStringLiteral("c"), 2.5}};
    QCOMPARE(parsed->render(variables)->bytes,
             QByteArray("\x09\x41"
                        "2.50x41"));
}

void TestTemplate::everyPlaceholderSaysItsBytes()
{
    const QString text = QStringLiteral(" 01 {len:u16} \"ab{n=12}c\" {crc:CRC-16/MODBUS} {e=\"\":text}");
    const auto parsed = Template::parse(text);
    QVERIFY(parsed);
    const auto rendered = parsed->render();
    QCOMPARE(rendered->ranges, (QList<RenderedRange>{{0, 1, 2}, {1, 5, 2}, {2, 8, 2}, {3, 10, 0}}));
    const auto placeholders = parsed->placeholders();
    QCOMPARE(placeholders.size(), 4);
    const QString kept = parsed->text();
    QStringList written;
    for (const Placeholder &placeholder : placeholders)
        written += kept.mid(placeholder.position, placeholder.length);
    QCOMPARE(written,
             (QStringList{QStringLiteral("{len:u16}"), QStringLiteral("{n=12}"), QStringLiteral("{crc:CRC-16/MODBUS}"),
                          QStringLiteral("{e=\"\":text}")}));
}

void TestTemplate::aCounterBeginsAnewAtTheEndOfItsType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<QString>("bytes");
    const auto row = [](const char *type, quint64 sequence, const char *bytes) {
        QTest::addRow("%s %llu", type, sequence) << QString::fromLatin1(type) << sequence << QString::fromLatin1(bytes);
    };
    row("u8", 255, "ff");
    row("u8", 256, "00");
    row("u16le", 65537, "0100");
    row("u64", ~quint64(0), "ffffffffffffffff");
    row("i8", 127, "7f");
    row("i8", 128, "00");
    row("i64", quint64(1) << 63, "0000000000000000");
    row("bcd1", 99, "99");
    row("bcd1", 100, "00");
    row("bcd", 10'000'000'000'000'000, "00");
    row("text", 300, "333030");
}

void TestTemplate::aCounterBeginsAnewAtTheEndOfItsType()
{
    QFETCH(const QString, type);
    QFETCH(const quint64, sequence);
    Variables variables;
    variables.sequence = sequence;
    QTEST(QString::fromLatin1(Template::parse(QString(u"{seq:" + type + u'}'))->render(variables)->bytes.toHex()),
          "bytes");
}

void TestTemplate::randomBytesComeFromTheNumberAlone()
{
    const auto parsed = Template::parse(u"{random:u32} {random:u64le} {random:i8} {random:i16}");
    QVERIFY(parsed);
    Variables variables;
    QSet<QByteArray> seen;
    for (quint64 random = 0; random < 100; ++random) {
        variables.random = random;
        const QByteArray bytes = parsed->render(variables)->bytes;
        QCOMPARE(bytes.size(), 15);
        QCOMPARE(parsed->render(variables)->bytes, bytes);
        QVERIFY(bytes.first(4) != bytes.mid(4, 4));
        seen += bytes;
    }
    QCOMPARE(seen.size(), 100);
    const QByteArray twice = Template::parse(u"{random:u64}{random:u64}")->render()->bytes;
    QVERIFY(twice.first(8) != twice.last(8));
}

void TestTemplate::aWrongTemplateIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // from 0
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int position, int length, const char *problem, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(problem)
                            << QString::fromUtf8(expected);
    };
    row("0", 0, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("01 2 ", 3, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("01 xyz", 3, 1, "\"x\" does not belong here", "pairs of hexadecimal digits");
    row("01 # comment", 3, 1, "\"#\" does not belong here", "pairs of hexadecimal digits");
    row("01 after 5ms", 3, 1, "\"a\" does not belong here", "pairs of hexadecimal digits");
    row("01 then close", 3, 1, "\"t\" does not belong here", "pairs of hexadecimal digits");
    row("01 \"ab", 3, 3, "the quotes are not closed", "another \"");
    row("\"a\nb\"", 2, 1, "U+000a does not belong here", "an escape for it");
    row("\"\\q\"", 1, 2, "the backslash means nothing", "one of r n t 0");
    row("01 {", 4, 0, "something is missing", "len, crc, seq");
    row("{}", 1, 1, "\"}\" does not", "len, crc, seq");
    row("{1:u8}", 1, 1, "\"1\" does not", "len, crc, seq");
    row("{x", 2, 0, "something is missing", "a type behind a colon");
    row("{x}", 2, 1, "\"}\" does not", "a type behind a colon");
    row("{seq}", 4, 1, "\"}\" does not", "a type behind a colon");
    row("{x:}", 3, 1, "\"}\" does not", "u8, u16");
    row("{x:u7}", 3, 2, "\"u7\" is no type", "u8, u16");
    row("{x:u8 y}", 6, 1, "\"y\" does not", "} at the end");
    row("{x:u8", 5, 0, "something is missing", "} at the end");
    row("\"{x", 3, 0, "something is missing", "} at the end");
    row("\"{x\"", 3, 1, "\"\"\" does not", "} at the end");
    row("{x=:u8}", 3, 1, "\":\" does not", "a value");
    row("{x=\"1:u8}", 3, 6, "the quotes are not closed", "another \"");
    row("{x=300:u8}", 6, 3, "300 does not fit into u8, 0 to 255", "a value that fits");
    row("01 {x=300:u8}", 9, 3, "300 does not fit into u8, 0 to 255", "a value that fits");
    row("{x=a:u8}", 4, 3, "\"a\" is no number for u8", "a value that fits");
    row("{x=0:hex}", 4, 4, "\"0\" is no text of hexadecimal digits", "a value that fits");
    row("{len-:u8}", 5, 0, "this is no number of bytes", "0 to");
    row("{len-x:u8}", 5, 1, "this is no number of bytes", "0 to");
    row("{len+1048577:u8}", 5, 7, "this is no number of bytes", "0 to 1048576");
    row("{len:hex}", 4, 4, "len is a number", "a type of numbers");
    row("{time:hex}", 5, 4, "time is a number", "a type of numbers");
    row("{random:f32}", 7, 4, "random is a whole number", "a type from u8");
    row("\"{random}\"", 8, 0, "random is a whole number", "a type from u8");
    row("{crc}", 4, 1, "\"}\" does not", "the name of a checksum");
    row("{crc:}", 5, 0, "a name is missing", "the name of a checksum");
    row("{crc:le}", 5, 0, "a name is missing", "the name of a checksum");
    row("{crc:CRC-17}", 5, 6, "no checksum is named \"CRC-17\"", "the name of a checksum");
    row("{crc:CRC-16/MODBUS from=x}", 19, 6, "this is no place", "from=N");
    row("{crc:CRC-16/MODBUS from=-1}", 19, 7, "this is no place", "from=N");
    row("{crc:CRC-16/MODBUS to=-}", 19, 4, "this is no place", "from=N");
    row("{crc:CRC-16/MODBUS", 18, 0, "something is missing", "} at the end");
}

void TestTemplate::aWrongTemplateIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QFETCH(const QString, expected);
    const auto parsed = Template::parse(text);
    QVERIFY(!parsed);
    const TextError &error = parsed.error();
    QVERIFY2(error.problem.startsWith(problem), qPrintable(error.problem));
    QVERIFY2(error.expected.startsWith(expected), qPrintable(error.expected));
    QTEST(int(error.position), "position");
    QTEST(int(error.length), "length");
}

void TestTemplate::whatCannotBeRenderedSaysWhichPlaceholder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // from 0
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *text, int position, int length, const char *problem) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(problem);
    };
    row("01 {x:u8}", 3, 6, "\"x\" has no value");
    row("  01 {x:u8}", 3, 6, "\"x\" has no value"); // counted in text(), which begins with 01
    row("\"{x}\"", 1, 3, "\"x\" has no value");
    row("01 {big=1:u8}", 3, 10, "big: 256 does not fit into u8, 0 to 255");
    row("{word=1:i16}", 0, 12, "word: \"abc\" is no number for i16, -32768 to 32767");
    row("01 {len-1:u8}", 3, 10, "len: -1 does not fit into u8, 0 to 255");
    row("01 {crc:SUM-8 from=2}", 3, 18, "the checksum would begin behind its end");
    row("01 {crc:SUM-8 to=-2}", 3, 17, "the checksum would begin behind its end");
    row("01 {crc:SUM-8 from=1 to=-1}", 3, 24, "the checksum would begin behind its end");
}

void TestTemplate::whatCannotBeRenderedSaysWhichPlaceholder()
{
    QFETCH(const QString, text);
    const auto parsed = Template::parse(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    Variables variables;
    variables.values = {{QStringLiteral("big"), quint64(256)}, {QStringLiteral("word"), QByteArray("abc")}};
    const auto rendered = parsed->render(variables);
    QVERIFY(!rendered);
    QTEST(rendered.error().problem, "problem");
    QTEST(int(rendered.error().position), "position");
    QTEST(int(rendered.error().length), "length");
    QVERIFY(Template::parse(u"01 {crc:SUM-8 from=1}")->render());
}

void TestTemplate::limitsAreKept()
{
    QVERIFY(Template::parse(QString(longestTemplate, u'0')));
    const auto tooLong = Template::parse(QString(longestTemplate + 2, u'0'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().position, longestTemplate);
    QVERIFY(!Template::parse(QString(u'"' + QString(longestTemplate, u'a') + u'"')));

    const QString placeholder = QStringLiteral("{x=1:u8}");
    QVERIFY(Template::parse(placeholder.repeated(mostPlaceholders)));
    const auto tooMany = Template::parse(placeholder.repeated(mostPlaceholders + 1));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().position, mostPlaceholders * placeholder.size());

    const auto parsed = Template::parse(u"{x:text}");
    Variables variables;
    variables.values = {{QStringLiteral("x"), QByteArray(largestMessage, 'a')}};
    QVERIFY(parsed->render(variables));
    variables.values = {{QStringLiteral("x"), QByteArray(largestMessage + 1, 'a')}};
    QVERIFY(!parsed->render(variables));
}

void TestTemplate::aTemplateHasItsText()
{
    const auto parsed = Template::parse(u"  01 \" a \" {x=1:u8} \n");
    QCOMPARE(parsed->text(), QStringLiteral("01 \" a \" {x=1:u8}"));
    QCOMPARE(*Template::parse(parsed->text()), *parsed);
    QVERIFY(!(*Template::parse(u"01") == *parsed));
    QVERIFY(Template().render()->bytes.isEmpty());
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
