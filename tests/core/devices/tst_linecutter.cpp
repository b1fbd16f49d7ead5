// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/linecutter.h"

#include <QMetaEnum>
#include <QTest>

using namespace wirebench::devices;

namespace {

//! All lines that \a pieces give, and the bytes that a cutter left alone after \a limit lines.
struct Cut
{
    QByteArrayList lines;
    QByteArray rest;
    LineState state = LineState::Text;

    friend bool operator==(const Cut &, const Cut &) = default;
};

Cut cut(const QByteArrayList &pieces, qsizetype limit = 1000)
{
    LineCutter cutter;
    Cut result;
    for (const QByteArray &piece : pieces) {
        QByteArrayView input(piece);
        while (result.lines.size() < limit) {
            const auto line = cutter.next(input);
            if (!line)
                break;
            result.lines.append(*line);
        }
        result.rest += input.toByteArray();
    }
    result.state = cutter.state();
    return result;
}

} // namespace

class TestLineCutter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void linesEndWithFeedOrReturnFeed_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
        QTest::newRow("LF") << QByteArray("a\nb\n") << QByteArrayList{"a", "b"};
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArrayList{"a", "b"};
        QTest::newRow("mixed") << QByteArray("a\nb\r\n") << QByteArrayList{"a", "b"};
        QTest::newRow("empty lines") << QByteArray("\n\r\n\n") << QByteArrayList{"", "", ""};
        QTest::newRow("unfinished") << QByteArray("a\nbc") << QByteArrayList{"a"};
        QTest::newRow("return is text") << QByteArray("a\rb\n") << QByteArrayList{"a\rb"};
        QTest::newRow("returns are text") << QByteArray("\r\r\r\n") << QByteArrayList{"\r\r"};
        QTest::newRow("binary") << QByteArray("\0\xff\n", 3) << QByteArrayList{QByteArray("\0\xff", 2)};
    }
    void linesEndWithFeedOrReturnFeed()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArrayList, lines);
        QCOMPARE(cut({input}).lines, lines);

        QByteArrayList bytes;
        for (const char byte : input)
            bytes.append(QByteArray(1, byte));
        QCOMPARE(cut(bytes), cut({input}));
        for (qsizetype first = 0; first <= input.size(); ++first) {
            for (qsizetype second = first; second <= input.size(); ++second)
                QCOMPARE(cut({input.left(first), input.mid(first, second - first), input.mid(second)}), cut({input}));
        }
    }

    void whatFollowsALineIsLeftAlone()
    {
        const QByteArray input("BULK:RECV 3\r\n\r\n\nabc");
        for (qsizetype split = 0; split <= input.size(); ++split) {
            const Cut result = cut({input.left(split), input.mid(split)}, 1);
            QCOMPARE(result.lines, QByteArrayList{"BULK:RECV 3"});
            QCOMPARE(result.rest, "\r\n\nabc");
        }
    }

    void theLimitIsExact_data()
    {
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("fits");
        constexpr qsizetype limit = LineCutter::largestLine;
        QTest::newRow("LF, fits") << limit << QByteArray("\n") << true;
        QTest::newRow("CRLF, fits") << limit << QByteArray("\r\n") << true;
        QTest::newRow("LF, one more") << limit + 1 << QByteArray("\n") << false;
        QTest::newRow("CRLF, one more") << limit + 1 << QByteArray("\r\n") << false;
        QTest::newRow("CR that is text fits") << limit - 1 << QByteArray("\r\r\n") << true;
        QTest::newRow("CR that is text, one more") << limit << QByteArray("\r\r\n") << false;
        QTest::newRow("CR and text, one more") << limit << QByteArray("\rx\n") << false;
    }
    void theLimitIsExact()
    {
        QFETCH(qsizetype, length);
        QFETCH(QByteArray, end);
        QFETCH(bool, fits);
        const QByteArray input = QByteArray(length, 'x') + end;
        for (qsizetype split = length - 2; split <= input.size(); ++split) {
            const Cut result = cut({input.left(split), input.mid(split)});
            QCOMPARE(result.lines.size(), fits ? 1 : 0);
            QCOMPARE(result.state, fits ? LineState::Text : LineState::TooLong);
        }
    }

    void nothingLeavesTooLong()
    {
        LineCutter cutter;
        const QByteArray tooLong(LineCutter::largestLine + 1, 'x');
        QByteArrayView input(tooLong);
        QVERIFY(!cutter.next(input));
        const QByteArray more("\n\na\n");
        input = more;
        QVERIFY(!cutter.next(input));
        QCOMPARE(input.size(), more.size());
        for (const auto &row : lineTransitions)
            QVERIFY(row.from != LineState::TooLong);
    }
};

QTEST_GUILESS_MAIN(TestLineCutter)
#include "tst_linecutter.moc"
