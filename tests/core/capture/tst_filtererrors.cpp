// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filter.h"

#include <QTest>

using namespace wirebench::capture;

class TestFilterErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWrongTextIsToldWhatIsWrongWhere_data();
    void aWrongTextIsToldWhatIsWrongWhere();
    void anErrorIsASentenceAndAValue();
    void everyBeginningOfAFilterIsReadOrHasAnError();
    void tooMuchIsRefused();
};

void TestFilterErrors::aWrongTextIsToldWhatIsWrongWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem"); // some of it
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int position, int length, const char *problem, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(problem)
                            << QString::fromUtf8(expected);
    };
    row("foo", 0, 3, "\"foo\" does not belong here", "such as dir:in");
    row("  foo:1", 2, 3, "no term \"foo\"", "begins with dir, kind, proto");
    row("foo2:1", 0, 6, "\"foo2:1\" does not belong here", "such as dir:in");
    row("dir2:in", 0, 7, "\"dir2:in\" does not belong here", "such as dir:in");
    row("dri:in", 0, 3, "no term \"dri\"", "dir, kind");
    row(":in", 0, 3, "does not belong here", "such as dir:in");
    row("d\xc3\xacr:in", 0, 6, "does not belong here", "such as dir:in");
    row("dir:in foo", 7, 3, "\"foo\" does not belong here", "such as dir:in");
    row(")", 0, 1, "does not belong here", "such as dir:in");
    row("dir:in)", 6, 1, "no parenthesis is open", "a term, or the end");
    row("(dir:in))", 8, 1, "no parenthesis is open", "a term, or the end");
    row("(", 1, 0, "ends too early", "such as dir:in");
    row("()", 1, 1, "\")\" does not belong here", "such as dir:in");
    row("len:1 (dir:in or len:2", 6, 16, "the parenthesis is not closed", "a )");
    row("not", 3, 0, "ends too early", "such as dir:in");
    row("not )", 4, 1, "does not belong here", "such as dir:in");
    row("or", 0, 2, "\"or\" does not belong here", "such as dir:in");
    row("and", 0, 3, "\"and\" does not belong here", "such as dir:in");
    row("dir:in or", 9, 0, "ends too early", "such as dir:in");
    row("dir:in and", 10, 0, "ends too early", "such as dir:in");
    row("dir:in or or dir:in", 10, 2, "\"or\" does not belong here", "such as dir:in");
    row("dir:in order:1", 7, 5, "no term \"order\"", "such as dir:in");
    row("dir:in and:1", 7, 3, "no term \"and\"", "such as dir:in");
    row("dir:in or:1", 7, 2, "no term \"or\"", "such as dir:in");
    row("not:1", 0, 3, "no term \"not\"", "such as dir:in");
    row("dir:in & dir:in", 7, 1, "\"&\" does not belong here", "such as dir:in");
    row("dir", 3, 0, "ends too early", ": after \"dir\"");
    row("dir in", 3, 0, "before the space", ": after \"dir\"");
    row("dir:", 4, 0, "ends too early", "in, out or none");
    row("dir: in", 4, 0, "before the space", "in, out or none");
    row("dir:)", 4, 1, "\")\" does not belong here", "in, out or none");
    row("dir:up", 4, 2, "\"up\" is no direction", "in, out or none");
    row("dir:\"up\"", 4, 4, "\"up\" is no direction", "in, out or none");
    row("dir<in", 3, 1, "\"dir\" cannot be compared so", ": or !=");
    row("dir~in", 3, 1, "\"dir\" cannot be compared so", ": or !=");
    row("kind:foo", 5, 3, "\"foo\" is no kind", "data, datagram, opened, end, reset, closed, error, note or lost");
    row("proto:a/b", 6, 3, "is no name of a protocol", "tcp, udp");
    row("proto:\"\"", 6, 2, "is no name of a protocol", "tcp, udp");
    row("len", 3, 0, "ends too early", ":, !=, <, <=, > or >=");
    row("len 8", 3, 0, "before the space", ":, !=, <, <=, > or >=");
    row("len~8", 3, 1, "cannot be compared so", ":, !=, <, <=, > or >=");
    row("len>", 4, 0, "ends too early", "a number from 0 to 4294967295");
    row("len>x", 4, 1, "\"x\" is no such number", "a number from 0 to 4294967295");
    row("len>-1", 4, 2, "\"-1\" is no such number", "a number from 0 to 4294967295");
    row("len>1.5", 4, 3, "no such number", "a number from 0 to 4294967295");
    row("len>0x", 4, 2, "no such number", "a number from 0");
    row("len>0xg", 4, 3, "no such number", "a number from 0");
    row("len>\xef\xbc\x91", 4, 1, "no such number", "a number from 0");
    row("len:4294967296", 4, 10, "no such number", "a number from 0 to 4294967295");
    row("len:99999999999999999999999", 4, 23, "no such number", "a number from 0 to 4294967295");
    row("len:..5", 4, 0, "no first number", "a number from 0");
    row("len:x..5", 4, 1, "no first number", "a number from 0");
    row("len:5..", 7, 0, "no last number", "a number from 5 to 4294967295");
    row("len:5..4", 7, 1, "not below the first", "a number from 5 to 4294967295");
    row("len:5..x", 7, 1, "no last number", "a number from 5");
    row("len>5..6", 5, 3, "neither less nor greater", "one number");
    row("port:65536", 5, 5, "no such number", "a number from 0 to 65535");
    row("session:a", 8, 1, "no such number", "a number from 0");
    row("peer:", 5, 0, "ends too early", "an address");
    row("peer:\"\"", 5, 2, "is empty", "an address");
    row("peer:10.0.0", 5, 6, "no address", "a quoted name");
    row("peer:10.0.0.256", 5, 10, "no address", "a quoted name");
    row("peer:10.0.0/8", 5, 6, "no address", "a quoted name");
    row("peer:pump/8", 5, 4, "no address", "a quoted name");
    row("peer:10.0.0.0/33", 14, 2, "no length of a prefix", "from 0 to 32");
    row("peer:10.0.0.0/", 14, 0, "no length of a prefix", "from 0 to 32");
    row("peer:10.0.0.0/+8", 14, 2, "no length of a prefix", "from 0 to 32");
    row("peer:10.0.0.0/x", 14, 1, "no length of a prefix", "from 0 to 32");
    row("peer:::/129", 8, 3, "no length of a prefix", "from 0 to 128");
    row("owner:\"\"", 6, 2, "is empty", "a word or quoted text");
    row("owner:\"web", 6, 4, "the quotes are not closed", "another \"");
    row("text:\"a\\", 7, 1, "a backslash with this after it", "\\x with two hexadecimal digits");
    row("text:\"a\\q\"", 7, 2, "a backslash with this after it", "\\x with two hexadecimal digits");
    row("text:\"a\\x4\"", 7, 4, "a backslash with this after it", "\\x with two hexadecimal digits");
    row("text:\"a\\xg0\"", 7, 4, "a backslash with this after it", "\\x with two hexadecimal digits");
    row("\"\"", 0, 2, "is empty", "a word or quoted text");
    row("after:", 6, 0, "ends too early", "a time, such as 12:00:01");
    row("after:\"\"", 7, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:12", 8, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:12:", 9, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:24:00", 6, 5, "wrong from here on", "a time such as 12:00:01");
    row("after:12:60", 9, 2, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00:60", 12, 2, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00:", 12, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00:01.", 15, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00:01.0000000001", 24, 1, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00x", 11, 1, "wrong from here on", "a time such as 12:00:01");
    row("after:12:00Zx", 12, 1, "wrong from here on", "a time such as 12:00:01");
    row("after:2026-11-26T", 17, 0, "wrong from here on", "a time such as 12:00:01");
    row("after:2026-13-01", 11, 5, "wrong from here on", "a date from 1970");
    row("after:2026-02-29", 14, 2, "wrong from here on", "a date from 1970");
    row("after:2026-1-01", 11, 4, "wrong from here on", "a date from 1970");
    row("after:2026-11/01", 13, 3, "wrong from here on", "a date from 1970");
    row("after:1969-01-01", 10, 6, "wrong from here on", "a date from 1970");
    row("after:2262-01-01", 6, 10, "wrong from here on", "a date from 1970");
    row("after:2026-11-26x12:00", 16, 6, "wrong from here on", "a date from 1970");
    row("hex:", 4, 0, "ends too early", "bytes, such as");
    row("hex:\"\"", 4, 2, "is empty", "bytes, such as");
    row("hex:\" \"", 5, 1, "no bytes", "1 to 256 bytes");
    row("hex:0", 5, 0, "the second digit", "pairs of hexadecimal digits");
    row("hex:\"01 0\"", 9, 0, "the second digit", "pairs of hexadecimal digits");
    row("hex:\"0 1\"", 6, 1, "the second digit", "pairs of hexadecimal digits");
    row("hex:0g", 5, 1, "the second digit", "pairs of hexadecimal digits");
    row("hex:\"01 g0\"", 8, 1, "no hexadecimal digit", "pairs of hexadecimal digits");
    row("hex:\"01,02\"", 7, 1, "no hexadecimal digit", "pairs of hexadecimal digits");
    row("/", 0, 1, "the regular expression is not closed", "another /");
    row("/abc", 0, 4, "the regular expression is not closed", "another /");
    row("/abc\\/", 0, 6, "the regular expression is not closed", "another /");
    row("//", 0, 2, "the regular expression is empty", "such as /ERR/");
    row("/a/q", 3, 1, "no flag \"q\"", "i (ignore case)");
    row("/a/iq", 3, 2, "no flag \"q\"", "i (ignore case)");
    row("dir:in /a(/", 10, 0, "regular expression is wrong: missing closing parenthesis", "as in Perl");
    row("/a)(b/", 2, 1, "regular expression is wrong: unmatched closing parenthesis", "as in Perl");
    row("/\\/a)/", 4, 1, "regular expression is wrong: unmatched closing parenthesis", "as in Perl");
    row("/a(?R)?/", 2, 1, "calling a group is not supported", "as in Perl");
    row("/a(?0)?/", 2, 1, "calling a group is not supported", "as in Perl");
    row("/a\\g<0>?/", 2, 1, "calling a group is not supported", "as in Perl");
    row("/a\\g'0'?/", 2, 1, "calling a group is not supported", "as in Perl");
    row("/(a)(?1)/", 4, 1, "calling a group is not supported", "as in Perl");
    row("/(?<n>a)(?&n)/", 8, 1, "calling a group is not supported", "as in Perl");
    row("/\\\\(?R)?/", 3, 1, "calling a group is not supported", "as in Perl");
    row("/(*UTF)a/", 1, 1, "regular expression is wrong", "as in Perl");
    row("field", 5, 0, "ends too early", ": after \"field\"");
    row("field!=a", 5, 2, "cannot be compared so", ":");
    row("field<a", 5, 1, "cannot be compared so", ":");
    row("field:", 6, 0, "ends too early", "the name of a field");
    row("field:3", 6, 1, "does not belong here", "the name of a field");
    row("field:\"a\"", 6, 1, "does not belong here", "the name of a field");
    row("field:a/b", 7, 2, "\"/b\" does not belong here", "==, !=, <, <=, >, >= or ~");
    row("field:a==", 9, 0, "ends too early", "a number, a word or quoted text");
    row("field:a== 1", 9, 0, "before the space", "a number, a word or quoted text");
    row("field:a==1x", 9, 2, "\"1x\" is no number", "quoted text");
    row("field:a==1e999", 9, 5, "is no number", "quoted text");
    row("field:a~1", 8, 1, "contains no text", "quoted text");
}

void TestFilterErrors::aWrongTextIsToldWhatIsWrongWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QFETCH(const QString, expected);
    const auto filter = parseFilter(text);
    QVERIFY2(!filter, qPrintable(filter ? filter->toString() : QString()));
    const FilterError error = filter.error();
    QVERIFY2(error.problem.contains(problem), qPrintable(error.toString()));
    QVERIFY2(error.expected.contains(expected), qPrintable(error.toString()));
    QTEST(static_cast<int>(error.position), "position");
    QTEST(static_cast<int>(error.length), "length");
}

void TestFilterErrors::anErrorIsASentenceAndAValue()
{
    const auto filter = parseFilter(u"dir:up");
    QVERIFY(!filter);
    QCOMPARE(filter.error().toString(),
             QStringLiteral("At character 5: \"up\" is no direction. Expected: in, out or none."));
    QCOMPARE(filter.error().toError(),
             (wirebench::Error{wirebench::ErrorCode::InvalidArgument, filter.error().toString()}));
}

void TestFilterErrors::everyBeginningOfAFilterIsReadOrHasAnError()
{
    const QString text = QStringLiteral("dir:in (len>8 or not proto:x) /E\\/R/i after:2026-11-26T12:00:01.5Z "
                                        "peer:10.0.0.0/8 \"a\\x41\" hex:\"01 ??\" field:a.b>=-1.5 len:1..2");
    QVERIFY(parseFilter(text));
    for (qsizetype size = 0; size < text.size(); ++size) {
        const auto filter = parseFilter(QStringView(text).first(size));
        if (filter)
            continue;
        QVERIFY(filter.error().position >= 0 && filter.error().length >= 0);
        QVERIFY(filter.error().position + filter.error().length <= size);
        QVERIFY(!filter.error().problem.isEmpty() && !filter.error().expected.isEmpty());
    }
}

void TestFilterErrors::tooMuchIsRefused()
{
    const QString nested = QString(deepestFilter, u'(') + u"dir:in" + QString(deepestFilter, u')');
    QVERIFY(parseFilter(nested));
    const auto tooDeep = parseFilter(QString(u'(' + nested + u')'));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().position, deepestFilter);
    QCOMPARE(tooDeep.error().length, 1);
    const auto negated = parseFilter(QString(QStringLiteral("not ").repeated(deepestFilter + 1) + u"dir:in"));
    QVERIFY(!negated);
    QCOMPARE(negated.error().position, 4 * deepestFilter);
    QCOMPARE(negated.error().length, 3);

    const QString many = QStringLiteral("dir:in ").repeated(mostFilterTerms);
    QVERIFY(parseFilter(many));
    const auto tooMany = parseFilter(QString(many + u"len:1"));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().position, 7 * mostFilterTerms);
    QCOMPARE(tooMany.error().length, 5);

    const QString longText = u'"' + QString(longestFilter - 2, u'a') + u'"';
    QVERIFY(parseFilter(longText));
    const auto tooLong = parseFilter(QString(longText + u' '));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().position, longestFilter);
    QCOMPARE(tooLong.error().length, 1);

    QVERIFY(parseFilter(QString(u"hex:" + QStringLiteral("ab").repeated(longestBytesTerm))));
    const auto tooManyBytes = parseFilter(QString(u"hex:" + QStringLiteral("ab").repeated(longestBytesTerm + 1)));
    QVERIFY(!tooManyBytes);
    QCOMPARE(tooManyBytes.error().position, 4);
}

QTEST_GUILESS_MAIN(TestFilterErrors)
#include "tst_filtererrors.moc"
