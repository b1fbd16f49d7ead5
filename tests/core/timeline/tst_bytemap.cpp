// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/bytemap.h"
#include "tests/support/recordedtraffic.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::timeline;

//! The bytes of rows behind each other.
class ByteMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCountedUnasked();
    void bytesLieBehindEachOther();
    void everyByteIsFound();
    void whatComesIsCounted();
    void filtersMakeAnotherSheet();
    void whatWasCountedForAnotherFilterIsThrownAway();
    void onlyTheNewestWishIsGranted();
    void itMayEndAtAnyMoment();

private:
    const session::Decoding m_decoding{decode::SchemaCatalogue::builtIn()};
};

namespace {

//! A sheet of everything that is recorded.
struct Sheet
{
    tests::RecordedTraffic traffic;
    RecordingFeed feed{traffic.path()};
    Timeline timeline{feed};
    ByteMap map{timeline, feed};
    QSignalSpy read{&map, &ByteMap::stretchRead};

    bool isCounted(quint64 rows) const { return timeline.count() == rows && map.isComplete(); }
    ByteStretch at(quint64 offset, quint64 size)
    {
        read.clear();
        map.wish(offset, size);
        return read.wait(5000) ? read.last().first().value<ByteStretch>() : ByteStretch();
    }
};

} // namespace

void ByteMapTest::nothingIsCountedUnasked()
{
    Sheet sheet;
    sheet.traffic.send(3);
    QTRY_COMPARE(sheet.timeline.count(), 4u);
    QCOMPARE(sheet.map.size(), 0u);
    sheet.map.setActive(true);
    QTRY_COMPARE(sheet.map.size(), 12u);
    QVERIFY(sheet.map.isComplete());
    sheet.map.setActive(false);
    sheet.traffic.send(1);
    QTRY_COMPARE(sheet.timeline.count(), 5u);
    QCOMPARE(sheet.map.size(), 12u);
    QVERIFY(!sheet.map.isComplete());
}

void ByteMapTest::bytesLieBehindEachOther()
{
    Sheet sheet;
    sheet.map.setActive(true);
    sheet.traffic.send(1, "PING");
    sheet.traffic.receive(1, "pong!");
    sheet.traffic.send(1, {}); // takes no place
    sheet.traffic.send(1, "X");
    QTRY_VERIFY(sheet.isCounted(5));
    const ByteStretch all = sheet.at(0, 100);
    QCOMPARE(all.bytes, QByteArray("PINGpong!X"));
    const QList<ByteStretch::Span> spans{
        {1, 0, 4, capture::Direction::Out}, {2, 0, 5, capture::Direction::In}, {4, 0, 1, capture::Direction::Out}};
    QCOMPARE(all.spans, spans);
    const ByteStretch part = sheet.at(6, 2);
    QCOMPARE(part.offset, 6u);
    QCOMPARE(part.bytes, QByteArray("ng"));
    QCOMPARE(part.spans, QList<ByteStretch::Span>({{2, 2, 2, capture::Direction::In}}));
    const ByteStretch border = sheet.at(4, 5); // of two records: neither has a byte of the other's
    QCOMPARE(border.spans, QList<ByteStretch::Span>({{2, 0, 5, capture::Direction::In}}));
}

void ByteMapTest::everyByteIsFound()
{
    Sheet sheet;
    sheet.map.setActive(true);
    QByteArray everything;
    for (int i = 0; i < 5'000; ++i) { // more than one stretch that is counted
        const QByteArray payload = QByteArray::number(i * 7919).left(i % 7);
        sheet.traffic.send(1, payload);
        everything += payload;
    }
    QTRY_VERIFY_WITH_TIMEOUT(sheet.isCounted(5'001), 20'000);
    QCOMPARE(sheet.map.size(), static_cast<quint64>(everything.size()));
    for (qsizetype offset = 0; offset < everything.size(); offset += 487) {
        const ByteStretch stretch = sheet.at(static_cast<quint64>(offset), 64);
        QCOMPARE(stretch.bytes, everything.mid(offset, 64));
    }
}

void ByteMapTest::whatComesIsCounted()
{
    Sheet sheet;
    sheet.map.setActive(true);
    for (quint64 rows = 2; rows < 6; ++rows) {
        sheet.traffic.receive(1, "0123456789");
        QTRY_VERIFY(sheet.isCounted(rows));
        QCOMPARE(sheet.map.size(), (rows - 1) * 10);
    }
    QCOMPARE(sheet.at(35, 10).bytes, QByteArray("56789"));
}

void ByteMapTest::filtersMakeAnotherSheet()
{
    Sheet sheet;
    sheet.map.setActive(true);
    sheet.traffic.send(3, "out");
    sheet.traffic.receive(3, "in");
    QTRY_VERIFY(sheet.isCounted(7));
    QSignalSpy began(&sheet.map, &ByteMap::began);
    sheet.timeline.setFilter(*capture::parseFilter(u"dir:in"));
    QCOMPARE(began.count(), 1);
    QCOMPARE(sheet.map.size(), 0u);
    QTRY_COMPARE(sheet.map.size(), 6u);
    QCOMPARE(sheet.at(1, 3).bytes, QByteArray("nin"));
}

void ByteMapTest::whatWasCountedForAnotherFilterIsThrownAway()
{
    Sheet sheet;
    sheet.traffic.send(2'000, "out");
    sheet.traffic.receive(3, "in");
    QTRY_COMPARE(sheet.timeline.count(), 2'004u);
    sheet.map.setActive(true); // begins to count all
    sheet.timeline.setFilter(*capture::parseFilter(u"dir:in"));
    QTRY_VERIFY(sheet.isCounted(3));
    QCOMPARE(sheet.map.size(), 6u);
    QCOMPARE(sheet.at(0, 10).bytes, QByteArray("ininin"));
}

void ByteMapTest::onlyTheNewestWishIsGranted()
{
    Sheet sheet;
    sheet.map.setActive(true);
    sheet.traffic.send(100, "0123456789");
    QTRY_VERIFY(sheet.isCounted(101));
    sheet.map.wish(0, 10);
    sheet.map.wish(500, 10);
    QTRY_COMPARE(sheet.read.count(), 1);
    QCOMPARE(sheet.read.first().first().value<ByteStretch>().offset, 500u);
    sheet.map.wish(2'000, 10); // behind the end
    sheet.map.wish(3, 0);
    QTRY_COMPARE(sheet.read.count(), 1);
}

void ByteMapTest::itMayEndAtAnyMoment()
{
    Sheet sheet;
    sheet.traffic.send(2'000);
    QTRY_COMPARE(sheet.timeline.count(), 2'001u);
    for (int i = 0; i < 20; ++i) {
        Timeline timeline(sheet.feed, m_decoding);
        ByteMap map(timeline, sheet.feed);
        map.setActive(true);
        for (int turn = 0; turn < i; ++turn)
            QCoreApplication::processEvents();
        map.wish(0, 100);
    }
    QVERIFY(sheet.feed.count() == 2'001);
}

QTEST_GUILESS_MAIN(ByteMapTest)
#include "tst_bytemap.moc"
