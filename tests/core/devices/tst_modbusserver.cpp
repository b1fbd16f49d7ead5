// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/modbusresponder.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::devices;
using namespace std::chrono_literals;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

//! What a Modbus server answers, without sockets.
class TestModbusServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    //! Requests of one conversation, each with its answer; at 3 s and at 4 s.
    void requestsAreAnswered_data()
    {
        QTest::addColumn<QList<QByteArray>>("asked");
        QTest::addColumn<QList<QByteArray>>("answered");
        const auto row = [](const char *name, std::initializer_list<std::pair<const char *, const char *>> pairs) {
            QList<QByteArray> asked;
            QList<QByteArray> answered;
            for (const auto &[request, answer] : pairs) {
                asked += hex(request);
                answered += hex(answer);
            }
            QTest::newRow(name) << asked << answered;
        };
        row("coils",
            {{"0100000003", "010100"},
             {"050001ff00", "050001ff00"},
             {"0100000003", "010102"},
             {"0500010000", "0500010000"},
             {"0100010001", "010100"}});
        row("many coils", {{"0f0002000a02 5502", "0f0002000a"}, {"010000000c", "01025409"}, {"0100020008", "010155"}});
        row("discrete inputs", {{"0200000004", "020103"}, {"0200100002", "020103"}, {"0200000011", "0203030001"}});
        row("holding registers",
            {{"0300000002", "030400000000"}, {"0600011234", "0600011234"}, {"0300000002", "030400001234"}});
        row("many registers", {{"100005000204 00010203", "1000050002"}, {"0300040004", "03080000000102030000"}});
        row("input registers", {{"0400000004", "0408000300cb00010003"}, {"0403e70001", "040203e7"}});
        row("a mask", {{"0600000012", "0600000012"}, {"16000000f20025", "16000000f20025"}, {"0300000001", "03020017"}});
        row("write and read",
            {{"170005000200060001 02 beef", "17040000beef"}, {"170006000200060001 02 beef", "1704beef0000"}});
        const QByteArray most = "17000000020000 0079f2" + QByteArray("0102").repeated(121);
        const QByteArray more = "17000000020000 007af4" + QByteArray("0102").repeated(122);
        row("the most to write while reading", {{more.constData(), "9703"}, {most.constData(), "170401020102"}});
        row("nothing is written where nothing can be read",
            {{"1703e80001000000010200 09", "9702"}, {"0300000001", "03020000"}});
        row("an unknown function", {{"07", "8701"}, {"2b0e0100", "ab01"}, {"80", "8001"}});
        row("an address beyond",
            {{"0303e80001", "8302"},
             {"0303e70002", "8302"},
             {"0103e80001", "8102"},
             {"06ffff0000", "8602"},
             {"05ffff0000", "8502"},
             {"1003e7000204 00000000", "9002"},
             {"0f03e8000101 00", "8f02"},
             {"16ffff00000000", "9602"},
             {"1703e80001000000010200 00", "9702"},
             {"170000000103e80001020000", "9702"}});
        row("no quantity",
            {{"0300000000", "8303"},
             {"030000007e", "8303"},
             {"01000007d1", "8103"},
             {"0f0000000000", "8f03"},
             {"100000000000", "9003"},
             {"10000000 7c f8", "9003"},
             {"17000000000000000102 0000", "9703"}});
        row("most", {{"0600000001", "0600000001"}, {"010000 0008", "010100"}});
        row("a wrong size",
            {{"03", "8303"},
             {"0300000001 00", "8303"},
             {"06000000", "8603"},
             {"05 0000 1234", "8503"},
             {"0f0000000902 00", "8f03"},
             {"100000000102 00", "9003"},
             {"100000000103 000000", "9003"},
             {"160000", "9603"},
             {"1700000001000000010200", "9703"}});
    }

    void requestsAreAnswered()
    {
        QFETCH(const QList<QByteArray>, asked);
        QFETCH(const QList<QByteArray>, answered);
        ModbusServer server;
        for (qsizetype i = 0; i < asked.size(); ++i)
            QCOMPARE(server.answer(asked[i], 3s).toHex(), answered[i].toHex());
    }

    void largestRequestsAreAnswered()
    {
        ModbusServer server;
        QCOMPARE(server.answer(hex("030000007d"), 0s).size(), 252);
        QCOMPARE(server.answer(hex("01000007d0"), 0s).toHex(),
                 QByteArray("8102")); // as many as there may be, not as there are
        QCOMPARE(server.answer(hex("01000003e8"), 0s).size(), 127);
        QCOMPARE(server.answer(QByteArray(hex("100000007bf6") + QByteArray(246, 'a')), 0s), hex("100000007b"));
        QCOMPARE(server.answer(hex("0300000001"), 0s), hex("03026161"));
    }

    void whatMovesMoves()
    {
        ModbusServer server;
        QByteArrayList seen;
        for (const auto time : {0s, 1s, 59s, 60s, 61s, 119s, 120s, 65'536s})
            seen += server.answer(hex("0400000002"), time).sliced(2).toHex();
        QCOMPARE(seen,
                 QByteArrayList(
                     {"000000c8", "000100c9", "003b0103", "003c0104", "003d0103", "007700c9", "007800c8", "000000c8"}));
    }

    void everySplitGivesTheSame()
    {
        const QByteArray asked = hex("000100000006 010300000002 000200000006 020600050102 000300000006 020300050001"
                                     "000400000006 090300000001 ffff00000002 ff6b 000500000006 000300050001");
        const QByteArray expected = hex("000100000007 01030400000000 000200000006 020600050102 000300000005 0203020102"
                                        "000400000003 09830b ffff00000003 ffeb01 000500000005 0003020000");
        for (qsizetype size = 1; size <= asked.size(); ++size) {
            ModbusResponder responder(std::make_shared<ModbusUnits>());
            QByteArray answered;
            for (qsizetype done = 0; done < asked.size(); done += size) {
                for (const session::Answer &answer : responder.feed(asked.mid(done, size), 1h))
                    answered += answer.bytes.value_or("?");
            }
            QCOMPARE(answered.toHex(), expected.toHex());
        }
    }

    void whatIsNoHeaderEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::newRow("another protocol") << hex("000100010006");
        QTest::newRow("too short") << hex("000100000001");
        QTest::newRow("too long") << hex("0001000000ff");
    }

    void whatIsNoHeaderEndsTheConnection()
    {
        QFETCH(const QByteArray, asked);
        ModbusResponder responder(std::make_shared<ModbusUnits>());
        QCOMPARE(responder.feed(asked.chopped(1), 0s), QList<session::Answer>());
        QCOMPARE(responder.feed(asked.last(1), 0s), QList<session::Answer>{{.ending = session::AnswerEnding::Close}});
    }

    void clientsShareTheTables()
    {
        const auto units = std::make_shared<ModbusUnits>();
        ModbusResponder first(units);
        ModbusResponder second(units);
        (void)first.feed(hex("000100000006 010600050102"), 10s);
        QCOMPARE(second.feed(hex("000200000006 010300050001"), 12s).first().bytes, hex("000200000005 0103020102"));
        QCOMPARE(second.feed(hex("000200000006 010400000001"), 13s).first().bytes, hex("000200000005 0104020003"));
    }
};

QTEST_GUILESS_MAIN(TestModbusServer)
#include "tst_modbusserver.moc"
