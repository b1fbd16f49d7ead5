// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testbytes.h"
#include "webchannel/bridge/framereader.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

constexpr qsizetype largestMessage = 1000;
constexpr quint32 inParts = 7; // whose Data may come in parts

//! What a receiver is told, parts of Data put together.
struct Told
{
    QList<std::pair<FrameType, quint32>> frames;
    QByteArray payloads;
    bool wasPart = false;

    Result<void> take(const Frame &frame)
    {
        const bool goesOn = frame.type == FrameType::Data && frame.socketId == inParts && !frames.isEmpty()
            && frames.last() == std::pair(FrameType::Data, inParts);
        wasPart = wasPart || goesOn;
        if (!goesOn)
            frames.append({frame.type, frame.socketId});
        payloads += frame.payload;
        return {};
    }
};

FrameReader readerInto(Told &told)
{
    return FrameReader(largestMessage,
                       {.takesParts = [](quint32 id) { return id == inParts; },
                        .handle = [&told](const Frame &frame) { return told.take(frame); }});
}

QByteArray message()
{
    QByteArray message;
    appendFrame(message, FrameType::Data, 3, testBytes(30));
    appendFrame(message, FrameType::Data, inParts, testBytes(40, 1));
    appendFrame(message, FrameType::Finish, inParts);
    appendUnits(message, FrameType::Credit, 3, 0x01020304);
    appendDataTo(message, 4, {{}, 80, "host", "data"});
    appendUnits(message, FrameType::Received, 0, 5);
    appendFrame(message, FrameType::Data, 3);
    appendFrame(message, FrameType::Cancel, 3);
    return message;
}

} // namespace

class FrameReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySplitTellsTheSame();
    void byteByByteTellsTheSame();
    void anEmptyLastPieceEndsAMessage();
    void whereNoPartsAreTakenDataComesWhole();
    void badMessagesAreErrors_data();
    void badMessagesAreErrors();
    void whatTheReceiverSaysEndsReading();
};

void FrameReaderTest::everySplitTellsTheSame()
{
    const QByteArray bytes = message();
    Told whole;
    FrameReader reader = readerInto(whole);
    QVERIFY(reader.read(bytes, true));
    QCOMPARE(whole.frames.size(), 8);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        Told told;
        FrameReader cut = readerInto(told);
        QVERIFY(cut.read(QByteArrayView(bytes).first(split), false));
        QVERIFY(cut.read(QByteArrayView(bytes).sliced(split), true));
        QCOMPARE(told.frames, whole.frames);
        QCOMPARE(told.payloads, whole.payloads);
        QVERIFY(cut.read(bytes, true)); // and nothing was left over
        QCOMPARE(told.frames.size(), 16);
    }
}

void FrameReaderTest::byteByByteTellsTheSame()
{
    const QByteArray bytes = message();
    Told whole;
    FrameReader reader = readerInto(whole);
    QVERIFY(reader.read(bytes, true));
    QVERIFY(!whole.wasPart);
    Told told;
    FrameReader cut = readerInto(told);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QVERIFY(cut.read(QByteArrayView(bytes).sliced(i, 1), i == bytes.size() - 1));
    QCOMPARE(told.frames, whole.frames);
    QCOMPARE(told.payloads, whole.payloads);
    QVERIFY(told.wasPart);
}

void FrameReaderTest::anEmptyLastPieceEndsAMessage()
{
    Told told;
    FrameReader reader = readerInto(told);
    QVERIFY(reader.read(message(), false));
    QVERIFY(reader.read({}, true));
    QCOMPARE(told.frames.size(), 8);
}

void FrameReaderTest::whereNoPartsAreTakenDataComesWhole()
{
    QByteArray bytes;
    appendFrame(bytes, FrameType::Data, 3, testBytes(100));
    QList<qsizetype> sizes;
    FrameReader reader(largestMessage,
                       {.takesParts = [](quint32) { return false; },
                        .handle = [&](const Frame &frame) -> Result<void> {
                            sizes.append(frame.payload.size());
                            return {};
                        }});
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QVERIFY(reader.read(QByteArrayView(bytes).sliced(i, 1), i == bytes.size() - 1));
    QCOMPARE(sizes, QList<qsizetype>{100});
}

void FrameReaderTest::badMessagesAreErrors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &message, const char *complaint) {
        QTest::newRow(name) << message << QString::fromLatin1(complaint);
    };
    QByteArray data;
    appendFrame(data, FrameType::Data, 3, "payload");
    QByteArray parts;
    appendFrame(parts, FrameType::Data, inParts, "payload");
    row("cut header", data.first(5), "header is cut off");
    row("header alone", data.first(9), "payload is cut off");
    row("cut payload", data.chopped(1), "payload is cut off");
    row("cut payload in parts", parts.chopped(1), "payload is cut off");
    row("unknown type", QByteArray(9, '\0'), "unknown frame type");
    QByteArray huge = data;
    writeFrameHeader({huge.data(), frameHeaderSize}, FrameType::Data, 3, 0xffffffff);
    row("huge length", huge, "payload is cut off");
    QByteArray received;
    appendUnits(received, FrameType::Received, 1, 5);
    row("Received of a socket", received, "wrong payload");
}

void FrameReaderTest::badMessagesAreErrors()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, complaint);
    for (qsizetype split = 0; split <= message.size(); ++split) {
        Told told;
        FrameReader reader = readerInto(told);
        Result<void> read = reader.read(QByteArrayView(message).first(split), false);
        if (read)
            read = reader.read(QByteArrayView(message).sliced(split), true);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(read.error().detail.contains(complaint), qPrintable(read.error().detail));
    }
}

void FrameReaderTest::whatTheReceiverSaysEndsReading()
{
    int count = 0;
    FrameReader reader(largestMessage,
                       {.takesParts = [](quint32) { return true; },
                        .handle = [&](const Frame &) -> Result<void> {
                            if (++count == 2)
                                return failure(ErrorCode::InvalidState, QStringLiteral("enough"));
                            return {};
                        }});
    QCOMPARE(reader.read(message(), true).error().detail, QStringLiteral("enough"));
    QCOMPARE(count, 2);
}

QTEST_APPLESS_MAIN(FrameReaderTest)
#include "tst_framereader.moc"
