// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

class TestSchemaParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theHeadIsRead();
    void whatIsWrongIsToldWithItsPlace_data();
    void whatIsWrongIsToldWithItsPlace();
    void everyFrontOfASchemaIsASchemaOrAnError();
    void limitsHold();
    void carriageReturnsAndCommentsDoNotMatter();
    void theExampleOfTheDescriptionIsASchema();
};

void TestSchemaParser::theHeadIsRead()
{
    const Schema schema = schemaOf("# comment\nprotocol a_1 \"A \\\"1\\\"\"\ntransport tcp, udp\nport 1, 65535\n"
                                   "framing \"line:lf\" # as lines\ntype T\n  a u8\n");
    QCOMPARE(schema.name(), QStringLiteral("a_1"));
    QCOMPARE(schema.title(), QStringLiteral("A \"1\""));
    QCOMPARE(schema.framing(), QStringLiteral("line:lf"));
    QVERIFY(schema.usesTcp() && schema.usesUdp());
    QCOMPARE(schema.ports(), (QList<quint16>{1, 65535}));
    const Schema bare = schemaOf("protocol b\ntype T\n  a u8\n");
    QCOMPARE(bare.title(), QStringLiteral("b"));
    QVERIFY(!bare.usesTcp() && !bare.usesUdp() && bare.framing().isEmpty());
}

void TestSchemaParser::whatIsWrongIsToldWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    const auto whole = [](const char *what, const char *text, const char *detail) {
        QTest::newRow(what) << QString::fromUtf8(text) << QStringLiteral("x.wbschema:") + QString::fromUtf8(detail);
    };
    whole("nothing", "", "1:1: nothing; expected protocol NAME \"TITLE\"");
    whole("no protocol", "type T\n  a u8",
          "1:1: \"type\"; expected protocol NAME \"TITLE\" at the beginning of the first line");
    whole("no type", "protocol p\n", "1:1: the end; expected at least one type");
    whole("a port", "protocol p\nport 65536\n", "2:6: 65536; expected a port from 1 to 65535");
    whole("a transport", "protocol p\ntransport sctp\n", "2:11: \"sctp\"; expected tcp or udp");
    whole("an order", "protocol p\nendian middle\n", "2:8: \"middle\"; expected big or little");
    whole("something else", "protocol p\nfield a\n",
          "2:1: \"field\"; expected transport, port, framing, endian, enum or type");
    whole("an indented line", "protocol p\n  type T\n", "2:1: an indented line; expected no spaces in front");
    whole("two types", "protocol p\ntype T\n  a u8\ntype T\n  a u8\n",
          "4:6: a second \"T\"; expected a name that is not taken");
    whole("two kinds of values", "protocol p\nenum E\n  1 \"a\"\n  \"b\" \"c\"\n",
          "4:3: \"b\"; expected the same kind of values throughout");
    whole("a range backwards", "protocol p\nenum E\n  2..1 \"a\"\n",
          "3:8: \"a\"; expected a range whose end is not before its beginning");
    whole("no block", "protocol p\ntype T\ntype U\n  a u8\n",
          "3:1: no block; expected lines with more spaces in front, at most 16 blocks deep");

    const auto field = [&](const char *what, const char *line, const char *detail) {
        whole(what, QByteArray("protocol p\ntype T\n  z u8\n  ").append(line).constData(), detail);
    };
    field("a type that is not there", "a Other",
          "4:5: \"Other\" is not defined; expected a type of this schema, or one of the types of the language");
    field("an enumeration that is not there", "a u8 enum E",
          "4:13: \"E\" is not defined; expected an enumeration of this schema, or one of the types of the language");
    field("a field that is not there", "a bytes size b + 1",
          "4:16: \"b\" is not defined; expected a field of this schema");
    field("no type", "a", "4:4: the end of the line; expected a type");
    field("a width that is not there", "a u12",
          "4:5: \"u12\" is not defined; expected a type of this schema, or one of the types of the language");
    field("a second name", "z u8", "4:3: a second \"z\"; expected a name that is not taken");
    field("a clause that is not there", "a u8 length 3",
          "4:8: \"length\"; expected =, size, until, while, in, not in, of, escape, encoding, if, default, enum, "
          "flags, unit, scale, plus, min or max");
    field("a size without one", "a bytes size",
          "4:15: the end of the line; expected a number, a field, a text, a function or a parenthesis");
    field("until of a number", "a u8 until \"x\"",
          "4:17: the end of the line; expected bytes, text, decimal or hex in front of until");
    field("an empty end", "a text until \"\"", "4:18: the end of the line; expected texts that are not empty");
    field("two ends", "a text size 3 until \"x\"", "4:1: size; expected one way to say where it ends");
    field("an int without size", "a int", "4:1: no size; expected size for int, uint and oid");
    field("a computed struct", "a T = 1", "4:1: =; expected a single number, text or bytes to compute");
    field("a list of switches", "a switch z[]", "4:13: \"[\"; expected a type of its own for a list of switches");
    field("a scale of text", "a text scale 2",
          "4:17: the end of the line; expected an integer of at most 32 bits in front of scale and plus");
    field("a scale of 0", "a u8 scale 0", "4:15: the end of the line; expected a number that is not 0 and below 10^12");
    field("a limit of text", "a text max 2", "4:14: 2; expected an integer in front of min and max");
    field("bits", "a bits 12", "4:10: 12; expected 8, 16, 24 … or 64 bits");
    field("too few bits", "a bits 8\n    b 7", "4:1: 7 bits in the lines below; expected 8");
    field("a case behind else", "a switch z\n    else u8\n    1 u8", "6:5: 1; expected nothing behind else");
    field("another indentation", "if z\n      b u8\n     c u8",
          "6:6: another indentation; expected 6 spaces, as above");
    field("a text without an end", "a text until \"x",
          "4:18: the end of the line; expected a quotation mark that ends the text");
    field("an escape", "a text until \"\\q\"",
          "4:18: \"q\"; expected r, n, t, 0, x and two hexadecimal digits, a backslash or a quotation mark");
    field("a character beyond bytes", "a text until \"\xe2\x82\xac\"",
          "4:16: \"\xe2\x82\xac\"; expected characters up to \\xff, which stand for bytes");
    field("a number", "a u8 = 0xg", "4:10: \"0xg\"; expected a number, such as 12, 0x1f, 0b101 or 0.1, below 2^63");
    field("a strange character", "a u8 $", "4:8: \"$\"; expected a name, a number, a text or an operator");
    field("a tab in front", "if z\n\tb u8", "5:1: a tab; expected spaces in front of a line");
    field("an operator", "a u8 = 1 +",
          "4:13: the end of the line; expected a number, a field, a text, a function or a parenthesis");
    field("a parenthesis", "a u8 = (1", "4:12: the end of the line; expected \")\"");
    field("a function", "a u8 = length(z)",
          "4:16: \"(\"; expected an operator; functions are size, count, next, at, number, lookup, contains and "
          "checksum");
    field("too much", "a u8 = 1 2", "4:12: 2; expected a clause, such as size, until, enum or if");
    field("a brace", "summary \"{z\"", "4:1: an open brace in the summary of T; expected fields in pairs of braces");
    field("a value", "value b", "2:6: value b; expected a field of this type");
    field("an alignment", "align 0", "4:10: the end of the line; expected an alignment from 1 to 4096");
}

void TestSchemaParser::whatIsWrongIsToldWithItsPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, detail);
    const auto schema = parseSchema(text, QStringLiteral("x.wbschema"));
    QVERIFY(!schema);
    QCOMPARE(schema.error(), (Error{ErrorCode::InvalidArgument, detail}));
}

void TestSchemaParser::everyFrontOfASchemaIsASchemaOrAnError()
{
    QFile file(QStringLiteral(":/wirebench/decoders/modbus.wbschema"));
    (void)builtInSchema("modbus");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (qsizetype size = 0; size < text.size(); size += 7) {
        const auto schema = parseSchema(text.left(size), QStringLiteral("front"));
        QVERIFY(schema || schema.error().detail.startsWith(QLatin1String("front:")));
    }
}

void TestSchemaParser::limitsHold()
{
    const auto errorOf = [](const QString &text) {
        const auto schema = parseSchema(text, QStringLiteral("x"));
        return schema ? QString() : schema.error().detail;
    };
    QCOMPARE(errorOf(QString(largestSchema + 1, u' ')),
             QStringLiteral("x:1:1: 262145 characters; expected at most 262144"));
    const QString head = QStringLiteral("protocol p\ntype T\n  a u8 = ");
    QVERIFY(errorOf(head + QString(41, u'(') + u'1' + QString(41, u')'))
                .endsWith(QLatin1String("expected fewer parentheses")));
    QCOMPARE(errorOf(head + QString(40, u'(') + u'1' + QString(40, u')')), QString());
    QVERIFY(errorOf(head + QString(41, u'-') + u'1').endsWith(QLatin1String("expected a shorter expression")));
    QVERIFY(errorOf(head + QStringLiteral("1+").repeated(100) + u'1')
                .endsWith(QLatin1String("expected a shorter expression")));
    QCOMPARE(errorOf(head + QStringLiteral("1+").repeated(99) + u'1'), QString());
    const auto deep = [](int depth) -> QString {
        QString text = QStringLiteral("protocol p\ntype T\n");
        for (int i = 1; i < depth; ++i)
            text += QString(i, u' ') + QStringLiteral("if 1\n");
        return text + QString(depth, u' ') + QStringLiteral("a u8\n");
    };
    QCOMPARE(errorOf(deep(16)), QString());
    QVERIFY(errorOf(deep(17)).contains(QLatin1String("at most 16 blocks deep")));
}

void TestSchemaParser::carriageReturnsAndCommentsDoNotMatter()
{
    const Schema schema =
        schemaOf("\r\n# first\r\nprotocol p # second\r\n\r\ntype T\r\n   # third\r\n  a text until \"#\" # fourth\r\n");
    QCOMPARE(shown(decode::decode(schema, "x#")), QStringLiteral("p@0+2\n  a@0+2 = x\n"));
}

//! The indented lines of the part "A first one" of the README that describes the language.
void TestSchemaParser::theExampleOfTheDescriptionIsASchema()
{
    QFile file(QStringLiteral(DECODERS_FOLDER "/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString description = QString::fromUtf8(file.readAll());
    QString text;
    for (const QString &line : description.section(QStringLiteral("## "), 1, 1).split(u'\n')) {
        if (line.startsWith(QLatin1String("    ")))
            text += QStringView(line).sliced(4) + u'\n';
    }
    const auto schema = parseSchema(text, QStringLiteral("README"));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().detail));
    const Field tree = decode::decode(*schema, bytes("02 05 00d7 686900 0001 05"));
    QCOMPARE(errorsOf(tree), QString());
    QCOMPARE(summaryOf(*schema, tree), QStringLiteral("Alarm 21.5 \u00b0C"));
}

QTEST_GUILESS_MAIN(TestSchemaParser)

#include "tst_schemaparser.moc"
