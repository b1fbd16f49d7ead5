// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/frame.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

constexpr quint32 largeId = 0xfedcba98;

AcceptedSocket accepted()
{
    return {0x80000001,
            {QHostAddress(QStringLiteral("127.0.0.1")), 7000},
            {QHostAddress(QStringLiteral("fe80::1%lo")), 65535}};
}

//! One frame of every type, with a payload where it has one.
QList<std::pair<FrameDirection, QByteArray>> everyFrame()
{
    const auto made = [](auto append) {
        QByteArray bytes;
        append(bytes);
        return bytes;
    };
    const auto toProgram = FrameDirection::ToProgram;
    const auto toPage = FrameDirection::ToPage;
    return {
        {toProgram, made([](QByteArray &b) { appendFrame(b, FrameType::Data, largeId, "payload"); })},
        {toProgram, made([](QByteArray &b) { appendUnits(b, FrameType::Credit, largeId, 0x01020304); })},
        {toProgram, made([](QByteArray &b) { appendFrame(b, FrameType::Finish, largeId); })},
        {toProgram, made([](QByteArray &b) { appendAbort(b, largeId, 0x0102030405060708); })},
        {toProgram, made([](QByteArray &b) { appendFrame(b, FrameType::Cancel, largeId); })},
        {toPage, made([](QByteArray &b) { appendFrame(b, FrameType::DataToPage, largeId, "payload"); })},
        {toPage, made([](QByteArray &b) {
             appendDatagram(b, largeId, {"data", {QHostAddress(QStringLiteral("::1")), 65535}});
         })},
        {toPage, made([](QByteArray &b) { appendUnits(b, FrameType::Taken, largeId, 7); })},
        {toPage, made([](QByteArray &b) { appendFrame(b, FrameType::End, largeId); })},
        {toPage, made([](QByteArray &b) {
             appendError(b, largeId, {Side::Writable, "NetworkError", QStringLiteral("gone")});
         })},
        {toPage, made([](QByteArray &b) { appendFrame(b, FrameType::Finished, largeId); })},
        {toPage, made([](QByteArray &b) { appendFrame(b, FrameType::Closed, largeId); })},
        {toProgram, made([](QByteArray &b) {
             appendDataTo(b, largeId, {net::AddressFamily::IPv6, 0x1234, "db.example", {}});
         })},
        {toPage, made([](QByteArray &b) { appendAccepted(b, largeId, accepted()); })},
    };
}

Result<Frame> parseOne(QByteArrayView message, FrameDirection direction)
{
    FrameParser parser(message, direction);
    return parser.next();
}

} // namespace

class FrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfTheProtocol();
    void everyTypeComesBack();
    void aMessageCarriesManyFrames();
    void everyTruncationIsAnError();
    void everyWrongLengthOfAFixedPayloadIsAnError();
    void framesOfTheOtherDirectionAreUnknown();
    void everyOtherTypeIsUnknown();
    void lengthsBeyondTheMessageAreErrors();
    void innerLengthsBeyondThePayloadAreErrors();
    void payloadsComeBack();
    void anEmptyDatagramComesBack();
    void longHostsAreCut();
    void longErrorMessagesAreCut();
    void noiseNeverReadsOutside();
};

void FrameTest::bytesAreThoseOfTheProtocol()
{
    QByteArray message;
    appendUnits(message, FrameType::Credit, 0x04030201, 0x0a090807);
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("0201020304"
                               "04000000"
                               "0708090a"));
    message.clear();
    appendDatagram(message, 1, {"hi", {QHostAddress(QStringLiteral("10.0.0.1")), 0x1234}});
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("8201000000"
                               "0d000000"
                               "3412"
                               "08"
                               "31302e302e302e31"
                               "6869"));
    message.clear();
    appendError(message, 1, {Side::Readable, "E", QStringLiteral("m")});
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("8501000000"
                               "04000000"
                               "01"
                               "01"
                               "45"
                               "6d"));
    message.clear();
    appendDataTo(message, 1, {net::AddressFamily::IPv4, 0x1234, "h", "hi"});
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("0601000000"
                               "07000000"
                               "04"
                               "3412"
                               "01"
                               "68"
                               "6869"));
    message.clear();
    appendAccepted(
        message, 1,
        {0x80000002, {QHostAddress(QStringLiteral("1.1.1.1")), 0x1234}, {QHostAddress(QStringLiteral("::1")), 0x5678}});
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("8801000000"
                               "14000000"
                               "02000080"
                               "3412"
                               "7856"
                               "07"
                               "312e312e312e31"
                               "03"
                               "3a3a31"));
    message.clear();
    appendAbort(message, 1, 5);
    QCOMPARE(message.toHex(),
             QByteArrayLiteral("0401000000"
                               "08000000"
                               "0500000000000000"));
}

void FrameTest::everyTypeComesBack()
{
    for (const auto &[direction, bytes] : everyFrame()) {
        FrameParser parser(bytes, direction);
        const Result<Frame> frame = parser.next();
        QVERIFY(frame);
        QCOMPARE(static_cast<quint8>(frame->type), static_cast<quint8>(bytes[0]));
        QCOMPARE(frame->socketId, largeId);
        QCOMPARE(frame->payload.toByteArray(), bytes.sliced(frameHeaderSize));
        QVERIFY(parser.atEnd());
    }
}

void FrameTest::aMessageCarriesManyFrames()
{
    QByteArray message;
    for (quint32 id = 1; id <= 100; ++id)
        appendFrame(message, FrameType::Data, id, QByteArray(static_cast<qsizetype>(id) - 1, 'x'));
    FrameParser parser(message, FrameDirection::ToProgram);
    for (quint32 id = 1; id <= 100; ++id) {
        const Result<Frame> frame = parser.next();
        QVERIFY(frame);
        QCOMPARE(frame->socketId, id);
        QCOMPARE(frame->payload.size(), static_cast<qsizetype>(id) - 1);
    }
    QVERIFY(parser.atEnd());
}

void FrameTest::everyTruncationIsAnError()
{
    for (const auto &[direction, bytes] : everyFrame()) {
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!parseOne(QByteArrayView(bytes).first(size), direction), bytes.toHex().constData());
    }
}

void FrameTest::everyWrongLengthOfAFixedPayloadIsAnError()
{
    const auto rightLength = [](quint8 type) {
        switch (static_cast<FrameType>(type)) {
        case FrameType::Credit:
        case FrameType::Taken:
            return 4;
        case FrameType::Abort:
            return 8;
        default:
            return 0;
        }
    };
    const QByteArray fixedTypes("\x02\x03\x04\x05\x83\x84\x86\x87");
    for (const char byte : fixedTypes) {
        const auto type = static_cast<quint8>(byte);
        for (int length = 0; length < 20; ++length) {
            QByteArray bytes;
            appendFrame(bytes, static_cast<FrameType>(type), 1, QByteArray(length, '\0'));
            const auto direction = type < 0x80 ? FrameDirection::ToProgram : FrameDirection::ToPage;
            QCOMPARE(parseOne(bytes, direction).has_value(), length == rightLength(type));
        }
    }
}

void FrameTest::framesOfTheOtherDirectionAreUnknown()
{
    for (const auto &[direction, bytes] : everyFrame()) {
        const auto other = direction == FrameDirection::ToPage ? FrameDirection::ToProgram : FrameDirection::ToPage;
        QVERIFY(!parseOne(bytes, other));
    }
}

void FrameTest::everyOtherTypeIsUnknown()
{
    // DataTo is not among them: its family would be 1.
    int known = 0;
    for (int type = 0; type < 256; ++type) {
        for (const qsizetype length : {0, 4, 8}) {
            QByteArray bytes;
            appendFrame(bytes, static_cast<FrameType>(type), 1, QByteArray(length, '\1'));
            known += parseOne(bytes, FrameDirection::ToProgram).has_value();
        }
    }
    QCOMPARE(known, 3 + 1 + 1 + 1 + 1); // Data three times, the others each with its own length
}

void FrameTest::lengthsBeyondTheMessageAreErrors()
{
    for (const quint32 length : {1u, 0x7fffffffu, 0x80000000u, 0xffffffffu}) {
        QByteArray bytes;
        appendFrame(bytes, FrameType::Data, 1);
        writeFrameHeader({bytes.data(), frameHeaderSize}, FrameType::Data, 1, static_cast<qsizetype>(length));
        QVERIFY(!parseOne(bytes, FrameDirection::ToProgram));
    }
}

void FrameTest::innerLengthsBeyondThePayloadAreErrors()
{
    for (int length = 0; length < 256; ++length) {
        QByteArray bytes;
        const char size = static_cast<char>(length);
        appendFrame(bytes, FrameType::Datagram, 1, QByteArray("\1\2", 2).append(size).append(9, '1'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToPage).has_value(), length <= 9);
        bytes.clear();
        appendFrame(bytes, FrameType::Error, 1, QByteArray("\1", 1).append(size).append(9, 'E'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToPage).has_value(), length <= 9);
        bytes.clear();
        appendFrame(bytes, FrameType::Error, 1, QByteArray(1, size).append('\0'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToPage).has_value(), length == 1 || length == 2);
        bytes.clear();
        appendFrame(bytes, FrameType::DataTo, 1, QByteArray("\0\1\2", 3).append(size).append(9, 'h'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToProgram).has_value(), length >= 1 && length <= 9);
        bytes.clear();
        appendFrame(bytes, FrameType::DataTo, 1, QByteArray(1, size).append("\1\2\1h", 4));
        QCOMPARE(parseOne(bytes, FrameDirection::ToProgram).has_value(), length == 0 || length == 4 || length == 6);
        bytes.clear();
        appendFrame(bytes, FrameType::Accepted, 1, QByteArray(8, '\1').append(size).append(9, '\2'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToPage).has_value(), length == 6);
        bytes.clear();
        appendFrame(bytes, FrameType::Accepted, 1, QByteArray(8, '\1').append("\1:", 2).append(size).append(9, ':'));
        QCOMPARE(parseOne(bytes, FrameDirection::ToPage).has_value(), length == 9);
    }
}

void FrameTest::payloadsComeBack()
{
    const auto all = everyFrame();
    QCOMPARE(unitsOf(*parseOne(all[1].second, FrameDirection::ToProgram)), 0x01020304u);
    QCOMPARE(promisedUnitsOf(*parseOne(all[3].second, FrameDirection::ToProgram)), Q_UINT64_C(0x0102030405060708));
    const Datagram datagram = datagramOf(*parseOne(all[6].second, FrameDirection::ToPage));
    QCOMPARE(datagram, (Datagram{"data", {QHostAddress(QStringLiteral("::1")), 65535}}));
    const SideError error = sideErrorOf(*parseOne(all[9].second, FrameDirection::ToPage));
    QCOMPARE(error, (SideError{Side::Writable, "NetworkError", QStringLiteral("gone")}));
    const AddressedData addressed = addressedDataOf(*parseOne(all[12].second, FrameDirection::ToProgram));
    QCOMPARE(addressed, (AddressedData{net::AddressFamily::IPv6, 0x1234, "db.example", {}}));
    const AcceptedSocket socket = acceptedSocketOf(*parseOne(all[13].second, FrameDirection::ToPage));
    QCOMPARE(socket, accepted());
    QCOMPARE(socket.remote.address.scopeId(), QStringLiteral("lo"));
}

void FrameTest::longHostsAreCut()
{
    QByteArray bytes;
    appendDataTo(bytes, 1, {{}, 1, QByteArray(256, 'h'), "data"});
    const AddressedData addressed = addressedDataOf(*parseOne(bytes, FrameDirection::ToProgram));
    QCOMPARE(addressed, (AddressedData{{}, 1, QByteArray(255, 'h'), "data"}));
}

void FrameTest::anEmptyDatagramComesBack()
{
    QByteArray bytes;
    appendDatagram(bytes, 1, {{}, {QHostAddress(QStringLiteral("fe80::1%lo")), 1}});
    const Datagram datagram = datagramOf(*parseOne(bytes, FrameDirection::ToPage));
    QCOMPARE(datagram.data, QByteArray());
    QCOMPARE(datagram.peer.address.toString(), QStringLiteral("fe80::1%lo"));
}

void FrameTest::longErrorMessagesAreCut()
{
    QByteArray bytes;
    appendError(bytes, 1, {Side::Readable, QByteArray(1000, 'N'), QString(1'000'000, QChar(0x20ac))});
    QVERIFY(bytes.size() < 5000);
    const SideError error = sideErrorOf(*parseOne(bytes, FrameDirection::ToPage));
    QCOMPARE(error.name.size(), 255);
    QCOMPARE(error.message.back(), QChar(0x20ac));
}

void FrameTest::noiseNeverReadsOutside()
{
    // For the sanitizers: sound headers around random lengths, types and payloads, in buffers of the exact size.
    QRandomGenerator random(1);
    int parsed = 0;
    for (int round = 0; round < 20'000; ++round) {
        const qsizetype size = random.bounded(60);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(3) ? random.bounded(9) : random.bounded(256));
        if (size > 8)
            writeFrameHeader({bytes.data(), frameHeaderSize},
                             static_cast<FrameType>(random.bounded(2) * 0x80 + random.bounded(9)), 1,
                             random.bounded(60));
        const std::vector<char> exact(bytes.cbegin(), bytes.cend());
        for (const auto direction : {FrameDirection::ToProgram, FrameDirection::ToPage}) {
            FrameParser parser(QByteArrayView(exact.data(), size), direction);
            while (!parser.atEnd()) {
                const Result<Frame> frame = parser.next();
                if (!frame)
                    break;
                ++parsed;
                if (frame->type == FrameType::Datagram)
                    datagramOf(*frame);
                else if (frame->type == FrameType::Error)
                    sideErrorOf(*frame);
                else if (frame->type == FrameType::DataTo)
                    addressedDataOf(*frame);
                else if (frame->type == FrameType::Accepted)
                    acceptedSocketOf(*frame);
            }
        }
    }
    QVERIFY(parsed > 100);
}

QTEST_GUILESS_MAIN(FrameTest)
#include "tst_frame.moc"
