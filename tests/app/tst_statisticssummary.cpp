// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/statisticssummary.h"
#include "core/capture/recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::cli::StatisticsSummary;

namespace {

constexpr qint64 millisecond = 1'000'000; // ns

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

//! What is said about records, for people and for programs.
class StatisticsSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sessionsAreNamed();
    void timesAreToldApart();
    void whatWentWrongIsCounted();
    void sessionsBeyondTheMostCountInAllOnly();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Recording> m_recording; // session 0 of TCP, by name; session 1 of UDP
};

void StatisticsSummaryTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    const QString path = m_folder.filePath(QStringLiteral("it.pcapng"));
    const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
    const Endpoint remote{QHostAddress(QStringLiteral("192.0.2.2")), 502};
    {
        const auto recorder = Recorder::start(path);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("a test"));
        (void)watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("pump:502")});
        (void)watcher->watch({TransportProtocol::Udp, local, remote, {}});
    }
    auto recording = Recording::open(path);
    QVERIFY(recording && (*recording)->indexAll());
    m_recording = std::move(*recording);
}

void StatisticsSummaryTest::sessionsAreNamed()
{
    StatisticsSummary summary;
    summary.add({.session = 0, .kind = RecordKind::Opened});
    summary.add({.session = 1, .kind = RecordKind::Opened});
    summary.add({.session = noSession, .kind = RecordKind::Note});
    const QByteArray text = summary.text(*m_recording);
    QVERIFY2(text.contains("session 0  tcp 192.0.2.1:50000 to pump:502  a test\n"), text.constData());
    QVERIFY2(text.contains("session 1  udp 192.0.2.1:50000 to 192.0.2.2:502  a test\n"), text.constData());
    QCOMPARE(text.count("session "), 2);

    const QJsonArray sessions = parsed(summary.json(*m_recording)).value(QStringLiteral("sessions")).toArray();
    QCOMPARE(sessions.size(), 2);
    const QJsonObject udp = sessions.at(1).toObject();
    const std::pair<const char *, QJsonValue> expected[] = {
        {"session", 1},
        {"protocol", QStringLiteral("udp")},
        {"local", QStringLiteral("192.0.2.1:50000")},
        {"remote", QStringLiteral("192.0.2.2:502")},
        {"name", QString()},
        {"owner", QStringLiteral("a test")},
    };
    for (const auto &[key, value] : expected)
        QCOMPARE(udp.value(QLatin1String(key)), value);
    QCOMPARE(sessions.first().toObject().value(QStringLiteral("protocol")), QJsonValue(QStringLiteral("tcp")));
    QCOMPARE(sessions.first().toObject().value(QStringLiteral("name")), QJsonValue(QStringLiteral("pump:502")));
}

void StatisticsSummaryTest::timesAreToldApart()
{
    // A hundred requests; each is answered after 2 ms, and the next one comes 10, in every tenth case 100, and once
    // 1000 ms after the one before.
    StatisticsSummary summary;
    qint64 time = 0;
    for (int i = 0; i < 100; ++i) {
        time += i == 50 ? 1'000 * millisecond : i % 8 == 1 ? 100 * millisecond : 10 * millisecond;
        summary.add({.time = time, .payloadLength = 8, .session = 0, .direction = Direction::Out});
        summary.add({.time = time + 2 * millisecond, .payloadLength = 100, .session = 0, .direction = Direction::In});
    }
    const QJsonObject all = parsed(summary.json(*m_recording)).value(QStringLiteral("all")).toObject();
    const auto near = [](const QJsonValue &value, qint64 expected) {
        return qAbs(value.toDouble() - static_cast<double>(expected)) <= 0.01 * static_cast<double>(expected);
    };
    const QJsonObject gaps = all.value(QStringLiteral("out")).toObject().value(QStringLiteral("gaps")).toObject();
    QVERIFY(near(gaps.value(QStringLiteral("p50")), 10 * millisecond));
    QVERIFY(near(gaps.value(QStringLiteral("p90")), 100 * millisecond));
    QVERIFY(near(gaps.value(QStringLiteral("largest")), 1'000 * millisecond));
    QCOMPARE(gaps.value(QStringLiteral("count")).toInt(), 99);
    QVERIFY(near(all.value(QStringLiteral("roundTrip")).toObject().value(QStringLiteral("p99")), 2 * millisecond));
    QCOMPARE(all.value(QStringLiteral("in")).toObject().value(QStringLiteral("bytes")).toInt(), 10'000);
    QCOMPARE(all.value(QStringLiteral("out")).toObject().value(QStringLiteral("bytes")).toInt(), 800);

    const QString text = QString::fromUtf8(summary.text(*m_recording));
    static const QRegularExpression times(QStringLiteral(
        "^in all\\n  out  100 records, 800 bytes, .*; size p50 8, largest 8\\n"
        " +gaps p50 (9\\.9|10\\.0).*  p90 (99|100)\\..*  p99 (99\\d|100\\d)\\..*  largest 1000\\.000 ms\\n"
        "  in   100 records, 10000 bytes, .*; size p50 100, largest 100\\n.*\\n  round trip  p50 (1\\.9|2\\.0)"));
    QVERIFY2(times.match(text).hasMatch(), qPrintable(text));
}

void StatisticsSummaryTest::whatWentWrongIsCounted()
{
    StatisticsSummary summary;
    QVERIFY(!summary.text(*m_recording).contains("lost") && !summary.text(*m_recording).contains("errors"));
    for (int i = 0; i < 3; ++i)
        summary.add({.session = 0, .kind = RecordKind::Lost});
    summary.add({.session = 0, .kind = RecordKind::Error});
    const QByteArray text = summary.text(*m_recording);
    QVERIFY2(text.contains("  lost  3 times\n  errors  1\n"), text.constData());
    const QJsonObject all = parsed(summary.json(*m_recording)).value(QStringLiteral("all")).toObject();
    QCOMPARE(all.value(QStringLiteral("lost")).toInt(), 3);
    QCOMPARE(all.value(QStringLiteral("errors")).toInt(), 1);
}

void StatisticsSummaryTest::sessionsBeyondTheMostCountInAllOnly()
{
    StatisticsSummary summary;
    const auto sessions = [&] {
        return parsed(summary.json(*m_recording)).value(QStringLiteral("sessions")).toArray().size();
    };
    const auto hasMore = [&] {
        return summary.text(*m_recording).endsWith("and more sessions\n")
            && parsed(summary.json(*m_recording)).value(QStringLiteral("hasMoreSessions")).toBool();
    };
    constexpr auto most = static_cast<SessionId>(StatisticsSummary::mostSessions);
    for (SessionId session = 0; session < most; ++session)
        summary.add({.payloadLength = 1, .session = session, .direction = Direction::In});
    QCOMPARE(sessions(), qsizetype(most));
    QVERIFY(!hasMore());
    summary.add({.payloadLength = 1, .session = most, .direction = Direction::In});
    summary.add({.payloadLength = 1, .session = 0, .direction = Direction::In});
    QCOMPARE(sessions(), qsizetype(most));
    QVERIFY(hasMore());
    QVERIFY(summary.text(*m_recording).contains("in   1026 records, 1026 bytes"));
}

QTEST_GUILESS_MAIN(StatisticsSummaryTest)
#include "tst_statisticssummary.moc"
