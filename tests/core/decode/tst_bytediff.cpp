// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/bytediff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebench::decode;

//! What two messages have in common.
class ByteDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreFound_data();
    void partsAreFound();
    void partsAreTheWholeOfBoth();
    void tooManyEditsAreOne();
};

namespace {

//! "ab -cd +x ef": what stays, what went and what came.
QByteArray told(QByteArrayView one, QByteArrayView other)
{
    QByteArrayList words;
    for (const DiffPart &part : diffBytes(one, other)) {
        if (part.isSame)
            words.append(one.sliced(part.offset, part.length).toByteArray());
        if (!part.isSame && part.length > 0)
            words.append('-' + one.sliced(part.offset, part.length).toByteArray());
        if (!part.isSame && part.otherLength > 0)
            words.append('+' + other.sliced(part.otherOffset, part.otherLength).toByteArray());
    }
    return words.join(' ');
}

} // namespace

void ByteDiffTest::partsAreFound_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const char *one, const char *other, const char *parts) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << QByteArray(parts);
    };
    row("nothing", "", "", "");
    row("the same", "abc", "abc", "abc");
    row("another byte", "abcd", "abxd", "ab -c +x d");
    row("of one length, by place", "abcd", "bcda", "-abcd +bcda");
    row("put in", "abcd", "abxxcd", "ab +xx cd");
    row("left out", "abxxcd", "abcd", "ab -xx cd");
    row("at the beginning", "cd", "abcd", "+ab cd");
    row("at the end", "ab", "abcd", "ab +cd");
    row("in two places", "abcdefgh", "abXcdefYYgh", "ab +X cdef +YY gh");
    row("out here, in there", "abcdefgh", "acdefgXYh", "a -b cdefg +XY h");
    row("all of it", "abc", "", "-abc");
}

void ByteDiffTest::partsAreFound()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QTEST(told(one, other), "parts");
}

void ByteDiffTest::partsAreTheWholeOfBoth()
{
    QRandomGenerator random(7);
    for (int turn = 0; turn < 300; ++turn) {
        QByteArray one;
        QByteArray other;
        for (quint32 i = random.bounded(60U); i > 0; --i)
            one += static_cast<char>('a' + random.bounded(3));
        for (quint32 i = random.bounded(60U); i > 0; --i)
            other += static_cast<char>('a' + random.bounded(3));
        qsizetype at = 0;
        qsizetype otherAt = 0;
        bool wasSame = false;
        for (const DiffPart &part : diffBytes(one, other)) {
            QCOMPARE(part.offset, at);
            QCOMPARE(part.otherOffset, otherAt);
            QVERIFY(at == 0 && otherAt == 0 ? true : part.isSame != wasSame);
            if (part.isSame)
                QCOMPARE(one.sliced(at, part.length), other.sliced(otherAt, part.otherLength));
            wasSame = part.isSame;
            at += part.length;
            otherAt += part.otherLength;
        }
        QCOMPARE(at, one.size());
        QCOMPARE(otherAt, other.size());
    }
}

void ByteDiffTest::tooManyEditsAreOne()
{
    const QByteArray one = 'a' + QByteArray(2'000, 'x') + 'z';
    const QByteArray other = 'a' + QByteArray(1'000, 'y') + 'z';
    const QList<DiffPart> parts = diffBytes(one, other, 10);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts.at(1), (DiffPart{false, 1, 2'000, 1, 1'000}));
}

QTEST_GUILESS_MAIN(ByteDiffTest)
#include "tst_bytediff.moc"
