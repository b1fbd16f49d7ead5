// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

namespace {

//! The checksum of Modbus RTU, here only so that there is one.
std::optional<quint64> checksum(const QString &name, QByteArrayView bytes)
{
    if (name != u"CRC-16/MODBUS")
        return std::nullopt;
    quint32 crc = 0xffff;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int i = 0; i < 8; ++i)
            crc = (crc & 1) != 0 ? crc >> 1 ^ 0xa001 : crc >> 1;
    }
    return crc;
}

} // namespace

//! Each row: the statements of a type, a frame, the tree without its root. What has no error is built again as well.
class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void statementsSayWhatBytesAre_data();
    void statementsSayWhatBytesAre();
    void whatIsWrongIsToldInItsPlace_data();
    void whatIsWrongIsToldInItsPlace();
    void expressionsAreComputed_data();
    void expressionsAreComputed();
    void aHostileFrameMeetsLimits_data();
    void aHostileFrameMeetsLimits();
    void lookingCostsToo();
    void aFrameMayBeNull();
    void summariesNameFields();

private:
    static void row(const char *what, const char *statements, const char *hex, const char *tree);
    void check(bool isSound);
};

void TestDecoder::row(const char *what, const char *statements, const char *hex, const char *tree)
{
    QTest::newRow(what) << QByteArray(statements) << bytes(hex) << QString::fromUtf8(tree);
}

void TestDecoder::check(bool isSound)
{
    QFETCH(const QByteArray, statements);
    QFETCH(const QByteArray, frame);
    const Schema schema = schemaOf(QByteArray("protocol p\ntype T\n" + statements).constData());
    const Context context{Direction::Response, checksum};
    const Field tree = decode::decode(schema, frame, context);
    QString text = shown(tree);
    QVERIFY2(rangesAreSound(tree, 0, frame.size()), qPrintable(text));
    const QString root = text.left(text.indexOf(u'\n') + 1);
    if (root == QStringLiteral("p@0+%1\n").arg(frame.size()))
        text.remove(0, root.size());
    QTEST(text.replace(QLatin1String("\n  "), QLatin1String("\n")).trimmed(), "tree");
    QCOMPARE(errorsOf(tree).isEmpty(), isSound);
    const auto built = build(schema, tree, context);
    if (isSound) {
        QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
        QCOMPARE(built->toHex(' '), frame.toHex(' '));
    }
}

void TestDecoder::statementsSayWhatBytesAre_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("tree");
    row("unsigned", "  a u8\n  b u16\n  c u24le\n  d u64", "ff 0102 010203 ffffffffffffffff",
        "a@0+1 = 255\nb@1+2 = 258\nc@3+3 = 197121\nd@6+8 = 18446744073709551615");
    row("signed", "  a i8\n  b i16le\n  c i24\n  d i64", "80 feff ffffff 8000000000000000",
        "a@0+1 = -128\nb@1+2 = -2\nc@3+3 = -1\nd@6+8 = -9223372036854775808");
    row("floating", "  a f32\n  b f64le", "3fc00000 000000000000f8bf", "a@0+4 = 1.5\nb@4+8 = -1.5");
    row("bits", "  a bits 16\n    x 1\n    y 3 enum E\n    z 12\nenum E\n  5 \"five\"", "d123",
        "a@0+2 = 53539\n  x@0+2:0+1 = true\n  y@0+2:1+3 = 5 (five)\n  z@0+2:4+12 = 291");
    row("little bits", "  a bits 16 le\n    x 4\n    y 12", "23d1",
        "a@0+2 = 53539\n  x@0+2:0+4 = 13\n  y@0+2:4+12 = 291");
    row("64 bits", "  a bits 64\n    x 64", "8000000000000001",
        "a@0+8 = 9223372036854775809\n  x@0+8:0+64 = 9223372036854775809");
    row("units and scales", "  a i16 scale 0.1 unit \"V\"\n  b u8 plus -40 unit \"C\"\n  c u8 scale 2", "0003 00 03",
        "a@0+2 = 0.3 V\nb@2+1 = -40 C\nc@3+1 = 6");
    row("labels",
        "  a u8 enum E\n  b u8 enum E\n  c u8 flags F\nenum E\n  1..9 \"some\"\nenum F\n  1 \"one\"\n  2 \"two\"\n  4 "
        "\"four\"\n  6 \"two and four\"",
        "09 0a 05", "a@0+1 = 9 (some)\nb@1+1 = 10\nc@2+1 = 5 (one, four)");
    row("texts with labels", "  a text enum E\nenum E\n  \"GET\" \"get it\"", "474554", "a@0+3 = GET (get it)");
    row("sizes", "  n u8 = size(a)\n  a bytes size n\n  b bytes", "02 0102 0304",
        "n@0+1 = 2\na@1+2 = 0102\nb@3+2 = 0304");
    row("integers with sizes", "  a int size 3\n  b uint size 2\n  c int size 9", "ffff00 ff00 00ffffffffffffffff",
        "a@0+3 = -256\nb@3+2 = 65280\nc@5+9 = 18446744073709551615");
    row("varint", "  a varint\n  b vlq\n  c ber_length\n  d ber_length", "c102 8241 7f 820100",
        "a@0+2 = 321\nb@2+2 = 321\nc@4+1 = 127\nd@5+3 = 256");
    row("until", "  a text until \"\\r\\n\" | \"\\n\"\n  b text until \";\" | end", "61620d0a 633b",
        "a@0+4 = ab\nb@4+2 = c");
    row("characters", "  a text in \"0-9a\"\n  b text not in \".\"\n  c text of \".\" | \"\"", "396178 2e",
        "a@0+2 = 9a\nb@2+1 = x\nc@3+1 = .");
    row("a hyphen", "  a text in \"-x\"\n  b text in \"a-\"", "2d78 612d", "a@0+2 = -x\nb@2+2 = a-");
    row("escapes", "  a text until \"'\" escape \"\\\\\"\n  b u8", "615c2727 01", "a@0+4 = a\\'\nb@4+1 = 1");
    row("digits", "  a decimal until \" \"\n  b hex in \"0-9a-f\"", "2d3132 20 6666", "a@0+4 = -12\nb@4+2 = 255");
    row("encodings", "  a text size 2\n  b text size 1 encoding latin1\n  c text size 1 encoding ascii", "c3a4 e4 7f",
        "a@0+2 = ä\nb@2+1 = ä\nc@3+1 = \x7f");
    row("addresses", "  a ipv4\n  b ipv6", "c0000201 20010db8000000000000000000000001",
        "a@0+4 = 192.0.2.1\nb@4+16 = 2001:db8::1");
    row("literals", "  literal \"ab\"\n  a u8\n  skip \" \" write \"  \"\n  b u8\n  align 4\n  c u8",
        "6162 01 2020 02 0000 03", "a@2+1 = 1\nb@5+1 = 2\nc@8+1 = 3");
    row("conditions", "  a u8\n  b u8 if a > 1\n  if a == 1\n    c u8\n  else if a == 2\n    d u8\n  else\n    e u8",
        "02 05 06", "a@0+1 = 2\nb@1+1 = 5\nd@2+1 = 6");
    row("the other branch",
        "  a u8\n  b u8 if a > 1\n  if a == 1\n    c u8\n  else if a == 2\n    d u8\n  else\n    e u8", "00 06",
        "a@0+1 = 0\ne@1+1 = 6");
    row("what is left", "  a u8\n  if remaining > 0\n    b u8\n    c u8 if remaining > 0", "01 02",
        "a@0+1 = 1\nb@1+1 = 2");
    row("a list by count", "  n u8 = count(a)\n  a u16[n]\n  b u8", "02 0001 0002 03",
        "n@0+1 = 2\na@1+4\n  [0]@1+2 = 1\n  [1]@3+2 = 2\nb@5+1 = 3");
    row("a list to the end", "  a U[]\ntype U\n  value y\n  x u8\n  y u8", "0102 0304",
        "a@0+4\n  [0]@0+2 = 2\n    x@0+1 = 1\n    y@1+1 = 2\n  [1]@2+2 = 4\n    x@2+1 = 3\n    y@3+1 = 4");
    row("a list until", "  a U[] until it.x == 0\n  b u8\ntype U\n  x u8", "01 00 05",
        "a@0+2\n  [0]@0+1\n    x@0+1 = 1\n  [1]@1+1\n    x@1+1 = 0\nb@2+1 = 5");
    row("a list while", "  a u8[] while not next(\"\\xff\") and remaining > 1\n  b u8", "01 02 ff",
        "a@0+2\n  [0]@0+1 = 1\n  [1]@1+1 = 2\nb@2+1 = 255");
    row("a list in a window", "  n u8 = size(a)\n  a u16[] size n\n  b u8", "04 0001 0002 07",
        "n@0+1 = 4\na@1+4\n  [0]@1+2 = 1\n  [1]@3+2 = 2\nb@5+1 = 7");
    row("a switch", "  a u8\n  b switch a\n    1 u8\n    2..4, 7 U\n    else bytes\ntype U\n  x u8", "07 09",
        "a@0+1 = 7\nb@1+1\n  x@1+1 = 9");
    row("a switch of text", "  a text until \" \"\n  b switch a\n    \"x\" u8\n    else bytes", "7820 09",
        "a@0+2 = x\nb@2+1 = 9");
    row("a list in a switch", "  a u8\n  b switch a\n    1 u8[]\n    else nothing", "01 0203",
        "a@0+1 = 1\nb@1+2\n  [0]@1+1 = 2\n  [1]@2+1 = 3");
    row("nothing", "  a u8\n  b switch a\n    1 u8\n    else nothing", "02", "a@0+1 = 2\nb@1+0");
    row("fields of those around", "  n u8\n  a U\ntype U\n  b V\ntype V\n  c bytes size n", "01 05",
        "n@0+1 = 1\na@1+1\n  b@1+1\n    c@1+1 = 05");
    row("recursion", "  n u8 = size(a)\n  a T size n if n > 0", "03 02 01 00",
        "n@0+1 = 3\na@1+3\n  n@1+1 = 2\n  a@2+2\n    n@2+1 = 1\n    a@3+1\n      n@3+1 = 0");
    row("the index",
        "  t text until \".\"\n  a U[size(t) - 1]\ntype U\n  x switch at(t, index)\n    'a' u8\n    'b' u16",
        "6162 2e 01 0002", "t@0+3 = ab\na@3+3\n  [0]@3+1\n    x@3+1 = 1\n  [1]@4+2\n    x@4+2 = 2");
    row("the index behind a list within", "  a U[2]\ntype U\n  n u8[2]\n  x switch index\n    0 u8\n    else u16",
        "0102 03 0405 0006",
        "a@0+7\n  [0]@0+3\n    n@0+2\n      [0]@0+1 = 1\n      [1]@1+1 = 2\n    x@2+1 = 3\n  [1]@3+4\n    n@3+2\n      "
        "[0]@3+1 = 4\n"
        "      [1]@4+1 = 5\n    x@5+2 = 6");
    row("pairs",
        "  a U[2]\n  b bytes size number(lookup(a, \"N\"))\n  c u8 if contains(a, \"m\")\n  d u8 if contains(a, "
        "\"x\")\ntype U\n  k text until \"=\"\n  v text until \";\"",
        "6d3d30303b 6e3d20313b ff 01",
        "a@0+10\n  [0]@0+5\n    k@0+2 = m\n    v@2+3 = 00\n  [1]@5+5\n    k@5+2 = n\n    v@7+3 =  1\nb@10+1 = "
        "ff\nc@11+1 = 1");
    row("a checksum", "  a u8\n  b bytes size 5\n  crc u16le = checksum(\"CRC-16/MODBUS\", a..b)", "01 0300000001 840a",
        "a@0+1 = 1\nb@1+5 = 0300000001\ncrc@6+2 = 2692");
    row("an unknown checksum", "  a u8\n  crc u16 = checksum(\"CRC-X\", a..a)", "01 840a",
        "a@0+1 = 1\ncrc@1+2 = 33802");
    row("json", "  a json\n", "7b2261223a5b312c6e756c6c5d7d",
        "a@0+14 (object)\n  a@5+8 (array)\n    [0]@6+1 = 1\n    [1]@8+4 (null)");
}

void TestDecoder::statementsSayWhatBytesAre()
{
    check(true);
}

void TestDecoder::whatIsWrongIsToldInItsPlace_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("tree");
    row("too short", "  a u8\n  b u32", "01 0203", "a@0+1 = 1\nb@1+2 !needs 4 bytes, has 2");
    row("too long", "  a u8", "01 0203", "a@0+1 = 1\n(rest)@1+2 = 0203 !2 bytes that nothing describes");
    row("another constant", "  a u8 = 2\n  b text = \"x\"", "01 79",
        "a@0+1 = 1 !is 1; expected 2\nb@1+1 = y !is y; expected \"x\"");
    row("another size", "  n u8 = size(a)\n  a bytes", "03 0102", "n@0+1 = 3 !is 3; expected 2\na@1+2 = 0102");
    row("a window too short", "  n u8\n  a U size n\n  b u8\ntype U\n  x u16", "01 05 06",
        "n@0+1 = 1\na@1+1\n  x@1+1 !needs 2 bytes, has 1\nb@2+1 = 6");
    row("a window too long", "  n u8\n  a U size n\n  b u8\ntype U\n  x u8", "02 05 06 07",
        "n@0+1 = 2\na@1+2\n  x@1+1 = 5\n  (rest)@2+1 = 06 !1 bytes that nothing describes\nb@3+1 = 7");
    row("a window beyond the end", "  n u8\n  a U size n\n  b u8\ntype U\n  x u8", "05 05",
        "n@0+1 = 5\na@1+1 !needs 5 bytes, has 1\n  x@1+1 = 5");
    row("a bad item in a list", "  a U[]\ntype U\n  n u8\n  v V size n\ntype V\n  x u8", "00 01 05",
        "a@0+3\n  [0]@0+1\n    n@0+1 = 0\n    v@1+0\n      x@1+0 !needs 1 bytes, has 0\n  [1]@1+2\n    n@1+1 = 1\n    "
        "v@2+1\n      x@2+1 = 5");
    row("a window that goes wrong before its end", "  a U size 2\n  b u8\ntype U\n  x u8\n  literal \"x\"", "01 02 03",
        "a@0+2 !does not have at byte 1 of the frame what must be there; expected 78\n  x@0+1 = 1\n  (rest)@1+1 = 02\n"
        "b@2+1 = 3");
    row("limits", "  a u8 min 5\n  b i8 max -1\n  c u64 max 5", "04 00 ffffffffffffffff",
        "a@0+1 = 4 !is 4; expected at least 5\nb@1+1 = 0 !is 0; expected at most -1\n"
        "c@2+8 = 18446744073709551615 !is 18446744073709551615; expected at most 5");
    row("no end", "  a text until \";\"\n  b u8", "6162", "a@0+2 !has no end; expected \";\" within 2 bytes");
    row("no literal", "  a u8\n  literal \"xy\"", "01 02",
        "p@0+2 !does not have at byte 1 of the frame what must be there; expected 78 79\na@0+1 = 1\n(rest)@1+1 = 02");
    row("none of what it may be", "  a text of \"x\" | \"y\"", "7a",
        "a@0+0 !is none of what it may be\n(rest)@0+1 = 7a");
    row("no case", "  a switch 3\n    1 u8", "01", "a@0+0 !there is no case for 3\n(rest)@0+1 = 01");
    row("a negative size", "  a bytes size 1 - 2", "01", "a@0+0 !its size cannot be computed\n(rest)@0+1 = 01");
    row("an unknown size", "  a bytes size 1 / 0", "01", "a@0+0 !its size cannot be computed\n(rest)@0+1 = 01");
    row("a field that is not there hides one around", "  n u8\n  a U\ntype U\n  n u8 if 0\n  b bytes size n", "01 02",
        "n@0+1 = 1\na@1+0\n  b@1+0 !its size cannot be computed\n(rest)@1+1 = 02");
    row("an unknown count", "  a u8[1 / 0]", "01", "a@0+0 !its count cannot be computed\n(rest)@0+1 = 01");
    row("an unknown condition", "  a u8 if b == 1\n  b u8", "01",
        "a@0+0 !its condition cannot be computed\n(rest)@0+1 = 01");
    row("an unknown block", "  if b == 1\n    a u8\n  b u8", "01",
        "p@0+1 !the condition before byte 0 of the frame cannot be computed\n(rest)@0+1 = 01");
    row("items of no bytes", "  a U[] until 0\ntype U\n  x bytes size 0", "01",
        "a@0+0 !item 0 has no bytes, so there is no end\n  [0]@0+0\n    x@0+0 = \n(rest)@0+1 = 01");
    row("no digits", "  a decimal until \" \"\n  b hex until \" \"\n  c decimal", "2b31 20 307831 20 99",
        "a@0+3 = 2b31 !is no number of decimal digits\nb@3+4 = 307831 !is no number of hexadecimal digits\nc@7+1 = 99 "
        "!is no number of decimal digits");
    row("no text", "  a text size 1\n  b text encoding ascii", "ff 41ff",
        "a@0+1 = ff !is not UTF-8\nb@1+2 = 41ff !is not ASCII, at byte 1 of it");
    row("no length", "  a ber_length", "80", "a@0+1 !is an indefinite length");
    row("half a length", "  a ber_length", "8201", "a@0+2 !needs 3 bytes, has 2");
    row("a long length", "  a ber_length", "89", "a@0+1 !is a length of 9 bytes; expected at most 8");
    row("a wrong checksum", "  a u8\n  crc u16le = checksum(\"CRC-16/MODBUS\", a)", "01 0000",
        "a@0+1 = 1\ncrc@1+2 = 0 !is 0; expected 32894");
    row("a wrong bit", "  a bits 8\n    x 4 = 5\n    y 4 max 3", "64",
        "a@0+1 = 100\n  x@0+1:0+4 = 6 !is 6; expected 5\n  y@0+1:4+4 = 4 !is 4; expected at most 3");
    row("json", "  n u8\n  a json size 3\n  b u8", "01 7b227d 02",
        "n@0+1 = 1\na@1+3 (object) !is no JSON at byte 4 of the frame; expected \" at the end of a string\nb@4+1 = 2");
}

void TestDecoder::whatIsWrongIsToldInItsPlace()
{
    check(false);
}

void TestDecoder::expressionsAreComputed_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value"); // empty: unknown
    const auto row = [](const char *expression, const char *value) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(value);
    };
    row("1 + 2 * 3", "7");
    row("(1 + 2) * 3", "9");
    row("10 - 2 - 3", "5");
    row("7 / 2 + 7 % 4", "6");
    row("-3 + ~0", "-4");
    row("1 << 4 | 1", "17");
    row("6 ^ 3 & 2", "4");
    row("0xff >> 4", "15");
    row("1 + 1 == 2", "1");
    row("1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3 and 1 != 2", "1");
    row("2 < 1 or 3 <= 2 or 2 > 2 or 2 >= 3 or 2 != 2", "0");
    row("not 0 and not 0", "1");
    row("not (1 or 0)", "0");
    row("0b101 + 'a'", "102");
    row("\"ab\" == \"ab\"", "1");
    row("\"a\" < \"b\"", "1");
    row("b == \"xy\"", "1");
    row("a", "5");
    row("size(a..b)", "3");
    row("size(b)", "2");
    row("at(b, 1)", "121");
    row("at(b, 2)", "");
    row("number(\" 12 \") + number(\"x\") + number(3)", "15");
    row("is_request * 10 + is_response", "1");
    row("remaining", "1");
    row("next(\"\\x07\")", "1");
    row("next(\"\\x07\\x07\")", "0");
    row("1 / 0", "");
    row("1 % 0", "");
    row("1 / 0 == 1", "");
    row("0x7fffffffffffffff + 1", "");
    row("-0x7fffffffffffffff - 2", "");
    row("0x7fffffffffffffff * 2", "");
    row("(-0x7fffffffffffffff - 1) / -1", "");
    row("-(-0x7fffffffffffffff - 1)", "");
    row("1 << 62", "4611686018427387904");
    row("1 << 63", "");
    row("2 << 62", "");
    row("1 << -1", "");
    row("1 >> 64", "");
    row("1 / 0 or 1", "1");
    row("0 and 1 / 0", "0");
    row("1 / 0 and 0", "0");
    row("1 / 0 or 0", "");
    row("\"a\" + 1", "");
    row("c", "");
    row("index", "");
    row("it", "");
}

//! The value is told by the case of a switch that is not there.
void TestDecoder::expressionsAreComputed()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, value);
    const QString text =
        QStringLiteral("protocol p\ntype T\n  a u8\n  b bytes size 2\n  r switch %1\n    \"none\" u8\n  c u8")
            .arg(expression);
    const auto schema = parseSchema(text, QStringLiteral("x"));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().detail));
    const Field tree = decode::decode(*schema, bytes("05 7879 07"), {Direction::Response, {}});
    QCOMPARE(tree.child(u"r")->error->detail, QStringLiteral("there is no case for ") + value);
}

void TestDecoder::aHostileFrameMeetsLimits_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("many fields") << QStringLiteral("  a u8[]") << QByteArray(100'000, 'x');
    QTest::newRow("many items of nothing") << QStringLiteral("  a nothing[1000000000000]") << QByteArray();
    QTest::newRow("very deep") << QStringLiteral("  n u8\n  a T") << QByteArray(1000, 'x');
    QTest::newRow("deep without bytes") << QStringLiteral("  a T") << QByteArray();
    QTest::newRow("deep JSON") << QStringLiteral("  a json") << QByteArray(100'000, '[');
    QTest::newRow("much JSON") << QStringLiteral("  a json") << '[' + QByteArray("1,").repeated(50'000) + "1]";
    QTest::newRow("two ways down") << QStringLiteral("  a T\n  b T") << QByteArray(10, 'x');
}

void TestDecoder::aHostileFrameMeetsLimits()
{
    QFETCH(const QString, statements);
    QFETCH(const QByteArray, frame);
    const auto schema = parseSchema(QStringLiteral("protocol p\ntype T\n") + statements, QStringLiteral("x"));
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().detail));
    const Field tree = decode::decode(*schema, frame);
    QVERIFY(!errorsOf(tree).isEmpty());
    QVERIFY(rangesAreSound(tree, 0, frame.size()));
    QVERIFY(shown(tree).count(u'\n') <= 20'100);
    (void)build(*schema, tree);
    (void)build(*schema, Field());
    (void)summaryOf(*schema, tree);
}

//! Each look at the list costs its length.
void TestDecoder::lookingCostsToo()
{
    const Schema schema = schemaOf("protocol p\ntype T\n  a U[5000]\n  b u8[] while not contains(a, \"y\")\n"
                                   "type U\n  k text size 1\n  v nothing");
    const Field tree = decode::decode(schema, QByteArray(30'000, 'x'));
    QCOMPARE(tree.child(u"a")->children.size(), 5000);
    QVERIFY(tree.child(u"b")->children.size() < 1000); // and not what is left of the 20,000 fields
}

void TestDecoder::aFrameMayBeNull()
{
    QCOMPARE(shown(decode::decode(schemaOf("protocol p\ntype T\n  a bytes\n  b bytes size size(a)"), QByteArrayView())),
             QStringLiteral("p@0+0\n  a@0+0 = \n  b@0+0 = \n"));
}

void TestDecoder::summariesNameFields()
{
    const auto summary = [](const char *statements, const QByteArray &frame) {
        const Schema schema =
            schemaOf(QByteArray(QByteArray("protocol p \"Title\"\ntype T\n") + statements).constData());
        return summaryOf(schema, decode::decode(schema, frame));
    };
    QCOMPARE(summary("  a u8", "x"), QStringLiteral("Title"));
    QCOMPARE(summary("  summary \"a {a} b {c.d} {d} {e}{none}.\"\n  a u8 unit \"V\"\n  c U\ntype U\n  d u8 enum "
                     "E\nenum E\n  121 \"why\"",
                     "xy"),
             QStringLiteral("a 120 V b why why ."));
    QCOMPARE(summary("  summary \"{a}\"\n  a u8[]", "0123456789"), QStringLiteral("48, 49, 50, 51, 52, 53, 54, 55, …"));
    QCOMPARE(summary("  summary \"{a}\"\n  a text", "x\ny"), QStringLiteral("x y"));
    const QString longest = summary("  summary \"{a}\"\n  a text", QByteArray(1000, 'x'));
    QCOMPARE(longest.size(), 200);
    QVERIFY(longest.endsWith(QChar(u'…')));
    QCOMPARE(summary("  summary \"<{b}>\"\n  b u8 if 0\n  a U\ntype U\n  b u8", "x"), QStringLiteral("<>"));
}

QTEST_GUILESS_MAIN(TestDecoder)

#include "tst_decoder.moc"
