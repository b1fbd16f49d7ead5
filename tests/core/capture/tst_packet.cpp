// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packet.h"
#include "tests/support/capturewriter.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::TestPacket;

Q_DECLARE_METATYPE(wirebench::capture::NoPacket)

namespace {

const Endpoint client{QHostAddress(QStringLiteral("192.0.2.1")), 40000};
const Endpoint server{QHostAddress(QStringLiteral("192.0.2.2")), 80};
const Endpoint client6{QHostAddress(QStringLiteral("2001:db8::1")), 40001};
const Endpoint server6{QHostAddress(QStringLiteral("2001:db8::2")), 81};
const TestPacket ipv4{client, server};
const TestPacket ipv6{client6, server6};

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

const QByteArray addresses(12, 'm'); // of Ethernet

QByteArray replaced(QByteArray bytes, qsizetype at, const QByteArray &with)
{
    return bytes.replace(at, with.size(), with);
}

} // namespace

class TestPacketReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyLinkLayerIsRead_data()
    {
        QTest::addColumn<quint16>("linkType");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("isIpv6");
        const auto row = [](const char *name, int linkType, const QByteArray &before, bool isIpv6 = false) {
            QTest::newRow(name) << quint16(linkType) << before << isIpv6;
        };
        row("Ethernet", 1, addresses + hex("0800"));
        row("Ethernet, IPv6", 1, addresses + hex("86dd"), true);
        row("VLAN", 1, addresses + hex("8100 0007 0800"));
        row("QinQ", 1, addresses + hex("88a8 0007 8100 0008 86dd"), true);
        row("old QinQ", 1, addresses + hex("9100 0007 8100 0008 0800"));
        for (const int raw : {12, 14, 101, 228})
            row(qPrintable(QStringLiteral("raw %1").arg(raw)), raw, {});
        row("raw IPv6", 229, {}, true);
        row("null, little endian", 0, hex("02000000"));
        row("null, big endian", 0, hex("00000002"));
        for (const char *family : {"0a000000", "18000000", "1c000000", "1e000000", "0000001e"})
            row(family, 0, hex(family), true);
        row("loop", 108, hex("00000002"));
        row("loop, IPv6", 108, hex("0000001c"), true);
        row("cooked", 113, QByteArray(14, 'c') + hex("0800"));
        row("cooked, VLAN", 113, QByteArray(14, 'c') + hex("8100 0007 86dd"), true);
        row("cooked 2", 276, hex("0800") + QByteArray(18, 'c'));
        row("cooked 2, IPv6", 276, hex("86dd") + QByteArray(18, 'c'), true);
    }
    void everyLinkLayerIsRead()
    {
        QFETCH(const quint16, linkType);
        QFETCH(const QByteArray, before);
        QFETCH(const bool, isIpv6);
        const TestPacket &sent = isIpv6 ? ipv6 : ipv4;
        const QByteArray data = before + sent.tcp(0x01020304, 0x05060708, TestPacket::ack, "payload");
        const auto packet = readPacket(linkType, QByteArray(data + "padding"));
        QVERIFY(packet);
        QCOMPARE(packet->protocol, Protocol::Tcp);
        QCOMPARE(packet->source.toEndpoint(), sent.source);
        QCOMPARE(packet->destination.toEndpoint(), sent.destination);
        QCOMPARE(packet->sequence, 0x01020304U);
        QCOMPARE(packet->acknowledgement, 0x05060708U);
        QCOMPARE(packet->flags, Packet::ack);
        QCOMPARE(packet->networkOffset, quint32(before.size()));
        QCOMPARE(data.mid(packet->payloadOffset, packet->payloadLength), QByteArray("payload"));
        QCOMPARE(packet->capturedLength, packet->payloadLength);
        everyTruncationIsNoticed(linkType, data, *packet);
    }

    void udpIsRead()
    {
        for (const TestPacket &sent : {ipv4, ipv6}) {
            for (const QByteArray &payload : {QByteArray(), QByteArray("x"), QByteArray(1400, 'y')}) {
                const QByteArray data = sent.udp(payload);
                const auto packet = readPacket(101, QByteArray(data + "padding"));
                QVERIFY(packet);
                QCOMPARE(packet->protocol, Protocol::Udp);
                QCOMPARE(packet->source.toEndpoint(), sent.source);
                QCOMPARE(packet->destination.toEndpoint(), sent.destination);
                QCOMPARE(data.mid(packet->payloadOffset, packet->payloadLength), payload);
                QCOMPARE(packet->capturedLength, quint32(payload.size()));
                everyTruncationIsNoticed(101, data, *packet);
            }
        }
    }

    void optionsAndExtensionsAreSkipped()
    {
        const QByteArray udp = ipv4.udp("data").sliced(20);
        const auto withOptions = readPacket(101, ipv4.ip(17, udp, QByteArray(40, 'o')));
        QVERIFY(withOptions);
        QCOMPARE(withOptions->payloadOffset, 20U + 40 + 8);
        const QByteArray extensions = hex("3c00 000000000000") // hop by hop
            + hex("2b01 000000000000 0000000000000000") // options for the destination
            + hex("3300 000000000000") // routing
            + hex("2c02 0000000000000000000000000000") // authentication
            + hex("1100 0000 00000001"); // the only fragment
        const auto withExtensions = readPacket(101, ipv6.ip(0, udp, extensions));
        QVERIFY(withExtensions);
        QCOMPARE(withExtensions->payloadOffset, quint32(40 + extensions.size() + 8));
        QCOMPARE(withExtensions->payloadLength, 4U);
        QCOMPARE(withExtensions->destination.toEndpoint().address, server6.address);
        everyTruncationIsNoticed(101, ipv6.ip(0, udp, extensions), *withExtensions);
    }

    void tcpOptionsAreSkipped()
    {
        QByteArray data = ipv4.tcp(1, 2, TestPacket::ack, QByteArray(12, 'o') + "data");
        data[20 + 12] = char(0x80);
        const auto packet = readPacket(101, data);
        QVERIFY(packet);
        QCOMPARE(packet->payloadOffset, 20U + 32);
        QCOMPARE(packet->payloadLength, 4U);
    }

    void lengthsOfZeroMeanTheRest()
    {
        const QByteArray tcp = ipv4.tcp(1, 2, TestPacket::ack, "segments to come");
        QCOMPARE(readPacket(101, replaced(tcp, 2, hex("0000")))->payloadLength, 16U);
        const QByteArray tcp6 = ipv6.tcp(1, 2, TestPacket::ack, "segments to come");
        QCOMPARE(readPacket(101, replaced(tcp6, 4, hex("0000")))->payloadLength, 16U);
        const QByteArray udp = ipv6.udp("jumbo");
        QCOMPARE(readPacket(101, replaced(udp, 44, hex("0000")))->payloadLength, 5U);
    }

    void whatIsNoPacketSaysWhy_data()
    {
        QTest::addColumn<quint16>("linkType");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<NoPacket>("reason");
        const auto row = [](const char *name, const QByteArray &data, NoPacket reason, int linkType = 101) {
            QTest::newRow(name) << quint16(linkType) << data << reason;
        };
        const QByteArray tcp = ipv4.tcp(1, 2, 0, "data");
        const QByteArray tcp6 = ipv6.tcp(1, 2, 0, "data");
        const QByteArray udp = ipv4.udp("data");
        row("unknown link", tcp, NoPacket::UnknownLink, 147);
        row("empty", {}, NoPacket::Truncated);
        row("empty Ethernet", addresses, NoPacket::Truncated, 1);
        row("ARP", addresses + hex("0806") + tcp, NoPacket::NotIp, 1);
        row("802.3", addresses + hex("0026") + tcp, NoPacket::NotIp, 1);
        row("cut tag", addresses + hex("8100 00"), NoPacket::Truncated, 1);
        row("tags without end", addresses + QByteArray::fromHex("81000001").repeated(100), NoPacket::Truncated, 1);
        row("family", hex("07000000") + tcp, NoPacket::NotIp, 0);
        row("version 5", replaced(tcp, 0, "\x55"), NoPacket::NotIp);
        row("short header", replaced(tcp, 0, "\x44"), NoPacket::Malformed);
        row("header beyond total", replaced(tcp, 2, hex("0013")), NoPacket::Malformed);
        row("total without TCP", replaced(tcp, 2, hex("0027")), NoPacket::Malformed);
        row("more fragments", replaced(tcp, 6, hex("2000")), NoPacket::Fragment);
        row("last fragment", replaced(tcp, 6, hex("0001")), NoPacket::Fragment);
        row("ICMP", ipv4.ip(1, "12345678"), NoPacket::OtherTransport);
        row("ICMPv6", ipv6.ip(58, "12345678"), NoPacket::OtherTransport);
        row("no next header", ipv6.ip(59, {}), NoPacket::OtherTransport);
        row("short TCP header", replaced(tcp, 32, hex("40")), NoPacket::Malformed);
        row("long TCP header", replaced(tcp, 32, hex("f0")), NoPacket::Malformed);
        row("short UDP", replaced(udp, 24, hex("0007")), NoPacket::Malformed);
        row("long UDP", replaced(udp, 24, hex("000d")), NoPacket::Malformed);
        row("UDP without header", ipv4.ip(17, "1234567"), NoPacket::Malformed);
        row("first fragment of IPv6", ipv6.ip(44, tcp6.sliced(40), hex("0600 0001 00000001")), NoPacket::Fragment);
        row("last fragment of IPv6", ipv6.ip(44, tcp6.sliced(40), hex("0600 0008 00000001")), NoPacket::Fragment);
        row("extension beyond length", ipv6.ip(0, {}, hex("06ff 000000000000")), NoPacket::Malformed);
        row("no room for extension", ipv6.ip(0, "1234"), NoPacket::Malformed);
        row("TCP beyond length of IPv6", replaced(tcp6, 4, hex("0013")), NoPacket::Malformed);
    }
    void whatIsNoPacketSaysWhy()
    {
        QFETCH(const quint16, linkType);
        QFETCH(const QByteArray, data);
        const auto packet = readPacket(linkType, data);
        QVERIFY(!packet);
        QTEST(packet.error(), "reason");
    }

    //! Every byte of headers replaced by every value: lengths never lead outside.
    void everyByteMayBeAnything()
    {
        for (const QByteArray &data :
             {ipv4.tcp(1, 2, 0, "data"), ipv6.tcp(1, 2, 0, "data"), ipv4.udp("data"),
              ipv6.ip(0, ipv6.udp("data").sliced(40), hex("3c00 000000000000 1100 000000000000"))}) {
            for (qsizetype at = 0; at < data.size(); ++at) {
                for (int value = 0; value < 256; ++value) {
                    const QByteArray changed = replaced(data, at, QByteArray(1, char(value)));
                    const auto packet = readPacket(101, changed);
                    QVERIFY(!packet || qsizetype(packet->payloadOffset) + packet->capturedLength <= data.size());
                    QVERIFY(!packet || packet->capturedLength <= packet->payloadLength);
                }
            }
        }
    }

private:
    //! With the headers whole, a packet of which the same is known but less was captured; otherwise none.
    static void everyTruncationIsNoticed(quint16 linkType, const QByteArray &data, const Packet &whole)
    {
        for (qsizetype size = 0; size < data.size(); ++size) {
            const QByteArray cut = data.first(size);
            const auto packet = readPacket(linkType, cut);
            QCOMPARE(packet.has_value(), size >= qsizetype(whole.payloadOffset));
            if (!packet) {
                QCOMPARE(packet.error(), NoPacket::Truncated);
                continue;
            }
            QCOMPARE(packet->payloadLength, whole.payloadLength);
            QCOMPARE(packet->capturedLength, quint32(size) - whole.payloadOffset);
        }
    }
};

QTEST_GUILESS_MAIN(TestPacketReading)
#include "tst_packet.moc"
