// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/texttokens.h"

#include <QTest>

using namespace wirebench::maketest;

namespace {

//! The text with marks in brackets: "TEMP [n21.5] C".
QString shown(QByteArrayView text, const QList<Mark> &marks)
{
    QString all;
    qsizetype place = 0;
    for (const Mark &mark : marks) {
        static constexpr char letters[] = "fnwav"; // in the order of Mark::Kind
        all += QString::fromLatin1(text.sliced(place, mark.offset - place)) + u'['
            + QLatin1Char(letters[static_cast<int>(mark.kind)])
            + QString::fromLatin1(text.sliced(mark.offset, mark.length)) + u']';
        place = mark.offset + mark.length;
    }
    return all + QString::fromLatin1(text.sliced(place));
}

} // namespace

//! What is not the same in two answers.
class TestTextTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textsAreCompared_data();
    void textsAreCompared();
    void bytesAreCompared_data();
    void bytesAreCompared();
    void aNameIsTheWordInFront_data();
    void aNameIsTheWordInFront();
};

void TestTextTokens::textsAreCompared_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *one, const char *other, const char *text) {
        QTest::addRow("%s and %s", one, other) << QByteArray(one) << QByteArray(other) << QString::fromLatin1(text);
    };
    row("TEMP 21\n", "TEMP 21\n", "TEMP 21\n");
    row("TEMP 21\n", "TEMP 22\n", "TEMP [n21]\n");
    row("TEMP 21.5 C\n", "TEMP -3 C\n", "TEMP [n21.5] C\n");
    row("1,2,3\n", "1,5,30\n", "1,[n2],[n3]\n");
    row("id=ab12;\n", "id=cd3456;\n", "id=[wab12];\n");
    row("n=12\n", "n=x1\n", "n=[w12]\n");
    row("a-1\n", "a-2\n", "[wa-1]\n");
    row("x 1\ny 2\n", "x 1\ny 3\n", "x 1\ny [n2]\n");
    row("list a b\n", "list a b c\n", "list a [ab]\n");
    row("OK!\n", "OK?\n", "OK[a!]\n");
    row("OK\n", "OKAY\n", "[wOK]\n");
    row("end:\n", "end: now\n", "end[a:]\n");
    row("a\nb\n", "a\nb\nc\n", "a\n[ab]\n");
    row("12:30:01\n", "12:31:07\n", "12:[n30]:[n01]\n");
}

void TestTextTokens::textsAreCompared()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QTEST(shown(one, textDifferences(one, other)), "text");
}

void TestTextTokens::bytesAreCompared_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *one, const char *other, const char *text) {
        QTest::addRow("%s and %s", one, other) << QByteArray(one) << QByteArray(other) << QString::fromLatin1(text);
    };
    row("abcd", "abcd", "abcd");
    row("abcd", "axcd", "a[fb]cd");
    row("abcd", "xbcy", "[fa]bc[fd]");
    row("head12tail", "head345tail", "head[a12]tail");
    row("headtail", "head345tail", "hea[ad]tail");
    row("head12tail", "headtail", "head[a12]tail");
    row("headAxBtail", "headCCxDDtail", "head[aAxB]tail");
    row("head1", "head23", "head[a1]");
    row("head1t", "head23t", "head[a1t]");
}

void TestTextTokens::bytesAreCompared()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QTEST(shown(one, byteDifferences(one, other)), "text");
}

void TestTextTokens::aNameIsTheWordInFront_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("sign") << QByteArray("TOKEN=") << QStringLiteral("token");
    QTest::newRow("space") << QByteArray("your id: ") << QStringLiteral("id");
    QTest::newRow("JSON") << QByteArray("{\"session\": \"") << QStringLiteral("session");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("number") << QByteArray("12 ") << QString();
    QTest::newRow("one letter") << QByteArray("a ") << QString();
    QTest::newRow("line before") << QByteArray("token\n") << QString();
}

void TestTextTokens::aNameIsTheWordInFront()
{
    QFETCH(const QByteArray, text);
    QTEST(nameBefore(QByteArray(text + "value"), text.size()), "name");
}

QTEST_GUILESS_MAIN(TestTextTokens)
#include "tst_texttokens.moc"
