// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/capture/recordingfixture.h"

#include <sys/stat.h>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

class TestRecording : public RecordingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void everythingIsFound_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("ours") << ours(2000);
        QTest::newRow("others") << others(2000);
        QTest::newRow("empty") << QByteArray();
    }
    void everythingIsFound()
    {
        QFETCH(const QByteArray, file);
        write(file);
        const QByteArrayList expected = describe(file);
        {
            const auto recording = open();
            QCOMPARE(recording->count(), 0);
            QVERIFY(recording->indexAll());
            QCOMPARE(texts(*recording), expected);
            QVERIFY(!recording->tornAt());
            QVERIFY(!recording->isIndexTemporary());
        }
        const auto again = open();
        QCOMPARE(texts(*again), expected); // without indexing
        QVERIFY(*again->indexMore(1));
    }

    void recordsAreReadOneByOneAndInBulk()
    {
        write(ours(20'000));
        const auto recording = open();
        QVERIFY(recording->indexAll());
        QCOMPARE(recording->count(), 20'000);
        std::vector<RecordEntry> all(20'010);
        QCOMPARE(recording->read(0, all), 20'000);
        for (const qint64 index : {0, 511, 512, 513, 10'000, 19'999, 5, 19'998}) {
            QCOMPARE(recording->at(index), all[std::size_t(index)]);
            QCOMPARE(recording->payload(recording->at(index)), QByteArray::number(index));
        }
        QCOMPARE(recording->read(19'995, all), 5);
        QCOMPARE(all[0].time, 1000 + 19'995);
        QCOMPARE(recording->read(30'000, all), 0);
        QCOMPARE(recording->read(-1, all), 0);
        for (const qint64 outside : {qint64(-1), qint64(20'000), std::numeric_limits<qint64>::max()})
            QCOMPARE(recording->at(outside).kind, RecordKind::Error);
    }

    void payloadsAreReadInParts()
    {
        write(others(3));
        const auto recording = open();
        QVERIFY(recording->indexAll());
        const RecordEntry entry = recording->at(0);
        QCOMPARE(recording->payload(entry), "sega");
        QCOMPARE(recording->payload(entry, 1, 2), "eg");
        QCOMPARE(recording->payload(entry, 3, 9), "a");
        QCOMPARE(recording->payload(entry, 4, 1), "");
        QCOMPARE(recording->payload(entry, 0xffffffff, 0xffffffff), "");
        QCOMPARE(recording->header(entry).size(), 40);
    }

    void aDatagramHasItsPeer()
    {
        write(ours(3));
        const auto recording = open();
        QVERIFY(recording->indexAll());
        QCOMPARE(recording->session(0).remote, Endpoint());
        QCOMPARE(recording->peer(recording->at(2)), (Endpoint{QHostAddress(0x0a000002U), 9}));
        write(others(1));
        const auto stream = open();
        QVERIFY(stream->indexAll());
        QCOMPARE(stream->peer(stream->at(0)), server);
        RecordEntry event = stream->at(0);
        event.headerLength = 0;
        QCOMPARE(stream->peer(event), server);
        QCOMPARE(stream->session(7), Session());
    }

    void indexingIsDoneInSteps()
    {
        write(ours(60'000));
        const auto recording = open();
        qint64 last = 0;
        int steps = 0;
        for (bool isAll = false; !isAll; ++steps) {
            const auto result = recording->indexMore(1);
            QVERIFY(result);
            isAll = *result;
            QVERIFY(recording->count() > last || isAll);
            last = recording->count();
            QCOMPARE(recording->payload(recording->at(last - 1)), QByteArray::number(last - 1));
        }
        QVERIFY(steps >= 4);
        QCOMPARE(last, 60'000);
    }

    void aGrowingFileIsFollowed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("ours") << ours(50);
        QTest::newRow("others") << others(50);
    }
    //! The file grows by some bytes; sometimes the program that looks at it ends and begins again.
    void aGrowingFileIsFollowed()
    {
        QFETCH(const QByteArray, file);
        const QByteArrayList whole = describe(file);
        for (const bool isOpenedAgain : {false, true}) {
            QFile::remove(m_path + QStringLiteral(".wbindex"));
            write({});
            auto recording = open({.growth = Recording::Growth::Growing});
            for (qsizetype at = 0; at < file.size(); at += 37) {
                append(file.mid(at, 37));
                if (isOpenedAgain) {
                    recording.reset();
                    recording = open({.growth = Recording::Growth::Growing});
                }
                QVERIFY(recording->indexAll());
                QCOMPARE(recording->tornAt().has_value(), recording->position() != recording->size());
                RecordEntry last = recording->at(-1);
                recording->read(recording->count() - 1, {&last, 1});
                QCOMPARE(recording->at(recording->count() - 1), last);
            }
            QCOMPARE(texts(*recording), whole);
            append("more");
            QVERIFY(*recording->refresh());
        }
    }

    void whatWaitsInAGrowingFileGoesOnWaiting()
    {
        const QByteArray file = others(2);
        const qsizetype cut = file.size() - (32 + 44);
        write(file.first(cut));
        {
            const auto hurried = open();
            QVERIFY(hurried->indexAll());
            QCOMPARE(texts(*hurried).mid(1), QByteArrayList({"1 s0 out lost 4", "1 s0 out data segb"}));
        }
        QFile::remove(m_path + QStringLiteral(".wbindex"));
        auto patient = open({.growth = Recording::Growth::Growing});
        QVERIFY(patient->indexAll());
        QCOMPARE(patient->count(), 0);
        patient.reset(); // what waits is not in an index, so there is none
        patient = open({.growth = Recording::Growth::Growing});
        append(file.sliced(cut));
        QVERIFY(patient->indexAll());
        QCOMPARE(texts(*patient).mid(1), QByteArrayList({"2 s0 out data sega", "2 s0 out data segb"}));

        write(file.first(cut));
        const auto complete = open({.growth = Recording::Growth::Growing});
        QVERIFY(complete->indexAll());
        QVERIFY(complete->complete());
        QCOMPARE(complete->count(), 2);
    }

    void aTornEndHasAPlace()
    {
        const QByteArray file = ours(3);
        write(file.chopped(5));
        const auto recording = open();
        QVERIFY(recording->indexAll());
        QCOMPARE(recording->count(), 2);
        QCOMPARE(recording->tornAt(), quint64(ours(2).size()));
        append(file.last(5));
        QVERIFY(recording->indexAll());
        QVERIFY(!recording->tornAt());
        QCOMPARE(recording->count(), 3);
    }

    void aBrokenFileKeepsWhatWasBefore()
    {
        write(ours(3) + QByteArray(100, 'x'));
        const auto recording = open();
        const auto result = recording->indexAll();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QVERIFY(result.error().detail.startsWith(
            m_path + QStringLiteral(": at byte %1 of the file: ").arg(ours(3).size() + 4)));
        QCOMPARE(recording->indexMore(1).error(), result.error());
        QCOMPARE(recording->count(), 3);
        QVERIFY(!recording->tornAt());
    }

    void aFileThatBecomesShorterIsAnError()
    {
        write(ours(3));
        const auto recording = open();
        QVERIFY(recording->indexAll());
        const RecordEntry last = recording->at(2);
        QFile(m_path).resize(50);
        QCOMPARE(recording->refresh().error().code, ErrorCode::InvalidState);
        QCOMPARE(recording->indexMore(1).error().code, ErrorCode::InvalidState);
        QCOMPARE(recording->payload(last), "");
    }

    void whatIsNoRecordingIsNotOpened()
    {
        QCOMPARE(Recording::open(m_path).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(Recording::open(m_folder->path()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        const auto pipe = Recording::open(m_path);
        QCOMPARE(pipe.error().code, ErrorCode::InvalidArgument);
        QVERIFY(pipe.error().detail.startsWith(m_path));
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
