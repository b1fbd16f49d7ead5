// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectionreader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirebench;
using namespace wirebench::decode;

namespace {

const QByteArray head("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- isn't it \"quoted\"? -->\n"
                      "<pdml version=\"0\" creator=\"wireshark/4.0.17\" capture_file=\"-\">\n");
const QByteArray tail("</pdml>\n");

//! Two packets with all that Wireshark writes.
QByteArray sample()
{
    return head
        + "<packet>\n"
          "<proto name=\"geninfo\" pos=\"0\" showname=\"General\" size=\"9\">\n"
          "<field name=\"num\" pos=\"0\" show=\"7\" showname=\"Number\" value=\"7\" size=\"9\"/>\n"
          "<field name=\"timestamp\" pos=\"0\" show=\"now\" value=\"1700000000.5\" size=\"9\"/>\n"
          "</proto>\n"
          "<proto name=\"ip\" showname=\"Internet Protocol\" size=\"4\" pos=\"0\">\n"
          "<field name=\"ip.version\" showname=\"0100 .... = Version: 4\" size=\"1\" pos=\"0\" show=\"4\" value=\"4\" "
          "unmaskedvalue=\"45\"/>\n"
          "<field name=\"ip.addr\" showname=\"Address: 127.0.0.1\" hide=\"yes\" size=\"2\" pos=\"2\" "
          "show=\"127.0.0.1\" "
          "value=\"7F01\"/>\n"
          "</proto>\n"
          "<proto name=\"modbus\" showname=\"Modbus\" size=\"5\" pos=\"4\">\n"
          "<field name=\"\" show=\"\xc3\xa4 &lt;\xe2\x82\xac&gt; &quot;\xf0\x9f\x98\x80&#x27;\" size=\"5\" pos=\"4\">\n"
          "<field name=\"modbus.deep\" showname=\"\" show=\"x\" size=\"1\" pos=\"8\" value=\"field length "
          "invalid!\"/>\n"
          "</field>\n"
          "</proto>\n"
          "</packet>\n\n"
          "<packet><proto name=\"geninfo\"><field name=\"num\" show=\"8\"/></proto></packet>\n"
        + tail;
}

QList<DissectedPacket> samplePackets()
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    const DissectedField version{
        text("ip.version"), text("0100 .... = Version: 4"), text("4"), "\x45", 0, 1, false, {}};
    const DissectedField address{
        text("ip.addr"), text("Address: 127.0.0.1"), text("127.0.0.1"), "\x7f\x01", 2, 2, true, {}};
    const DissectedField ip{text("ip"), text("Internet Protocol"), {}, {}, 0, 4, false, {version, address}};
    const DissectedField deep{text("modbus.deep"), text(""), text("x"), {}, 8, 1, false, {}};
    const QString said = text("\xc3\xa4 <\xe2\x82\xac> \"\xf0\x9f\x98\x80'");
    const DissectedField unnamed{text(""), said, said, {}, 4, 5, false, {deep}};
    const DissectedField modbus{text("modbus"), text("Modbus"), {}, {}, 4, 5, false, {unnamed}};
    return {{7, {ip, modbus}}, {8, {}}};
}

struct Outcome
{
    QList<DissectedPacket> packets;
    std::optional<Error> error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

//! The first \a cut bytes, and then \a step at a time.
Outcome readInParts(const QByteArray &bytes, qsizetype cut, qsizetype step, const DissectionLimits &limits = {})
{
    DissectionReader reader(limits);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size() && !outcome.error;) {
        const qsizetype size = std::min(bytes.size() - at, at == 0 && cut > 0 ? cut : step);
        if (const auto appended = reader.append(QByteArrayView(bytes).sliced(at, size)); !appended)
            outcome.error = appended.error();
        outcome.packets += reader.takePackets();
        at += size;
    }
    if (const auto finished = reader.finish(); !finished) {
        if (outcome.error && *outcome.error != finished.error())
            qFatal("another error than before");
        outcome.error = finished.error();
    }
    return outcome;
}

Outcome readWhole(const QByteArray &bytes, const DissectionLimits &limits = {})
{
    return readInParts(bytes, 0, std::max<qsizetype>(1, bytes.size()), limits);
}

QByteArray nested(int depth)
{
    return head + "<packet><proto>" + QByteArray("<field>").repeated(depth - 1)
        + QByteArray("</field>").repeated(depth - 1) + "</proto></packet>" + tail;
}

QByteArray manyFields(int fields)
{
    return head + "<packet><proto>" + QByteArray("<field/>").repeated(fields - 1) + "</proto></packet>" + tail;
}

} // namespace

class TestDissectionReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyPartOfAPacketIsRead();
    void everySplitGivesTheSame();
    void whatIsNoDissectionIsAnErrorAtItsPlace_data();
    void whatIsNoDissectionIsAnErrorAtItsPlace();
    void packetsBeforeAnErrorAreThereHoweverTheyCame();
    void everyPlaceToBreakOffIsNoticed();
    void nothingIsReadAfterTheEnd();
    void anErrorIsFinal();
    void numbersThatAreNoneAreZero();
    void bytesThatAreNoTextAreShownAsSuch();
    void limitsAreMetExactly_data();
    void limitsAreMetExactly();
    void theLimitOfTheOutputIsTheSameInEverySplit();
    void attributesWithoutEndTakeNoTime();
};

void TestDissectionReader::everyPartOfAPacketIsRead()
{
    const Outcome outcome = readWhole(sample());
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->detail : QString()));
    QCOMPARE(outcome.packets.size(), 2);
    QCOMPARE(outcome.packets, samplePackets());
}

void TestDissectionReader::everySplitGivesTheSame()
{
    const QByteArray bytes = sample();
    const Outcome expected{samplePackets(), {}};
    for (qsizetype cut = 1; cut < bytes.size(); ++cut)
        QVERIFY2(readInParts(bytes, cut, bytes.size()) == expected, qPrintable(QString::number(cut)));
    for (qsizetype step = 1; step < 40; ++step)
        QVERIFY2(readInParts(bytes, 0, step) == expected, qPrintable(QString::number(step)));
    // Longer than what is looked at in one piece.
    const QByteArray longText =
        head + "<packet><proto name=\"x\" show=\"" + QByteArray(20'000, 'a') + "\xe2\x82\xac\"/></packet>" + tail;
    const Outcome whole = readWhole(longText);
    QVERIFY(!whole.error);
    QCOMPARE(whole.packets.at(0).protocols.at(0).shown, QString(20'000, u'a') + QChar(0x20ac));
    for (const qsizetype step : {1, 4095, 4096, 4097})
        QVERIFY(readInParts(longText, 0, step) == whole);
}

void TestDissectionReader::whatIsNoDissectionIsAnErrorAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &bytes, int line, const char *what,
                        ErrorCode code = ErrorCode::Unknown) {
        QTest::newRow(name) << bytes << int(code) << QStringLiteral("tshark's output, line %1, column ").arg(line)
                            << QString::fromLatin1(what);
    };
    const QByteArray packet = head + "<packet>";
    row("nothing", "", 1, "the dissection breaks off");
    row("white space", " \n ", 2, "the dissection breaks off");
    row("words", "Segmentation fault", 1, "");
    row("another document", "<psml creator=\"wireshark/4.0.0\"/>", 1, "unexpected element <psml>");
    row("a packet alone", "<packet/>", 1, "unexpected element <packet>");
    row("not by Wireshark", "\n<pdml/>", 2, "expected a dissection by Wireshark");
    row("by another one", "<pdml creator=\"ethereal/4.0.0\"/>", 1, "expected a dissection by Wireshark");
    row("of no version", "<pdml creator=\"wireshark/\"/>", 1, "expected a dissection by Wireshark");
    row("of a wrong version", "<pdml creator=\"wireshark/x.1\"/>", 1, "expected a dissection by Wireshark");
    row("of a version without a dot", "<pdml creator=\"wireshark/4\"/>", 1, "expected a dissection by Wireshark");
    row("too old", "<pdml creator=\"wireshark/2.6.20\"/>", 1, "tshark is of version 2, too old: 3 or newer is needed",
        ErrorCode::InvalidState);
    row("only the head", head, 4, "the dissection breaks off");
    row("only a packet's beginning", packet + "\n<proto name=\"ip\">", 5, "the dissection breaks off");
    row("a field outside of packets", head + "<field/>", 4, "unexpected element <field>");
    row("a protocol outside of packets", head + "<proto/>", 4, "unexpected element <proto>");
    row("a packet within a packet", packet + "<packet/>", 4, "unexpected element <packet>");
    row("another element within a packet", packet + "<proto><script/>", 4, "unexpected element <script>");
    row("text", packet + "\n \n text<proto/>", 6, "unexpected text between elements");
    row("text that looks like an end", packet + "x]]>", 4, "");
    row("text of another kind", packet + "<![CDATA[x]]>", 4, "unexpected text between elements");
    row("a wrong end", packet + "</pdml>", 4, "");
    row("an attribute twice", packet + "<proto name=\"a\" name=\"b\"/>", 4, "");
    row("no quotes", packet + "<proto name=a/>", 4, "");
    row("a character that XML has not", packet + "<proto name=\"\x01\"/>", 4, "");
    row("a zero", packet + "<proto name=\"" + QByteArray(1, '\0') + "\"/>", 4, "");
    row("a document type", "<!DOCTYPE pdml [<!ENTITY a \"b\">]><pdml creator=\"wireshark/4.0.0\"/>", 1,
        "unexpected declaration or entity");
    row("an entity", packet + "&other;", 4, "");
    row("many attributes", packet + "<proto a='' " + QByteArray("b=\"\" ").repeated(200) + "/>", 4,
        "an element has too many attributes");
}

void TestDissectionReader::whatIsNoDissectionIsAnErrorAtItsPlace()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, line);
    QFETCH(const QString, what);
    const Outcome outcome = readWhole(bytes);
    QVERIFY(outcome.error);
    QTEST(int(outcome.error->code), "code");
    QVERIFY2(outcome.error->detail.startsWith(line), qPrintable(outcome.error->detail));
    QVERIFY2(outcome.error->detail.endsWith(what), qPrintable(outcome.error->detail));
    for (qsizetype step = 1; step < std::min<qsizetype>(bytes.size(), 20); ++step) {
        const Outcome again = readInParts(bytes, 0, step);
        QVERIFY(again.error && again.error->code == outcome.error->code);
        QCOMPARE(again.packets, outcome.packets);
        if (!what.isEmpty())
            QVERIFY2(again.error->detail.endsWith(what), qPrintable(again.error->detail));
    }
}

void TestDissectionReader::packetsBeforeAnErrorAreThereHoweverTheyCame()
{
    const QByteArray sound = sample().chopped(tail.size());
    for (const QByteArray &wrong : {QByteArrayLiteral("<psml/>"), QByteArrayLiteral("<packet a=>"),
                                    QByteArray("<packet " + QByteArray("a=\"\" ").repeated(300)),
                                    QByteArrayLiteral("<packet><proto/><proto></packet>")}) {
        for (qsizetype step : {1, 2, 3, 7, 64, 1000, 100'000}) {
            const Outcome outcome = readInParts(sound + wrong, 0, step);
            QVERIFY(outcome.error);
            QCOMPARE(outcome.packets, samplePackets());
        }
    }
}

void TestDissectionReader::everyPlaceToBreakOffIsNoticed()
{
    const QByteArray bytes = sample().trimmed();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const Outcome outcome = readWhole(bytes.first(size));
        QVERIFY2(outcome.error && outcome.error->code == ErrorCode::Unknown
                     && outcome.error->detail.endsWith(QStringLiteral("the dissection breaks off")),
                 qPrintable(QString::number(size)));
    }
    QVERIFY(!readWhole(bytes).error);
}

void TestDissectionReader::nothingIsReadAfterTheEnd()
{
    const Outcome expected{samplePackets(), {}};
    for (const QByteArray &more : {sample(), QByteArrayLiteral("<T-- a -->"), QByteArrayLiteral("\x01 a='' &b;"),
                                   QByteArray("<a " + QByteArray("b=\"\" ").repeated(300) + "/>")}) {
        const QByteArray bytes = sample() + more;
        QVERIFY(readWhole(bytes) == expected);
        for (qsizetype step : {1, 2, 3, 7, 64, 1000})
            QVERIFY(readInParts(bytes, 0, step) == expected);
    }
}

void TestDissectionReader::anErrorIsFinal()
{
    DissectionReader reader;
    const auto first = reader.append("<x/>");
    QVERIFY(!first);
    const auto second = reader.append(sample());
    QVERIFY(!second);
    QCOMPARE(second.error(), first.error());
    const auto last = reader.finish();
    QVERIFY(!last);
    QCOMPARE(last.error(), first.error());
    QVERIFY(reader.takePackets().isEmpty());
}

void TestDissectionReader::numbersThatAreNoneAreZero()
{
    for (const char *number : {"", "x", "-1", "99999999999", "1.5", "0x10"}) {
        const Outcome outcome =
            readWhole(head + "<packet><proto pos=\"" + number + "\" size=\"" + number + "\"/></packet>" + tail);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.packets.at(0).protocols.at(0).offset, 0);
        QCOMPARE(outcome.packets.at(0).protocols.at(0).length, 0);
    }
    for (const char *value : {"0", "abc", "0g", "12 3", "\xc3\xa4\xc3\xa4"}) {
        const Outcome outcome = readWhole(head + "<packet><proto value=\"" + value + "\"/></packet>" + tail);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.packets.at(0).protocols.at(0).value, QByteArray());
    }
}

void TestDissectionReader::bytesThatAreNoTextAreShownAsSuch()
{
    const Outcome outcome = readWhole(head + "<packet><proto show=\"a\xff\xfe\xc3z\"/></packet>" + tail);
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->detail : QString()));
    QCOMPARE(outcome.packets.at(0).protocols.at(0).shown, QString::fromUtf8("a\ufffd\ufffd\ufffdz"));
    const QByteArray hostile = head
        + "<packet><proto show=\"\xef\xbb\xbfx\xed\xa0\x80\xc3\xc3\xf0\x9f\x98\x80\x80\x80\xf5\xf0\x9f\"/></packet>"
        + tail;
    const Outcome whole = readWhole(hostile);
    QVERIFY(!whole.error);
    QCOMPARE(whole.packets.at(0).protocols.at(0).shown.left(2), QString(QChar(0xfeff)) + u'x');
    for (qsizetype cut = 1; cut < hostile.size(); ++cut)
        QVERIFY2(readInParts(hostile, cut, hostile.size()) == whole, qPrintable(QString::number(cut)));
    QVERIFY(readInParts(hostile, 0, 1) == whole);
}

void TestDissectionReader::limitsAreMetExactly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DissectionLimits>("limits");
    QTest::addColumn<QString>("what"); // empty: within them
    const auto rows = [](const char *name, const QByteArray &within, const QByteArray &beyond,
                         const DissectionLimits &limits, const char *what) {
        QTest::addRow("%s, within", name) << within << limits << QString();
        QTest::addRow("%s, beyond", name) << beyond << limits << QString::fromLatin1(what);
    };
    rows("depth", nested(5), nested(6), {.depth = 5}, "fields are nested deeper than 5");
    rows("usual depth", nested(64), nested(65), {}, "fields are nested deeper than 64");
    rows("fields", manyFields(9), manyFields(10), {.fieldsPerPacket = 9}, "a packet has more than 9 fields");
    rows("output", sample(), sample() + ' ', {.output = sample().size()}, "bytes: select fewer packets");
    const QByteArray two = QByteArray("<packet><proto/><proto/></packet>").repeated(2);
    QTest::addRow("fields of each packet") << head + two + tail << DissectionLimits{.fieldsPerPacket = 2} << QString();
}

void TestDissectionReader::limitsAreMetExactly()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const DissectionLimits, limits);
    QFETCH(const QString, what);
    const Outcome outcome = readWhole(bytes, limits);
    QCOMPARE(outcome.error.has_value(), !what.isEmpty());
    if (outcome.error) {
        QCOMPARE(outcome.error->code, ErrorCode::OutOfResources);
        QVERIFY2(outcome.error->detail.endsWith(what), qPrintable(outcome.error->detail));
    }
}

void TestDissectionReader::theLimitOfTheOutputIsTheSameInEverySplit()
{
    const QByteArray bytes = sample();
    for (qsizetype output = 1; output < bytes.size(); output += 13) {
        const Outcome whole = readWhole(bytes, {.output = output});
        QVERIFY(whole.error && whole.error->code == ErrorCode::OutOfResources);
        QVERIFY(readInParts(bytes, 0, 1, {.output = output}) == whole);
        QVERIFY(readInParts(bytes, 0, 100, {.output = output}) == whole);
    }
}

void TestDissectionReader::attributesWithoutEndTakeNoTime()
{
    QByteArray bytes = head + "<packet><proto ";
    for (int i = 0; i < 300'000; ++i)
        bytes += 'a' + QByteArray::number(i) + "='' ";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readWhole(bytes + "/>").error);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // minutes without the limit
}

QTEST_GUILESS_MAIN(TestDissectionReader)
#include "tst_dissectionreader.moc"
