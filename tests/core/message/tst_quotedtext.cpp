// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/quotedtext.h"

#include "core/message/messagepattern.h"

#include <QTest>

using namespace wirebench::message;

//! Bytes as the text that people write for them.
class TestQuotedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bytesAreQuoted_data();
    void bytesAreQuoted();
    void whatIsQuotedIsAPatternOfTheSameBytes();
    void textIsToldFromBytes_data();
    void textIsToldFromBytes();
};

void TestQuotedText::bytesAreQuoted_data()
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

void TestQuotedText::bytesAreQuoted()
{
    QFETCH(const QByteArray, bytes);
    QTEST(quotedText(bytes), "text");
    qsizetype size = 0;
    for (const TextCell &cell : textCells(bytes))
        size += cell.size;
    QCOMPARE(size, bytes.size());
}

void TestQuotedText::whatIsQuotedIsAPatternOfTheSameBytes()
{
    for (int first = 0; first < 256; ++first) {
        for (const int second : {0, 0x30, 0x61, 0x80, 0xbf, 0xff}) {
            QByteArray all(1, static_cast<char>(first));
            all += static_cast<char>(second);
            const auto pattern = MessagePattern::parse(quotedText(all));
            QVERIFY2(pattern, qPrintable(quotedText(all)));
            QCOMPARE(pattern->match(all).outcome, PatternMatch::Outcome::Yes);
        }
    }
}

void TestQuotedText::textIsToldFromBytes_data()
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

void TestQuotedText::textIsToldFromBytes()
{
    QFETCH(const QByteArray, bytes);
    QTEST(looksLikeText(bytes), "isText");
}

QTEST_GUILESS_MAIN(TestQuotedText)
#include "tst_quotedtext.moc"
