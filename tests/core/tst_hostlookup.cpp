// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "tests/support/scriptedresolver.h"

#include "core/net/hostlookup.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress ipv4(QStringLiteral("192.0.2.4"));
const QHostAddress ipv6(QStringLiteral("2001:db8::6"));

enum class Answer { Found, Failed, Never };

//! What a HostLookup signals, in order: "answered", "found 6", "found 64", "failed", "exhausted".
class LookupLog : public QObject
{
public:
    explicit LookupLog(HostLookup &lookup)
    {
        connect(&lookup, &HostLookup::answered, this, [this] { lines.append(QStringLiteral("answered")); });
        connect(&lookup, &HostLookup::found, this, [this](const QList<QHostAddress> &addresses) {
            QString line = QStringLiteral("found ");
            for (const QHostAddress &address : addresses)
                line += address == ipv4 ? u'4' : u'6';
            lines.append(line);
        });
        connect(&lookup, &HostLookup::failed, this, [this](const Error &failure) {
            lines.append(QStringLiteral("failed"));
            error = failure;
        });
        connect(&lookup, &HostLookup::exhausted, this, [this] { lines.append(QStringLiteral("exhausted")); });
    }

    //! Without "answered".
    QStringList results() const
    {
        QStringList all = lines;
        all.removeAll(QStringLiteral("answered"));
        return all;
    }

    QStringList lines;
    Error error;
};

Addresses toAddresses(Answer answer, const QHostAddress &address)
{
    if (answer == Answer::Found)
        return QList{address};
    return failure(ErrorCode::HostNotFound, address == ipv4 ? QStringLiteral("no IPv4") : QStringLiteral("no IPv6"));
}

} // namespace

class TestHostLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Every order of the two answers. When IPv4 answers is fixed, IPv6 comes before, within or after the delay.
    void addressesAreGivenOnAsRfc8305Says_data()
    {
        QTest::addColumn<int>("answer6");
        QTest::addColumn<int>("answer4");
        QTest::addColumn<QString>("when6");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, Answer answer6, Answer answer4, const char *when6,
                            const char *expected) {
            QTest::newRow(title) << int(answer6) << int(answer4) << QString::fromLatin1(when6)
                                 << QString::fromLatin1(expected);
        };
        row("6 then 4", Answer::Found, Answer::Found, "before", "found 6,found 4");
        row("4 then 6 within", Answer::Found, Answer::Found, "within", "found 46");
        row("4 then 6 after", Answer::Found, Answer::Found, "after", "found 4,found 6");
        row("6 then no 4", Answer::Found, Answer::Failed, "before", "found 6,exhausted");
        row("no 4 then 6", Answer::Found, Answer::Failed, "within", "found 6");
        row("no 4 then 6 later", Answer::Found, Answer::Failed, "after", "found 6");
        row("6 and never 4", Answer::Found, Answer::Never, "before", "found 6");
        row("no 6 then 4", Answer::Failed, Answer::Found, "before", "found 4");
        row("4 then no 6 within", Answer::Failed, Answer::Found, "within", "found 4");
        row("4 then no 6 after", Answer::Failed, Answer::Found, "after", "found 4,exhausted");
        row("no 6 then no 4", Answer::Failed, Answer::Failed, "before", "failed");
        row("no 4 then no 6", Answer::Failed, Answer::Failed, "within", "failed");
        row("no 4 then no 6 later", Answer::Failed, Answer::Failed, "after", "failed");
        row("no 6 and never 4", Answer::Failed, Answer::Never, "before", "");
        row("never 6 and 4", Answer::Never, Answer::Found, "never", "found 4");
        row("never 6 and no 4", Answer::Never, Answer::Failed, "never", "");
        row("never any", Answer::Never, Answer::Never, "never", "");
    }

    void addressesAreGivenOnAsRfc8305Says()
    {
        QFETCH(const int, answer6);
        QFETCH(const int, answer4);
        QFETCH(const QString, when6);
        QFETCH(const QString, expected);
        ManualClock clock;
        ScriptedResolver resolver;
        HostLookup lookup({.resolver = resolver, .clock = clock});
        const LookupLog log(lookup);
        lookup.start(QStringLiteral("host"), std::nullopt);
        QCOMPARE(resolver.lookups(), 2);
        QVERIFY(log.lines.isEmpty());
        qsizetype answers = 0;
        const auto answer = [&](AddressFamily family, Answer what, const QHostAddress &address) {
            if (what == Answer::Never)
                return;
            resolver.answer(family, toAddresses(what, address));
            ++answers;
            QCOMPARE(log.lines.count(QStringLiteral("answered")), answers);
        };
        const auto answerIpv6 = [&] { answer(AddressFamily::IPv6, Answer(answer6), ipv6); };
        if (when6 == QStringLiteral("before"))
            answerIpv6();
        answer(AddressFamily::IPv4, Answer(answer4), ipv4);
        clock.advance(49ms);
        // During the delay IPv4 is not given on, unless IPv6 has spoken.
        if (when6 != QStringLiteral("before"))
            QVERIFY(log.results().isEmpty());
        if (when6 == QStringLiteral("within"))
            answerIpv6();
        clock.advance(1ms);
        if (when6 == QStringLiteral("after"))
            answerIpv6();
        clock.advance(1h);
        QCOMPARE(log.results().join(u','), expected);
        QCOMPARE(lookup.isComplete(), answers == 2);
        QCOMPARE(clock.activeTimers(), 0);
    }

    void aFirstIpv4AnswerWaitsForExactlyTheResolutionDelay()
    {
        ManualClock clock;
        ScriptedResolver resolver;
        HostLookup lookup({.resolver = resolver, .clock = clock, .delays = {.resolution = 70ms}});
        const LookupLog log(lookup);
        lookup.start(QStringLiteral("host"), std::nullopt);
        clock.advance(10s); // the lookup itself may take its time
        resolver.answer(AddressFamily::IPv4, QList{ipv4});
        clock.advance(69ms);
        QCOMPARE(log.results(), QStringList());
        clock.advance(1ms);
        QCOMPARE(log.results(), QStringList{QStringLiteral("found 4")});
    }

    void oneFamilyIsAskedAloneAndWaitsForNothing_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<bool>("found");
        for (const auto family : {AddressFamily::IPv4, AddressFamily::IPv6}) {
            for (const bool found : {false, true}) {
                QTest::addRow("%s %s", family == AddressFamily::IPv4 ? "IPv4" : "IPv6", found ? "found" : "failed")
                    << int(family) << found;
            }
        }
    }

    void oneFamilyIsAskedAloneAndWaitsForNothing()
    {
        QFETCH(const int, family);
        QFETCH(const bool, found);
        const auto asked = static_cast<AddressFamily>(family);
        ManualClock clock;
        ScriptedResolver resolver;
        HostLookup lookup({.resolver = resolver, .clock = clock});
        const LookupLog log(lookup);
        lookup.start(QStringLiteral("host"), asked);
        QCOMPARE(resolver.lookups(), 1);
        QVERIFY(resolver.isAsked(asked));
        resolver.answer(asked, toAddresses(found ? Answer::Found : Answer::Failed, ipv4));
        QCOMPARE(log.results(), QStringList{found ? QStringLiteral("found 4") : QStringLiteral("failed")});
        QVERIFY(lookup.isComplete());
        QCOMPARE(clock.activeTimers(), 0);
    }

    void theErrorIsTheOneThatSaysMost_data()
    {
        QTest::addColumn<ErrorCode>("code6");
        QTest::addColumn<ErrorCode>("code4");
        QTest::addColumn<ErrorCode>("expected");
        const ErrorCode notFound = ErrorCode::HostNotFound;
        const ErrorCode full = ErrorCode::OutOfResources;
        QTest::newRow("neither") << notFound << notFound << notFound;
        QTest::newRow("IPv6") << full << notFound << full;
        QTest::newRow("IPv4") << notFound << full << full;
    }

    void theErrorIsTheOneThatSaysMost()
    {
        QFETCH(const ErrorCode, code6);
        QFETCH(const ErrorCode, code4);
        QFETCH(const ErrorCode, expected);
        ScriptedResolver resolver;
        HostLookup lookup({.resolver = resolver});
        const LookupLog log(lookup);
        lookup.start(QStringLiteral("host"), std::nullopt);
        resolver.answer(AddressFamily::IPv6, failure(code6, QStringLiteral("six")));
        resolver.answer(AddressFamily::IPv4, failure(code4, QStringLiteral("four")));
        QCOMPARE(log.error.code, expected);
    }

    void answersWithoutAnAddressAreAFailure()
    {
        ScriptedResolver resolver;
        HostLookup lookup({.resolver = resolver});
        const LookupLog log(lookup);
        lookup.start(QStringLiteral("host"), std::nullopt);
        resolver.answer(AddressFamily::IPv4, QList<QHostAddress>());
        resolver.answer(AddressFamily::IPv6, QList<QHostAddress>());
        QCOMPARE(log.results(), QStringList{QStringLiteral("failed")});
        QCOMPARE(log.error.code, ErrorCode::HostNotFound);
        QVERIFY(!log.error.detail.isEmpty());
    }

    void everySlotMayDestroyTheLookup_data()
    {
        QTest::addColumn<QString>("during");
        for (const char *during : {"answered", "found", "found late", "failed", "exhausted"})
            QTest::newRow(during) << QString::fromLatin1(during);
    }

    void everySlotMayDestroyTheLookup()
    {
        QFETCH(const QString, during);
        ManualClock clock;
        ScriptedResolver resolver;
        auto lookup = std::make_unique<HostLookup>(Environment{.resolver = resolver, .clock = clock});
        const QString signal = during.section(u' ', 0, 0);
        QStringList after;
        const auto on = [&](const char *name) {
            if (signal == QLatin1String(name))
                lookup.reset();
            else if (!lookup)
                after.append(QString::fromLatin1(name));
        };
        connect(lookup.get(), &HostLookup::answered, this, [&] { on("answered"); });
        connect(lookup.get(), &HostLookup::found, this, [&] { on("found"); });
        connect(lookup.get(), &HostLookup::failed, this, [&] { on("failed"); });
        connect(lookup.get(), &HostLookup::exhausted, this, [&] { on("exhausted"); });
        lookup->start(QStringLiteral("host"), std::nullopt);
        const bool fails = during == QStringLiteral("failed");
        resolver.answer(AddressFamily::IPv4, toAddresses(fails ? Answer::Failed : Answer::Found, ipv4));
        clock.advance(50ms);
        resolver.answer(AddressFamily::IPv6, toAddresses(Answer::Failed, ipv6)); // nobody is there to hear it
        QVERIFY(!lookup);
        QCOMPARE(after, QStringList());
        QCOMPARE(clock.activeTimers(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHostLookup)
#include "tst_hostlookup.moc"
