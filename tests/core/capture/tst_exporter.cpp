// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/exporter.h"
#include "core/capture/recording.h"
#include "tests/core/capture/recordtext.h"
#include "tests/support/capturewriter.h"
#include "tests/support/testbytes.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::CaptureWriter;
using wirebench::tests::describe;
using wirebench::tests::testBytes;
using wirebench::tests::TestPacket;

namespace {

const Endpoint client{QHostAddress(QStringLiteral("192.0.2.1")), 40000};
const Endpoint server{QHostAddress(QStringLiteral("192.0.2.2")), 80};
const Endpoint client6{QHostAddress(QStringLiteral("2001:db8::1")), 40001};
const Endpoint server6{QHostAddress(QStringLiteral("2001:db8::2")), 81};
const TestPacket toServer{client, server};
const TestPacket toServer6{client6, server6};
constexpr quint8 ack = TestPacket::ack;
constexpr quint8 fin = TestPacket::fin;
constexpr quint64 start = 1'700'000'000'000'000'000;

//! Two sessions of ours, with all kinds of records.
QByteArray ours()
{
    CaptureWriter writer;
    writer.section("Wirebench 0.1");
    writer.interface(101, {{2, "session 7"}, {3, "wb send: tcp 192.0.2.1:40000 - 192.0.2.2:80 (pump:80)"}});
    writer.journal("MESSAGE=opened \"it\"\nWIREBENCH_SESSION=7\nWIREBENCH_EVENT=opened\n__REALTIME_TIMESTAMP=5\n");
    writer.packet(0, start + 1, toServer.tcp(1, 1, ack, "question\n, more than sixteen bytes"), 2);
    writer.packet(0, start + 2, toServer.reversed().tcp(1, 36, ack | fin, QByteArray("\0\xff", 2)), 1);
    writer.interface(101, {{2, "session 8"}});
    writer.packet(1, start + 3, toServer6.udp(""), 2);
    writer.packet(1, start + 4, toServer6.reversed().udp("datagram"), 1);
    writer.journal("MESSAGE=3\nWIREBENCH_SESSION=8\nWIREBENCH_EVENT=lost\nWIREBENCH_DIRECTION=in\nWIREBENCH_TIME="
                   "1700000000000000005\n");
    writer.packet(0, start + 6, toServer.tcp(36, 4, TestPacket::rst), 2);
    return writer.bytes;
}

//! A stream of somebody else's out of order, with overlaps, a hole, a large segment and both ends.
QByteArray others()
{
    CaptureWriter writer;
    writer.section("dumpcap");
    writer.interface(101);
    quint64 time = start;
    const auto add = [&](const QByteArray &data) { writer.packet(0, ++time, data); };
    add(toServer.tcp(0, 0, TestPacket::syn));
    add(toServer.tcp(4, 0, ack, "def"));
    add(toServer.tcp(1, 0, ack, "abcD"));
    add(toServer.tcp(6, 0, ack | fin, "Fghi"));
    add(toServer.reversed().tcp(100, 0, ack, "one"));
    add(toServer.reversed().tcp(110, 0, ack | fin, "two"));
    add(toServer6.tcp(0, 0, ack, testBytes(65'000)));
    return writer.bytes;
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aCopyIsTheSameRecording()
    {
        QCOMPARE(describe(exported(ours(), ExportFormat::Pcapng)), describe(ours()));
        const QByteArrayList foreign = describe(others());
        QCOMPARE(describe(exported(others(), ExportFormat::Pcapng)), foreign);
        QVERIFY(foreign.contains("1700000000000000006 s0 in end")
                || foreign.contains("1700000000000000007 s0 in lost 7"));
        // Once more: a copy of a copy is the same file.
        const QByteArray once = exported(others(), ExportFormat::Pcapng);
        QCOMPARE(exported(once, ExportFormat::Pcapng), once);
    }

    //! As a capture, with reassembly by the numbers and without what our sections say.
    void packetsHaveTheirNumbers()
    {
        QByteArray copy = exported(others(), ExportFormat::Pcapng);
        copy.replace("Wirebench export", "somebody's export");
        copy = exported(others(), ExportFormat::Pcapng).replace("Wirebench export", "wirebench export");
        const QByteArrayList records = describe(copy);
        QByteArrayList payloads;
        for (const QByteArray &record : records) {
            if (record.contains(" s0 "))
                payloads += record.mid(record.indexOf("s0"));
        }
        std::sort(payloads.begin(), payloads.end());
        QCOMPARE(payloads,
                 QByteArrayList({"s0 in data one", "s0 in data two", "s0 in end", "s0 in lost 7", "s0 out data abc",
                                 "s0 out data def", "s0 out data ghi", "s0 out end"}));
    }

    void checksumsAreRight_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("ours") << ours();
        QTest::newRow("others") << others();
    }
    //! The sum over everything that a checksum covers, with itself, is 0xffff.
    void checksumsAreRight()
    {
        QFETCH(const QByteArray, file);
        const QByteArray copy = exported(file, ExportFormat::Pcapng);
        BlockReader reader;
        reader.append(copy);
        int packets = 0;
        for (auto block = reader.next(); block && *block; block = reader.next()) {
            const auto *packet = std::get_if<PacketBlock>(&**block);
            if (packet == nullptr)
                continue;
            ++packets;
            const QByteArray data = packet->data.toByteArray();
            const bool isIpv6 = quint8(data[0]) >> 4 == 6;
            const qsizetype header = isIpv6 ? 40 : 20;
            const QByteArray pseudo = data.mid(isIpv6 ? 8 : 12, isIpv6 ? 32 : 8) + QByteArray(3, '\0')
                + data[isIpv6 ? 6 : 9]
                + QByteArray::fromHex(QByteArray::number(data.size() - header, 16).rightJustified(8, '0'));
            QCOMPARE(onesSum(pseudo + data.sliced(header)), 0xffffU);
            QCOMPARE(isIpv6 ? 0xffffU : onesSum(data.first(header)), 0xffffU);
            QCOMPARE(int(data.size()), isIpv6 ? 40 + int(number(data, 4)) : int(number(data, 2)));
        }
        QVERIFY(packets >= 5);
    }

    void onlySelectedRecordsAreWritten()
    {
        open(ours());
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Exporter exporter(*m_recording, buffer, ExportFormat::Pcapng);
        QVERIFY(exporter.add(5));
        QVERIFY(exporter.add(1));
        QVERIFY(exporter.finish());
        QCOMPARE(describe(buffer.data()),
                 QByteArrayList({"0 udp [2001:db8::1]:40001 [2001:db8::2]:81",
                                 "1 tcp 192.0.2.1:40000 192.0.2.2:80 wb send pump:80",
                                 "1700000000000000004 s0 in datagram datagram",
                                 "1700000000000000001 s1 out data question\n, more than sixteen bytes"}));
    }

    void anEmptyExportIsAFile()
    {
        open(ours());
        for (const auto format : {ExportFormat::Pcapng, ExportFormat::JsonLines}) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            Exporter exporter(*m_recording, buffer, format);
            QVERIFY(exporter.finish());
            QVERIFY(exporter.finish());
            QCOMPARE(buffer.size() > 0, format == ExportFormat::Pcapng);
            QCOMPARE(describe(buffer.data()), QByteArrayList());
        }
    }

    void rawBytesAreOfOneDirection()
    {
        QCOMPARE(exported(ours(), ExportFormat::RawBytes, Direction::Out), "question\n, more than sixteen bytes");
        QCOMPARE(exported(ours(), ExportFormat::RawBytes, Direction::In), QByteArray("\0\xff", 2) + "datagram");
        QCOMPARE(exported(others(), ExportFormat::RawBytes, Direction::Out), "abcdefghi" + testBytes(65'000));
    }

    void hexTextHasALineForEachRecordAndSixteenBytes()
    {
        QCOMPARE(exported(ours(), ExportFormat::HexText, Direction::Out),
                 QByteArray("# 1 2023-11-14T22:13:20.000000001Z session 0 out data 192.0.2.2:80 34 bytes\n"
                            "00000000  71 75 65 73 74 69 6f 6e  0a 2c 20 6d 6f 72 65 20  |question., more |\n"
                            "00000010  74 68 61 6e 20 73 69 78  74 65 65 6e 20 62 79 74  |than sixteen byt|\n"
                            "00000020  65 73                                             |es|\n"
                            "# 4 2023-11-14T22:13:20.000000003Z session 1 out datagram [2001:db8::2]:81 0 bytes\n"
                            "# 7 2023-11-14T22:13:20.000000006Z session 0 out reset 192.0.2.2:80\n"));
        const QByteArray large = exported(others(), ExportFormat::HexText);
        QVERIFY(large.contains("\n0000fde0  "));
        QCOMPARE(large.count("\n0000"), 4063 + 5);
    }

    void wordsAreQuoted()
    {
        QCOMPARE(exported(ours(), ExportFormat::HexText).split('\n').first(),
                 "# 0 1970-01-01T00:00:00.000005000Z session 0 none opened 192.0.2.2:80 \"opened \\\"it\\\"\"");
        QVERIFY(exported(others(), ExportFormat::HexText).contains("in lost 192.0.2.2:80 \"7\"\n"));
    }

    void aCArrayIsC()
    {
        QCOMPARE(exported(ours(), ExportFormat::CArray, Direction::In),
                 QByteArray("/* 2 2023-11-14T22:13:20.000000002Z session 0 in data 192.0.2.2:80 2 bytes */\n"
                            "static const unsigned char record_2[2] = {\n    0x00, 0xff,\n};\n"
                            "/* 3 2023-11-14T22:13:20.000000002Z session 0 in end 192.0.2.2:80 */\n"
                            "/* 5 2023-11-14T22:13:20.000000004Z session 1 in datagram [2001:db8::2]:81 8 bytes */\n"
                            "static const unsigned char record_5[8] = {\n"
                            "    0x64, 0x61, 0x74, 0x61, 0x67, 0x72, 0x61, 0x6d,\n};\n"
                            "/* 6 2023-11-14T22:13:20.000000005Z session 1 in lost [2001:db8::2]:81 */\n"));
        QCOMPARE(exported(others(), ExportFormat::CArray).count(" 0x"), 65'000 + 9 + 6);
    }

    void everyLineIsJson()
    {
        const QByteArrayList lines = exported(ours(), ExportFormat::JsonLines).split('\n');
        QCOMPARE(lines.size(), 8 + 1);
        for (const QByteArray &line : lines.first(8))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        QCOMPARE(QJsonDocument::fromJson(lines[0])[QStringLiteral("text")].toString(), QStringLiteral("opened \"it\""));
        QCOMPARE(lines[5],
                 QByteArray(
                     "{\"record\":5,\"time\":\"2023-11-14T22:13:20.000000004Z\",\"session\":1,\"direction\":\"in\","
                     "\"kind\":\"datagram\",\"peer\":\"[2001:db8::2]:81\",\"length\":8,\"hex\":\"646174616772616d\"}"));
        const QByteArrayList large = exported(others(), ExportFormat::JsonLines).split('\n');
        const QByteArray end = "\"hex\":\"" + testBytes(65'000).toHex() + "\"}";
        QCOMPARE(std::count_if(large.begin(), large.end(), [&](const QByteArray &line) { return line.endsWith(end); }),
                 1);
    }

    void aDeviceThatFailsIsAnError()
    {
        open(ours());
        for (const auto format : {ExportFormat::Pcapng, ExportFormat::RawBytes, ExportFormat::HexText,
                                  ExportFormat::CArray, ExportFormat::JsonLines}) {
            QFile full(QStringLiteral("/dev/full"));
            QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            Exporter exporter(*m_recording, full, format);
            const auto result = exporter.add(1);
            QVERIFY(!result);
            QVERIFY(result.error().detail.startsWith(QStringLiteral("exporting: ")));
        }
    }

private:
    static quint32 number(const QByteArray &bytes, qsizetype at)
    {
        return quint32(quint8(bytes[at])) << 8 | quint8(bytes[at + 1]);
    }
    static quint32 onesSum(QByteArray bytes)
    {
        bytes.append(bytes.size() % 2, '\0');
        quint32 sum = 0;
        for (qsizetype at = 0; at < bytes.size(); at += 2) {
            sum += number(bytes, at);
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return sum;
    }
    void open(const QByteArray &file)
    {
        const QString path = m_folder->filePath(QStringLiteral("a.pcapng"));
        QFile target(path);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(file);
        target.close();
        m_recording = *Recording::open(path, {.keepsIndex = false});
        QVERIFY(m_recording->indexAll());
    }
    QByteArray exported(const QByteArray &file, ExportFormat format, Direction direction = Direction::None)
    {
        open(file);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Exporter exporter(*m_recording, buffer, format, direction);
        for (qint64 index = 0; index < m_recording->count(); ++index) {
            if (!exporter.add(index))
                return "failed";
        }
        return exporter.finish() ? buffer.data() : QByteArray("failed");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Recording> m_recording;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
