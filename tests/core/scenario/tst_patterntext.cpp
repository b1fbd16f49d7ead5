// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/patterntext.h"

#include <QRegularExpression>
#include <QTest>

namespace wirebench::tests {

using namespace scenario;

class PatternTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void variablesAreFilledIn_data();
    void variablesAreFilledIn();
    void namesAreKnownBeforeValues();
    void whatIsWrongHasAPlace_data();
    void whatIsWrongHasAPlace();
};

void PatternTextTest::variablesAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("matches");

    const auto row = [](const char *name, const char *text, const QByteArray &message, bool matches = true) {
        QTest::newRow(name) << QString::fromUtf8(text) << message << matches;
    };
    row("bytes alone", "01 ??", "\x01\x07");
    row("a number", "01 {n:u16} ...", QByteArray::fromHex("01002a99"));
    row("another number", "01 {n:u16} ...", QByteArray::fromHex("01002b99"), false);
    row("in text", "\"n={n};\" ??", "n=42;x");
    row("a brace in text", "\"{{n}}\"", "{n}}");
    row("text and a capture", "{n:u8} [m:u8] \"{word}\"", QByteArray::fromHex("2a05") + "abc");
    row("a preset", "{other=7:u8}", QByteArray::fromHex("07"));
    row("quotes with escapes", "\"\\\"{word}\\\"\"", "\"abc\"");
    row("a regular expression has none", "/a{2}/", "aa");
    row("any", "any", "whatever");
}

void PatternTextTest::variablesAreFilledIn()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, message);
    const auto pattern = parsePatternText(text);
    QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.error().toString()));
    message::Variables variables;
    variables.values = {{QStringLiteral("n"), quint64(42)}, {QStringLiteral("word"), QByteArray("abc")}};
    const auto filled = fill(*pattern, variables);
    QVERIFY(filled);
    QTEST(filled->match(message).outcome == message::PatternMatch::Outcome::Yes, "matches");
}

void PatternTextTest::namesAreKnownBeforeValues()
{
    const auto pattern = parsePatternText(u"{a:u8} [b:u8] \"{c} {a}\" {d=1:u8}");
    QVERIFY(pattern);
    QVERIFY(!pattern->pattern);
    QCOMPARE(pattern->captures, QStringList{QStringLiteral("b")});
    QCOMPARE(pattern->variables, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(!fill(*pattern, {}));
    QVERIFY(parsePatternText(u"01 [b:u8]")->pattern.has_value());
}

void PatternTextTest::whatIsWrongHasAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wrong"); // that begins there

    QTest::newRow("a digit") << QStringLiteral("01 0") << QStringLiteral("0");
    QTest::newRow("a placeholder") << QStringLiteral("01 {n}") << QStringLiteral("}");
    QTest::newRow("a type") << QStringLiteral("01 {n:u17}") << QStringLiteral("u17");
    QTest::newRow("quotes") << QStringLiteral("01 \"x") << QStringLiteral("\"x");
    QTest::newRow("behind a placeholder") << QStringLiteral("{n:u16be} 01 zz 02") << QStringLiteral("z");
    QTest::newRow("between placeholders")
        << QStringLiteral("{n:u16be} 01 zz {m:u8} \"{a} {b}\"") << QStringLiteral("z");
    QTest::newRow("behind text with names") << QStringLiteral("01 \"{a} {b}\"  [t:u8 9..x]") << QStringLiteral("9..x");
    QTest::newRow("directly behind a placeholder") << QStringLiteral("{n:u8}zz") << QStringLiteral("z");
    QTest::newRow("a range behind a placeholder") << QStringLiteral("{n:u8} [t:u77]") << QStringLiteral("u77");
}

void PatternTextTest::whatIsWrongHasAPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, wrong);
    const auto pattern = parsePatternText(text);
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().position, text.indexOf(wrong, 3));
    QVERIFY(pattern.error().length <= wrong.size());
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::PatternTextTest)
#include "tst_patterntext.moc"
