// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "tests/support/testbytes.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::sha256;
using wirebench::tests::testBytes;

//! What other programs capture on loopback, read by us and by tshark.
class TestRealCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aStreamIsWhatWasSent_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QHostAddress>("address");
        for (const char *program : {"tcpdump", "dumpcap"}) {
            for (const char *interface : {"lo", "any"}) {
                QTest::addRow("%s on %s, IPv4", program, interface)
                    << QString::fromLatin1(program) << QString::fromLatin1(interface)
                    << QHostAddress(QHostAddress::LocalHost);
                QTest::addRow("%s on %s, IPv6", program, interface)
                    << QString::fromLatin1(program) << QString::fromLatin1(interface)
                    << QHostAddress(QHostAddress::LocalHostIPv6);
            }
        }
    }
    void aStreamIsWhatWasSent()
    {
        QFETCH(const QString, program);
        QFETCH(const QString, interface);
        QFETCH(const QHostAddress, address);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("not installed");
        QTcpServer server;
        if (!server.listen(address))
            QSKIP("no such address here");
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(QString::number(++m_number));

        QProcess capturing;
        capturing.setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments{QStringLiteral("-i"), interface, QStringLiteral("-w"), path};
        const QString filter = QStringLiteral("tcp port %1").arg(server.serverPort());
        if (program == QStringLiteral("dumpcap"))
            arguments << QStringLiteral("-f") << filter;
        else
            arguments << QStringLiteral("-U") << filter;
        QByteArray said;
        connect(&capturing, &QProcess::readyRead, this, [&] { said += capturing.readAll(); });
        capturing.start(program, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(said.contains("istening on") || said.contains("File: ")
                                     || capturing.state() == QProcess::NotRunning,
                                 10'000);
        if (capturing.state() == QProcess::NotRunning)
            QSKIP("not allowed to capture");

        const QByteArray question = testBytes(600'000, 1);
        const QByteArray answer = testBytes(300'001, 2);
        converse(server, question, answer);
        // The last FIN reaches the file, and with it everything before.
        std::unique_ptr<Recording> recording;
        const bool isAll =
            QTest::qWaitFor([&] { return (recording = indexed(path)) && ends(*recording) == 2; }, 20'000);
        capturing.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(capturing.state(), QProcess::NotRunning, 10'000);
        if (!said.contains("\n0 packets dropped by kernel")
            && !QRegularExpression(QStringLiteral("\\d/0 \\(")).match(QString::fromUtf8(said)).hasMatch())
            QSKIP("the machine was too busy to capture everything");
        QVERIFY(isAll);

        recording = indexed(path);
        QVERIFY(recording && !recording->tornAt());
        QCOMPARE(recording->sessionCount(), 1);
        QCOMPARE(recording->session(0).remote, (Endpoint{address, server.serverPort()}));
        QCOMPARE(sha256(streamOf(*recording, Direction::Out)), sha256(question));
        QCOMPARE(sha256(streamOf(*recording, Direction::In)), sha256(answer));
        compareWithShark(path, *recording);
    }

private:
    //! The client sends the question, the server the answer, in pieces of many sizes; both close.
    static void converse(QTcpServer &server, const QByteArray &question, const QByteArray &answer)
    {
        QTcpSocket client;
        client.connectToHost(server.serverAddress(), server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *accepted = server.nextPendingConnection();
        QByteArray atServer;
        QByteArray atClient;
        connect(accepted, &QTcpSocket::readyRead, accepted, [&] { atServer += accepted->readAll(); });
        connect(&client, &QTcpSocket::readyRead, &client, [&] { atClient += client.readAll(); });
        qsizetype size = 1;
        for (qsizetype sent = 0; sent < question.size(); sent += size, size = size % 100'000 * 3 + 1) {
            client.write(question.mid(sent, size));
            accepted->write(answer.mid(sent, size));
            QTRY_COMPARE(atServer.size(), std::min(sent + size, question.size()));
            QTRY_COMPARE(atClient.size(), std::min(sent + size, answer.size()));
        }
        client.disconnectFromHost();
        accepted->disconnectFromHost();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(accepted->state(), QAbstractSocket::UnconnectedState);
    }

    static std::unique_ptr<Recording> indexed(const QString &path)
    {
        auto recording = Recording::open(path, {.keepsIndex = false});
        return recording && (*recording)->indexAll() ? *std::move(recording) : nullptr;
    }

    static QByteArray streamOf(const Recording &recording, Direction direction)
    {
        QByteArray stream;
        for (qint64 index = 0; index < recording.count(); ++index) {
            const RecordEntry entry = recording.at(index);
            if (entry.direction == direction && entry.kind == RecordKind::Data)
                stream += recording.payload(entry);
            else if (entry.direction == direction && entry.kind == RecordKind::Lost)
                stream += "(lost)";
        }
        return stream;
    }

    static int ends(const Recording &recording)
    {
        int count = 0;
        for (qint64 index = 0; index < recording.count(); ++index)
            count += recording.at(index).kind == RecordKind::End ? 1 : 0;
        return count;
    }

    //! Of each line in hexadecimal, those of the server begin with a tab.
    static void compareWithShark(const QString &path, const Recording &recording)
    {
        if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
            QSKIP("tshark is not installed: the streams were as sent, and not compared with it");
        QProcess shark;
        shark.start(QStringLiteral("tshark"),
                    {QStringLiteral("-r"), path, QStringLiteral("-q"), QStringLiteral("-z"),
                     QStringLiteral("follow,tcp,raw,0")});
        QTRY_COMPARE_WITH_TIMEOUT(shark.state(), QProcess::NotRunning, 60'000);
        QByteArray out;
        QByteArray in;
        for (const QByteArray &line : shark.readAllStandardOutput().split('\n')) {
            const QByteArray bytes = QByteArray::fromHex(line);
            if (line.startsWith('\t'))
                in += bytes;
            else if (bytes.toHex() == line)
                out += bytes;
        }
        QCOMPARE(sha256(streamOf(recording, Direction::Out)), sha256(out));
        QCOMPARE(sha256(streamOf(recording, Direction::In)), sha256(in));
    }

    QTemporaryDir m_folder;
    int m_number = 0; // of the capture
};

QTEST_GUILESS_MAIN(TestRealCaptures)
#include "tst_realcaptures.moc"
