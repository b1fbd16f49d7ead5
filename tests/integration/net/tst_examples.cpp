// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/socket.h>

using namespace wirebench::tests;

//! The programs of core/examples, against each other and against nobody.
class TestExamples : public QObject
{
    Q_OBJECT

private:
    // Runs the client to its end.
    void runClient(const QStringList &arguments, const QByteArray &input = {})
    {
        m_client = std::make_unique<QProcess>();
        m_client->start(QStringLiteral(ECHO_CLIENT), arguments);
        m_client->write(input);
        m_client->closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), QProcess::NotRunning, 30000);
        QCOMPARE(m_client->exitStatus(), QProcess::NormalExit);
    }

    std::unique_ptr<QProcess> m_client;
    std::unique_ptr<QProcess> m_server;
    QString m_port; // of the server

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<QProcess>();
        m_server->start(QStringLiteral(LISTENING_SERVER), {});
        QTRY_VERIFY(m_server->canReadLine());
        const auto match = QRegularExpression(QStringLiteral("^listening at 127\\.0\\.0\\.1:(\\d+)$"))
                               .match(QString::fromLatin1(m_server->readLine().trimmed()));
        QVERIFY(match.hasMatch());
        m_port = match.captured(1);
    }

    void cleanup()
    {
        QCOMPARE(m_server->state(), QProcess::Running);
        QCOMPARE(m_server->readAllStandardError(), QByteArray());
        m_server->kill();
        QTRY_COMPARE(m_server->state(), QProcess::NotRunning);
    }

    void aTextComesBack()
    {
        runClient({QStringLiteral("127.0.0.1"), m_port, QStringLiteral("hello")});
        QCOMPARE(m_client->readAllStandardOutput(), QByteArray("hello"));
        QCOMPARE(m_client->readAllStandardError(), QByteArray());
        QCOMPARE(m_client->exitCode(), 0);
    }

    void aStreamComesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 65536, 16 * 1024 * 1024})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

    void aStreamComesBack()
    {
        QFETCH(const qsizetype, size);
        const QByteArray bytes = testBytes(size);
        runClient({QStringLiteral("127.0.0.1"), m_port}, bytes);
        QCOMPARE(sha256(m_client->readAllStandardOutput()), sha256(bytes));
        QCOMPARE(m_client->exitCode(), 0);
    }

    void aPeerThatFinishesEndsTheClient()
    {
        RawListener listener;
        QProcess client;
        client.start(QStringLiteral(ECHO_CLIENT), {QStringLiteral("127.0.0.1"), QString::number(listener.port())});
        QTRY_VERIFY(listener.peer());
        listener.peer()->send("goodbye");
        listener.peer()->finishSending(); // and stdin stays open
        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.readAllStandardOutput(), QByteArray("goodbye"));
        QCOMPARE(client.exitCode(), 0);
        QTRY_VERIFY(listener.peer()->sawEnd());
    }

    void aPeerThatResetsIsAnError()
    {
        RawListener listener;
        QProcess client;
        client.start(QStringLiteral(ECHO_CLIENT), {QStringLiteral("127.0.0.1"), QString::number(listener.port())});
        QTRY_VERIFY(listener.peer());
        listener.peer()->reset();
        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QVERIFY(client.readAllStandardError().startsWith("echoclient: receive: "));
        QCOMPARE(client.exitCode(), 1);
    }

    void aClosedPortIsAnError()
    {
        runClient({QStringLiteral("127.0.0.1"), QString::number(unusedPort(SOCK_STREAM)), QStringLiteral("hello")});
        const QByteArray message = m_client->readAllStandardError();
        QVERIFY2(message.startsWith("echoclient: connect to 127.0.0.1:"), message.constData());
        QVERIFY2(message.endsWith("Connection refused\n"), message.constData());
        QCOMPARE(m_client->exitCode(), 1);
    }

    void wrongUsageIsTold()
    {
        for (const QStringList &arguments : {QStringList{}, QStringList{QStringLiteral("127.0.0.1")},
                                             QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("http")}}) {
            runClient(arguments);
            QVERIFY(m_client->readAllStandardError().startsWith("usage: "));
            QCOMPARE(m_client->exitCode(), 2);
        }
    }

    void aServerThatCannotListenSaysWhy()
    {
        QProcess second;
        second.start(QStringLiteral(LISTENING_SERVER), {QStringLiteral("127.0.0.1"), m_port});
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
        QVERIFY(second.readAllStandardError().contains("Address already in use"));
        QCOMPARE(second.exitCode(), 1);
    }
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
