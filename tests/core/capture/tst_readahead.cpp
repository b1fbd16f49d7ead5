// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/readahead.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace wirebench::capture {

namespace {

constexpr qsizetype fileSize = 300'000;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(1);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.generate());
    return bytes;
}

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesWhatTheFileHas_data();
    void givesWhatTheFileHas();
    void givesPiecesAnywhere();
    void givesLessAtTheEndOfTheFile();
    void keepsNothingThatMayChange();
    void forgetsWhatItKept();

private:
    void write(const QByteArray &bytes);
    QByteArray read(quint64 offset, qsizetype size, quint64 end = fileSize);

    QTemporaryDir m_folder;
    QByteArray m_bytes = randomBytes(fileSize);
    LocalFile m_file;
    ReadAhead m_reader;
};

void TestReadAhead::init()
{
    write(m_bytes);
    m_file = *LocalFile::openToRead(m_folder.filePath(QStringLiteral("file")));
    m_reader = {};
}

void TestReadAhead::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestReadAhead::read(quint64 offset, qsizetype size, quint64 end)
{
    QByteArray piece(size, '?');
    const auto got = m_reader.read(m_file, offset, piece.data(), size, end);
    return got ? piece.first(*got) : QByteArrayLiteral("an error");
}

void TestReadAhead::givesWhatTheFileHas_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("gap");
    for (const qsizetype size : {1, 12, 1460, 8 * 1024, 8 * 1024 + 1, 64 * 1024, 100'000}) {
        for (const qsizetype gap : {0, 60, 64 * 1024 - 1, 64 * 1024})
            QTest::addRow("pieces of %lld, %lld between", qint64(size), qint64(gap)) << size << gap;
    }
}

void TestReadAhead::givesWhatTheFileHas()
{
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, gap);
    const qsizetype step = std::max<qsizetype>(size + gap, 100); // not all of the smallest ones
    for (qsizetype offset = 0; offset + size <= fileSize; offset += step)
        QCOMPARE(read(static_cast<quint64>(offset), size), m_bytes.mid(offset, size));
}

void TestReadAhead::givesPiecesAnywhere()
{
    QRandomGenerator generator(2);
    for (int i = 0; i < 5'000; ++i) {
        const qsizetype size = generator.bounded(i % 10 == 0 ? 70'000 : 300);
        const qsizetype offset = generator.bounded(static_cast<int>(fileSize - size));
        QCOMPARE(read(static_cast<quint64>(offset), size), m_bytes.mid(offset, size));
        // And a few behind it.
        for (qsizetype next = offset + size; next + 50 <= fileSize && next < offset + size + 300; next += 60)
            QCOMPARE(read(static_cast<quint64>(next), 50), m_bytes.mid(next, 50));
    }
}

void TestReadAhead::givesLessAtTheEndOfTheFile()
{
    // Somebody says that there is more than there is.
    QCOMPARE(read(fileSize - 10, 20, fileSize + 1'000), m_bytes.last(10));
    QCOMPARE(read(fileSize - 100, 20, fileSize + 1'000), m_bytes.sliced(fileSize - 100, 20));
    QCOMPARE(read(fileSize - 80, 200, fileSize + 1'000), m_bytes.last(80));
    QCOMPARE(read(fileSize, 20, fileSize + 1'000), QByteArray());
}

void TestReadAhead::keepsNothingThatMayChange()
{
    QCOMPARE(read(0, 100, 200), m_bytes.first(100));
    m_bytes.replace(200, 100, QByteArray(100, 'n'));
    write(m_bytes);
    QCOMPARE(read(100, 100, 200), m_bytes.sliced(100, 100));
    QCOMPARE(read(200, 100, 300), QByteArray(100, 'n'));
}

void TestReadAhead::forgetsWhatItKept()
{
    QCOMPARE(read(0, 100), m_bytes.first(100));
    write(QByteArray(fileSize, 'n'));
    QCOMPARE(read(100, 100), m_bytes.sliced(100, 100)); // what it kept
    m_reader.clear();
    QCOMPARE(read(200, 100), QByteArray(100, 'n'));
    write(m_bytes);
}

} // namespace wirebench::capture

QTEST_GUILESS_MAIN(wirebench::capture::TestReadAhead)
#include "tst_readahead.moc"
