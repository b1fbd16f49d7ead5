// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/foldersite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::site;

namespace {

//! What a raw client sees: the answer as bytes, and as parts.
struct Reply
{
    int status = 0;
    QMultiMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    static Reply parse(const QByteArray &bytes)
    {
        Reply reply;
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const QByteArrayList lines = bytes.left(end).split('\n');
        reply.status = lines.value(0).split(' ').value(1).toInt();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            reply.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
        }
        reply.body = end < 0 ? QByteArray() : bytes.mid(end + 4);
        return reply;
    }
};

//! A request under way on a connection of its own.
struct Request
{
    QTcpSocket socket;
    QByteArray answer;

    Request(const QUrl &origin, const QByteArray &bytes)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { answer += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [this, bytes] { socket.write(bytes); });
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(origin.port()));
    }
    bool isDone() const { return socket.state() == QAbstractSocket::UnconnectedState; }
};

} // namespace

class TestFolderSite : public QObject
{
    Q_OBJECT

private:
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_site->origin().port()); }

    QByteArray requestText(const QByteArray &path, const QByteArray &more = {}, const QByteArray &method = "GET") const
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" + more + "\r\n";
    }

    Reply exchange(const QByteArray &bytes)
    {
        Request request(m_site->origin(), bytes);
        [&] { QTRY_VERIFY(request.isDone()); }();
        return Reply::parse(request.answer);
    }

    Reply get(const QByteArray &path, const QByteArray &more = {}) { return exchange(requestText(path, more)); }

    void write(const QString &name, const QByteArray &content)
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    void open(const QByteArray &workerPrelude = {})
    {
        m_site.reset();
        auto site = FolderSite::open(m_folder.path(), workerPrelude);
        QVERIFY2(site, site ? "" : qPrintable(site.error().detail));
        m_site = std::move(*site);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FolderSite> m_site;
    QByteArray m_big;

private Q_SLOTS:
    void initTestCase()
    {
        m_big.resize(24 * 1024 * 1024 + 7);
        for (qsizetype i = 0; i < m_big.size(); ++i)
            m_big[i] = static_cast<char>((i * 31) ^ (i >> 13));
        write(QStringLiteral("index.html"), "<!doctype html><title>hello</title>");
        write(QStringLiteral("empty.txt"), {});
        write(QStringLiteral("digits.txt"), "0123456789");
        write(QStringLiteral("sub/index.html"), "sub");
        write(QStringLiteral("big.bin"), m_big);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QFile::remove(m_folder.filePath(QStringLiteral(".well-known/manifest.webmanifest")));
        open();
    }

    void theOriginIsOnLoopbackAndEachSiteHasItsOwn()
    {
        QCOMPARE(m_site->origin().host(), QStringLiteral("127.0.0.1"));
        QCOMPARE(m_site->startUrl(), QUrl(m_site->origin().toString() + u'/'));
        const auto other = FolderSite::open(m_folder.path());
        QVERIFY(other);
        QVERIFY((*other)->origin() != m_site->origin());
    }

    void thePreludeGoesInFrontOfScriptsThatStartSharedWorkers_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *path, const QByteArray &destination, const QByteArray &mode,
                            const QByteArray &expected, const QByteArray &more = {}) {
            QTest::newRow(name) << QByteArray(path)
                                << "Sec-Fetch-Dest: " + destination + "\r\nSec-Fetch-Mode: " + mode + "\r\n" + more
                                << expected;
        };
        const QByteArray plain = "first();\nsecond();\n";
        const QByteArray strict = "// why\n'use strict';\n";
        row("shared", "/plain.js", "sharedworker", "same-origin", "prelude();" + plain);
        row("service", "/plain.mjs", "serviceworker", "same-origin", "prelude();" + plain);
        row("strict", "/strict.js", "sharedworker", "same-origin", "'use strict';prelude();" + strict);
        row("empty", "/empty.js", "sharedworker", "same-origin", "prelude();");
        row("a range of it", "/plain.js", "sharedworker", "same-origin", "prelude();" + plain, "Range: bytes=2-5\r\n");
        row("a range of another", "/plain.js", "script", "no-cors", "rst(", "Range: bytes=2-5\r\n");
        row("its imports", "/plain.js", "sharedworker", "cors", plain);
        row("dedicated", "/plain.js", "worker", "same-origin", plain);
        row("a script", "/plain.js", "script", "no-cors", plain);
        row("no script", "/digits.txt", "sharedworker", "same-origin", "0123456789");
        row("with a hashbang", "/hashbang.js", "sharedworker", "same-origin", "#!/usr/bin/env node\n");
    }
    void thePreludeGoesInFrontOfScriptsThatStartSharedWorkers()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, expected);
        for (const char *name : {"plain.js", "plain.mjs"})
            write(QString::fromLatin1(name), "first();\nsecond();\n");
        write(QStringLiteral("strict.js"), "// why\n'use strict';\n");
        write(QStringLiteral("empty.js"), {});
        write(QStringLiteral("hashbang.js"), "#!/usr/bin/env node\n");
        open("prelude();");
        const Reply reply = get(path, headers);
        QCOMPARE(reply.body, expected);
        QCOMPARE(reply.headers.value("content-length"), QByteArray::number(expected.size()));
    }

    void aLargeScriptArrivesBehindItsPrelude()
    {
        write(QStringLiteral("big.js"), m_big);
        const QByteArray prelude(200'000, ';'); // more than one piece
        open(prelude);
        const Reply reply = get("/big.js", "Sec-Fetch-Dest: sharedworker\r\nSec-Fetch-Mode: same-origin\r\n");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body == prelude + m_big);
    }

    void everyAnswerIsIsolatedAndNeverKept_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("document") << QByteArray("/") << 200;
        QTest::newRow("text") << QByteArray("/digits.txt") << 200;
        QTest::newRow("empty") << QByteArray("/empty.txt") << 200;
        QTest::newRow("redirect") << QByteArray("/sub") << 308;
        QTest::newRow("missing") << QByteArray("/missing") << 404;
        QTest::newRow("forbidden") << QByteArray("/%2e%2e/x") << 403;
        QTest::newRow("nonsense") << QByteArray("x") << 400;
    }
    void everyAnswerIsIsolatedAndNeverKept()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        const Reply reply = get(path);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.values("cross-origin-opener-policy"), QByteArrayList{"same-origin"});
        QCOMPARE(reply.headers.values("cross-origin-embedder-policy"), QByteArrayList{"require-corp"});
        QCOMPARE(reply.headers.values("cross-origin-resource-policy"), QByteArrayList{"same-origin"});
        QCOMPARE(reply.headers.values("x-content-type-options"), QByteArrayList{"nosniff"});
        QCOMPARE(reply.headers.values("cache-control"), QByteArrayList{"no-store"});
        QVERIFY(!reply.headers.contains("permissions-policy"));
        QVERIFY(!reply.headers.contains("access-control-allow-origin"));
    }

    void filesArriveWithTypeAndLength()
    {
        const Reply page = get("/");
        QCOMPARE(page.headers.value("content-type"), "text/html; charset=utf-8");
        QCOMPARE(page.body, "<!doctype html><title>hello</title>");
        QCOMPARE(page.headers.value("content-length").toLongLong(), page.body.size());
        QCOMPARE(get("/digits.txt?query=1").body, "0123456789");
        QCOMPARE(get("/empty.txt").body, "");
        QCOMPARE(get("/sub/").body, "sub");
        QCOMPARE(get("/big.bin").body == m_big, true);
    }

    void refusalsSayWhy()
    {
        QVERIFY(get("/missing").body.contains("does not exist"));
        QVERIFY(get("/..%2fx").body.contains(".."));
        QCOMPARE(get("/missing").headers.value("content-type"), "text/plain; charset=utf-8");
    }

    void foldersAreRedirectedWithTheirQuery() { QCOMPARE(get("/sub?a=1").headers.value("location"), "/sub/?a=1"); }

    void headSendsHeadersOnly()
    {
        const Reply reply = exchange(requestText("/big.bin", {}, "HEAD"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-length").toLongLong(), m_big.size());
        QCOMPARE(reply.body, "");
    }

    void otherMethodsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
            QTest::newRow(method) << QByteArray(method);
    }
    void otherMethodsAreRefused()
    {
        QFETCH(QByteArray, method);
        // The body must not be taken for a second request.
        const QByteArray body = requestText("/digits.txt");
        Request request(m_site->origin(),
                        requestText("/", "Content-Length: " + QByteArray::number(body.size()) + "\r\n", method) + body);
        QTRY_VERIFY(request.isDone());
        QCOMPARE(Reply::parse(request.answer).status, 405);
        QCOMPARE(Reply::parse(request.answer).headers.value("allow"), "GET, HEAD");
        QVERIFY(!request.answer.contains("0123456789"));
    }

    void anUploadIsRefusedWithoutAReset()
    {
        const QByteArray body(8 * 1024 * 1024, 'x');
        Request request(m_site->origin(),
                        requestText("/", "Content-Length: " + QByteArray::number(body.size()) + "\r\n", "POST") + body);
        QTRY_VERIFY(request.isDone());
        QCOMPARE(Reply::parse(request.answer).status, 405);
        QCOMPARE(request.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(request.socket.bytesToWrite(), 0);
    }

    void onlyOurOwnHostIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("hostLines");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("rebound name") << QByteArray("Host: evil.example\r\n");
        QTest::newRow("rebound name, our port") << QByteArray("Host: evil.example:PORT\r\n");
        QTest::newRow("another port") << QByteArray("Host: 127.0.0.1:1\r\n");
        QTest::newRow("no port") << QByteArray("Host: 127.0.0.1\r\n");
        QTest::newRow("localhost") << QByteArray("Host: localhost:PORT\r\n");
        QTest::newRow("two") << QByteArray("Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n");
    }
    void onlyOurOwnHostIsAnswered()
    {
        QFETCH(QByteArray, hostLines);
        hostLines.replace("PORT", QByteArray::number(m_site->origin().port()));
        const Reply reply = exchange("GET /digits.txt HTTP/1.1\r\n" + hostLines + "\r\n");
        QCOMPARE(reply.status, 421);
        QVERIFY(!reply.body.contains("0123456789"));
    }

    void rangesAreAnswered()
    {
        const Reply middle = get("/digits.txt", "Range: bytes=2-5\r\n");
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, "2345");
        QCOMPARE(middle.headers.values("content-range"), QByteArrayList{"bytes 2-5/10"});
        QCOMPARE(middle.headers.value("content-length"), "4");
        QCOMPARE(get("/digits.txt", "Range: bytes=-3\r\n").body, "789");
        QCOMPARE(get("/big.bin", "Range: bytes=9000000-\r\n").body == m_big.mid(9'000'000), true);

        const Reply past = get("/digits.txt", "Range: bytes=10-\r\n");
        QCOMPARE(past.status, 416);
        QCOMPARE(past.headers.value("content-range"), "bytes */10");
        // Several ranges may be ignored, and errors have none.
        QCOMPARE(get("/digits.txt", "Range: bytes=0-1,3-4\r\n").body, "0123456789");
        QCOMPARE(get("/missing", "Range: bytes=0-1\r\n").status, 404);
        QVERIFY(get("/missing", "Range: bytes=900-901\r\n").body.contains("does not exist"));
    }

    void theManifestsPolicyIsAHeader()
    {
        write(QStringLiteral(".well-known/manifest.webmanifest"),
              QByteArray("{'start_url': '/sub/?x=1', 'permissions_policy': "
                         "{'direct-sockets': ['self'], 'direct-sockets-private': [], 'usb': ['https://a.example']}}")
                  .replace('\'', '"'));
        open();
        QCOMPARE(m_site->startUrl(), QUrl(m_site->origin().toString() + QStringLiteral("/sub/?x=1")));
        QCOMPARE(get("/").headers.values("permissions-policy"),
                 QByteArrayList{"direct-sockets=(self), direct-sockets-private=(), usb=(\"https://a.example\")"});
        QCOMPARE(get("/.well-known/manifest.webmanifest").headers.value("content-type"), "application/manifest+json");
    }

    void aMalformedManifestRefusesTheSite()
    {
        write(QStringLiteral(".well-known/manifest.webmanifest"), "{\n\n oops }");
        const auto site = FolderSite::open(m_folder.path());
        QVERIFY(!site);
        QVERIFY2(site.error().detail.contains(u"manifest.webmanifest: line 3, column "),
                 qPrintable(site.error().detail));
    }

    void manyRequestsAtOnceAreAllAnswered()
    {
        std::vector<std::unique_ptr<Request>> requests;
        for (int i = 0; i < 200; ++i)
            requests.push_back(
                std::make_unique<Request>(m_site->origin(), requestText(i % 20 == 0 ? "/big.bin" : "/digits.txt")));
        for (size_t i = 0; i < requests.size(); ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(requests[i]->isDone(), 60'000);
            const QByteArray body = Reply::parse(requests[i]->answer).body;
            QVERIFY2(body == (i % 20 == 0 ? m_big : QByteArray("0123456789")), qPrintable(QString::number(i)));
        }
    }

    void aRequestMayArriveByteByByte()
    {
        Request request(m_site->origin(), {});
        QTRY_COMPARE(request.socket.state(), QAbstractSocket::ConnectedState);
        request.socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const char byte : requestText("/digits.txt")) {
            request.socket.write(&byte, 1);
            QTRY_COMPARE(request.socket.bytesToWrite(), 0);
        }
        QTRY_VERIFY(request.isDone());
        QCOMPARE(Reply::parse(request.answer).body, "0123456789");
    }

    void clientsThatStallDoNotDelayTheEnd()
    {
        // One that never asks, one that stops in mid-request, one that never reads what it asked for.
        Request silent(m_site->origin(), {});
        Request torn(m_site->origin(), "GET / HTT");
        Request deaf(m_site->origin(), requestText("/big.bin"));
        deaf.socket.setReadBufferSize(1000);
        QObject::disconnect(&deaf.socket, &QTcpSocket::readyRead, nullptr, nullptr);
        QTRY_VERIFY(deaf.socket.bytesAvailable() > 0);
        QCOMPARE(get("/digits.txt").body, "0123456789");

        QElapsedTimer timer;
        timer.start();
        m_site.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY(silent.isDone());
        QTRY_VERIFY(torn.isDone());
    }

    void aSiteThatEndsAtOnceEndsCleanly()
    {
        for (int i = 0; i < 50; ++i)
            QVERIFY(FolderSite::open(m_folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestFolderSite)
#include "tst_foldersite.moc"
