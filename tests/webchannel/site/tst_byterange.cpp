// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/byterange.h"

#include <QTest>

using wirebench::site::ByteRange;
using wirebench::site::parseByteRange;

class TestByteRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rangesInsideTheFileAreTaken_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        const auto row = [](const char *value, qint64 size, qint64 offset, qint64 length) {
            QTest::addRow("%s of %lld", value, size) << QByteArray(value) << size << offset << length;
        };
        row("bytes=0-0", 10, 0, 1);
        row("bytes=2-5", 10, 2, 4);
        row("bytes=2-", 10, 2, 8);
        row("bytes=9-9", 10, 9, 1);
        row("bytes=5-99", 10, 5, 5);
        row("bytes=-3", 10, 7, 3);
        row("bytes=-99", 10, 0, 10);
        row("bytes=0-9223372036854775807", 10, 0, 10);
    }
    void rangesInsideTheFileAreTaken()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, size);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        QCOMPARE(parseByteRange(value, size), (ByteRange{offset, length}));
    }

    void rangesPastTheEndCannotBeSatisfied_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("size");
        QTest::newRow("first byte after the end") << QByteArray("bytes=10-") << qint64(10);
        QTest::newRow("far after the end") << QByteArray("bytes=9223372036854775806-9223372036854775807") << qint64(10);
        QTest::newRow("last none") << QByteArray("bytes=-0") << qint64(10);
        QTest::newRow("anything of an empty file") << QByteArray("bytes=0-") << qint64(0);
    }
    void rangesPastTheEndCannotBeSatisfied()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, size);
        const auto range = parseByteRange(value, size);
        QVERIFY(range);
        QCOMPARE(range->length, 0);
    }

    void anythingElseIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value :
             {"", "bytes", "bytes=", "bytes=-", "bytes=5", "bytes=5-2", "bytes=a-b", "bytes=1-2,4-5", "bytes=+1-2",
              "bytes= 1-2", "bytes=-1-2", "items=0-1", "bytes=0-9223372036854775808", "bytes=--1"})
            QTest::newRow(value) << QByteArray(value);
    }
    void anythingElseIsIgnored()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!parseByteRange(value, 10));
    }
};

QTEST_GUILESS_MAIN(TestByteRange)
#include "tst_byterange.moc"
