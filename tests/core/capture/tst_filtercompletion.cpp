// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filter.h"
#include "core/capture/filter/filtercompletion.h"

#include <QTest>

using namespace wirebench::capture;

namespace {

const FilterNames names{{QStringLiteral("modbus"), QStringLiteral("slip")},
                        {QStringLiteral("function"), QStringLiteral("mode"), QStringLiteral("unit.id")},
                        {QStringLiteral("web https://x"), QStringLiteral("wb \"send\"")},
                        {QStringLiteral("pump:502"), QStringLiteral("10.0.0.1")}};

//! The text with the completion instead of what it replaces.
QString applied(const QString &text, const FilterCompletion &completion)
{
    return text.first(completion.position) + completion.text + text.sliced(completion.position + completion.length);
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatFitsIsOffered_data();
    void whatFitsIsOffered();
    void everythingIsOfferedWhereNothingIs();
    void everyKeyAndValueHasADescription();
    void everyPlaceOfEveryTextIsSafe();
    void aCompletedValueIsAFilter();
};

void TestFilterCompletion::whatFitsIsOffered_data()
{
    QTest::addColumn<QString>("text"); // with | for the cursor
    QTest::addColumn<QStringList>("results");
    const auto row = [](const char *text, const QStringList &results) {
        QTest::newRow(text) << QString::fromLatin1(text) << results;
    };
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    row("di|", {s("dir:")});
    row("DI|", {s("dir:")});
    row("d|", {s("dir:")});
    row("len:1 d|", {s("len:1 dir:")});
    row("p|", {s("proto:"), s("port:"), s("peer:")});
    row("n|", {s("not")});
    row("len:1 n|", {s("len:1 not")});
    row("o|", {s("owner:")});
    row("len:1 o|", {s("len:1 owner:"), s("len:1 or")});
    row("len:1 a|", {s("len:1 after:"), s("len:1 and")});
    row("(a|", {s("(after:")});
    row("len:1 (a|", {s("len:1 (after:")});
    row("(len:1)a|", {s("(len:1)after:"), s("(len:1)and")});
    row("d|:in", {s("dir:in")});
    row("d|ir:in", {s("dir:in")});
    row("|dir:in",
        {s("dir:in"), s("kind:in"), s("proto:in"), s("len:in"), s("session:in"), s("port:in"), s("peer:in"),
         s("owner:in"), s("after:in"), s("before:in"), s("text:in"), s("hex:in"), s("field:in")});
    row("len|>8", {s("len:>8")});
    row("dir:|", {s("dir:in"), s("dir:out"), s("dir:none")});
    row("dir:i|", {s("dir:in")});
    row("dir:|in", {s("dir:in"), s("dir:out"), s("dir:none")});
    row("dir:i|n", {s("dir:in")});
    row("dir:in|", {s("dir:in")});
    row("dir=o|", {s("dir=out")});
    row("dir!=o|", {s("dir!=out")});
    row("dir!|", {});
    row("dir!|=o", {});
    row("dir<|", {});
    row("dir:x|", {});
    row("DIR:I|", {s("DIR:in")});
    row("kind:da| len:1", {s("kind:data len:1"), s("kind:datagram len:1")});
    row("proto:|", {s("proto:tcp"), s("proto:udp"), s("proto:modbus"), s("proto:slip")});
    row("field:|", {s("field:function"), s("field:mode"), s("field:unit.id")});
    row("field:f|==3", {s("field:function==3")});
    row("field:unit.|", {s("field:unit.id")});
    row("field:mode==|", {});
    row("owner:|", {s("owner:\"web https://x\""), s("owner:\"wb \\\"send\\\"\"")});
    row("owner:we|", {s("owner:\"web https://x\"")});
    row("owner:\"we|", {s("owner:\"web https://x\"")});
    row("owner:\"we|\"", {s("owner:\"web https://x\"")});
    row("owner:\"web ht|tp\" len:1", {s("owner:\"web https://x\" len:1")});
    row("peer:p|", {s("peer:\"pump:502\"")});
    row("len:|", {});
    row("after:|", {});
    row("\"d|", {});
    row("\"a d|\"", {});
    row("\"a\\\" d|\"", {});
    row("text:a\\\" d|\"", {}); // a backslash means nothing outside quotes
    row("text:d|", {});
    row("/d|", {});
    row("/a d|/", {});
    row("/a\\/ d|/", {});
    row("/a/d|", {});
    row("/a/ d|", {s("/a/ dir:")});
    row("\"a\" d|", {s("\"a\" dir:")});
    row("foo:|", {});
    row("xyz|", {});
}

void TestFilterCompletion::whatFitsIsOffered()
{
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    QStringList results;
    for (const FilterCompletion &completion : completions(text, cursor, names)) {
        QVERIFY(completion.position <= cursor && cursor <= completion.position + completion.length);
        results.append(applied(text, completion));
    }
    QTEST(results, "results");
}

void TestFilterCompletion::everythingIsOfferedWhereNothingIs()
{
    QCOMPARE(completions(u"", 0).size(), 14); // the keys and "not"
    QCOMPARE(completions(u"dir:in ", 7).size(), 16); // and "and" and "or"
    QCOMPARE(completions(u"dir:in  len:1", 7).size(), 16);
    QCOMPARE(completions(u"(", 1).size(), 14);
    QCOMPARE(completions(u"", -5).size(), 14);
    QCOMPARE(completions(u"", 5).size(), 14);
}

void TestFilterCompletion::everyKeyAndValueHasADescription()
{
    for (const auto *text : {u"", u"dir:in ", u"dir:", u"kind:"}) {
        for (const FilterCompletion &completion : completions(text, QStringView(text).size()))
            QVERIFY2(!completion.description.isEmpty(), qPrintable(completion.text));
    }
}

void TestFilterCompletion::everyPlaceOfEveryTextIsSafe()
{
    const QString text =
        QStringLiteral("dir:in (len>8 or not proto:x) /E\\/R/i \"a\\\"b\" owner:\"we\\\" field:a.b==\"x\\");
    for (qsizetype size = 0; size <= text.size(); ++size) {
        for (qsizetype cursor = 0; cursor <= size; ++cursor) {
            for (const FilterCompletion &completion : completions(QStringView(text).first(size), cursor, names)) {
                QVERIFY(completion.position >= 0 && completion.position <= cursor);
                QVERIFY(completion.position + completion.length >= cursor);
                QVERIFY(completion.position + completion.length <= size);
            }
        }
    }
}

void TestFilterCompletion::aCompletedValueIsAFilter()
{
    for (const auto *key : {u"dir:", u"kind:", u"proto:", u"owner:", u"peer:", u"field:"}) {
        const auto offered = completions(key, QStringView(key).size(), names);
        QVERIFY(!offered.isEmpty());
        for (const FilterCompletion &completion : offered) {
            const QString text = applied(QStringView(key).toString(), completion);
            QVERIFY2(parseFilter(text), qPrintable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
