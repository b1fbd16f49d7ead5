// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/site/mimetype.h"
#include "webchannel/site/sitefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace wirebench;
using namespace wirebench::site;

class TestSiteFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    //! outside/secret.txt beside site/ with files, folders, and links inside and outside; site-too/ shares the
    //! beginning of the name.
    void initTestCase()
    {
        QDir base(m_base.path());
        for (const char *name :
             {"outside", "site/sub/deep", "site/bare", "site/evil.example", "site/index", "site-too"})
            QVERIFY(base.mkpath(QString::fromUtf8(name)));
        for (const char *name :
             {"outside/secret.txt", "site-too/secret.txt", "site/index.html", "site/a b+c.txt", "site/100%.txt",
              "site/ümlaut.txt", "site/..hidden", "site/sub/index.html", "site/sub/deep/file.js"})
            write(QString::fromUtf8(name));
        link("outside", "site/out");
        link("outside/secret.txt", "site/secret.txt");
        link("site-too", "site/too");
        link("site/sub", "site/in");
        link("nowhere", "site/dangling");
        QCOMPARE(::mkfifo(QFile::encodeName(path("site/pipe")).constData(), 0600), 0);
        const auto folder = SiteFolder::open(path("site"));
        QVERIFY(folder);
        m_folder = *folder;
    }

    void filesAreFound_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *request, const char *file) {
            QTest::newRow(request) << QByteArray(request) << QString::fromUtf8(file);
        };
        row("/", "site/index.html");
        row("/index.html", "site/index.html");
        row("//index.html", "site/index.html");
        row("/./index.html", "site/index.html");
        row("/%69ndex.html", "site/index.html");
        row("/a%20b+c.txt", "site/a b+c.txt");
        row("/100%25.txt", "site/100%.txt");
        row("/%C3%BCmlaut.txt", "site/ümlaut.txt");
        row("/..hidden", "site/..hidden");
        row("/sub/", "site/sub/index.html");
        row("/sub/deep/file.js", "site/sub/deep/file.js");
        row("/sub%2Fdeep%2Ffile.js", "site/sub/deep/file.js");
        row("/in/deep/file.js", "site/sub/deep/file.js");
    }
    void filesAreFound()
    {
        QFETCH(QByteArray, request);
        QFETCH(QString, file);
        const SiteAnswer answer = m_folder->find(request);
        QCOMPARE(answer.status, HttpStatus::Ok);
        QCOMPARE(answer.file, QDir(m_base.path()).canonicalPath() + u'/' + file);
    }

    void nothingOutsideIsServed_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char *request :
             {"/../outside/secret.txt", "/..", "/../", "/sub/../../outside/secret.txt", "/%2e%2e/outside/secret.txt",
              "/.%2e/outside/secret.txt", "/..%2foutside%2fsecret.txt", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
              "/sub/../index.html", "/out/secret.txt", "/out/", "/out", "/secret.txt", "/too/secret.txt",
              "/../site-too/secret.txt"})
            QTest::newRow(request) << QByteArray(request);
    }
    void nothingOutsideIsServed()
    {
        QFETCH(QByteArray, request);
        const SiteAnswer answer = m_folder->find(request);
        QCOMPARE(answer.status, HttpStatus::Forbidden);
        QCOMPARE(answer.file, QString());
        QVERIFY(!answer.reason.isEmpty());
    }

    void theRestSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const QByteArray &request, HttpStatus status) {
            QTest::newRow(request.constData()) << request << static_cast<int>(status);
        };
        row("/missing", HttpStatus::NotFound);
        row("/bare/", HttpStatus::NotFound);
        row("/index.html/", HttpStatus::NotFound);
        row("/index.html/x", HttpStatus::NotFound);
        row("/dangling", HttpStatus::NotFound);
        row("/pipe", HttpStatus::NotFound);
        row("/..%5coutside%5csecret.txt", HttpStatus::NotFound);
        row("/%252e%252e/outside/secret.txt", HttpStatus::NotFound);
        row("", HttpStatus::BadRequest);
        row("index.html", HttpStatus::BadRequest);
        row("http://127.0.0.1/index.html", HttpStatus::BadRequest);
        row("/index.html%00.txt", HttpStatus::BadRequest);
        row("/%ff%fe", HttpStatus::BadRequest);
        row("/%c0%ae%c0%ae/outside/secret.txt", HttpStatus::BadRequest);
    }
    void theRestSaysWhatIsWrong()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        const SiteAnswer answer = m_folder->find(request);
        QCOMPARE(static_cast<int>(answer.status), status);
        QVERIFY(!answer.reason.isEmpty());
    }

    void foldersGetTheirSlashAndStayOnThisHost_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("plain") << QByteArray("/sub") << QByteArray("/sub/");
        QTest::newRow("deep") << QByteArray("/sub/deep") << QByteArray("/sub/deep/");
        QTest::newRow("link inside") << QByteArray("/in") << QByteArray("/in/");
        QTest::newRow("another host by //") << QByteArray("//evil.example") << QByteArray("/evil.example/");
        QTest::newRow("another host by encoded /") << QByteArray("/%2f/evil.example") << QByteArray("/evil.example/");
    }
    void foldersGetTheirSlashAndStayOnThisHost()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, location);
        const SiteAnswer answer = m_folder->find(request);
        QCOMPARE(answer.status, HttpStatus::PermanentRedirect);
        QCOMPARE(answer.location, location);
    }

    void onlyFoldersCanBeOpened()
    {
        QCOMPARE(SiteFolder::open({}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(SiteFolder::open(path("site/index.html")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(SiteFolder::open(path("missing")).error().code, ErrorCode::InvalidArgument);
        QVERIFY(SiteFolder::open(path("missing")).error().detail.contains(path("missing")));
    }

    void theRootOfTheSystemIsAFolderToo()
    {
        const auto root = SiteFolder::open(QStringLiteral("/"));
        QVERIFY(root);
        QCOMPARE(root->find("/../etc").status, HttpStatus::Forbidden);
        QCOMPARE(root->find(QFile::encodeName(path("site/sub/deep/file.js"))).status, HttpStatus::Ok);
    }

    void typesFollowTheEnding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const char *type) {
            QTest::newRow(name) << QString::fromUtf8(name) << QByteArray(type);
        };
        row("index.html", "text/html; charset=utf-8");
        row("a.css", "text/css; charset=utf-8");
        row("a.js", "text/javascript; charset=utf-8");
        row("a.min.mjs", "text/javascript; charset=utf-8");
        row("a.json", "application/json");
        row("a.wasm", "application/wasm");
        row("a.svg", "image/svg+xml");
        row("A.PNG", "image/png");
        row("manifest.webmanifest", "application/manifest+json");
        row("a.txt", "text/plain; charset=utf-8");
        row("html", "application/octet-stream");
        row("a.unknown", "application/octet-stream");
        row("a.", "application/octet-stream");
    }
    void typesFollowTheEnding()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, type);
        QCOMPARE(mimeType(name), type);
    }

private:
    QString path(const char *name) const { return m_base.filePath(QString::fromUtf8(name)); }
    void write(const QString &name)
    {
        QFile file(m_base.filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write("content") == 7, qPrintable(name));
    }
    void link(const char *target, const char *name) { QVERIFY(QFile::link(path(target), path(name))); }

    QTemporaryDir m_base;
    std::optional<SiteFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestSiteFolder)
#include "tst_sitefolder.moc"
