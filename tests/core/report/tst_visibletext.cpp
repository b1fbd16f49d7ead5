// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/visibletext.h"

#include "core/message/messagepattern.h"
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

    void bytesAreQuoted_data();
    void bytesAreQuoted();
    void whatIsQuotedIsAPatternOfTheSameBytes();
    void wordsHaveNoControlCharacters_data();
    void wordsHaveNoControlCharacters();
    void textIsToldFromBytes_data();
    void textIsToldFromBytes();
    void amountsAreWords();
    void stylesBecomeColours();
};

void TestVisibleText::bytesAreQuoted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const char *text) {
        QTest::newRow(name) << bytes << QString::fromUtf8(text);
    };
    row("nothing", "", R"("")");
    row("letters", "Az 09~", R"("Az 09~")");
    row("line end", "a\r\n\t", R"("a\r\n\t")");
    row("zero", QByteArray("\0", 1), R"("\0")");
    row("quote", "\"\\", R"("\"\\")");
    row("control", "\x01\x1b\x7f", R"("\x01\x1b\x7f")");
    row("two bytes", "\xc3\xbc", "\"ü\"");
    row("three bytes", "\xe2\x82\xac", "\"€\"");
    row("four bytes", "\xf0\x9f\x98\x80", R"("\xf0\x9f\x98\x80")");
    row("half a character", "\xc3", R"("\xc3")");
    row("overlong", "\xc0\x80\xe0\x80\x80", R"("\xc0\x80\xe0\x80\x80")");
    row("changes direction", "\xe2\x80\xae", R"("\xe2\x80\xae")");
    row("mark alone", "\xcc\x81", R"("\xcc\x81")");
    row("surrogate", "\xed\xa0\x80", R"("\xed\xa0\x80")");
    row("no-break space", "\xc2\xa0", R"("\xc2\xa0")");
}

void TestVisibleText::bytesAreQuoted()
{
    QFETCH(const QByteArray, bytes);
    QTEST(quoted(bytes), "text");
    qsizetype size = 0;
    for (const TextCell &cell : textCells(bytes))
        size += cell.size;
    QCOMPARE(size, bytes.size());
}

void TestVisibleText::whatIsQuotedIsAPatternOfTheSameBytes()
{
    for (int first = 0; first < 256; ++first) {
        for (const int second : {0, 0x30, 0x61, 0x80, 0xbf, 0xff}) {
            QByteArray all(1, static_cast<char>(first));
            all += static_cast<char>(second);
            const auto pattern = message::MessagePattern::parse(quoted(all));
            QVERIFY2(pattern, qPrintable(quoted(all)));
            QCOMPARE(pattern->match(all).outcome, message::PatternMatch::Outcome::Yes);
        }
    }
}

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

void TestVisibleText::textIsToldFromBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("line") << QByteArray("PING\r\n") << true;
    QTest::newRow("utf-8") << QByteArray("gr\xc3\xbc\xc3\x9f") << true;
    QTest::newRow("one byte of four") << QByteArray("abc\x01") << false;
    QTest::newRow("one byte of twenty") << QByteArray("0123456789012345678\x01") << true;
    QTest::newRow("zeros") << QByteArray(30, '\0') << false;
}

void TestVisibleText::textIsToldFromBytes()
{
    QFETCH(const QByteArray, bytes);
    QTEST(looksLikeText(bytes), "isText");
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
