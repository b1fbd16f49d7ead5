// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/fieldcomparison.h"
#include "core/capture/filter/filtermatcher.h"
#include "core/capture/filter/sessionterm.h"
#include "tests/core/capture/naiveevaluator.h"
#include "tests/core/capture/randomfilter.h"
#include "tests/core/capture/randomrecords.h"
#include "tests/support/seeds.h"

#include <QDateTime>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

Filter filterOf(QStringView text)
{
    const auto filter = parseFilter(text);
    if (!filter)
        qFatal("%s", qPrintable(filter.error().toString()));
    return *filter;
}

//! The numbers of the records that a filter wants, in a text: "0 3 4".
QString rowsOf(QStringView text, const MemoryRecords &records, const QTimeZone &zone = QTimeZone::utc())
{
    const SimpleFields fields;
    FilterMatcher matcher(filterOf(text), records, &fields, zone);
    QStringList rows;
    for (quint64 row = 0; row < records.count(); ++row) {
        RecordEntry entry;
        if (records.read(row, {&entry, 1}) == 1 && matcher.matches(row, entry))
            rows.append(QString::number(row));
    }
    return rows.join(u' ');
}

qint64 nanoseconds(const char *isoTime)
{
    return QDateTime::fromString(QString::fromLatin1(isoTime), Qt::ISODateWithMs).toMSecsSinceEpoch() * 1'000'000;
}

RecordEntry data(SessionId session = 0, Direction direction = Direction::In)
{
    RecordEntry entry;
    entry.session = session;
    entry.direction = direction;
    return entry;
}

} // namespace

class TestFilterMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itAgreesWithTheNaiveEvaluator_data();
    void itAgreesWithTheNaiveEvaluator();
    void aTimeIsOnTheWall();
    void aPayloadIsReadOnlyWhenItDecides_data();
    void aPayloadIsReadOnlyWhenItDecides();
    void aSessionIsAskedForOnce();
    void manySessionsDoNotMixUp();
    void whatCannotBeReadIsUndecidedUnlessTheRestDecides();
    void withoutALookupNothingHasFields();
    void fieldsCompareExactly_data();
    void fieldsCompareExactly();
    void networksHaveTheirOwnFamily_data();
    void networksHaveTheirOwnFamily();
};

void TestFilterMatcher::itAgreesWithTheNaiveEvaluator_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(16))
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void TestFilterMatcher::itAgreesWithTheNaiveEvaluator()
{
    QFETCH(const unsigned, seed);
    QRandomGenerator random(seed);
    RandomFilters filters(seed);
    const SimpleFields fields;
    MemoryRecords records;
    addSessions(records);
    for (int i = 0; i < 200; ++i)
        addRandomRecord(records, random);
    const QTimeZone zone = berlin();
    std::vector<RecordEntry> entries(records.count());
    QCOMPARE(records.read(0, entries).value_or(0), 200);

    for (int i = 0; i < 60; ++i) {
        const Filter filter = filters.filter(static_cast<int>(seed % 4));
        FilterMatcher matcher(filter, records, &fields, zone);
        for (quint64 row = 0; row < entries.size(); ++row) {
            if (matcher.matches(row, entries[row]) == isTrueOf(filter, records, row, fields, zone))
                continue;
            QByteArray storage;
            QFAIL(qPrintable(
                QStringLiteral("%1 about record %2, which has %3")
                    .arg(filter.toString())
                    .arg(row)
                    .arg(QString::fromLatin1(records.payload(entries[row], storage)->toByteArray().toHex()))));
        }
        QCOMPARE(matcher.undecided(), 0U);
    }
}

void TestFilterMatcher::aTimeIsOnTheWall()
{
    MemoryRecords records;
    for (const char *time : {"2026-06-01T09:59:59.999Z", "2026-06-01T10:00:00Z", "2026-12-01T10:59:59.999Z",
                             "2026-12-01T11:00:00Z", "1969-12-31T23:50:00Z", "2026-10-25T00:30:00Z",
                             "2026-10-25T01:30:00Z", "2026-03-29T00:59:00Z", "2026-03-29T01:01:00Z"}) {
        RecordEntry entry;
        entry.time = nanoseconds(time);
        records.append(entry);
    }
    // In summer Berlin is two hours ahead of UTC, in winter one.
    QCOMPARE(rowsOf(u"after:12:00", records, berlin()), QStringLiteral("1 3"));
    QCOMPARE(rowsOf(u"after:12:00Z", records, berlin()), QStringLiteral("4"));
    QCOMPARE(rowsOf(u"after:02:30 before:02:31", records, berlin()), QStringLiteral("5 6"));
    QCOMPARE(rowsOf(u"after:00:50 before:00:51", records, berlin()), QStringLiteral("4"));
    QCOMPARE(rowsOf(u"after:03:01 before:03:02", records, berlin()), QStringLiteral("8"));
    QCOMPARE(rowsOf(u"after:2026-06-01T12:00 before:2026-12-01T12:00", records, berlin()), QStringLiteral("1 2 5 6"));
    QCOMPARE(rowsOf(u"after:2026-06-01T12:00Z before:2026-12-01T12:00Z", records, berlin()), QStringLiteral("2 3 5 6"));
    QCOMPARE(rowsOf(u"before:1970-01-01", records), QStringLiteral("4"));
}

void TestFilterMatcher::aPayloadIsReadOnlyWhenItDecides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reads"); // for one incoming record of session 0 with "ABC"
    const auto row = [](const char *text, int reads) { QTest::newRow(text) << QString::fromLatin1(text) << reads; };
    row("", 0);
    row("dir:in len:3 session:0 kind:data after:00:00 proto:tcp owner:x port:1 peer:::/0 peer:pump", 0);
    row("\"ABC\"", 1);
    row("\"ABC\" /B/ hex:41 field:name proto:modbus", 1);
    row("\"ABC\" dir:out", 0);
    row("\"ABC\" or dir:in", 0);
    row("not (\"ABC\" dir:out)", 0);
    row("(\"ABC\" or session:1) (dir:out or (len:4 \"B\"))", 0);
    row("field:name dir:out", 0);
    row("(\"ABC\" or field:name) owner:nobody", 0);
}

void TestFilterMatcher::aPayloadIsReadOnlyWhenItDecides()
{
    QFETCH(const QString, text);
    MemoryRecords records;
    addSessions(records);
    records.append(data(), "ABC");
    rowsOf(text, records);
    QTEST(static_cast<int>(records.payloadsRead()), "reads");
}

void TestFilterMatcher::aSessionIsAskedForOnce()
{
    MemoryRecords records;
    addSessions(records);
    for (int i = 0; i < 1000; ++i)
        records.append(data(static_cast<SessionId>(i % 4)));
    QCOMPARE(rowsOf(u"proto:udp owner:x port:7 peer:::/0", records), QString());
    QCOMPARE(rowsOf(u"not proto:tcp", records), QString());
    QVERIFY2(records.sessionsRead() <= 8, qPrintable(QString::number(records.sessionsRead())));
    QCOMPARE(rowsOf(u"dir:out proto:udp", records), QString());
    QVERIFY(records.sessionsRead() <= 8);
}

void TestFilterMatcher::manySessionsDoNotMixUp()
{
    MemoryRecords records;
    for (int i = 0; i < 2000; ++i)
        records.addSession({0, Protocol::Tcp, {}, {}, i % 3 == 0 ? QStringLiteral("three") : QStringLiteral("x"), {}});
    for (SessionId round = 0; round < 3; ++round) {
        for (SessionId i = 0; i < 2000; ++i)
            records.append(data(round == 1 ? 1999 - i : i));
    }
    const SimpleFields fields;
    FilterMatcher matcher(filterOf(u"owner:three"), records, &fields);
    for (quint64 row = 0; row < records.count(); ++row) {
        RecordEntry entry;
        QVERIFY(records.read(row, {&entry, 1}) == 1);
        QCOMPARE(matcher.matches(row, entry), entry.session % 3 == 0);
    }
}

void TestFilterMatcher::whatCannotBeReadIsUndecidedUnlessTheRestDecides()
{
    MemoryRecords records;
    addSessions(records);
    for (int i = 0; i < 3; ++i)
        records.append(data(), "A");
    records.breakPayload(1);
    const auto undecided = [&](QStringView text) {
        const SimpleFields fields;
        FilterMatcher matcher(filterOf(text), records, &fields);
        for (quint64 row = 0; row < 3; ++row) {
            RecordEntry entry;
            if (records.read(row, {&entry, 1}) == 1)
                matcher.matches(row, entry);
        }
        return matcher.undecided();
    };
    QCOMPARE(rowsOf(u"\"A\"", records), QStringLiteral("0 2"));
    QCOMPARE(rowsOf(u"not \"B\"", records), QStringLiteral("0 2"));
    QCOMPARE(rowsOf(u"\"A\" or dir:in", records), QStringLiteral("0 1 2"));
    QCOMPARE(rowsOf(u"field:name", records), QStringLiteral("0 2"));
    for (const auto *text : {u"\"A\"", u"not /B/", u"not hex:42", u"field:name", u"proto:modbus", u"dir:in \"A\""})
        QCOMPARE(undecided(text), 1U);
    QCOMPARE(undecided(u"\"A\" dir:out"), 0U);
}

void TestFilterMatcher::withoutALookupNothingHasFields()
{
    MemoryRecords records;
    addSessions(records);
    records.append(data(), "A");
    RecordEntry entry;
    QVERIFY(records.read(0, {&entry, 1}) == 1);
    for (const auto *text : {u"field:name", u"field:name!=3", u"proto:modbus"})
        QVERIFY(!FilterMatcher(filterOf(text), records).matches(0, entry));
    QVERIFY(FilterMatcher(filterOf(u"not field:name"), records).matches(0, entry));
}

void TestFilterMatcher::fieldsCompareExactly_data()
{
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("holds"); // of field:a?X
    QTest::addColumn<QString>("doesNot");
    const auto row = [](const char *name, const FieldValue &value, const char *holds, const char *doesNot) {
        QTest::newRow(name) << value << QString::fromLatin1(holds) << QString::fromLatin1(doesNot);
    };
    row("small", qint64(3), "==3 ==3.0 <=3 >=3 <4 >2 >-1 !=4 <3.5", "!=3 <3 >3 ==3.5 ~\"3\" ==\"3\" <\"4\"");
    row("below zero", qint64(-1), "==-1 <0 <18446744073709551615 !=18446744073709551615", "==18446744073709551615 >0");
    row("large", quint64(18446744073709551615U), "==18446744073709551615 >-1 >18446744073709551614",
        "==-1 ==18446744073709551614");
    row("beyond double", qint64(9007199254740993), "==9007199254740993 !=9007199254740992 >9007199254740992.0",
        "==9007199254740992 ==9007199254740992.0");
    row("real", 0.5, "==0.5 >0 <1 !=0", "==0 ==1");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "!=1", "==1 <1 >1 <=1 >=1");
    row("text", QStringLiteral("Read Coils"), "~coil ~\"READ\" ==\"read coils\" !=read >read <s !=3",
        "==read ~x ==3 <3");
    row("bytes", QByteArray("A\xc3\xa9Z"), "~\"\\xe9\" ==\"A\\xe9Z\" ~A !=\"a\\xe9z\"", "~a ==A !=\"A\\xe9Z\" ==3");
}

void TestFilterMatcher::fieldsCompareExactly()
{
    QFETCH(const FieldValue, value);
    QFETCH(const QString, holds);
    QFETCH(const QString, doesNot);
    const auto compare = [&](const QString &test) {
        const auto term = std::get<FieldTerm>(filterOf(QString(u"field:a" + test)).term);
        return compares(value, *term.comparison, term.value);
    };
    const auto split = [](const QString &tests) {
        return tests.split(QRegularExpression(QStringLiteral(" (?=[=!<>~])")));
    };
    for (const QString &test : split(holds))
        QVERIFY2(compare(test), qPrintable(test));
    for (const QString &test : split(doesNot))
        QVERIFY2(!compare(test), qPrintable(test));
}

void TestFilterMatcher::networksHaveTheirOwnFamily_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("outside");
    const auto row = [](const char *network, const char *inside, const char *outside) {
        QTest::newRow(network) << QString::fromLatin1(network) << QString::fromLatin1(inside)
                               << QString::fromLatin1(outside);
    };
    row("10.0.0.0/8", "10.0.0.0 10.255.255.255 ::ffff:10.1.1.1", "11.0.0.0 9.255.255.255 ::10.0.0.1 a00::");
    row("10.0.0.0/9", "10.127.255.255", "10.128.0.0");
    row("10.0.0.1", "10.0.0.1 ::ffff:10.0.0.1", "10.0.0.0 10.0.0.2 10.0.0.3");
    row("0.0.0.0/0", "0.0.0.0 255.255.255.255 ::ffff:1.2.3.4", ":: 2001:db8::1");
    row("::/0", ":: 2001:db8::1", "10.0.0.1 ::ffff:10.0.0.1");
    row("fe80::/10", "fe80::1 febf:: fe80::1%1", "fec0:: fe00:: 10.0.0.1");
    row("2001:db8::/33", "2001:db8:7fff::1", "2001:db8:8000::");
    row("2001:db8::1", "2001:db8::1", "2001:db8:: 2001:db8::2");
    row("2001:db8::/127", "2001:db8:: 2001:db8::1", "2001:db8::2");
    row("::ffff:10.0.0.0/104", "10.1.1.1 ::ffff:10.2.2.2", "11.0.0.1");
}

void TestFilterMatcher::networksHaveTheirOwnFamily()
{
    QFETCH(const QString, network);
    QFETCH(const QString, inside);
    QFETCH(const QString, outside);
    const auto term = std::get<NetworkTerm>(filterOf(QString(u"peer:" + network)).term);
    for (const QString &address : inside.split(u' '))
        QVERIFY2(isInNetwork(QHostAddress(address), term), qPrintable(address));
    for (const QString &address : outside.split(u' '))
        QVERIFY2(!isInNetwork(QHostAddress(address), term), qPrintable(address));
    QVERIFY(!isInNetwork(QHostAddress(), term));
}

QTEST_GUILESS_MAIN(TestFilterMatcher)
#include "tst_filtermatcher.moc"
