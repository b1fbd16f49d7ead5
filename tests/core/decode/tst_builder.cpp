// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

namespace {

Field field(const char *name, const FieldValue &value, const QList<Field> &children = {})
{
    return Field::make(QString::fromUtf8(name), value, children);
}

FieldValue text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Schema schemaOfStatements(const QByteArray &statements)
{
    return schemaOf(QByteArray("protocol p\ntype T\n" + statements).constData());
}

} // namespace

class TestBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void treesBecomeBytes_data();
    void treesBecomeBytes();
    void whatCannotBeBuiltIsTold_data();
    void whatCannotBeBuiltIsTold();
    void aChangedPayloadHasItsLengthsAgain();
    void checksumsAreOfWhoeverKnowsThem();
    void namesPointAtEarlierOnes();
    void namesFarFromTheFrontAreWrittenOut();
    void theTypeOfWhatWasDecodedDecides();
    void theDirectionDecidesWhereItIsKnown();
    void limitsHold();
};

void TestBuilder::treesBecomeBytes_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<Field>("tree");
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *what, const char *statements, const QList<Field> &fields, const char *hex) {
        QTest::newRow(what) << QByteArray(statements) << field("p", {}, fields) << bytes(hex);
    };
    row("any order", "  a u8\n  b u16", {field("b", quint64(2)), field("x", quint64(3)), field("a", qint64(1))},
        "01 0002");
    row("a truth", "  a u8\n  b u8", {field("a", true), field("b", false)}, "01 00");
    row("defaults",
        "  a u8 default 7\n  b text default \"x\"\n  c U default \"y\"\ntype U\n  value t\n  n u8 = size(t)\n  t text "
        "size n",
        {}, "07 78 01 79");
    row("given instead of defaults", "  a u8 default 7", {field("a", quint64(1))}, "01");
    row("computed whatever is given", "  n u8 = size(a)\n  a bytes size n",
        {field("n", quint64(99)), field("a", QByteArray("abc"))}, "03 616263");
    row("computed of what is computed", "  n u8 = size(a) + m\n  m u8 = count(a)\n  a u16[m]",
        {field("a", {}, {field("[0]", quint64(1)), field("[1]", quint64(2))})}, "06 02 0001 0002");
    row("computed in a chain, whatever is given",
        "  n u8 = m + 1\n  m u8 = k + 1\n  k u8 = j + 1\n  j u8 = size(a)\n  a bytes",
        {field("n", quint64(99)), field("m", quint64(99)), field("a", QByteArray("abc"))}, "06 05 04 03 616263");
    row("a field that follows hides one around", "  v u8\n  a U\ntype U\n  n u8 = size(v)\n  v bytes",
        {field("v", quint64(7)), field("a", {}, {field("v", QByteArray("abc"))})}, "07 03 616263");
    row("a length of unknown length", "  n varint = size(a..c)\n  a u8\n  b bytes size 128\n  c u8",
        {field("a", quint64(1)), field("b", QByteArray(128, '\0')), field("c", quint64(2))},
        QByteArray("8201 01" + QByteArray(256, '0') + "02").constData());
    row("labels", "  a u8 enum E\n  b U enum E\nenum E\n  5 \"five\"\ntype U\n  value v\n  v u8 enum E",
        {field("a", text("five")), field("b", text("five"))}, "05 05");
    row("bits by name", "  a bits 8\n    x 1\n    y 3 default 2\n    z 4 = 5", {field("a", {}, {field("x", true)})},
        "a5");
    row("bits that nobody gives", "  a bits 8\n    x 4\n    y 4 = 5", {}, "05");
    row("bits as a whole", "  a bits 8\n    x 4\n    y 4", {field("a", quint64(0x9c))}, "9c");
    row("bits over the whole", "  a bits 8\n    x 4\n    y 4", {field("a", quint64(0x9c), {field("y", quint64(1))})},
        "91");
    row("a value instead of a struct", "  a U\ntype U\n  value t\n  n u8 = size(t)\n  t text size n",
        {field("a", text("hi"))}, "02 6869");
    row("scaled back", "  a i16 scale 0.1\n  b u8 plus -40", {field("a", 21.5), field("b", qint64(-40))}, "00d7 00");
    row("an optional one that is there", "  if remaining > 0\n    a u8", {field("a", quint64(1))}, "01");
    row("an optional one that is not", "  if remaining > 0\n    a u8", {}, "");
    row("a clause that depends on bytes", "  a u8 if remaining > 0\n  b u8 if remaining > 0", {field("a", quint64(1))},
        "01");
    row("the block that fits", "  if next(\"x\")\n    a u8\n    b u8\n  else\n    a u16\n    c u8",
        {field("a", quint64(1)), field("c", quint64(2))}, "0001 02");
    row("the case that fits", "  s switch remaining\n    1 U\n    2 V\ntype U\n  a u8\ntype V\n  b u8",
        {field("s", {}, {field("b", quint64(3))})}, "03");
    row("the first of the ends",
        "  a text until \"\\r\\n\" | \"\\n\"\n  literal \"x\" | \"y\"\n  skip \" \" write \"  \"",
        {field("a", text("q"))}, "710d0a 78 2020");
    row("the first of what it may be", "  a text of \"x\" | \"y\"", {}, "78");
    row("a list until", "  a U[] until it.x == 0\ntype U\n  x u8",
        {field("a", {}, {field("[0]", {}, {field("x", quint64(1))}), field("[1]", {}, {field("x", quint64(0))})})},
        "01 00");
    row("an unknown rest", "  n u8 = size(a)\n  a U size n\ntype U\n  x u8",
        {field("a", {}, {field("x", quint64(1)), field("(rest)", QByteArray("z"))}), field("(rest)", QByteArray("y"))},
        "02 01 7a 79");
    row("what could not be read", "  a text size 1\n  b decimal",
        {field("a", QByteArray("\xff")), field("b", QByteArray("+1"))}, "ff 2b31");
    row("the largest number", "  a u64\n  b int size 9", {field("a", ~quint64(0)), field("b", ~quint64(0))},
        "ffffffffffffffff 00ffffffffffffffff");
}

void TestBuilder::treesBecomeBytes()
{
    QFETCH(const QByteArray, statements);
    QFETCH(const Field, tree);
    QFETCH(const QByteArray, frame);
    const auto built = build(schemaOfStatements(statements), tree);
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    QCOMPARE(built->toHex(' '), frame.toHex(' '));
}

void TestBuilder::whatCannotBeBuiltIsTold_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addColumn<Field>("tree");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *what, const char *statements, const QList<Field> &fields, const char *detail) {
        QTest::newRow(what) << QByteArray(statements) << field("p", {}, fields) << QString::fromUtf8(detail);
    };
    row("no value", "  a u8", {}, "a: has no value");
    row("no value within", "  a U[]\ntype U\n  b V\ntype V\n  c u8", {field("a", {}, {field("[0]", {})})},
        "a[0].b.c: has no value");
    row("too large", "  a u8", {field("a", quint64(256))}, "a: is no number from 0 that fits 1 bytes");
    row("below 0", "  a u8", {field("a", qint64(-1))}, "a: is no number from 0 that fits 1 bytes");
    row("too large with a sign", "  a i8", {field("a", quint64(128))}, "a: is no number that fits 1 bytes");
    row("too small", "  a i16le", {field("a", qint64(-32769))}, "a: is no number that fits 2 bytes");
    row("no number", "  a u8", {field("a", text("x"))}, "a: is no number from 0 that fits 1 bytes");
    row("no float", "  a f32", {field("a", text("x"))}, "a: is no number");
    row("no text", "  a text", {field("a", 1.5)}, "a: is no text");
    row("no bytes", "  a bytes", {field("a", 1.5)}, "a: is no bytes");
    row("no address", "  a ipv4", {field("a", text("::1"))}, "a: is no address of IPv4");
    row("no address either", "  a ipv6", {field("a", text("1.2.3.4"))}, "a: is no address of IPv6");
    row("limits", "  a u8 min 5", {field("a", quint64(4))}, "a: is 4, which is beyond its limits");
    row("the other limit", "  a i8 max 5", {field("a", quint64(6))}, "a: is 6, which is beyond its limits");
    row("an end within", "  a text until \";\"", {field("a", text("x;y"))}, "a: has in it what ends it");
    row("an escape at the end", "  a text until \";\" escape \"\\\\\"", {field("a", text("x\\"))},
        "a: has in it what ends it");
    row("other characters", "  a text in \"a-z\"", {field("a", text("aB"))},
        "a: has a character that must not be there");
    row("none of what it may be", "  a text of \"x\"", {field("a", text("z"))}, "a: is none of what it may be");
    row("another size", "  n u8\n  a bytes size n", {field("n", quint64(2)), field("a", QByteArray("abc"))},
        "a: has 3 bytes, its size says 2");
    row("another size of a struct", "  a U size 2\ntype U\n  x u8", {field("a", {}, {field("x", quint64(1))})},
        "a: has 1 bytes, its size says 2");
    row("another count", "  n u8\n  a u8[n]", {field("n", quint64(2)), field("a", {}, {field("[0]", quint64(1))})},
        "a: has 1 items, its count says 2");
    row("no end of a list", "  a U[] until it.x == 0\ntype U\n  x u8",
        {field("a", {}, {field("[0]", {}, {field("x", quint64(1))})})}, "a: the last item does not end the list");
    row("an early end of a list", "  a u8[] until it == 0",
        {field("a", {}, {field("[0]", quint64(0)), field("[1]", quint64(0))})}, "a: ends before its last item");
    row("no items", "  a u8[] until it == 0", {}, "a: has no items");
    row("too large for its length", "  n u8 = size(a)\n  a bytes", {field("a", QByteArray(256, 'x'))},
        "n: is no number from 0 that fits 1 bytes");
    row("not to be computed", "  a u8 = checksum(\"x\", a..a)", {}, "a: cannot be computed");
    row("computed in a circle", "  a varint = size(b)\n  b varint = size(a)", {}, "a: cannot be computed");
    row("a bit too large", "  a bits 8\n    x 4\n    y 4", {field("a", {}, {field("x", quint64(16))})},
        "a.x: is no number from 0 that fits 4 bits");
    row("no case", "  a u8\n  b switch a\n    1 u8", {field("a", quint64(2))}, "b: there is no case for 2");
    row("no ASCII", "  a text encoding ascii", {field("a", text("ä"))}, "a: has characters that cannot be written");
    row("no Latin 1", "  a text encoding latin1", {field("a", text("€"))}, "a: has characters that cannot be written");
    row("half a character", "  a text", {field("a", QString(QChar(0xd800)))},
        "a: has characters that cannot be written");
    row("no JSON", "  a json", {field("a", {}, {field("x", std::numeric_limits<double>::infinity())})},
        "a: is no finite number, which JSON cannot say");
}

void TestBuilder::whatCannotBeBuiltIsTold()
{
    QFETCH(const QByteArray, statements);
    QFETCH(const Field, tree);
    QFETCH(const QString, detail);
    const auto built = build(schemaOfStatements(statements), tree);
    QVERIFY(!built);
    QCOMPARE(built.error(), (Error{ErrorCode::InvalidArgument, detail}));
}

void TestBuilder::aChangedPayloadHasItsLengthsAgain()
{
    const Schema schema = builtInSchema("snmp");
    Field tree = decode::decode(schema,
                                bytes("30 26 02 01 01 04 06 7075626c6963 a0 19 02 01 01 02 01 00 02 01 00"
                                      "30 0e 30 0c 06 08 2b06010201010100 05 00"));
    Field &community = tree.children[2].children[1];
    QCOMPARE(community.name, QStringLiteral("community"));
    community = field("community", QByteArray(200, 'x'));
    const auto built = build(schema, tree);
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    const Field again = decode::decode(schema, *built);
    QCOMPARE(errorsOf(again), QString());
    QCOMPARE(at(again, "length"), QStringLiteral("233"));
    QCOMPARE(again.find(u"body.community.string")->value, FieldValue(QByteArray(200, 'x')));
}

void TestBuilder::checksumsAreOfWhoeverKnowsThem()
{
    const Schema schema =
        schemaOfStatements("  a bytes size 2\n  n u8 = size(a)\n  sum u8 = checksum(\"SUM\", a..n)\n");
    const Context context{Direction::Unknown, [](const QString &name, QByteArrayView data) -> std::optional<quint64> {
                              return name == u"SUM" ? std::optional<quint64>(data[0] + data[1] + data[2])
                                                    : std::nullopt;
                          }};
    const Field tree = field("p", {}, {field("a", QByteArray("\x01\x02"))});
    const auto built = build(schema, tree, context);
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    QCOMPARE(built->toHex(), QByteArray("01020205"));
    QVERIFY(!build(schema, tree));
    Field given = tree;
    given.children.append(field("sum", quint64(9))); // nobody knows it better
    QCOMPARE(build(schema, given)->toHex(), QByteArray("01020209"));
}

void TestBuilder::namesPointAtEarlierOnes()
{
    const Schema schema =
        schemaOfStatements("  n u16 = count(a)\n  a dnsname[n]\n  b dnsname\n  m varint = size(c)\n  c dnsname\n");
    const auto names = [](const char *first, const char *second, const char *third) {
        return field("p", {},
                     {field("a", {}, {field("[0]", text(first)), field("[1]", text(second))}), field("b", text(third)),
                      field("c", text(first))});
    };
    const auto built = build(schema, names("a.b", "x.b", "b"));
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    // Behind a length whose own size is not known yet, nobody knows where a name stands.
    QCOMPARE(built->toHex(' '), bytes("0002 0161 0162 00 0178 c004 c004 05 0161 0162 00").toHex(' '));
}

//! A pointer has 14 bits.
void TestBuilder::namesFarFromTheFrontAreWrittenOut()
{
    const Schema schema = schemaOfStatements("  a bytes size 16383\n  b dnsname\n  c dnsname\n");
    const auto built = build(
        schema, field("p", {}, {field("a", QByteArray(16383, 'x')), field("b", text("a.b")), field("c", text("b"))}));
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    QCOMPARE(built->sliced(16383).toHex(' '), bytes("0161 0162 00 0162 00").toHex(' '));
}

//! Where names fit two cases as well, the type of what was decoded tells.
void TestBuilder::theTypeOfWhatWasDecodedDecides()
{
    const Schema schema = schemaOfStatements(
        "  s switch remaining\n    1 U\n    2 V\n    3 W\ntype U\n  a u8\ntype V\n  a u16\ntype W\n  a u24");
    for (const char *hex : {"01", "0102", "010203"})
        QCOMPARE(build(schema, decode::decode(schema, bytes(hex)))->toHex(), QByteArray(hex));
}

void TestBuilder::theDirectionDecidesWhereItIsKnown()
{
    const Schema schema =
        schemaOfStatements("  if is_request\n    a u8\n  else if is_response\n    b u8\n  else\n    c u8");
    const Field tree = field("p", {}, {field("a", quint64(1)), field("b", quint64(2)), field("c", quint64(3))});
    QCOMPARE(build(schema, tree, {Direction::Request, {}})->toHex(), QByteArray("01"));
    QCOMPARE(build(schema, tree, {Direction::Response, {}})->toHex(), QByteArray("02"));
    QCOMPARE(build(schema, tree)->toHex(), QByteArray("03"));
}

void TestBuilder::limitsHold()
{
    const auto deep = build(schemaOfStatements("  a T"), Field());
    QVERIFY(!deep && deep.error().code == ErrorCode::OutOfResources);
    QByteArray statements("  a T1\n  b T1\n");
    for (int i = 1; i < 60; ++i)
        statements += "type T" + QByteArray::number(i) + "\n  a T" + QByteArray::number(i + 1) + "\n  b T"
            + QByteArray::number(i + 1) + "\n";
    const auto wide = build(schemaOfStatements(statements + "type T60\n  x nothing"), Field());
    QVERIFY(!wide && wide.error().code == ErrorCode::OutOfResources);
    const auto large =
        build(schemaOfStatements("  a U[]\ntype U\n  x u8\n  align 4096"),
              field("p", {}, {field("a", {}, QList<Field>(20'000, field("i", {}, {field("x", quint64(1))})))}));
    QVERIFY(!large && large.error().code == ErrorCode::OutOfResources);
}

QTEST_GUILESS_MAIN(TestBuilder)

#include "tst_builder.moc"
