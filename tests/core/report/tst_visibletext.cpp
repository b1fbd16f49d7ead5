// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/visibletext.h"

#include "core/report/styledtext.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::report;

//! Whatever was sent can be shown in one line.
class TestVisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void wordsHaveNoControlCharacters_data();
    void wordsHaveNoControlCharacters();
    void amountsAreWords();
    void stylesBecomeColours();
};

void TestVisibleText::wordsHaveNoControlCharacters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("größer \"a\"") << QStringLiteral("größer \"a\"");
    QTest::newRow("lines") << QStringLiteral("a\nb\x1b[0m") << QStringLiteral("a\\nb\\x1b[0m");
    QTest::newRow("direction") << QString(QChar(0x202e)) << QStringLiteral("\\u{202e}");
    QTest::newRow("line separator") << QString(QChar(0x2028)) << QStringLiteral("\\u{2028}");
    QTest::newRow("no character") << QString(QChar(0xfffe)) << QStringLiteral("\\u{fffe}");
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral("\\u{d83d}");
    QTest::newRow("pair") << QStringLiteral("😀") << QStringLiteral("😀");
}

void TestVisibleText::wordsHaveNoControlCharacters()
{
    QFETCH(const QString, words);
    QTEST(visible(words), "text");
}

void TestVisibleText::amountsAreWords()
{
    using namespace std::chrono_literals;
    QCOMPARE(bytesText(1), QStringLiteral("1 byte"));
    QCOMPARE(bytesText(0), QStringLiteral("0 bytes"));
    QCOMPARE(bytesText(1234567), QStringLiteral("1,234,567 bytes"));
    QCOMPARE(secondsText(1'234'567'890ns), QStringLiteral("1.235 s"));
    QCOMPARE(secondsText(0ns), QStringLiteral("0.000 s"));
}

void TestVisibleText::stylesBecomeColours()
{
    Line line;
    append(line, QStringLiteral("a"));
    append(line, QStringLiteral("b"), Style::Wrong);
    append(line, QStringLiteral("c"), Style::Wrong);
    pad(line, 6);
    QCOMPARE(line.size(), 3);
    QCOMPARE(lengthOf(line), 6);
    QCOMPARE(plainText({line, Line()}), QStringLiteral("abc\n\n"));
    QCOMPARE(colouredText({line}), QStringLiteral("a\x1b[1;31mbc\x1b[0m\n"));
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
