// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissector.h"
#include "tests/core/dissection/faketshark.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QtEndian>

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::decode::tests;

namespace {

constexpr qsizetype udpHeader = 28; // with IPv4's

void put(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray big(qsizetype value)
{
    return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
}

QByteArray tcp(quint16 from, quint16 to, quint16 sequence, const QByteArray &payload)
{
    return QByteArrayLiteral("\x45\x00") + big(40 + payload.size())
        + QByteArrayLiteral("\x00\x00\x00\x00\x40\x06\x00\x00\x7f\x00\x00\x01\x7f\x00\x00\x01") + big(from) + big(to)
        + big(0) + big(sequence) + big(0) + big(1) + QByteArrayLiteral("\x50\x18\xff\xff\x00\x00\x00\x00") + payload;
}

QByteArray udp(quint16 from, quint16 to, const QByteArray &payload)
{
    return QByteArrayLiteral("\x45\x00") + big(udpHeader + payload.size())
        + QByteArrayLiteral("\x00\x00\x00\x00\x40\x11\x00\x00\x7f\x00\x00\x01\x7f\x00\x00\x01") + big(from) + big(to)
        + big(8 + payload.size()) + QByteArrayLiteral("\x00\x00") + payload;
}

QByteArray pcap(const QList<QByteArray> &packets)
{
    QByteArray bytes;
    for (const quint32 value : {0xa1b2c3d4U, 0x00040002U, 0U, 0U, 65535U, 101U}) // LINKTYPE_RAW
        put(bytes, value);
    for (qsizetype i = 0; i < packets.size(); ++i) {
        put(bytes, 1'700'000'000U + static_cast<quint32>(i));
        put(bytes, 0);
        put(bytes, static_cast<quint32>(packets[i].size()));
        put(bytes, static_cast<quint32>(packets[i].size()));
        bytes += packets[i];
    }
    return bytes;
}

const QByteArray query = QByteArrayLiteral("\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x07"
                                           "example\x03"
                                           "com\x00\x00\x01\x00\x01");

const DissectedField *find(const QList<DissectedField> &fields, const QString &name)
{
    for (const DissectedField &field : fields) {
        if (field.name == name)
            return &field;
        if (const DissectedField *inside = find(field.children, name))
            return inside;
    }
    return nullptr;
}

qsizetype checkRanges(const QList<DissectedField> &fields, const QByteArray &packet)
{
    qsizetype count = 0;
    for (const DissectedField &field : fields) {
        if (!field.value.isEmpty()) {
            ++count;
            if (packet.mid(field.offset, field.length) != field.value)
                qFatal("%s is not at its place", qPrintable(field.name));
        }
        count += checkRanges(field.children, packet);
    }
    return count;
}

//! Leaves a file that says it was there.
QByteArray leaveMark(const QString &mark)
{
    return "local f = io.open('" + mark.toUtf8() + "', 'w'); f:write('here'); f:close()\n";
}

} // namespace

class TestTshark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (findTshark().isEmpty())
            QSKIP("tshark is not installed");
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QTRY_VERIFY_WITH_TIMEOUT(noChildIsLeft(), deadline); }

    void fieldsHaveTheirNamesValuesAndPlaces();
    void aFileGivesTheSameAsItsBytes();
    void anUnusualPortIsDissectedAsItsProtocol();
    void modbusAtAnUnusualPortIsRequestsAndAnswers();
    void aWrongProtocolIsToldByTshark();
    void whatIsNoCaptureIsToldByTshark();
    void packetsBeforeATornEndCome();
    void hostilePacketsGiveWhatCanBeRead();
    void theUsersScriptsAreNotRun();
};

void TestTshark::fieldsHaveTheirNamesValuesAndPlaces()
{
    const QByteArray packet = udp(5000, 53, query);
    Dissector dissector;
    Log log(dissector);
    dissector.start(pcap({packet, packet}));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QVERIFY2(log.finished.size() == 1, qPrintable(dissector.error().detail));
    QCOMPARE(log.packets.size(), 2);
    QCOMPARE(log.packets[0].number, 1);
    QCOMPARE(log.packets[1].number, 2);
    const QList<DissectedField> &protocols = log.packets[0].protocols;
    QStringList names;
    for (const DissectedField &protocol : protocols)
        names += protocol.name;
    QCOMPARE(names.join(u' '), QStringLiteral("frame raw ip udp dns"));
    QVERIFY(checkRanges(protocols, packet) > 40);

    const DissectedField *id = find(protocols, QStringLiteral("dns.id"));
    QVERIFY(id);
    QCOMPARE(id->text, QStringLiteral("Transaction ID: 0x1234"));
    QCOMPARE(id->shown, QStringLiteral("0x1234"));
    QCOMPARE(id->offset, udpHeader);
    QCOMPARE(id->length, 2);
    QCOMPARE(id->value, QByteArrayLiteral("\x12\x34"));
    const DissectedField *recursion = find(protocols, QStringLiteral("dns.flags.recdesired")); // some bits of two bytes
    QVERIFY(recursion);
    // Wireshark writes truth as a number, from 4.4 on as a word.
    QVERIFY2(recursion->shown == QStringLiteral("1") || recursion->shown == QStringLiteral("True"),
             qPrintable(recursion->shown));
    QCOMPARE(recursion->value, QByteArrayLiteral("\x01\x00"));
    const DissectedField *address = find(protocols, QStringLiteral("ip.addr"));
    QVERIFY(address && address->hidden);
}

void TestTshark::aFileGivesTheSameAsItsBytes()
{
    const QByteArray bytes = pcap({udp(5000, 53, query)});
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.pcap")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    Dissector fromBytes;
    Dissector fromFile;
    Log one(fromBytes);
    Log other(fromFile);
    fromBytes.start(bytes);
    fromFile.startFile(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(one.ended() && other.ended(), deadline);
    QCOMPARE(one.packets.size(), 1);
    QCOMPARE(other.packets, one.packets);
}

void TestTshark::anUnusualPortIsDissectedAsItsProtocol()
{
    Dissector dissector({.dissectAs = {{QStringLiteral("udp.port"), 40'000, QStringLiteral("dns")}}});
    Log log(dissector);
    dissector.start(pcap({udp(5000, 40'000, query)}));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.packets.size(), 1);
    QVERIFY(find(log.packets[0].protocols, QStringLiteral("dns.qry.name")));
}

void TestTshark::modbusAtAnUnusualPortIsRequestsAndAnswers()
{
    const QByteArray adu = QByteArrayLiteral("\x00\x01\x00\x00\x00\x06\x01\x03\x00\x02\x00\x01");
    const QByteArray answer = QByteArrayLiteral("\x00\x01\x00\x00\x00\x05\x01\x03\x02\x00\x2a");
    Dissector dissector({.dissectAs = {{QStringLiteral("tcp.port"), 1502, QStringLiteral("mbtcp")}}});
    Log log(dissector);
    dissector.start(pcap({tcp(5000, 1502, 1, adu), tcp(1502, 5000, 1, answer)}));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QVERIFY2(log.packets.size() == 2, qPrintable(dissector.error().detail));
    const DissectedField *reference = find(log.packets[0].protocols, QStringLiteral("modbus.reference_num"));
    QVERIFY(reference);
    QCOMPARE(reference->shown, QStringLiteral("2"));
    QCOMPARE(reference->offset, 48);
    const DissectedField *value = find(log.packets[1].protocols, QStringLiteral("modbus.regval_uint16"));
    QVERIFY(value);
    QCOMPARE(value->shown, QStringLiteral("42"));
}

void TestTshark::aWrongProtocolIsToldByTshark()
{
    Dissector dissector({.dissectAs = {{QStringLiteral("udp.port"), 1, QStringLiteral("nosuchprotocol")}}});
    Log log(dissector);
    dissector.start(pcap({udp(5000, 53, query)}));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QVERIFY2(dissector.error().detail.contains(QStringLiteral("nosuchprotocol")), qPrintable(dissector.error().detail));
}

void TestTshark::whatIsNoCaptureIsToldByTshark()
{
    Dissector dissector;
    Log log(dissector);
    dissector.start("these are no packets, for sure");
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    const QString detail = dissector.error().detail;
    QVERIFY2(detail.startsWith(QStringLiteral("tshark failed with exit code"))
                 && detail.contains(QStringLiteral("format")),
             qPrintable(detail));
}

void TestTshark::packetsBeforeATornEndCome()
{
    Dissector dissector;
    Log log(dissector);
    dissector.start(pcap({udp(5000, 53, query), udp(5000, 53, query)}).chopped(5));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QCOMPARE(log.packets.size(), 1);
    QVERIFY2(dissector.error().detail.contains(QStringLiteral("cut short")), qPrintable(dissector.error().detail));
}

void TestTshark::hostilePacketsGiveWhatCanBeRead()
{
    QRandomGenerator random(20'261);
    const QList<quint16> ports{53, 69, 123, 161, 500, 514, 1883, 1900, 2049, 3702, 5060, 5353, 5683};
    const QByteArrayList beginnings{"", "INVITE sip:a@b SIP/2.0\r\nFrom: ", "<13>", "NOTIFY * HTTP/1.1\r\nX: ", "<a>"};
    QList<QByteArray> packets;
    for (int i = 0; i < 300; ++i) {
        QByteArray payload = beginnings[random.bounded(beginnings.size())];
        const int size = random.bounded(200);
        for (int at = 0; at < size; ++at) // control characters and broken UTF-8 above all
            payload += static_cast<char>(random.bounded(2) ? random.bounded(256)
                                                           : "\x01\x1b<&\"\xc3\xed\xa0\xff]"[random.bounded(10)]);
        packets +=
            udp(static_cast<quint16>(random.bounded(1024, 65'536)), ports[random.bounded(ports.size())], payload);
    }
    Dissector dissector;
    Log log(dissector);
    dissector.start(pcap(packets));
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QVERIFY2(log.finished.size() == 1, qPrintable(dissector.error().detail));
    QCOMPARE(log.packets.size(), packets.size());
}

void TestTshark::theUsersScriptsAreNotRun()
{
    QTemporaryDir home;
    const QString mark = home.filePath(QStringLiteral("mark"));
    const QDir folder(home.path());
    for (const char *place : {".local/lib/wireshark/plugins/x.lua", ".config/wireshark/init.lua",
                              ".config/wireshark/plugins/x.lua", ".wireshark/init.lua"}) {
        const QString path = folder.filePath(QLatin1String(place));
        QVERIFY(folder.mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(leaveMark(mark)) > 0);
    }
    const QByteArray bytes = pcap({udp(5000, 53, query)});
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(home.path()));
    qunsetenv("XDG_CONFIG_HOME");

    Dissector dissector;
    Log log(dissector);
    dissector.start(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QVERIFY2(log.finished.size() == 1, qPrintable(dissector.error().detail));
    QVERIFY(!QFile::exists(mark));

    // Without all that, they would be.
    QProcess plain;
    plain.start(findTshark(), {QStringLiteral("-r"), QStringLiteral("-")});
    plain.write(bytes);
    plain.closeWriteChannel();
    QVERIFY(plain.waitForFinished(deadline));
    qputenv("HOME", before);
    if (!QFile::exists(mark))
        QSKIP("this tshark runs no scripts of a user");
}

QTEST_GUILESS_MAIN(TestTshark)
#include "tst_tshark.moc"
