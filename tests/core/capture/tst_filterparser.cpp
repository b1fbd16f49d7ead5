// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filter.h"
#include "tests/core/capture/randomfilter.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace wirebench::capture;
using namespace wirebench::tests;

class TestFilterParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aTextHasOneCanonicalForm_data();
    void aTextHasOneCanonicalForm();
    void everyFilterComesBackFromItsText_data();
    void everyFilterComesBackFromItsText();
    void whatNeedsFieldsSaysSo();
    void termsAreValues();
};

void TestFilterParser::aTextHasOneCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    const auto same = [&](const char *text) { row(text, text); };
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("space") << QStringLiteral(" \t\n ") << QString();
    for (const char *text : {"dir:in",
                             "dir:out",
                             "dir:none",
                             "kind:data",
                             "kind:datagram",
                             "kind:opened",
                             "kind:end",
                             "kind:reset",
                             "kind:closed",
                             "kind:error",
                             "kind:note",
                             "kind:lost",
                             "proto:tcp",
                             "proto:modbus",
                             "proto:iec-104.x_1",
                             "len:8",
                             "len!=8",
                             "len<8",
                             "len<=8",
                             "len>8",
                             "len>=8",
                             "len:10..20",
                             "len!=10..20",
                             "session:3",
                             "port:65535",
                             "peer:10.0.0.0/8",
                             "peer:10.0.0.1",
                             "peer:0.0.0.0/0",
                             "peer:::1",
                             "peer:fe80::/10",
                             "peer:2001:db8::/33",
                             "peer:\"pump\"",
                             "peer:\"10.0.0\"",
                             "owner:\"web https://x\"",
                             "after:12:00",
                             "after:12:00:01",
                             "before:12:00:01.5Z",
                             "before:2026-11-26T12:00",
                             "after:2026-11-26T12:00:00.000000001Z",
                             "text:\"OK\"",
                             "text:\"a\\\"b\\\\c\\n\\r\\t\\x00\\x7f\"",
                             "hex:\"01 03 ?? 04\"",
                             "hex:\"0? ?f\"",
                             "/ERR/",
                             "/err/imsx",
                             "/a\\/b/",
                             "/a\\\\\\/b/",
                             "/[(]\\d+/",
                             "field:function",
                             "field:function==3",
                             "field:function!=3",
                             "field:a<-1",
                             "field:a<=1.5",
                             "field:a>1e+20",
                             "field:a>=18446744073709551615",
                             "field:name==\"x\"",
                             "field:name~\"x\"",
                             "field:a==-9223372036854775808",
                             "field:x.y-z_0==2.0",
                             "not dir:in",
                             "not not dir:in",
                             "not (dir:in or dir:out)",
                             "not (dir:in len:1)",
                             "dir:in or dir:out",
                             "dir:in len:1 or dir:out",
                             "(dir:in or dir:out) len:1",
                             "(dir:in len:1) len:2",
                             "(dir:in or len:1) or len:2",
                             "dir:in not len:1"})
        same(text);
    row("  DIR:In ", "dir:in");
    row("dir=in", "dir:in");
    row("dir==in", "dir:in");
    row("dir:\"in\"", "dir:in");
    row("dir!=in", "not dir:in");
    row("not dir!=in", "not not dir:in");
    row("KIND:Error", "kind:error");
    row("proto:MODBUS", "proto:modbus");
    row("len=8", "len:8");
    row("len==8", "len:8");
    row("len:0x1F", "len:31");
    row("len:8..8", "len:8");
    row("len:4294967295", "len:4294967295");
    row("len:007", "len:7");
    row("peer:10.1.2.3/8", "peer:10.0.0.0/8");
    row("peer:10.1.2.3/32", "peer:10.1.2.3");
    row("peer:FE80::1/10", "peer:fe80::/10");
    row("peer:ffff:ffff::/17", "peer:ffff:8000::/17");
    row("peer:\"10.0.0.1\"", "peer:10.0.0.1");
    row("peer:pump.example:502", "peer:\"pump.example:502\"");
    row("owner:web", "owner:\"web\"");
    row("owner!=web", "not owner:\"web\"");
    row("after:12:00:00", "after:12:00");
    row("after:12:00:01.500", "after:12:00:01.5");
    row("before:2026-11-26", "before:2026-11-26T00:00");
    row("before:2026-11-26z", "before:2026-11-26T00:00Z");
    row("before:2026-11-26t12:00z", "before:2026-11-26T12:00Z");
    row("before:2024-02-29", "before:2024-02-29T00:00");
    row("\"OK\"", "text:\"OK\"");
    row("text:OK", "text:\"OK\"");
    row("text:a=b/c", "text:\"a=b/c\"");
    row("text:\"\\x41\\xe9\"", "text:\"A\xc3\xa9\"");
    row("hex:0103??04", "hex:\"01 03 ?? 04\"");
    row("hex:\"  AB  cd\"", "hex:\"ab cd\"");
    row("/err/I", "/err/i");
    row("/err/xsmi", "/err/imsx");
    row("field:function:3", "field:function==3");
    row("field:function=3", "field:function==3");
    row("field:function==0x10", "field:function==16");
    row("field:name==Read", "field:name==\"Read\"");
    row("field:name==\"3\"", "field:name==\"3\"");
    row("field:name==-x", "field:name==\"-x\"");
    row("field:a==9223372036854775808", "field:a==9223372036854775808");
    row("FIELD:Name", "field:Name");
    row("dir:in and len:1", "dir:in len:1");
    row("dir:in && len:1", "dir:in len:1");
    row("dir:in AND len:1 Or dir:out", "dir:in len:1 or dir:out");
    row("dir:in || dir:out", "dir:in or dir:out");
    row("!dir:in", "not dir:in");
    row("! ( dir:in )", "not dir:in");
    row("NOT(dir:in)", "not dir:in");
    row("((dir:in))", "dir:in");
    row("(dir:in)(len:1)", "dir:in len:1");
    row("dir:in(len:1)", "dir:in len:1");
    row("dir:in\"x\"/y/", "dir:in text:\"x\" /y/");
    row("dir:in or (len:1 len:2)", "dir:in or len:1 len:2");
    row("(not dir:in) or len:1", "not dir:in or len:1");
    row("dir:in len>8 proto:modbus field:function==3 /ERR/ after:12:00:01 before:2026-11-26T12:00 session:3 "
        "peer:10.0.0.0/8 port:502 owner:\"web https://x\" kind:error text:\"OK\" hex:\"01 03 ?? 04\" len:10..20 not "
        "(dir:in) or len:1",
        "dir:in len>8 proto:modbus field:function==3 /ERR/ after:12:00:01 before:2026-11-26T12:00 session:3 "
        "peer:10.0.0.0/8 port:502 owner:\"web https://x\" kind:error text:\"OK\" hex:\"01 03 ?? 04\" len:10..20 not "
        "dir:in or len:1");
}

void TestFilterParser::aTextHasOneCanonicalForm()
{
    QFETCH(const QString, text);
    const auto filter = parseFilter(text);
    QVERIFY2(filter, qPrintable(filter ? QString() : filter.error().toString()));
    QTEST(filter->toString(), "canonical");
    const auto again = parseFilter(filter->toString());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
    QCOMPARE(again->toString(), filter->toString());
    QVERIFY(*again == *filter);
}

void TestFilterParser::everyFilterComesBackFromItsText_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(20))
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void TestFilterParser::everyFilterComesBackFromItsText()
{
    QFETCH(const unsigned, seed);
    RandomFilters filters(seed);
    for (int i = 0; i < 300; ++i) {
        const Filter filter = filters.filter(4);
        const QString text = filter.toString();
        const auto read = parseFilter(text);
        QVERIFY2(read, qPrintable(text + u": " + (read ? QString() : read.error().toString())));
        QVERIFY2(*read == filter, qPrintable(text + u" became " + read->toString()));
    }
}

void TestFilterParser::whatNeedsFieldsSaysSo()
{
    const auto needsFields = [](QStringView text) { return parseFilter(text)->needsFields(); };
    QVERIFY(!needsFields(u""));
    QVERIFY(!needsFields(u"proto:tcp or not (proto:udp /a/)"));
    QVERIFY(needsFields(u"proto:modbus"));
    QVERIFY(needsFields(u"dir:in or not (len:1 field:a)"));
}

void TestFilterParser::termsAreValues()
{
    const auto term = [](QStringView text) { return parseFilter(text)->term; };
    QCOMPARE(std::get<LengthTerm>(term(u"len:10..20")).test, (NumberTest{Comparison::Equal, 10, 20}));
    QCOMPARE(std::get<BytesTerm>(term(u"hex:\"01 ?2 3? ??\"")),
             (BytesTerm{QByteArray("\x01\x02\x30\x00", 4), QByteArray("\xff\x0f\xf0\x00", 4)}));
    QCOMPARE(std::get<TextTerm>(term(u"\"a\\x00b\"")).text, QStringLiteral("a") + QChar(u'\0') + u'b');
    QCOMPARE(std::get<RegexTerm>(term(u"/a\\/b\\\\/im")),
             (RegexTerm{QStringLiteral("a/b\\\\"), RegexFlag::IgnoreCase | RegexFlag::Multiline}));
    QVERIFY(std::get<FieldTerm>(term(u"field:a==3")).value == FieldValue(qint64(3)));
    QVERIFY(std::get<FieldTerm>(term(u"field:a==3.0")).value == FieldValue(3.0));
    QVERIFY(std::get<FieldTerm>(term(u"field:a==\"3\"")).value == FieldValue(QStringLiteral("3")));
    const auto time = std::get<TimeTerm>(term(u"before:2026-11-26T12:34:56.000000789Z"));
    QCOMPARE(time, (TimeTerm{TimeTerm::Side::Before, QDate(2026, 11, 26), 45'296'000'000'789, true}));
}

QTEST_GUILESS_MAIN(TestFilterParser)
#include "tst_filterparser.moc"
