// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replaycomparison.h"
#include "core/capture/recorder.h"
#include "core/capture/recordingfile.h"
#include "core/capture/recordwriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::cli;

namespace {

const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
const Endpoint remote{QHostAddress(QStringLiteral("192.0.2.2")), 502};

} // namespace

//! What came in of a TCP session: "hello ", "world"; of a UDP session: "one", "", "two"; of another TCP session: "bye",
//! and it was reset.
class ReplayComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameIsTheSameHoweverItIsCut();
    void datagramsAreComparedOneByOne_data();
    void datagramsAreComparedOneByOne();
    void theFirstDifferenceIsShown();
    void moreThanWasRecordedIsADifference();
    void anEndBeforeEverythingCameIsADifference();
    void aResetIsAnEndToo();
    void behindWhatIsMissingNothingIsCompared();

private:
    ReplayComparison comparison(capture::SessionId session) const
    {
        return {*m_recording, session, capture::Direction::In};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<capture::Recording> m_recording;
};

void ReplayComparisonTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("it.pcapng"));
    {
        auto recorder = capture::Recorder::start(path);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
        const auto tcp = watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("pump:502")});
        const auto udp = watcher->watch({TransportProtocol::Udp, local, remote, QStringLiteral("pump:502")});
        tcp->received("hello ");
        udp->receivedDatagram({"one", remote});
        tcp->sent("not this");
        udp->receivedDatagram({"", remote});
        tcp->received("world");
        udp->receivedDatagram({"two", remote});
        tcp->receivedEnd();
        const auto broken = watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("pump:502")});
        broken->received("bye");
        broken->failed({ErrorCode::ConnectionReset, QStringLiteral("reset")});
    }
    auto recording = capture::Recording::open(path);
    QVERIFY(recording);
    m_recording = std::move(*recording);
    QVERIFY(m_recording->indexAll());
}

void ReplayComparisonTest::theSameIsTheSameHoweverItIsCut()
{
    const QByteArray whole = "hello world";
    for (qsizetype first = 1; first < whole.size(); ++first) {
        for (qsizetype second = first; second <= whole.size(); ++second) {
            ReplayComparison compared = comparison(0);
            QVERIFY(!compared.isComplete());
            compared.add(whole.first(first));
            QVERIFY(!compared.isComplete());
            if (second > first)
                compared.add(whole.mid(first, second - first));
            if (second < whole.size())
                compared.add(whole.mid(second));
            QVERIFY(compared.isComplete());
            compared.end(QStringLiteral("over"));
            QCOMPARE(compared.difference(), QString());
            QCOMPARE(compared.same(), quint64(11));
            QVERIFY(compared.isEndExpected());
            QVERIFY(!compared.isCutShort());
        }
    }
}

void ReplayComparisonTest::datagramsAreComparedOneByOne_data()
{
    QTest::addColumn<QByteArrayList>("datagrams");
    QTest::addColumn<bool>("isSame");
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("as recorded") << QByteArrayList{"one", "", "two"} << true << true;
    QTest::newRow("one is missing") << QByteArrayList{"one", ""} << true << false;
    QTest::newRow("the empty one is missing") << QByteArrayList{"one", "two"} << false << false;
    QTest::newRow("shorter") << QByteArrayList{"on"} << false << false;
    QTest::newRow("longer") << QByteArrayList{"ones"} << false << false;
    QTest::newRow("empty") << QByteArrayList{""} << false << false;
    QTest::newRow("another") << QByteArrayList{"one", "", "tvo"} << false << false;
    QTest::newRow("one more, empty") << QByteArrayList{"one", "", "two", ""} << false << true;
}

void ReplayComparisonTest::datagramsAreComparedOneByOne()
{
    QFETCH(QByteArrayList, datagrams);
    QFETCH(bool, isSame);
    QFETCH(bool, isComplete);
    ReplayComparison compared = comparison(1);
    for (const QByteArray &datagram : datagrams)
        compared.add(datagram);
    QCOMPARE(compared.difference().isEmpty(), isSame);
    QCOMPARE(compared.isComplete(), isComplete);
    QVERIFY(!compared.isEndExpected());
}

void ReplayComparisonTest::theFirstDifferenceIsShown()
{
    ReplayComparison compared = comparison(0);
    compared.add("hello w");
    compared.add("0rld!");
    const QStringList lines = compared.difference().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(0).contains(u"at byte 7, in record "), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(u"expected  68 65 6c 6c 6f 20 77 6f 72 6c 64 "), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(1).endsWith(u"|hello world|"), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"got       68 65 6c 6c 6f 20 77 30 72 6c 64 21 "), qPrintable(lines.at(2)));
    QCOMPARE(lines.at(3).indexOf(u'^'), lines.at(2).indexOf(u"30"));
    QCOMPARE(lines.at(1).indexOf(u'|'), lines.at(2).indexOf(u'|'));
    QCOMPARE(compared.same(), quint64(7));
    const QString first = compared.difference();
    compared.add("more");
    compared.end(QStringLiteral("over"));
    QCOMPARE(compared.difference(), first);
}

void ReplayComparisonTest::moreThanWasRecordedIsADifference()
{
    ReplayComparison compared = comparison(0);
    compared.add("hello world!");
    QVERIFY2(compared.difference().contains(u"at byte 11, behind the last record"), qPrintable(compared.difference()));
    QVERIFY2(compared.difference().contains(u"got       6c 6f 20 77 6f 72 6c 64 21 "),
             qPrintable(compared.difference()));
}

void ReplayComparisonTest::anEndBeforeEverythingCameIsADifference()
{
    ReplayComparison compared = comparison(0);
    compared.add("hello wor");
    compared.end(QStringLiteral("the peer went"));
    QVERIFY2(compared.difference().contains(u"at byte 9"), qPrintable(compared.difference()));
    QVERIFY2(compared.difference().endsWith(u"\nthe peer went"), qPrintable(compared.difference()));
}

void ReplayComparisonTest::aResetIsAnEndToo()
{
    ReplayComparison compared = comparison(2);
    compared.add("bye");
    QVERIFY(compared.isComplete());
    QVERIFY(compared.isEndExpected());
    QVERIFY(!compared.isCutShort());
}

void ReplayComparisonTest::behindWhatIsMissingNothingIsCompared()
{
    const QString path = m_folder.filePath(QStringLiteral("lost.pcapng"));
    {
        auto file = capture::RecordingFile::create(path);
        QVERIFY(file);
        QByteArray blocks;
        capture::RecordWriter writer(blocks);
        writer.beginSection();
        writer.addSession({.local = local, .remote = remote, .owner = {}, .name = {}});
        const capture::LostAmount lost{1, 100, 0, 0};
        const QByteArrayView amount(reinterpret_cast<const char *>(&lost), sizeof(lost));
        using capture::Direction;
        using capture::RecordKind;
        writer.write({.kind = RecordKind::Opened, .time = 1});
        writer.write({.direction = Direction::In, .time = 2, .payload = "hello"});
        writer.write({.kind = RecordKind::Lost, .direction = Direction::In, .time = 3, .payload = amount});
        writer.write({.direction = Direction::In, .time = 4, .payload = "behind"});
        QVERIFY(file->write(blocks));
    }
    const auto recording = capture::Recording::open(path);
    QVERIFY(recording && (*recording)->indexAll());
    ReplayComparison compared(**recording, 0, capture::Direction::In);
    compared.add("hel");
    QVERIFY(!compared.isCutShort());
    compared.add("lo anything");
    QVERIFY(compared.isComplete());
    QVERIFY(compared.isCutShort());
    compared.add("more");
    compared.end(QStringLiteral("over"));
    QCOMPARE(compared.difference(), QString());
    QCOMPARE(compared.same(), quint64(5));
}

QTEST_GUILESS_MAIN(ReplayComparisonTest)
#include "tst_replaycomparison.moc"
