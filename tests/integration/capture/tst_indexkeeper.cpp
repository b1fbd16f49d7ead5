// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "core/capture/recording.h"
#include "tests/support/testbytes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

const TappedSocket socket{TransportProtocol::Tcp,
                          {QHostAddress(QHostAddress::LocalHost), 50'000},
                          {QHostAddress(QHostAddress::LocalHost), 502},
                          QStringLiteral("pump:502")};

std::unique_ptr<Recording> opened(const QString &path, bool keepsIndex = true)
{
    auto recording = Recording::open(path, {.growth = Recording::Growth::Growing, .keepsIndex = keepsIndex});
    return recording ? *std::move(recording) : nullptr;
}

bool isIndexed(const QString &path)
{
    const auto recording = opened(path);
    return recording && !recording->isIndexTemporary() && recording->position() > 0
        && recording->position() == recording->size();
}

//! Whether what the index has is what is there.
bool isRight(const QString &path)
{
    const auto kept = opened(path);
    const auto fresh = opened(path, false);
    if (!kept || !fresh || !kept->indexAll() || !fresh->indexAll() || kept->count() != fresh->count())
        return false;
    for (qint64 index = 0; index < kept->count(); ++index) {
        if (kept->at(index) != fresh->at(index))
            return false;
    }
    return kept->sessionCount() == fresh->sessionCount() && kept->count() > 0;
}

} // namespace

//! A recorder leaves an index that whoever opens the recording can use.
class IndexKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void afterRecordingNothingIsLeftToIndex();
    void itFollowsWhileSomethingIsRecorded();
    void itWaitsForItsTime();
    void itsThreadHasTheLowestPriority();
    void anOlderIndexIsGoneOnFrom();
    void everyFileHasOne();
    void theNextFileIsFollowedToo();
    void appendingGoesOnWithIt();
    void anIndexInUseIsLeftAlone();
    void itCanBeLeftOut();

private:
    void start(const RecorderOptions &options = {});
    QString indexPath() const { return m_path + QStringLiteral(".wbindex"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<TrafficWatcher> m_watcher;
    std::unique_ptr<TrafficTap> m_tap;
};

void IndexKeeperTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_tap.reset();
    m_recorder.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("it.pcapng"));
}

void IndexKeeperTest::start(const RecorderOptions &options)
{
    auto recorder = Recorder::start(m_path, options);
    QVERIFY(recorder);
    m_recorder = std::move(*recorder);
    m_watcher = m_recorder->watcher(QStringLiteral("a test"));
    m_tap = m_watcher->watch(socket);
}

void IndexKeeperTest::afterRecordingNothingIsLeftToIndex()
{
    start();
    for (int i = 0; i < 100; ++i)
        m_tap->received(testBytes(200'000));
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(isIndexed(m_path));
    QVERIFY(isRight(m_path));
}

void IndexKeeperTest::itFollowsWhileSomethingIsRecorded()
{
    start({.indexInterval = std::chrono::milliseconds(20)});
    m_tap->received("first");
    QTRY_VERIFY_WITH_TIMEOUT(isIndexed(m_path), 60'000);
    const qint64 before = QFile(m_path).size();
    m_tap->received("second");
    QTRY_VERIFY_WITH_TIMEOUT(QFile(m_path).size() > before, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(isIndexed(m_path), 60'000);
}

void IndexKeeperTest::itWaitsForItsTime()
{
    start({.indexInterval = std::chrono::hours(1)});
    for (int i = 0; i < 10; ++i) { // which takes far longer than an index
        const qint64 before = QFile(m_path).size();
        m_tap->received("some");
        QTRY_VERIFY_WITH_TIMEOUT(QFile(m_path).size() > before, 60'000);
    }
    QVERIFY(!QFile::exists(indexPath()));
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(isIndexed(m_path));
}

void IndexKeeperTest::itsThreadHasTheLowestPriority()
{
    start();
    const auto lowest = [] {
        const QDir threads(QStringLiteral("/proc/self/task"));
        const QStringList ids = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return std::count_if(ids.cbegin(), ids.cend(),
                             [](const QString &id) { return ::getpriority(PRIO_PROCESS, id.toUInt()) == 19; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(lowest(), 1, 60'000);
    m_tap.reset();
    m_recorder.reset();
    QCOMPARE(lowest(), 0);
}

void IndexKeeperTest::anOlderIndexIsGoneOnFrom()
{
    // As after a kill: the index is of earlier.
    const QString copy = m_folder->filePath(QStringLiteral("copy.pcapng"));
    start();
    m_tap->received("first");
    m_recorder.reset();
    QVERIFY(QFile::copy(indexPath(), copy + QStringLiteral(".wbindex")));
    start({.append = true});
    m_tap->received("second");
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(opened(copy)->count() > 0); // so it was used
    QVERIFY(isRight(copy));
}

void IndexKeeperTest::everyFileHasOne()
{
    start({.fileLimit = 100'000});
    QSignalSpy begun(m_recorder.get(), &Recorder::fileBegun);
    for (int i = 0; i < 50; ++i) {
        m_tap->received(testBytes(65'000));
        if (i % 10 == 9)
            QTRY_VERIFY(m_recorder->statistics().records > quint64(i));
    }
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(begun.size() >= 3);
    QVERIFY(isIndexed(m_path));
    for (const QList<QVariant> &arguments : begun)
        QVERIFY2(isIndexed(arguments.first().toString()), qPrintable(arguments.first().toString()));
}

void IndexKeeperTest::theNextFileIsFollowedToo()
{
    start({.fileLimit = 10'000, .indexInterval = std::chrono::milliseconds(20)});
    QSignalSpy begun(m_recorder.get(), &Recorder::fileBegun);
    m_tap->received(testBytes(20'000)); // one file is full, and the next one grows no more after its beginning
    QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 1, 60'000);
    const QString next = begun.first().first().toString() + QStringLiteral(".wbindex");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(next), 10'000);
}

void IndexKeeperTest::appendingGoesOnWithIt()
{
    for (const bool isAppending : {false, true, true}) {
        start({.append = isAppending});
        m_tap->received("some");
        m_tap.reset();
        m_recorder.reset();
        QVERIFY(isIndexed(m_path));
        QVERIFY(isRight(m_path));
    }
    start(); // and a recording that begins anew does not use it
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(isIndexed(m_path));
    QVERIFY(isRight(m_path));
}

void IndexKeeperTest::anIndexInUseIsLeftAlone()
{
    start({.indexInterval = std::chrono::milliseconds(1)});
    QTRY_VERIFY_WITH_TIMEOUT(isIndexed(m_path), 60'000);
    std::unique_ptr<Recording> reader;
    const auto isOurs = [&] {
        reader.reset();
        reader = opened(m_path);
        return reader && !reader->isIndexTemporary();
    };
    QTRY_VERIFY(isOurs());
    m_tap->received("while somebody reads");
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(reader->indexAll());
    const qint64 count = reader->count();
    reader.reset();
    QVERIFY(isIndexed(m_path));
    QCOMPARE(opened(m_path)->count(), count);
    QVERIFY(isRight(m_path));
}

void IndexKeeperTest::itCanBeLeftOut()
{
    start({.keepsIndex = false});
    m_tap->received("some");
    m_tap.reset();
    m_recorder.reset();
    QVERIFY(!QFile::exists(indexPath()));
}

QTEST_GUILESS_MAIN(IndexKeeperTest)
#include "tst_indexkeeper.moc"
