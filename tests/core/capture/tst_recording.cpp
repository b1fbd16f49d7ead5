// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "tests/core/capture/recordtext.h"
#include "tests/support/capturewriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::CaptureWriter;
using wirebench::tests::TestPacket;

namespace {

const Endpoint client{QHostAddress(QStringLiteral("192.0.2.1")), 40000};
const Endpoint server{QHostAddress(QStringLiteral("192.0.2.2")), 80};
const TestPacket toServer{client, server};
constexpr quint8 ack = TestPacket::ack;

//! One session of ours, of datagrams "0", "1", … from as many peers.
QByteArray ours(quint32 count, quint32 first = 0, bool hasStart = true)
{
    CaptureWriter writer;
    if (hasStart) {
        writer.section("Wirebench 0.1");
        writer.interface(101, {{2, "session 1"}});
    }
    for (quint32 index = first; index < first + count; ++index)
        writer.packet(0, 1000 + index,
                      TestPacket{{QHostAddress(0x0a000000U + index), 9}, client}.udp(QByteArray::number(index)), 1);
    return writer.bytes;
}

//! One stream of somebody else's, of \a count segments of which the first two are the wrong way round.
QByteArray others(quint32 count)
{
    CaptureWriter writer;
    writer.section("dumpcap");
    writer.interface(101);
    writer.packet(0, 0, toServer.tcp(0, 0, TestPacket::syn));
    for (quint32 index = 0; index < count; ++index) {
        const quint32 sent = index < 2 ? 1 - index : index;
        writer.packet(0, 1 + index, toServer.tcp(1 + 4 * sent, 0, ack, "seg" + QByteArray(1, char('a' + sent % 26))));
    }
    return writer.bytes;
}

QByteArrayList texts(const Recording &recording)
{
    QByteArrayList all;
    for (SessionId id = 0; id < recording.sessionCount(); ++id)
        all += wirebench::tests::sessionText(recording.session(id));
    for (qint64 index = 0; index < recording.count(); ++index)
        all += wirebench::tests::recordText(recording.at(index), recording.payload(recording.at(index)));
    return all;
}

} // namespace

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.pcapng"));
    }

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
        const QByteArrayList expected = wirebench::tests::describe(file);
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
        QCOMPARE(recording->read(20'000, all), 0);
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
        const QByteArrayList whole = wirebench::tests::describe(file);
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
            }
            QCOMPARE(texts(*recording), whole);
            QVERIFY(!*recording->refresh());
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

    void anIndexOfSomethingElseIsNotUsed_data()
    {
        QTest::addColumn<QByteArray>("other");
        QByteArray changed = ours(100);
        QTest::newRow("other end") << changed.replace(changed.size() - 60, 1, "X");
        QTest::newRow("other beginning") << ours(100).replace("0.1", "0.2");
        QTest::newRow("shorter") << ours(99);
        QTest::newRow("longer and other") << ours(99) + others(9);
        QTest::newRow("others") << others(100);
    }
    void anIndexOfSomethingElseIsNotUsed()
    {
        QFETCH(const QByteArray, other);
        write(ours(100));
        QVERIFY(open()->indexAll());
        write(other);
        const auto recording = open();
        QVERIFY(recording->indexAll());
        QCOMPARE(texts(*recording), wirebench::tests::describe(other));
    }

    //! Every byte of the index changed, and every length: rebuilt, or harmless.
    void aDamagedIndexIsHarmless()
    {
        const QByteArray file = ours(6);
        write(file);
        QVERIFY(open()->indexAll());
        const QByteArray index = readIndex();
        const QByteArrayList whole = texts(*open());
        QCOMPARE(whole.size(), 7);
        for (qsizetype at = 0; at < index.size(); ++at) {
            QByteArray changed = index;
            changed[at] = char(~changed[at]);
            writeIndex(changed);
            const auto recording = open();
            QVERIFY(recording->indexAll());
            if (at < 8 || at >= 128 + 6 * 32)
                QCOMPARE(texts(*recording), whole);
            QCOMPARE(recording->count(), 6);
            for (qint64 record = 0; record < recording->count(); ++record) {
                const RecordEntry entry = recording->at(record);
                QVERIFY(entry.payloadOffset + entry.payloadLength <= quint64(file.size()));
                recording->payload(entry);
                recording->peer(entry);
            }
        }
        for (qsizetype size = 0; size < index.size(); ++size) {
            writeIndex(index.first(size));
            const auto recording = open();
            QVERIFY(recording->indexAll());
            QCOMPARE(texts(*recording), whole);
        }
    }

    void anotherReaderHasATemporaryIndex()
    {
        write(ours(10));
        const auto first = open();
        const auto second = open();
        QVERIFY(!first->isIndexTemporary());
        QVERIFY(second->isIndexTemporary());
        QVERIFY(first->indexAll());
        QVERIFY(second->indexAll());
        QCOMPARE(texts(*first), texts(*second));
    }

    void whereNothingCanBeWrittenTheIndexIsTemporary()
    {
        write(ours(10));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("a.pcapng.wbindex"))); // as good as a folder of others
        const auto recording = open();
        QVERIFY(recording->isIndexTemporary());
        QVERIFY(recording->indexAll());
        QCOMPARE(recording->count(), 10);
        QVERIFY(open({.keepsIndex = false})->isIndexTemporary());
    }

    void aFileOfOthersIsNotOverwritten()
    {
        write(ours(10));
        writeIndex("my own notes");
        QVERIFY(open()->indexAll());
        QCOMPARE(readIndex(), "my own notes");
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
        QFile::remove(m_path + QStringLiteral(".wbindex"));
        QVERIFY(QFile::link(elsewhere, m_path + QStringLiteral(".wbindex")));
        QVERIFY(open()->indexAll());
        QVERIFY(!QFile::exists(elsewhere));
    }

private:
    std::unique_ptr<Recording> open(const Recording::Options &options = {})
    {
        auto recording = Recording::open(m_path, options);
        return recording ? std::move(*recording) : nullptr;
    }
    static void writeTo(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode)
    {
        QFile file(path);
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void write(const QByteArray &bytes) { writeTo(m_path, bytes, QIODevice::WriteOnly); }
    void append(const QByteArray &bytes) { writeTo(m_path, bytes, QIODevice::Append); }
    void writeIndex(const QByteArray &bytes)
    {
        writeTo(m_path + QStringLiteral(".wbindex"), bytes, QIODevice::WriteOnly);
    }
    QByteArray readIndex()
    {
        QFile file(m_path + QStringLiteral(".wbindex"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
