// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/exchangelines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wirebench;
using namespace wirebench::report;
using namespace std::chrono_literals;
using harness::Exchange;

namespace {

constexpr auto sent = Exchange::Kind::Sent;
constexpr auto received = Exchange::Kind::Received;
const QString file = QStringLiteral("a.wire");
const Exchange closing{Exchange::Kind::Event, 9ms, QStringLiteral("pump"), {}, 0, QStringLiteral("closed")};

Exchange piece(Exchange::Kind kind, const QByteArray &bytes, const QString &device = QStringLiteral("pump"))
{
    return {kind, 7ms, device, bytes.first(std::min(bytes.size(), Exchange::largestExchange)), bytes.size(), {}};
}

//! "0 pump < 5/8 x3": index, device, direction, bytes that are told of how many, and pieces.
QString toldLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString kind = object.value(u"kind").toString();
    if (kind == u"event")
        return object.value(u"text").toString();
    const QString pieces =
        object.contains(u"pieces") ? QStringLiteral(" x%1").arg(object.value(u"pieces").toInt()) : QString();
    return QStringLiteral("%1 %2 %3 %4/%5%6")
        .arg(object.value(u"index").toInt())
        .arg(object.value(u"device").toString(), kind == u"sent" ? QStringLiteral(">") : QStringLiteral("<"))
        .arg(object.value(u"bytes").toString().size() / 2)
        .arg(object.value(u"size").toInt())
        .arg(pieces);
}

QString told(const QByteArray &lines)
{
    QStringList texts;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            texts += toldLine(line);
    }
    return texts.join(QStringLiteral(", "));
}

//! One whose window begins at 0 and has no line left.
ExchangeLines spent()
{
    ExchangeLines lines;
    for (int i = 0; i < ExchangeLines::mostAtOnce; ++i)
        (void)lines.add(0, file, piece(received, "x"), 0ms);
    return lines;
}

} // namespace

class TestExchangeLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoFloodHasALineForEachPiece()
    {
        ExchangeLines lines;
        for (int i = 0; i < 10 * ExchangeLines::mostAtOnce; ++i) {
            const auto now = i * (ExchangeLines::window / ExchangeLines::mostAtOnce);
            QCOMPARE(told(lines.add(0, file, piece(received, "x"), now)), QStringLiteral("0 pump < 1/1"));
            QVERIFY(!lines.isHolding());
        }
    }

    void aFloodIsCountedUntilTheWindowEnds()
    {
        ExchangeLines lines = spent();
        QCOMPARE(lines.add(0, file, piece(received, "ab"), 1ms), QByteArray());
        QVERIFY(lines.isHolding());
        QCOMPARE(lines.add(0, file, piece(received, "cde"), 99ms), QByteArray());
        QCOMPARE(told(lines.add(0, file, piece(received, "f"), 100ms)),
                 QStringLiteral("0 pump < 5/5 x2, 0 pump < 1/1"));
        QVERIFY(!lines.isHolding());
        QCOMPARE(lines.flush(), QByteArray());
    }

    void aPieceAloneIsSaidAsOne()
    {
        ExchangeLines lines = spent();
        (void)lines.add(0, file, piece(received, "ab"), 1ms);
        QCOMPARE(told(lines.flush()), QStringLiteral("0 pump < 2/2"));
    }

    void eachScenarioDeviceAndDirectionHasItsLine()
    {
        ExchangeLines lines = spent();
        for (int i = 0; i < 3; ++i) {
            (void)lines.add(0, file, piece(received, "ab"), 1ms);
            (void)lines.add(0, file, piece(sent, "abc"), 1ms);
            (void)lines.add(1, file, piece(sent, "abcd"), 1ms);
            (void)lines.add(0, file, piece(sent, "abcde", QStringLiteral("valve")), 1ms);
        }
        QCOMPARE(told(lines.flush()),
                 QStringLiteral("0 pump < 6/6 x3, 0 pump > 9/9 x3, 1 pump > 12/12 x3, 0 valve > 15/15 x3"));
    }

    void everythingIsSaidBeforeAnEvent()
    {
        ExchangeLines lines = spent();
        (void)lines.add(0, file, piece(received, "ab"), 1ms);
        QCOMPARE(told(lines.add(0, file, closing, 2ms)), QStringLiteral("0 pump < 2/2, closed"));
        QVERIFY(!lines.isHolding());
        QCOMPARE(lines.add(0, file, piece(received, "ab"), 3ms), QByteArray()); // the window is the same
    }

    void bytesAreTheFirstOnesWithoutAHole()
    {
        const QByteArray most(Exchange::largestExchange - 1, 'x');
        ExchangeLines lines = spent();
        (void)lines.add(0, file, piece(received, most), 1ms);
        (void)lines.add(0, file, piece(received, "abc"), 1ms);
        QCOMPARE(told(lines.flush()), QStringLiteral("0 pump < 4096/4098 x2"));
        (void)lines.add(0, file, piece(received, "abc"), 1ms);
        (void)lines.add(0, file, piece(received, most + most), 1ms); // of which not all is known
        (void)lines.add(0, file, piece(received, "abc"), 1ms);
        QCOMPARE(told(lines.flush()), QStringLiteral("0 pump < 4096/8196 x3"));
    }

    void aFloodOf100MegabytesHasFewLines()
    {
        ExchangeLines lines;
        const QByteArray bytes(1000, 'x');
        QByteArray all;
        for (int i = 0; i < 100'000; ++i) // in one second
            all += lines.add(0, file, piece(received, bytes), i * 10us);
        all += lines.flush();
        QCOMPARE(all.count('\n'), 10 * (ExchangeLines::mostAtOnce + 1));
        qint64 size = 0;
        for (const QByteArray &line : all.split('\n'))
            size += QJsonDocument::fromJson(line).object().value(u"size").toInteger();
        QCOMPARE(size, 100'000'000);
    }
};

QTEST_GUILESS_MAIN(TestExchangeLines)
#include "tst_exchangelines.moc"
