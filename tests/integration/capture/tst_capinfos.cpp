// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "tests/support/testbytes.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
const Endpoint remote{QHostAddress(QStringLiteral("192.0.2.2")), 502};

//! What capinfos prints about one file.
struct CapInfos
{
    QByteArray text;
    QByteArray complaints;
    int exitCode = -1;

    explicit CapInfos(const QString &file)
    {
        QProcess process;
        process.start(QStringLiteral("capinfos"), {QStringLiteral("-M"), file});
        // A child that reads a file: there is nothing to do meanwhile.
        if (process.waitForFinished(100'000) && process.exitStatus() == QProcess::NormalExit)
            exitCode = process.exitCode();
        text = process.readAllStandardOutput();
        QList<QByteArray> lines = process.readAllStandardError().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("Running as user"); });
        complaints = lines.join('\n');
    }

    //! What follows \a name and a colon; empty when that is not there.
    QByteArray value(const char *name) const
    {
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith(QByteArray(QByteArray(name) + ':')))
                return line.sliced(line.indexOf(':') + 1).trimmed();
        }
        return {};
    }
    //! The number that value() begins with.
    qint64 number(const char *name) const { return value(name).split(' ').first().toLongLong(); }
};

} // namespace

//! capinfos, which looks at files as a whole, reads ours and sees in them what we recorded.
class CapInfosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aRecordingIsSummedUp_data();
    void aRecordingIsSummedUp();
    void everyFileOfSeveralIsSummedUp();

private:
    //! Records a conversation into m_path: 1000 bytes go out, and 500 come in.
    void recordConversation(TransportProtocol protocol, bool isAppended);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void CapInfosTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("capinfos")).isEmpty())
        QSKIP("capinfos is not installed");
}

void CapInfosTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("it.pcapng"));
}

void CapInfosTest::recordConversation(TransportProtocol protocol, bool isAppended)
{
    const auto recorder = Recorder::start(m_path, {.append = isAppended});
    QVERIFY(recorder);
    const auto watcher = (*recorder)->watcher(QStringLiteral("a test"));
    const auto tap = watcher->watch({protocol, local, remote, QStringLiteral("pump:502")});
    if (protocol == TransportProtocol::Udp) {
        tap->sentDatagram({testBytes(1'000), {}});
        tap->receivedDatagram({testBytes(500), {}});
        return;
    }
    tap->sent(testBytes(1'000));
    tap->received(testBytes(500));
    tap->receivedEnd();
    tap->sentEnd();
}

void CapInfosTest::aRecordingIsSummedUp_data()
{
    QTest::addColumn<TransportProtocol>("protocol");
    QTest::addColumn<int>("times"); // the first one begins the file, others are appended
    QTest::addColumn<qint64>("packets");
    QTest::addColumn<qint64>("bytes"); // of packets, with headers
    // SYN, SYN ACK, ACK, one packet each way, an end each way.
    QTest::newRow("TCP") << TransportProtocol::Tcp << 1 << qint64(7) << qint64(1'500 + 7 * 40);
    QTest::newRow("UDP") << TransportProtocol::Udp << 1 << qint64(2) << qint64(1'500 + 2 * 28);
    QTest::newRow("TCP, appended") << TransportProtocol::Tcp << 3 << qint64(21) << qint64(4'500 + 21 * 40);
    QTest::newRow("UDP, appended") << TransportProtocol::Udp << 3 << qint64(6) << qint64(4'500 + 6 * 28);
}

void CapInfosTest::aRecordingIsSummedUp()
{
    QFETCH(const TransportProtocol, protocol);
    QFETCH(const int, times);
    for (int i = 0; i < times; ++i)
        recordConversation(protocol, i > 0);
    const CapInfos infos(m_path);
    QCOMPARE(infos.complaints, QByteArray());
    QCOMPARE(infos.exitCode, 0);
    QVERIFY2(infos.value("File type").contains("pcapng"), infos.text.constData());
    QTEST(infos.number("Number of packets"), "packets");
    QTEST(infos.number("Data size"), "bytes");
}

void CapInfosTest::everyFileOfSeveralIsSummedUp()
{
    constexpr qint64 pieces = 50;
    constexpr qsizetype size = 65'000;
    QStringList files{m_path};
    {
        const auto recorder = Recorder::start(m_path, {.fileLimit = 500'000});
        QVERIFY(recorder);
        QSignalSpy begun(recorder->get(), &Recorder::fileBegun);
        const auto watcher = (*recorder)->watcher(QStringLiteral("a test"));
        const auto tap = watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("pump:502")});
        for (qint64 i = 0; i < pieces; ++i) {
            tap->received(testBytes(size));
            if (i % 10 == 9)
                QTRY_VERIFY((*recorder)->statistics().records > static_cast<quint64>(i));
        }
        for (const QList<QVariant> &arguments : begun)
            files += arguments.first().toString();
    }
    QVERIFY(files.size() > 3);
    qint64 packets = 0;
    qint64 bytes = 0;
    for (const QString &file : files) {
        const CapInfos infos(file);
        QCOMPARE(infos.complaints, QByteArray());
        QCOMPARE(infos.exitCode, 0);
        packets += infos.number("Number of packets");
        bytes += infos.number("Data size");
    }
    constexpr qint64 handshake = 3; // packets
    QCOMPARE(packets, pieces + handshake);
    QCOMPARE(bytes, pieces * size + packets * 40);
}

QTEST_GUILESS_MAIN(CapInfosTest)
#include "tst_capinfos.moc"
