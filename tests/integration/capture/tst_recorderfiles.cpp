// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "tests/integration/capture/recorderfixture.h"
#include "tests/integration/net/tcppair.h"
#include "tests/support/testbytes.h"

#include <QSignalSpy>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

//! Files of this process cannot be larger while it lives, as if the disk were full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

} // namespace

//! Files of recordings: appended to, one after another, on full disks.
class RecorderFilesTest : public RecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void appendingAddsASection();
    void appendingCutsOffWhatIsTorn();
    void whatIsNoRecordingIsNotAppendedTo();
    void twoRecordersDoNotShareAFile();
    void whatWasRecordedIsKeptUnderAnotherName();
    void filesFollowOneAnother();
    void anotherFileBeginsInTimeAlsoWhenNothingPasses();
    void whatHappensWhileTheDiskHangsIsCounted();
    void aFullDiskEndsTheRecordingAndNothingElse();
    void aRemovedFileEndsTheRecording();
};

void RecorderFilesTest::appendingAddsASection()
{
    for (const char *text : {"first", "second"}) {
        start({.append = true});
        TcpPair pair(environment());
        QVERIFY(pair.open());
        QVERIFY(pair.writer().write(text));
        QTRY_COMPARE(pair.peer->receivedBytes(), QByteArray(text));
        pair.connection.reset();
        stop();
    }
    checkFile();
    QCOMPARE(m_tshark.fields(m_path, QStringLiteral("tcp.len>0"), QStringLiteral("tcp.payload")),
             (QByteArrayList{QByteArray("first").toHex(), QByteArray("second").toHex()}));
    // tshark 4.0 names interfaces by the first section only.
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.count("session 0") == 1 && all.count("session 1") == 1);
}

void RecorderFilesTest::appendingCutsOffWhatIsTorn()
{
    start();
    m_recorder->note(QStringLiteral("whole"));
    stop();
    QFile file(m_path);
    const qint64 whole = file.size();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();
    const QByteArrayList ends = {
        bytes.sliced(whole - 60, 1),
        bytes.sliced(whole - 60, 9),
        bytes.sliced(whole - 60, 40),
        QByteArray("\x06\0\0\0\x0c\0\0\0\x0d\0\0\0", 12), // ends with another length
        QByteArray("\x06\0\0\0\0\0\1\0", 8) + QByteArray(30'000, 'x'), // longer than what is appended
    };
    for (const QByteArray &torn : ends) {
        QVERIFY(file.open(QIODevice::Append));
        file.write(torn);
        file.close();
        start({.append = true});
        stop();
        checkFile();
        QVERIFY(file.resize(whole));
    }
}

void RecorderFilesTest::whatIsNoRecordingIsNotAppendedTo()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious text");
    file.close();
    const auto recorder = Recorder::start(m_path, {.append = true});
    QVERIFY(!recorder);
    QCOMPARE(recorder.error().code, ErrorCode::InvalidArgument);
    QVERIFY(recorder.error().detail.contains(m_path));
    QCOMPARE(file.size(), 13);
    QVERIFY(!Recorder::start(m_folder->filePath(QStringLiteral("no/such/folder.pcapng"))));
}

void RecorderFilesTest::twoRecordersDoNotShareAFile()
{
    start();
    const auto second = Recorder::start(m_path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::OutOfResources);
    m_recorder->note(QStringLiteral("still here"));
    stop();
    checkFile();
}

void RecorderFilesTest::whatWasRecordedIsKeptUnderAnotherName()
{
    start({});
    QSignalSpy begun(m_recorder.get(), &Recorder::fileBegun);
    QSignalSpy failed(m_recorder.get(), &Recorder::keepFailed);
    const QString kept = m_folder->filePath(QStringLiteral("kept.pcapng"));
    m_recorder->note(QStringLiteral("the first"));
    m_recorder->keepAs(kept);
    QTRY_COMPARE(begun.size(), 1);
    QCOMPARE(begun.first().first().toString(), m_path);
    m_recorder->note(QStringLiteral("the second"));
    m_recorder->keepAs(kept); // is taken
    QTRY_COMPARE(failed.size(), 1);
    m_recorder->note(QStringLiteral("the third"));
    stop();
    const auto contents = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    checkFile();
    QVERIFY(contents(kept).contains("the first") && !contents(kept).contains("the second"));
    QVERIFY(contents(m_path).contains("the second") && contents(m_path).contains("the third"));
    QVERIFY(!contents(m_path).contains("the first"));
    m_path = kept;
    checkFile();
}

void RecorderFilesTest::filesFollowOneAnother()
{
    start({.fileLimit = mebibyte});
    QSignalSpy begun(m_recorder.get(), &Recorder::fileBegun);
    const QByteArray bytes = testBytes(5 * mebibyte);
    {
        TcpPair pair(environment());
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->send(bytes);
        pair.peer->finishSending();
        QTRY_COMPARE(drain.received(), bytes.size());
    }
    stop();
    QTRY_VERIFY(begun.size() >= 2);
    QByteArray all;
    QStringList paths{m_path};
    for (const QList<QVariant> &arguments : begun)
        paths += arguments.first().toString();
    QCOMPARE(paths.at(1), m_folder->filePath(QStringLiteral("it-2.pcapng")));
    for (const QString &path : paths) {
        m_path = path;
        checkFile();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(QByteArray("\x05\0\0\0\x34\0\0\0", 8))); // interface statistics
        for (const QByteArray &payload :
             m_tshark.fields(path, QStringLiteral("tcp.len>0"), QStringLiteral("tcp.payload")))
            all += QByteArray::fromHex(payload);
    }
    QVERIFY(all == bytes);
}

void RecorderFilesTest::anotherFileBeginsInTimeAlsoWhenNothingPasses()
{
    start({.fileTime = std::chrono::seconds(1)});
    QSignalSpy begun(m_recorder.get(), &Recorder::fileBegun);
    m_recorder->note(QStringLiteral("the only one"));
    QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 1, 60'000);
    stop();
    QCOMPARE(begun.size(), 1);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("it-2.pcapng"))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("it-3.pcapng"))));
}

void RecorderFilesTest::whatHappensWhileTheDiskHangsIsCounted()
{
    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const int reading = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reading >= 0);
    m_path = pipe;
    start({.bufferLimit = 100'000});

    constexpr int comingAndGoing = 50'000;
    const TappedSocket socket{TransportProtocol::Tcp,
                              {QHostAddress(QHostAddress::LocalHost), 50'000},
                              {QHostAddress(QHostAddress::LocalHost), 502},
                              QStringLiteral("pump:502")};
    for (int i = 0; i < comingAndGoing; ++i)
        m_watcher->watch(socket)->received("gone");
    const std::unique_ptr<TrafficTap> staying = m_watcher->watch(socket);
    staying->received(QByteArray(7, 'x')); // lost
    QFile copy(m_folder->filePath(QStringLiteral("copy.pcapng")));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    bool hasStayed = false;
    const auto drain = [&] {
        QByteArray bytes(65'536, Qt::Uninitialized);
        for (ssize_t got; (got = ::read(reading, bytes.data(), std::size_t(bytes.size()))) > 0;) {
            copy.write(bytes.constData(), got);
            hasStayed = hasStayed || bytes.left(got).contains("it stays");
        }
    };
    const auto lostSessions = [&] {
        drain();
        return m_recorder->statistics().lostSessions;
    };
    QTRY_VERIFY_WITH_TIMEOUT(lostSessions() > 0, 60'000);
    staying->received("it stays"); // behind everything
    QTRY_VERIFY_WITH_TIMEOUT((drain(), hasStayed), 60'000);
    copy.close();

    auto recording = Recording::open(copy.fileName());
    QVERIFY(recording);
    QVERIFY((*recording)->indexAll());
    const auto sessions = (*recording)->sessionCount();
    QVERIFY2(sessions < comingAndGoing / 2, qPrintable(QString::number(sessions)));
    QTRY_COMPARE(quint64(sessions) + lostSessions(), quint64(comingAndGoing) + 1);
    QByteArray told;
    for (qint64 index = 0; index < (*recording)->count(); ++index) {
        const RecordEntry entry = (*recording)->at(index);
        const bool isStaying = entry.session == SessionId(sessions - 1);
        if (isStaying && (entry.kind == RecordKind::Data || entry.kind == RecordKind::Lost))
            told += (*recording)->payload(entry) + '\n';
        if (entry.session == noSession)
            told += (*recording)->payload(entry) + '\n';
    }
    QVERIFY2(told.contains("7 bytes in 1 records of direction in were not") && told.contains("\nit stays\n")
                 && told.contains(" whole sessions were not recorded"),
             told.constData());
    ::close(reading); // and whatever else is written finds nobody
}

void RecorderFilesTest::aFullDiskEndsTheRecordingAndNothingElse()
{
    const FullDisk full(2 * mebibyte);
    start();
    QSignalSpy failed(m_recorder.get(), &Recorder::failed);
    const QByteArray bytes = testBytes(8 * mebibyte);
    {
        TcpPair pair(environment());
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->send(bytes);
        pair.peer->finishSending();
        QTRY_COMPARE(drain.received(), bytes.size()); // the session goes on
        QTRY_COMPARE(failed.size(), 1);
    }
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::OutOfResources);
    QVERIFY2(error.detail.contains(m_path) && error.detail.contains(QStringLiteral("make room")),
             qPrintable(error.detail));
    stop();
    QCOMPARE(m_tshark.oddities(m_path), QByteArray());
    QCOMPARE(m_tshark.complaints(), QByteArray()); // nothing is torn
    const QByteArray there = m_tshark.follow(m_path).fromSecond;
    QVERIFY(there.size() > 2 * mebibyte - 128 * 1024 && bytes.startsWith(there)); // all whole blocks
}

void RecorderFilesTest::aRemovedFileEndsTheRecording()
{
    start();
    QSignalSpy failed(m_recorder.get(), &Recorder::failed);
    m_recorder->note(QStringLiteral("before"));
    QTRY_VERIFY(m_recorder->statistics().writtenBytes > 0);
    QVERIFY(QFile::remove(m_path));
    m_recorder->note(QStringLiteral("after"));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Error>().detail.contains(QStringLiteral("removed")));
}

QTEST_GUILESS_MAIN(RecorderFilesTest)
#include "tst_recorderfiles.moc"
