// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

Q_DECLARE_METATYPE(wirebench::decode::Direction)

//! Frames are the examples of the MODBUS Application Protocol V1.1b3, behind a header.
class TestModbus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFrameIsDecodedAndBuiltAgain_data();
    void aFrameIsDecodedAndBuiltAgain();
    void everyFieldHasItsPlace();
    void aFrameIsBuiltFromNamesAlone();
    void aFrontOfAFrameSaysWhatIsMissing();
    void aWrongLengthIsToldAtItsField();
};

void TestModbus::aFrameIsDecodedAndBuiltAgain_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const char *hex, Direction direction, const char *summary) {
        QTest::newRow(name) << bytes(hex) << direction << QString::fromUtf8(summary);
    };
    const auto both = [&](const char *name, const char *hex, Direction direction, const char *summary) {
        row(name, hex, direction, summary);
        row(qPrintable(QString::fromLatin1(name) + QStringLiteral(", of unknown direction")), hex, Direction::Unknown,
            summary);
    };
    both("read coils", "0001 0000 0006 01 01 0013 0013", Direction::Request, "Read Coils 19 x19");
    row("coils", "0001 0000 0006 01 01 03 cd6b05", Direction::Response, "Read Coils: 3 bytes");
    both("more coils", "0001 0000 0008 01 01 05 cd6b051234", Direction::Response, "Read Coils: 5 bytes");
    both("read holding", "0002 0000 0006 11 03 006b 0003", Direction::Request, "Read Holding Registers 107 x3");
    both("holding", "0002 0000 0009 11 03 06 022b 0000 0064", Direction::Response,
         "Read Holding Registers: 555, 0, 100");
    both("write coil", "0003 0000 0006 11 05 00ac ff00", Direction::Request, "Write Single Coil 172: On");
    both("write register", "0004 0000 0006 11 06 0001 0003", Direction::Response, "Write Single Register 1 = 3");
    both("write coils", "0005 0000 0009 11 0f 0013 000a 02 cd01", Direction::Request, "Write Multiple Coils 19 x10");
    both("coils written", "0005 0000 0006 11 0f 0013 000a", Direction::Response, "Write Multiple Coils 19 x10");
    both("write registers", "0006 0000 000b 11 10 0001 0002 04 000a 0102", Direction::Request,
         "Write Multiple Registers 1 x2: 10, 258");
    both("registers written", "0006 0000 0006 11 10 0001 0002", Direction::Response, "Write Multiple Registers 1 x2");
    both("mask", "0007 0000 0008 11 16 0004 00f2 0025", Direction::Request, "Mask Write Register 4 and 242 or 37");
    row("read and write", "0008 0000 0011 11 17 0003 0006 000e 0003 06 00ff 00ff 00ff", Direction::Request,
        "Read/Write Multiple Registers: read 3 x6, write 14: 255, 255, 255");
    row("read and written", "0008 0000 000f 11 17 0c 00fe 0acd 0001 0003 000d 00ff", Direction::Response,
        "Read/Write Multiple Registers: 254, 2765, 1, 3, 13, 255");
    both("exception", "0009 0000 0003 0a 81 02", Direction::Response, "Read Coils: Illegal Data Address");
    both("something else", "000a 0000 0004 11 2b 0e01", Direction::Request, "Encapsulated Interface Transport");
}

void TestModbus::aFrameIsDecodedAndBuiltAgain()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const Direction, direction);
    const Schema schema = builtInSchema("modbus");
    const Field tree = decode::decode(schema, frame, {direction, {}});
    QCOMPARE(errorsOf(tree), QString());
    QVERIFY(rangesAreSound(tree, 0, frame.size()));
    QTEST(summaryOf(schema, tree), "summary");
    for (const Direction building : {direction, Direction::Unknown}) {
        const auto built = build(schema, tree, {building, {}});
        QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
        QCOMPARE(built->toHex(' '), frame.toHex(' '));
    }
}

void TestModbus::everyFieldHasItsPlace()
{
    const Field tree = decode::decode(builtInSchema("modbus"), bytes("0002 0000 0009 11 03 06 022b 0000 0064"));
    QCOMPARE(shown(tree),
             QStringLiteral("modbus@0+15\n"
                            "  trans_id@0+2 = 2\n"
                            "  prot_id@2+2 = 0\n"
                            "  len@4+2 = 9\n"
                            "  unit_id@6+1 = 17\n"
                            "  pdu@7+8\n"
                            "    function@7+1 = 3\n"
                            "      is_exception@7+1:0+1 = false\n"
                            "      func_code@7+1:1+7 = 3 (Read Holding Registers)\n"
                            "    data@8+7\n"
                            "      byte_cnt@8+1 = 6\n"
                            "      registers@9+6\n"
                            "        [0]@9+2 = 555\n"
                            "        [1]@11+2 = 0\n"
                            "        [2]@13+2 = 100\n"));
}

void TestModbus::aFrameIsBuiltFromNamesAlone()
{
    const auto make = [](const char *name, const FieldValue &value, const QList<Field> &children = {}) {
        return Field::make(QString::fromLatin1(name), value, children);
    };
    const Field registers = make("registers", {}, {make("[0]", qint64(10)), make("[1]", qint64(258))});
    const Field data = make("data", {}, {registers, make("reference_num", qint64(1))});
    const Field function = make("function", {}, {make("func_code", QStringLiteral("Write Multiple Registers"))});
    Field tree = make("", {}, {make("pdu", {}, {data, function}), make("len", qint64(999))});
    const auto built = build(builtInSchema("modbus"), tree);
    QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
    QCOMPARE(built->toHex(' '), bytes("0000 0000 000b ff 10 0001 0002 04 000a 0102").toHex(' '));

    tree.children[0].children[0].children.removeLast();
    const auto refused = build(builtInSchema("modbus"), tree, {Direction::Request, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error(),
             (Error{ErrorCode::InvalidArgument, QStringLiteral("pdu.data.reference_num: has no value")}));
}

void TestModbus::aFrontOfAFrameSaysWhatIsMissing()
{
    const QByteArray frame = bytes("0006 0000 000b 11 10 0001 0002 04 000a 0102");
    const Schema schema = builtInSchema("modbus");
    for (qsizetype size = 0; size < frame.size(); ++size) {
        const Field tree = decode::decode(schema, QByteArrayView(frame).first(size), {Direction::Request, {}});
        QVERIFY(!errorsOf(tree).isEmpty());
        QVERIFY(rangesAreSound(tree, 0, size));
        QCOMPARE(tree.length, size);
        (void)build(schema, tree);
    }
    QCOMPARE(errorsOf(decode::decode(schema, QByteArrayView(frame).first(5))),
             QStringLiteral("modbus.len: needs 2 bytes, has 1\n"));
    QCOMPARE(errorsOf(decode::decode(schema, QByteArrayView(frame).first(9), {Direction::Request, {}})),
             QStringLiteral("modbus.pdu: needs 10 bytes, has 2\n"
                            "modbus.pdu.data.reference_num: needs 2 bytes, has 1\n"));
}

void TestModbus::aWrongLengthIsToldAtItsField()
{
    const Schema schema = builtInSchema("modbus");
    QCOMPARE(errorsOf(decode::decode(schema, bytes("0002 0001 0009 11 03 06 022b 0000 0064"))),
             QStringLiteral("modbus.prot_id: is 1; expected 0\n"));
    QCOMPARE(errorsOf(decode::decode(schema, bytes("0002 0000 0009 11 03 04 022b 0000 0064"))),
             QStringLiteral("modbus.pdu.(rest): 2 bytes that nothing describes\n"));
    QCOMPARE(errorsOf(decode::decode(schema, bytes("0002 0000 0000 11 03"))),
             QStringLiteral("modbus.pdu: its size would be -1\n"));
    QCOMPARE(errorsOf(decode::decode(schema, bytes("0002 0000 0006 11 03 0000 07d1"), {Direction::Request, {}})),
             QStringLiteral("modbus.pdu.data.quantity: is 2001; expected at most 2000\n"));
}

QTEST_GUILESS_MAIN(TestModbus)

#include "tst_modbus.moc"
