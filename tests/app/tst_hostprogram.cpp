// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/exitcode.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QVersionNumber>

#include <cerrno>
#include <csignal>

using wirebench::app::ExitCode;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

//! A folder with one page, index.html, that runs \a script.
class PageFolder
{
public:
    explicit PageFolder(const QByteArray &script)
    {
        QFile page(m_folder.filePath(QStringLiteral("index.html")));
        if (page.open(QIODevice::WriteOnly))
            page.write("<!doctype html><meta charset=utf-8><title>test</title><script>" + script + "</script>");
    }
    QString path() const { return m_folder.path(); }
    //! Gives the site a manifest that says this of Permissions Policy, in JSON.
    void declare(const QByteArray &policy)
    {
        QDir(path()).mkdir(QStringLiteral(".well-known"));
        QFile manifest(m_folder.filePath(QStringLiteral(".well-known/manifest.webmanifest")));
        if (manifest.open(QIODevice::WriteOnly))
            manifest.write("{ \"permissions_policy\": " + policy + " }");
    }

private:
    QTemporaryDir m_folder;
};

//! 0 when there is none.
pid_t parentOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (process <= 1 || !file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll(); // PID (NAME) STATE PARENT …
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

//! The engine forks renderers from helpers of its own, so they are the program's grandchildren.
QList<pid_t> renderersOf(pid_t program)
{
    QList<pid_t> renderers;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const pid_t process = entry.toInt();
        if (process > 1 && parentOf(process) != program && parentOf(parentOf(process)) == program)
            renderers.append(process);
    }
    return renderers;
}

} // namespace

//! Runs the real program, as people do.
class TestHostProgram : public QObject
{
    Q_OBJECT

private:
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;

    void start(const QStringList &arguments)
    {
        m_out.clear();
        m_err.clear();
        m_program.setProgram(QStringLiteral(WIREBENCH_PROGRAM));
        m_program.setArguments(arguments);
        m_program.start();
    }

    //! Waits for the end, and returns the exit code; -1 when it did not end by itself.
    int finish()
    {
        const bool finished = m_program.waitForFinished(deadline);
        m_out += m_program.readAllStandardOutput();
        m_err += m_program.readAllStandardError();
        if (!finished || m_program.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_program.exitCode();
    }

    int run(const QStringList &arguments)
    {
        start(arguments);
        return finish();
    }

    int hostHeadless(const PageFolder &folder, const QStringList &more = {})
    {
        const QStringList limit{QStringLiteral("--timeout"), QStringLiteral("40")};
        return run(QStringList{QStringLiteral("host"), folder.path(), QStringLiteral("--headless")}
                   + (more.contains(limit.first()) ? more : limit + more));
    }

    QByteArray said() const { return "out: " + m_out + "\nerr: " + m_err; }

    bool waitForOutput(const QByteArray &text)
    {
        QElapsedTimer time;
        time.start();
        while (!m_out.contains(text) && m_program.state() != QProcess::NotRunning && !time.hasExpired(deadline)) {
            m_program.waitForReadyRead(100);
            m_out += m_program.readAllStandardOutput();
        }
        return m_out.contains(text);
    }

private Q_SLOTS:
    void cleanup();
    void consoleGoesToStandardOutputAndCloseEndsWell();
    void closeIsHeededAfterNavigation();
    void uncaughtErrorFails_data();
    void uncaughtErrorFails();
    void timeoutFails();
    void crashedPageFails();
    void signalEndsIt_data();
    void signalEndsIt();
    void refusalNamesTheMissingFlag();
    void whatAPageMovesIsRecorded();
    void manifestDecidesOnPolicies_data();
    void manifestDecidesOnPolicies();
    void pageRunsAtFullSpeed();
    void addressThatDoesNotAnswerIsNoVerdict();
    void wrongUsage_data();
    void wrongUsage();
    void withoutDisplayHeadlessIsSuggested();
};

#define QCOMPARE_EXIT(actual, expected) QVERIFY2((actual) == static_cast<int>(expected), said().constData())

void TestHostProgram::cleanup()
{
    if (m_program.state() == QProcess::NotRunning)
        return;
    m_program.kill();
    QVERIFY(m_program.waitForFinished(deadline));
}

void TestHostProgram::consoleGoesToStandardOutputAndCloseEndsWell()
{
    const PageFolder folder(
        "console.log('one'); console.warn('two\\nlines'); console.error('three \\u00fc'); window.close()");
    QCOMPARE_EXIT(hostHeadless(folder), ExitCode::Ok);
    QCOMPARE(m_out, QByteArrayLiteral("one\ntwo\nlines\nthree \xc3\xbc\n"));
}

void TestHostProgram::closeIsHeededAfterNavigation()
{
    const PageFolder folder("if (location.search) { console.log(history.length > 1); window.close(); }"
                            "else onload = () => setTimeout(() => location.href = '/?again');");
    QCOMPARE_EXIT(hostHeadless(folder), ExitCode::Ok);
    QCOMPARE(m_out, QByteArrayLiteral("true\n"));
}

void TestHostProgram::uncaughtErrorFails_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("thrown") << QByteArrayLiteral("throw new TypeError('boom')") << QByteArrayLiteral("TypeError: boom");
    QTest::newRow("rejected") << QByteArrayLiteral("Promise.reject(new Error('boom'))")
                              << QByteArrayLiteral("Error: boom");
}

void TestHostProgram::uncaughtErrorFails()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, told);
    QCOMPARE_EXIT(hostHeadless(PageFolder(script)), ExitCode::Failed);
    QVERIFY2(m_err.contains(told), m_err.constData());
    QVERIFY2(m_err.contains("index.html") || m_err.contains("/:1)"), m_err.constData());
}

void TestHostProgram::timeoutFails()
{
    const PageFolder folder("console.log('waiting')");
    QCOMPARE_EXIT(hostHeadless(folder, {QStringLiteral("--timeout"), QStringLiteral("3")}), ExitCode::Failed);
    QVERIFY2(m_err.contains("within 3 s"), m_err.constData());
}

void TestHostProgram::crashedPageFails()
{
    const PageFolder folder("console.log('alive')");
    start({QStringLiteral("host"), folder.path(), QStringLiteral("--headless")});
    QVERIFY2(waitForOutput("alive"), m_err.constData());
    const QList<pid_t> renderers = renderersOf(static_cast<pid_t>(m_program.processId()));
    QVERIFY(!renderers.isEmpty());
    for (const pid_t renderer : renderers) // the first one's end may end the program, and so the others
        QVERIFY(::kill(renderer, SIGKILL) == 0 || errno == ESRCH);
    QCOMPARE_EXIT(finish(), ExitCode::Failed);
    QVERIFY2(m_err.contains("the page is gone"), m_err.constData());
}

void TestHostProgram::signalEndsIt_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestHostProgram::signalEndsIt()
{
    QFETCH(int, signal);
    const PageFolder folder("console.log('alive')");
    start({QStringLiteral("host"), folder.path(), QStringLiteral("--headless")});
    QVERIFY2(waitForOutput("alive"), m_err.constData());
    QCOMPARE(::kill(static_cast<pid_t>(m_program.processId()), signal), 0);
    QCOMPARE(finish(), 128 + signal);
}

void TestHostProgram::refusalNamesTheMissingFlag()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(server.serverPort());
    const PageFolder folder(
        "new TCPSocket('127.0.0.1', " + port
        + ").opened"
          ".then(() => console.log('open'), e => console.log(e.name)).finally(() => window.close());");
    QCOMPARE_EXIT(hostHeadless(folder), ExitCode::Ok);
    QCOMPARE(m_out, QByteArrayLiteral("NotAllowedError\n"));
    const QRegularExpression line(
        QStringLiteral("^wirebench: refused http://127\\.0\\.0\\.1:\\d+ .*--allow tcp://127\\.0\\.0\\.1:%1\\b")
            .arg(QString::fromLatin1(port)),
        QRegularExpression::MultilineOption);
    QVERIFY2(line.match(QString::fromUtf8(m_err)).hasMatch(), m_err.constData());
    QVERIFY(!server.hasPendingConnections());

    const auto flag = QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort());
    QCOMPARE_EXIT(hostHeadless(folder, {QStringLiteral("--allow"), flag}), ExitCode::Ok);
    QCOMPARE(m_out, QByteArrayLiteral("open\n"));
}

void TestHostProgram::whatAPageMovesIsRecorded()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll().toUpper()); });
    });
    const PageFolder folder("(async () => {"
                            "  const socket = new TCPSocket('127.0.0.1', "
                            + QByteArray::number(server.serverPort())
                            + ");"
                              "  const { readable, writable } = await socket.opened;"
                              "  await writable.getWriter().write(new TextEncoder().encode('a word'));"
                              "  await readable.getReader().read();"
                              "  window.close();"
                              "})();");
    const QTemporaryDir recordings;
    const QString path = recordings.filePath(QStringLiteral("it.pcapng"));
    start({QStringLiteral("host"), folder.path(), QStringLiteral("--headless"), QStringLiteral("--allow"),
           QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("--record"), path});
    QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, deadline); // the server lives in this thread
    QCOMPARE(m_program.exitCode(), static_cast<int>(ExitCode::Ok));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray recording = file.readAll();
    QVERIFY(recording.contains("web http://127.0.0.1:"));
    QVERIFY(recording.contains("a word") && recording.contains("A WORD"));
    QVERIFY(recording.contains("WIREBENCH_EVENT=closed"));

    const QString nowhere = recordings.filePath(QStringLiteral("no/folder.pcapng"));
    QCOMPARE_EXIT(hostHeadless(folder, {QStringLiteral("--record"), nowhere}), ExitCode::Usage);
    QVERIFY2(m_err.contains(QByteArray("--record " + nowhere.toUtf8())), m_err.constData());
}

void TestHostProgram::manifestDecidesOnPolicies_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("told"); // by the page
    QTest::newRow("denied") << QByteArrayLiteral("{ \"direct-sockets-private\": [] }")
                            << QByteArrayLiteral("NotAllowedError NotAllowedError\n");
    QTest::newRow("for others") << QByteArrayLiteral("{ \"direct-sockets-private\": [\"https://other.example\"] }")
                                << QByteArrayLiteral("NotAllowedError NotAllowedError\n");
    QTest::newRow("allowed") << QByteArrayLiteral("{ \"direct-sockets-private\": [\"self\"] }")
                             << QByteArrayLiteral("open bound\n");
    QTest::newRow("another one denied") << QByteArrayLiteral("{ \"direct-sockets-multicast\": [] }")
                                        << QByteArrayLiteral("open bound\n");
}

void TestHostProgram::manifestDecidesOnPolicies()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, told);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    // A refusal rejects both promises, with the same error.
    PageFolder folder(
        "const outcome = (socket, name) => socket.opened.then(() => name, (error) =>"
        "  socket.closed.then(() => 'closed', (other) => other === error ? error.name : 'another error'));"
        "Promise.all([outcome(new TCPSocket('127.0.0.1', "
        + QByteArray::number(server.serverPort())
        + "), 'open'), outcome(new UDPSocket({ localAddress: '127.0.0.1' }), 'bound')])"
          "  .then((all) => { console.log(all.join(' ')); window.close(); });");
    folder.declare(policy);
    QCOMPARE_EXIT(hostHeadless(folder,
                               {QStringLiteral("--allow"), QStringLiteral("tcp://127.0.0.1:*"),
                                QStringLiteral("--allow"), QStringLiteral("bind://127.0.0.1:*")}),
                  ExitCode::Ok);
    QVERIFY2(m_out.endsWith(told), m_out.constData()); // after the engine's warning that it does not know the feature
    QCOMPARE(server.hasPendingConnections() || server.waitForNewConnection(0), told.startsWith("open"));
    // The user is told which policy, and no flag, for no flag would help.
    const QRegularExpression line(QStringLiteral("^wirebench: refused http://127\\.0\\.0\\.1:\\d+ -> "
                                                 "(tcp|bind)://127\\.0\\.0\\.1:\\d+ .* direct-sockets-private$"),
                                  QRegularExpression::MultilineOption);
    QCOMPARE(QString::fromUtf8(m_err).count(line), told.startsWith("open") ? 0 : 2);
    QVERIFY2(!m_err.contains("--allow"), m_err.constData());
}

void TestHostProgram::pageRunsAtFullSpeed()
{
    // A page that counts as hidden gets one timer a second and no animation frame at all. Later versions of Qt give a
    // page without a window no animation frame either way (webchannel/engine/README.md).
    const bool hasFrames = QLibraryInfo::version() < QVersionNumber(6, 5);
    const PageFolder folder("const end = () => { console.log(document.visibilityState); window.close(); };"
                            "let n = 0; const next = () => ++n < 200 ? setTimeout(next, 1) : "
                            + QByteArray(hasFrames ? "requestAnimationFrame(end)" : "end()") + "; next();");
    QCOMPARE_EXIT(hostHeadless(folder), ExitCode::Ok);
    QCOMPARE(m_out, QByteArrayLiteral("visible\n"));
}

void TestHostProgram::addressThatDoesNotAnswerIsNoVerdict()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto url = QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort());
    server.close();
    QCOMPARE_EXIT(run({QStringLiteral("host"), url, QStringLiteral("--headless")}), ExitCode::Rig);
    QVERIFY2(m_err.contains(QByteArray("cannot load " + url.toUtf8())), m_err.constData());
}

void TestHostProgram::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    const QTemporaryDir empty;
    const auto host = QStringLiteral("host");
    const auto headless = QStringLiteral("--headless");
    QTest::newRow("unknown option") << QStringList{host, QStringLiteral("."), QStringLiteral("--no-such")}
                                    << QByteArrayLiteral("--no-such");
    QTest::newRow("no such folder") << QStringList{host, QStringLiteral("/no/such"), headless}
                                    << QByteArrayLiteral("/no/such: no such folder");
    QTest::newRow("no start page") << QStringList{host, QStringLiteral("/proc/sys"), headless}
                                   << QByteArrayLiteral("index.html");
    QTest::newRow("file address") << QStringList{host, QStringLiteral("file:///tmp/x.html"), headless}
                                  << QByteArrayLiteral("only http and https");
    QTest::newRow("wrong rule") << QStringList{host, QStringLiteral("."), headless, QStringLiteral("--allow"),
                                               QStringLiteral("tcp:/x")}
                                << QByteArrayLiteral("--allow tcp:/x");
}

void TestHostProgram::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    QCOMPARE_EXIT(run(arguments), ExitCode::Usage);
    QVERIFY2(m_err.startsWith("wirebench: ") && m_err.contains(told), m_err.constData());
    QVERIFY(m_out.isEmpty());
}

void TestHostProgram::withoutDisplayHeadlessIsSuggested()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(variable));
    m_program.setProcessEnvironment(environment);
    const int code = run({QStringLiteral("demo")});
    m_program.setProcessEnvironment({});
    QCOMPARE_EXIT(code, ExitCode::Usage);
    QVERIFY2(m_err.contains("--headless"), m_err.constData());
}

QTEST_GUILESS_MAIN(TestHostProgram)
#include "tst_hostprogram.moc"
