// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/packetmaker.h"

#include <QTest>
#include <QtEndian>

using namespace wirebench;
using namespace wirebench::capture;

namespace {

using Room = std::array<quint8, PacketMaker::largestHeader>;
using Flag = PacketMaker::Flag;

//! The sum of RFC 1071 as it says it, over \a bytes as big-endian words; 0xffff where a checksum in them is right.
quint32 plainSum(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        sum += static_cast<quint8>(bytes.at(i)) << (i % 2 == 0 ? 8 : 0);
    while (sum > 0xffff)
        sum = (sum >> 16) + (sum & 0xffff);
    return sum;
}

//! Addresses, protocol and length as TCP and UDP sum them up.
QByteArray pseudoHeader(const QByteArray &packet)
{
    const bool isIpv4 = packet.at(0) >> 4 == 4;
    const qsizetype headerSize = isIpv4 ? 20 : 40;
    QByteArray result = isIpv4 ? packet.sliced(12, 8) : packet.sliced(8, 32);
    result += QByteArray(3, '\0') + packet.at(isIpv4 ? 9 : 6);
    const quint32 length = qToBigEndian(static_cast<quint32>(packet.size() - headerSize));
    return result + QByteArray(reinterpret_cast<const char *>(&length), 4);
}

quint32 numberAt(const QByteArray &packet, qsizetype offset)
{
    return qFromBigEndian<quint32>(packet.constData() + offset);
}

} // namespace

//! The headers that are made up are such as a network would carry.
class PacketMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersRunOnInBothDirections();
    void whatIsLostLeavesAHole();
    void checksumsAreRight_data();
    void checksumsAreRight();
    void aDatagramsChecksumIsNeverNone();
    void aBoundSocketOfBothFamiliesHasItsPeersFamily();
};

void PacketMakerTest::numbersRunOnInBothDirections()
{
    PacketMaker maker(Protocol::Tcp, {QHostAddress(QStringLiteral("192.0.2.1")), 1},
                      {QHostAddress(QStringLiteral("192.0.2.2")), 2});
    struct Step
    {
        Direction direction;
        quint8 flags;
        QByteArray payload;
        quint32 sequence;
        quint32 acknowledged;
    };
    const Step steps[] = {
        {Direction::Out, Flag::Syn, "", 0, 0},
        {Direction::In, Flag::Syn | Flag::Acknowledge, "", 0, 1},
        {Direction::Out, Flag::Acknowledge, "", 1, 1},
        {Direction::Out, Flag::Acknowledge, "abc", 1, 1},
        {Direction::In, Flag::Acknowledge, "defgh", 1, 4},
        {Direction::Out, Flag::Acknowledge, "i", 4, 6},
        {Direction::In, Flag::Fin | Flag::Acknowledge, "", 6, 5},
        {Direction::Out, Flag::Fin | Flag::Acknowledge, "", 5, 7},
    };
    for (const Step &step : steps) {
        Room room;
        QCOMPARE(maker.segment(step.direction, step.flags, step.payload, room), 40);
        const QByteArray header(reinterpret_cast<const char *>(room.data()), 40);
        QCOMPARE(numberAt(header, 24), step.sequence);
        QCOMPARE(numberAt(header, 28), step.acknowledged);
        QCOMPARE(static_cast<quint8>(header.at(33)), step.flags);
        const bool isOut = step.direction == Direction::Out;
        QCOMPARE(numberAt(header, 20), isOut ? 0x00010002U : 0x00020001U); // ports
    }
}

void PacketMakerTest::whatIsLostLeavesAHole()
{
    PacketMaker maker(Protocol::Tcp, {}, {QHostAddress(QStringLiteral("192.0.2.2")), 2});
    Room room;
    maker.segment(Direction::In, Flag::Acknowledge, "abc", room);
    maker.skip(Direction::In, 1000);
    maker.segment(Direction::In, Flag::Acknowledge, "d", room);
    QCOMPARE(numberAt(QByteArray(reinterpret_cast<const char *>(room.data()), 40), 24), 1003U);
    maker.segment(Direction::Out, Flag::Acknowledge, "e", room);
    QCOMPARE(numberAt(QByteArray(reinterpret_cast<const char *>(room.data()), 40), 24), 0U);
}

void PacketMakerTest::checksumsAreRight_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("payload");
    for (const char *address : {"192.0.2.1", "2001:db8::ff00:1"}) {
        for (const qsizetype size : {0, 1, 2, 7, 8, 9, 1000, 65'495}) {
            QByteArray payload(size, '\xff');
            for (qsizetype i = 0; i < size; i += 3)
                payload[i] = static_cast<char>(i);
            QTest::addRow("%s, %lld bytes", address, static_cast<long long>(size))
                << QString::fromLatin1(address) << payload;
        }
    }
}

void PacketMakerTest::checksumsAreRight()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, payload);
    const Endpoint peer{QHostAddress(address), 65'535};
    const Endpoint local{QHostAddress(address), 40'001};
    for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
        PacketMaker maker(protocol, local, peer);
        Room room;
        const qsizetype size = protocol == Protocol::Tcp
            ? maker.segment(Direction::Out, Flag::Acknowledge, payload, room)
            : maker.datagram(Direction::Out, peer, payload, room);
        const QByteArray packet = QByteArray(reinterpret_cast<const char *>(room.data()), size) + payload;
        const bool isIpv4 = packet.at(0) >> 4 == 4;
        QCOMPARE(isIpv4, peer.address.protocol() == QAbstractSocket::IPv4Protocol);
        const qsizetype network = isIpv4 ? 20 : 40;
        if (isIpv4)
            QCOMPARE(plainSum(packet.first(20)), 0xffffU);
        QCOMPARE(qFromBigEndian<quint16>(packet.constData() + (isIpv4 ? 2 : 4)), packet.size() - (isIpv4 ? 0 : 40));
        QCOMPARE(plainSum(pseudoHeader(packet) + packet.sliced(network)), 0xffffU);
    }
}

void PacketMakerTest::aDatagramsChecksumIsNeverNone()
{
    const Endpoint peer{QHostAddress(QStringLiteral("192.0.2.1")), 7};
    const PacketMaker maker(Protocol::Udp, peer, peer);
    Room room;
    maker.datagram(Direction::Out, peer, QByteArray(2, '\0'), room);
    // With its own checksum as payload the sum is all ones, and the checksum 0, which would say that there is none.
    const QByteArray payload(reinterpret_cast<const char *>(room.data()) + 26, 2);
    maker.datagram(Direction::Out, peer, payload, room);
    QCOMPARE(qFromBigEndian<quint16>(room.data() + 26), quint16(0xffff));
}

void PacketMakerTest::aBoundSocketOfBothFamiliesHasItsPeersFamily()
{
    const PacketMaker maker(Protocol::Udp, {QHostAddress(QHostAddress::AnyIPv6), 5000}, {});
    Room room;
    QCOMPARE(maker.datagram(Direction::In, {QHostAddress(QStringLiteral("::1")), 7}, "x", room), 48);
    QCOMPARE(maker.datagram(Direction::In, {QHostAddress(QStringLiteral("192.0.2.1")), 7}, "x", room), 28);
    QCOMPARE(maker.datagram(Direction::In, {QHostAddress(QStringLiteral("::ffff:192.0.2.1")), 7}, "x", room), 28);
    const QByteArray header(reinterpret_cast<const char *>(room.data()), 28);
    QCOMPARE(numberAt(header, 12), 0xc0000201U);
    QCOMPARE(numberAt(header, 16), 0U);
}

QTEST_GUILESS_MAIN(PacketMakerTest)
#include "tst_packetmaker.moc"
