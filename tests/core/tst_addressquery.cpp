// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/addressquery.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::net;

//! Which names are asked for. The asking itself: tst_resolver.
class TestAddressQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aNameIsAskedForInAscii_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("name");
        const auto same = [](const QString &host) { QTest::newRow(qPrintable(host)) << host << host.toLatin1(); };
        for (const char *host : {"localhost", "Example.ORG", "example.org.", "a", "_http._tcp.local", "a--b", "127.1"})
            same(QString::fromLatin1(host));
        const QString label(63, u'a');
        same(label);
        const QStringList labels{label, label, label, label.left(61)};
        same(labels.join(u'.')); // 253 characters
        same(labels.join(u'.') + u'.');
        QTest::newRow("international") << QStringLiteral("b\u00fccher.example") << QByteArray("xn--bcher-kva.example");
        QTest::newRow("ideographic") << QStringLiteral("\u4f8b\u3048.\u30c6\u30b9\u30c8")
                                     << QByteArray("xn--r8jz45g.xn--zckzah");
    }

    void aNameIsAskedForInAscii()
    {
        QFETCH(const QString, host);
        const auto name = queryableName(host);
        QVERIFY(name);
        QTEST(*name, "name");
    }

    void whatCannotBeANameIsNotAskedFor_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QString &host, const char *why) {
            QTest::newRow(name) << host << QString::fromLatin1(why);
        };
        const QString label(63, u'a');
        const QString longest = QStringList{label, label, label, label.left(61)}.join(u'.');
        row("empty", QString(), "the name is empty");
        row("dot", QStringLiteral("."), "nothing before a dot");
        row("two dots", QStringLiteral("a..b"), "nothing before a dot");
        row("dot in front", QStringLiteral(".a"), "nothing before a dot");
        row("two dots at the end", QStringLiteral("a.."), "nothing before a dot");
        row("long label", label + u"a.example", "longer than 63 characters");
        row("long name", longest + u'a', "longer than 253 characters");
        row("long name with a dot", longest + u"a.", "longer than 253 characters");
        row("very long", QString(1'000'000, u'\u00fc'), "longer than 253 characters");
        row("long in ASCII", QString(60, u'\u4f8b'), ""); // which of the two is Qt's to say
        row("space", QStringLiteral("no such host"), "no white space");
        row("line", QStringLiteral("a\nb"), "no control characters");
        row("zero", QStringLiteral("a") + QChar(u'\0') + QStringLiteral(".example"), "no control characters");
        row("wide space", QStringLiteral("a\u3000b"), "no white space");
    }

    void whatCannotBeANameIsNotAskedFor()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, why);
        const auto name = queryableName(host);
        QVERIFY(!name);
        QCOMPARE(name.error().code, ErrorCode::HostNotFound);
        QVERIFY2(name.error().detail.contains(why), qPrintable(name.error().detail));
        QVERIFY(name.error().detail.size() < 200);
    }
};

QTEST_GUILESS_MAIN(TestAddressQuery)
#include "tst_addressquery.moc"
