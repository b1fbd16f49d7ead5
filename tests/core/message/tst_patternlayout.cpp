// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/messagepattern.h"

#include <QTest>

using namespace wirebench::message;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

//! "0:0103 2:..(1) 3:[n:u8] = 4", and "!2" for a mismatch there.
QString shown(const PatternLayout &layout)
{
    QStringList parts;
    for (const PatternPart &part : layout.parts) {
        QString text = QString::number(part.offset) + u':';
        if (part.kind == PatternPart::Kind::Gap)
            text += QStringLiteral("..(%1)").arg(part.length);
        else if (part.kind == PatternPart::Kind::Number)
            text += part.text;
        else
            text += QString::fromLatin1(part.bytes.toHex());
        parts += text;
    }
    parts += QStringLiteral("= %1").arg(layout.length);
    if (layout.mismatch)
        parts += QStringLiteral("!%1").arg(*layout.mismatch);
    return parts.join(u' ');
}

} // namespace

//! Patterns beside messages that do not always fit.
class TestPatternLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPatternIsLaidBesideAMessage_data();
    void aPatternIsLaidBesideAMessage();
    void theLayoutAgreesWithTheMatch();
    void anExpressionSaysHowFarItFits_data();
    void anExpressionSaysHowFarItFits();
    void wildcardsKeepTheirMask();
};

void TestPatternLayout::aPatternIsLaidBesideAMessage_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("front");
    const auto row = [](const char *pattern, const char *message, const char *whole, const char *front) {
        QTest::addRow("%s on %s", pattern, message)
            << QString::fromUtf8(pattern) << hex(message) << QString::fromUtf8(whole) << QString::fromUtf8(front);
    };
    row("01 03", "0103", "0:0103 = 2", "0:0103 = 2");
    row("01 03", "010304", "0:0103 = 2 !2", "0:0103 = 2");
    row("01 03", "01", "0:0103 = 2 !1", "0:0103 = 2 !1");
    row("01 03", "", "0:0103 = 2 !0", "0:0103 = 2 !0");
    row("01 03", "0104", "0:0103 = 2 !1", "0:0103 = 2 !1");
    row("01 ... 0d 0a", "01020d0a", "0:01 1:..(1) 2:0d0a = 4", "0:01 1:..(1) 2:0d0a = 4");
    row("01 ... 0d 0a", "010d0a0d0a", "0:01 1:..(2) 3:0d0a = 5", "0:01 1:..(0) 1:0d0a = 3");
    row("01 ... 0d 0a", "01020d0b", "0:01 1:..(1) 2:0d0a = 4 !3", "0:01 1:..(1) 2:0d0a = 4 !3");
    row("01 ... 0d 0a", "01020d", "0:01 1:..(1) 2:0d0a = 4 !3", "0:01 1:..(1) 2:0d0a = 4 !3");
    row("01 ... 0d 0a", "010203", "0:01 1:..(2) 3:0d0a = 5 !3", "0:01 1:..(2) 3:0d0a = 5 !3");
    row("01 ... 0d 0a", "010d0a99", "0:01 1:..(0) 1:0d0a = 3 !3", "0:01 1:..(0) 1:0d0a = 3");
    row("01 02 03 ... 04", "01", "0:010203 3:..(0) 3:04 = 4 !1", "0:010203 3:..(0) 3:04 = 4 !1");
    row("01 [n:u16 2..3] 04", "01000204", "0:01 1:[n:u16 2..3] 3:04 = 4", "0:01 1:[n:u16 2..3] 3:04 = 4");
    row("01 [n:u16le 7]", "010009", "0:01 1:[n:u16le 7] = 3 !1", "0:01 1:[n:u16le 7] = 3 !1");
    row("any", "0102", "= 0 !0", "= 0");
    row("/a/", "62", "= 0", "= 0");
}

void TestPatternLayout::aPatternIsLaidBesideAMessage()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, message);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY(parsed);
    if (parsed->isAny() || parsed->isRegex()) {
        QCOMPARE(parsed->layout(message, true), PatternLayout());
        return;
    }
    QTEST(shown(parsed->layout(message, true)), "whole");
    QTEST(shown(parsed->layout(message, false)), "front");
}

//! Over all messages of up to five bytes of an alphabet of three.
void TestPatternLayout::theLayoutAgreesWithTheMatch()
{
    const QStringList patterns{QStringLiteral("01 02"),          QStringLiteral("01 ... 02"),
                               QStringLiteral("01 ... 02 03"),   QStringLiteral("... 02"),
                               QStringLiteral("01 [n:u8 2] 0?"), QStringLiteral("01 ... [n:u8 2..3] ... 01")};
    for (const QString &text : patterns) {
        const auto pattern = MessagePattern::parse(text);
        QVERIFY2(pattern, qPrintable(text));
        for (int number = 0; number < 1024; ++number) {
            QByteArray message;
            for (int rest = number; rest > 0; rest /= 4) {
                if (rest % 4 > 0)
                    message.append(static_cast<char>(rest % 4));
            }
            const QByteArray what = text.toLatin1() + " on " + message.toHex();
            for (const bool isWhole : {true, false}) {
                const PatternMatch match = isWhole ? pattern->match(message) : pattern->matchFront(message);
                const PatternLayout layout = pattern->layout(message, isWhole);
                QVERIFY2((match.outcome == PatternMatch::Outcome::Yes) == !layout.mismatch, what.constData());
                if (layout.mismatch)
                    continue;
                QVERIFY2(layout.length == match.length, what.constData());
                QList<qsizetype> numbers;
                for (const PatternPart &part : layout.parts) {
                    if (part.kind == PatternPart::Kind::Number)
                        numbers.append(part.offset);
                }
                QVERIFY(numbers.size() == match.captures.size());
                for (qsizetype i = 0; i < numbers.size(); ++i)
                    QVERIFY2(numbers[i] == match.captures[i].offset, what.constData());
            }
        }
    }
}

void TestPatternLayout::anExpressionSaysHowFarItFits_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qsizetype>("reach");
    const auto row = [](const char *pattern, const QByteArray &message, qsizetype reach) {
        QTest::addRow("%s on %s", pattern, message.left(20).constData())
            << QString::fromUtf8(pattern) << message << reach;
    };
    row("/PONG (\\d+)\\r\\n/", "PONG 12\r\n", 9);
    row("/PONG (\\d+)\\r\\n/", "PONG x\r\n", 5);
    row("/PONG (\\d+)\\r\\n/", "PING 1\r\n", 1);
    row("/PONG (\\d+)\\r\\n/", "PONG 12", 7);
    row("/PONG (\\d+)\\r\\n/", "xyz", 0);
    row("/PONG (\\d+)\\r\\n/", "", 0);
    row("/a+b/", QByteArray(5000, 'a'), largestRegexReach);
    row("/ok/", "okay", 4); // what is behind a match
    row("01 02", hex("0102"), 2);
    row("01 02", hex("0103"), 1);
}

void TestPatternLayout::anExpressionSaysHowFarItFits()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, message);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY(parsed);
    QTEST(parsed->reach(message), "reach");
}

void TestPatternLayout::wildcardsKeepTheirMask()
{
    const PatternLayout layout = MessagePattern::parse(u"4? ?5 ?? 06")->layout(hex("41150006"), true);
    QCOMPARE(layout.parts.size(), 1);
    QCOMPARE(layout.parts.first().mask, hex("f00f00ff"));
    QCOMPARE(layout.parts.first().bytes, hex("40050006"));
    QCOMPARE(layout.parts.first().length, 4);
}

QTEST_GUILESS_MAIN(TestPatternLayout)
#include "tst_patternlayout.moc"
