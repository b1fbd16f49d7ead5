// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/hextext.h"
#include "core/message/notation.h"

#include <QTest>

using namespace wirebench::message;

Q_DECLARE_METATYPE(wirebench::message::Notation)
Q_DECLARE_METATYPE(wirebench::message::LineEnd)

class TestNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textBecomesBytes_data();
    void textBecomesBytes();
    void onlyTextGetsALineEnd_data();
    void onlyTextGetsALineEnd();
    void aWrongTextIsToldWhatWasExpectedWhere_data();
    void aWrongTextIsToldWhatWasExpectedWhere();
    void bytesComeBackFromTheirHexText();
    void anErrorIsOneSentence();
    void tooLongATextIsRefused();
};

void TestNotation::textBecomesBytes_data()
{
    QTest::addColumn<Notation>("notation");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](Notation notation, const char *text, const QByteArray &bytes) {
        QTest::addRow("%d %s", int(notation), text) << notation << QString::fromUtf8(text) << bytes;
    };
    using enum Notation;
    row(Text, "", "");
    row(Text, "a\\n{x}", "a\\n{x}");
    row(Text, "\xc3\xa4", "\xc3\xa4");
    row(Escapes, "", "");
    row(Escapes, "a\\r\\n\\t\\\\\\\"b", "a\r\n\t\\\"b");
    row(Escapes, "\\0", QByteArray(1, '\0'));
    row(Escapes, "\\x00\\xfF1",
        QByteArray("\0\xff"
                   "1",
                   3));
    row(Escapes, "\xc3\xa4\\x80", "\xc3\xa4\x80");
    row(Escapes, "\\u{e4}\\u{20AC}\\u{1f600}", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80");
    row(Escapes, "\\u{0}\\u{d7ff}\\u{10ffff}", QByteArray("\0\xed\x9f\xbf\xf4\x8f\xbf\xbf", 8));
    row(Hex, "", "");
    row(Hex, "0102fF", "\x01\x02\xff");
    row(Hex, " 01 02,03:04\t05\n06 ", "\x01\x02\x03\x04\x05\x06");
    row(Hex, "0x01, 0X02 0x0304", "\x01\x02\x03\x04");
    row(Hex, "01 // the unit 99\n03 // the function", "\x01\x03");
    row(Hex, "// nothing", "");
    row(Hex, "0a0x0b", "\x0a\x0b");
    row(Template, "01 \"a\" {x=2:u16}",
        QByteArray("\x01"
                   "a\0\x02",
                   4));
}

void TestNotation::textBecomesBytes()
{
    QFETCH(const Notation, notation);
    QFETCH(const QString, text);
    const auto bytes = parsePayload(text, notation);
    QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().toString()));
    QTEST(*bytes, "bytes");
}

void TestNotation::onlyTextGetsALineEnd_data()
{
    QTest::addColumn<LineEnd>("lineEnd");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << LineEnd::None << QByteArray("aa");
    QTest::newRow("lf") << LineEnd::Lf << QByteArray("aa\n");
    QTest::newRow("crlf") << LineEnd::CrLf << QByteArray("aa\r\n");
    QTest::newRow("cr") << LineEnd::Cr << QByteArray("aa\r");
    QTest::newRow("nul") << LineEnd::Nul << QByteArray("aa\0", 3);
}

void TestNotation::onlyTextGetsALineEnd()
{
    QFETCH(const LineEnd, lineEnd);
    QTEST(*parsePayload(u"aa", Notation::Text, {lineEnd, {}}), "bytes");
    QCOMPARE(*parsePayload(u"aa", Notation::Escapes, {lineEnd, {}}), QByteArray("aa"));
    QCOMPARE(*parsePayload(u"aa", Notation::Hex, {lineEnd, {}}), QByteArray("\xaa"));
    QCOMPARE(*parsePayload(u"aa", Notation::Template, {lineEnd, {}}), QByteArray("\xaa"));
}

void TestNotation::aWrongTextIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<Notation>("notation");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // from 0
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("expected");
    const auto row = [](Notation notation, const char *text, int position, int length, const char *problem,
                        const char *expected) {
        QTest::addRow("%d %s", int(notation), text) << notation << QString::fromUtf8(text) << position << length
                                                    << QString::fromUtf8(problem) << QString::fromUtf8(expected);
    };
    using enum Notation;
    row(Escapes, "a\\q", 1, 2, "the backslash means nothing", "one of r n t 0");
    row(Escapes, "\\n\\", 2, 1, "the backslash means nothing", "one of r n t 0");
    row(Escapes, "\\x", 2, 0, "something is missing", "two hexadecimal digits");
    row(Escapes, "\\x1", 2, 1, "\"1\" does not", "two hexadecimal digits");
    row(Escapes, "a\\xg0", 3, 1, "\"g\" does not", "two hexadecimal digits");
    row(Escapes, "\\u00e4", 0, 2, "the backslash means nothing", "one of r n t 0");
    row(Escapes, "\\u{}", 3, 1, "\"}\" does not", "1 to 6 hexadecimal digits");
    row(Escapes, "\\u{12", 5, 0, "something is missing", "1 to 6 hexadecimal digits");
    row(Escapes, "\\u{0000001}", 9, 1, "\"1\" does not", "1 to 6 hexadecimal digits");
    row(Escapes, "\\u{d800}", 3, 4, "there is no such character", "0 to d7ff");
    row(Escapes, "\\u{dfff}", 3, 4, "there is no such character", "0 to d7ff");
    row(Escapes, "\\u{110000}", 3, 6, "there is no such character", "0 to d7ff");
    row(Hex, "0", 0, 1, "a digit stands alone", "two hexadecimal digits");
    row(Hex, "01 2", 3, 1, "a digit stands alone", "two hexadecimal digits");
    row(Hex, "01 2 34", 3, 1, "a digit stands alone", "two hexadecimal digits");
    row(Hex, "0102zz", 4, 1, "\"z\" does not belong here", "two hexadecimal digits");
    row(Hex, "0x", 2, 0, "something is missing", "two hexadecimal digits");
    row(Hex, "0x1", 2, 1, "a digit stands alone", "two hexadecimal digits");
    row(Hex, "01 / 02", 3, 1, "\"/\" does not", "two hexadecimal digits");
    row(Hex, "\xf0\x9f\x98\x80", 0, 2, "\"\xf0\x9f\x98\x80\" does not", "two hexadecimal digits");
    row(Hex, "\x07", 0, 1, "U+0007 does not", "two hexadecimal digits");
    row(Template, "01 {x:u8}", 3, 6, "\"x\" has no value", "a value for it");
    row(Template, "01 zz", 3, 1, "\"z\" does not", "pairs of hexadecimal digits");
}

void TestNotation::aWrongTextIsToldWhatWasExpectedWhere()
{
    QFETCH(const Notation, notation);
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QFETCH(const QString, expected);
    const auto bytes = parsePayload(text, notation);
    QVERIFY(!bytes);
    const TextError &error = bytes.error();
    QVERIFY2(error.problem.startsWith(problem), qPrintable(error.problem));
    QVERIFY2(error.expected.startsWith(expected), qPrintable(error.expected));
    QTEST(int(error.position), "position");
    QTEST(int(error.length), "length");
}

void TestNotation::bytesComeBackFromTheirHexText()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QCOMPARE(toHexText("\x01\xff"), QStringLiteral("01 ff"));
    QCOMPARE(*parseHex(toHexText(all)), all);
}

void TestNotation::anErrorIsOneSentence()
{
    const auto bytes = parsePayload(u"01 2", Notation::Hex);
    QCOMPARE(bytes.error().toString(),
             QStringLiteral("a digit stands alone at character 4; expected two hexadecimal digits"));
    QCOMPARE(bytes.error().toError().code, wirebench::ErrorCode::InvalidArgument);
    QCOMPARE(bytes.error().toError().detail, bytes.error().toString());
}

void TestNotation::tooLongATextIsRefused()
{
    QVERIFY(parsePayload(QString(longestPayloadText, u'a'), Notation::Text));
    const auto bytes = parsePayload(QString(longestPayloadText + 1, u'a'), Notation::Text);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().position, longestPayloadText);
}

QTEST_GUILESS_MAIN(TestNotation)
#include "tst_notation.moc"
