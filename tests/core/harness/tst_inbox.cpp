// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/inbox.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::harness;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<framing::Framer> lines()
{
    return *framing::makeFramer({.framing = framing::LineFraming{framing::LineEnd::Lf}});
}

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOfAStreamWaitUntilTheyAreTaken()
    {
        Inbox inbox(true);
        QVERIFY(inbox.isEmpty());
        inbox.feed("abc", 1ms);
        inbox.feed("def", 2ms);
        QCOMPARE(inbox.bytes().toByteArray(), QByteArray("abcdef"));
        inbox.take(2);
        QCOMPARE(inbox.bytes().toByteArray(), QByteArray("cdef"));
        QCOMPARE(inbox.held(), 4);
        inbox.take(4);
        QVERIFY(inbox.isEmpty());
    }

    void eachByteKnowsWhenItCame()
    {
        Inbox inbox(true);
        for (int i = 0; i < 10; ++i)
            inbox.feed("xy", std::chrono::milliseconds(i));
        for (qsizetype end = 1; end <= 20; ++end)
            QCOMPARE(inbox.timeOf(end), std::chrono::milliseconds((end - 1) / 2));
        inbox.take(7);
        QCOMPARE(inbox.timeOf(1), 3ms);
        QCOMPARE(inbox.timeOf(2), 4ms);
    }

    void takingByteByByteLosesNone()
    {
        Inbox inbox(true);
        const QByteArray all(200'000, 'x');
        inbox.feed(all + 'y', 0ms);
        for (qsizetype i = 0; i < all.size(); ++i)
            inbox.take(1);
        QCOMPARE(inbox.bytes().toByteArray(), QByteArray("y"));
        inbox.feed("z", 5ms);
        QCOMPARE(inbox.bytes().toByteArray(), QByteArray("yz"));
        QCOMPARE(inbox.timeOf(2), 5ms);
    }

    void aFramingCutsMessages()
    {
        Inbox inbox(true, lines());
        QVERIFY(inbox.hasMessages());
        inbox.feed("one\ntw", 1ms);
        QCOMPARE(inbox.message()->bytes, QByteArray("one"));
        QCOMPARE(inbox.incomplete(), 2);
        inbox.takeMessage();
        QVERIFY(!inbox.message());
        QVERIFY(!inbox.isEmpty());
        inbox.feed("o\n", 2ms);
        QCOMPARE(inbox.message()->bytes, QByteArray("two"));
        QCOMPARE(inbox.message()->time, 2ms);
        inbox.takeMessage();
        QVERIFY(inbox.isEmpty());
    }

    void theEndMakesAMessageOfWhatIsPending()
    {
        Inbox inbox(true, lines());
        inbox.feed("half", 1ms);
        inbox.finish();
        QVERIFY(inbox.message());
        QCOMPARE(inbox.message()->bytes, QByteArray("half"));
    }

    void datagramsAreMessagesAlsoEmptyOnes()
    {
        Inbox inbox(false);
        inbox.feed("", 1ms);
        inbox.feed("b", 2ms);
        QVERIFY(!inbox.isEmpty());
        QCOMPARE(inbox.message()->bytes, QByteArray());
        inbox.takeMessage();
        QCOMPARE(inbox.message()->bytes, QByteArray("b"));
    }

    void roomEndsAtTheLimit()
    {
        Inbox stream(true);
        QCOMPARE(stream.room(0), Inbox::limit);
        stream.feed(QByteArray(Inbox::limit - 10, 'x'), 0ms);
        QCOMPARE(stream.room(0), 10);
        QCOMPARE(stream.room(7), 3);
        QCOMPARE(stream.room(11), 0);
        stream.take(5);
        QCOMPARE(stream.room(10), 5);
        Inbox datagrams(false);
        const qint64 most = Inbox::limit / Inbox::largestDatagram;
        QCOMPARE(datagrams.room(0), most);
        QCOMPARE(datagrams.room(most), 0);
        datagrams.feed(QByteArray(Inbox::limit, 'x'), 0ms);
        QCOMPARE(datagrams.room(0), 0);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
