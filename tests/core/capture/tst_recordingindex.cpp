// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/capture/recordingfixture.h"

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

class TestRecordingIndex : public RecordingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void aCaptureThatWasFoundIndexedIsIndexedAgainWhenItGrows()
    {
        const QByteArray file = others(60);
        const QByteArray start = others(50);
        write(start);
        QVERIFY(open()->indexAll());
        const auto recording = open();
        QCOMPARE(texts(*recording), describe(start));
        append(file.sliced(start.size()));
        QVERIFY(recording->indexAll());
        QCOMPARE(texts(*recording), describe(file));
    }

    //! As when the program dies: what was appended since it was saved is not taken for more than it is.
    void whatWasAppendedAndNotSavedIsNotLoaded()
    {
        const auto index = [&] { return *IndexFile::open(m_path); };
        const std::vector<RecordEntry> entries(10);
        {
            IndexFile file = index();
            QVERIFY(file.clear());
            QVERIFY(file.append(entries));
            QVERIFY(file.save({{}, ""}));
            QCOMPARE(IndexFile(std::move(file)).load()->state, QByteArray());
        }
        {
            IndexFile file = index();
            QVERIFY(file.load());
            QCOMPARE(file.count(), 10);
            QVERIFY(file.append(entries));
            QCOMPARE(file.count(), 20);
            QVERIFY(file.flush());
        }
        IndexFile file = index();
        QVERIFY(!file.load());
        QCOMPARE(file.count(), 0);
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
        QCOMPARE(texts(*recording), describe(other));
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
};

QTEST_GUILESS_MAIN(TestRecordingIndex)
#include "tst_recordingindex.moc"
