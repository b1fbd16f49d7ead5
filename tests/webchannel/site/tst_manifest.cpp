// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/manifest.h"
#include "webchannel/site/permissionspolicy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::site;

namespace {

//! JSON for people: with ' instead of ".
Result<Manifest> parsed(QByteArray json, const QString &place = QStringLiteral("m"))
{
    return parseManifest(json.replace('\'', '"'), place);
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void policyBecomesAHeader_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("self") << QByteArray("{'direct-sockets': ['self']}") << QByteArray("direct-sockets=(self)");
        QTest::newRow("everybody") << QByteArray("{'direct-sockets': ['*']}") << QByteArray("direct-sockets=*");
        QTest::newRow("everybody among others") << QByteArray("{'usb': ['self', '*']}") << QByteArray("usb=*");
        QTest::newRow("nobody") << QByteArray("{'direct-sockets': []}") << QByteArray("direct-sockets=()");
        QTest::newRow("an origin") << QByteArray("{'usb': ['self', 'https://a.example:8443']}")
                                   << QByteArray("usb=(self 'https://a.example:8443')");
        QTest::newRow("several") << QByteArray("{'usb': [], 'direct-sockets': ['self'], 'hid': ['http://b.example']}")
                                 << QByteArray("direct-sockets=(self), hid=('http://b.example'), usb=()");
        QTest::newRow("none at all") << QByteArray("{}") << QByteArray();
    }
    void policyBecomesAHeader()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, header);
        const auto manifest = parsed("{'name': 'x', 'permissions_policy': " + policy + '}');
        QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
        QCOMPARE(permissionsPolicyHeader(manifest->permissionsPolicy), header.replace('\'', '"'));
    }

    void withoutMembersAllIsDefault()
    {
        const auto manifest = parsed("{}");
        QVERIFY(manifest);
        QCOMPARE(*manifest, Manifest{});
        QCOMPARE(manifest->startUrl, QUrl(QStringLiteral("/")));
    }

    void startUrlIsResolvedAgainstTheManifest_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QUrl>("expected");
        QTest::newRow("absolute path") << QStringLiteral("/app/?a=1#b") << QUrl(QStringLiteral("/app/?a=1#b"));
        QTest::newRow("relative path") << QStringLiteral("../app.html") << QUrl(QStringLiteral("/app.html"));
        QTest::newRow("beside it") << QStringLiteral("x.html") << QUrl(QStringLiteral("/.well-known/x.html"));
        QTest::newRow("climbing stays") << QStringLiteral("../../../x.html") << QUrl(QStringLiteral("/x.html"));
    }
    void startUrlIsResolvedAgainstTheManifest()
    {
        QFETCH(QString, given);
        QFETCH(QUrl, expected);
        const auto manifest = parsed("{'start_url': '" + given.toUtf8() + "'}");
        QVERIFY(manifest);
        QCOMPARE(manifest->startUrl, expected);
    }

    void errorsNameThePlaceAndTheWayOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const char *json, const QStringList &words) {
            QTest::newRow(name) << QByteArray(json) << words;
        };
        row("not JSON", "{\n  \"name\": \"x\",\n  oops\n}",
            {QStringLiteral("line 3"), QStringLiteral("column "), QStringLiteral("not JSON")});
        row("empty", "", {QStringLiteral("line 1, column 1")});
        row("torn", "{'permissions_policy': {'usb': ['self'", {QStringLiteral("line 1"), QStringLiteral("not JSON")});
        row("a list", "[]", {QStringLiteral("expected a JSON object")});
        row("policy is a list", "{'permissions_policy': []}",
            {QStringLiteral("member permissions_policy: expected an object")});
        row("policy is null", "{'permissions_policy': null}", {QStringLiteral("expected an object")});
        row("allowlist is a word", "{'permissions_policy': {'usb': 'self'}}",
            {QStringLiteral("feature \"usb\""), QStringLiteral("write [")});
        row("entry is a number", "{'permissions_policy': {'usb': ['self', 1]}}", {QStringLiteral("entry 2")});
        row("entry is unknown", "{'permissions_policy': {'usb': ['me']}}",
            {QStringLiteral("entry 1"), QStringLiteral("self")});
        row("origin with path", "{'permissions_policy': {'usb': ['https://a.example/x']}}",
            {QStringLiteral("entry 1")});
        row("origin with a slash", "{'permissions_policy': {'usb': ['https://a.example/']}}",
            {QStringLiteral("entry 1")});
        row("header injection in entry", "{'permissions_policy': {'usb': ['https://a\\r\\nX: y']}}",
            {QStringLiteral("entry 1")});
        row("quote in entry", "{'permissions_policy': {'usb': ['https://a\\'b']}}", {QStringLiteral("entry 1")});
        row("header injection in name", "{'permissions_policy': {'usb\\r\\nX': []}}",
            {QStringLiteral("not a feature name")});
        row("upper case name", "{'permissions_policy': {'USB': []}}", {QStringLiteral("not a feature name")});
        row("start elsewhere", "{'start_url': 'https://evil.example/'}", {QStringLiteral("start_url")});
        row("start elsewhere without scheme", "{'start_url': '//evil.example/'}", {QStringLiteral("start_url")});
        row("start is script", "{'start_url': 'javascript:alert(1)'}", {QStringLiteral("start_url")});
        row("start is a number", "{'start_url': 1}", {QStringLiteral("start_url")});
        row("start is empty", "{'start_url': ''}", {QStringLiteral("start_url")});
    }
    void errorsNameThePlaceAndTheWayOut()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, words);
        const auto manifest = parsed(json, QStringLiteral("/some/manifest.webmanifest"));
        QVERIFY(!manifest);
        QCOMPARE(manifest.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(manifest.error().detail.startsWith(u"/some/manifest.webmanifest: "),
                 qPrintable(manifest.error().detail));
        for (const QString &word : words)
            QVERIFY2(manifest.error().detail.contains(word), qPrintable(manifest.error().detail));
    }

    void deepNestingAndEveryTruncationFailCleanly()
    {
        QVERIFY(!parsed(QByteArray(60'000, '[')));
        const QByteArray whole =
            "{'start_url': '/', 'permissions_policy': {'direct-sockets': ['self', 'https://a.example']}}";
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!parsed(whole.left(length)), qPrintable(QString::number(length)));
        QVERIFY(parsed(whole));
    }

    void aFolderWithoutManifestHasTheDefaults()
    {
        const QTemporaryDir folder;
        const auto manifest = readManifest(*SiteFolder::open(folder.path()));
        QVERIFY(manifest);
        QCOMPARE(*manifest, Manifest{});
    }

    void aHugeManifestIsRefused()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".well-known")));
        QFile file(folder.filePath(QStringLiteral(".well-known/manifest.webmanifest")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(64) * 1024 * 1024));
        const auto manifest = readManifest(*SiteFolder::open(folder.path()));
        QVERIFY(!manifest);
        QVERIFY2(manifest.error().detail.contains(u"larger than 65536 bytes"), qPrintable(manifest.error().detail));
    }

    void aManifestThatLeadsOutOfTheFolderIsRefused()
    {
        const QTemporaryDir outside;
        QFile file(outside.filePath(QStringLiteral("m")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".well-known")));
        QVERIFY(QFile::link(file.fileName(), folder.filePath(QStringLiteral(".well-known/manifest.webmanifest"))));
        const auto manifest = readManifest(*SiteFolder::open(folder.path()));
        QVERIFY(!manifest);
        QVERIFY2(manifest.error().detail.contains(u"cannot be read"), qPrintable(manifest.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
