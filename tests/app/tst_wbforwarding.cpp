// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/capture/tshark.h"
#include "tests/support/rawaddress.h"
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 300'000;

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

std::unique_ptr<RawPeer> connectedTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    socklen_t length = 0;
    const sockaddr_storage address = toSocketAddress({QHostAddress(QHostAddress::LocalHost), port}, length);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), length) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    return std::make_unique<RawPeer>(descriptor);
}

} // namespace

//! Much goes both ways at once through `wb record`, and everybody who reads the recording finds in it what was sent.
//! How much each way: WIREBENCH_FORWARDED, in MB, 2 unless said otherwise.
class WbForwardingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsForwardedArrives();
    void wbShowsWhatWasSent_data();
    void wbShowsWhatWasSent();
    void tsharkFollowsWhatWasSent();

private:
    static bool isOver(QProcess &process)
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, deadline);
    }
    //! How long it took since the last time.
    void tell(const char *what);

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_out; // SHA-256 of what went to the target
    QByteArray m_in; // and of what came back
    QElapsedTimer m_timer;
};

void WbForwardingTest::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_path = m_folder.filePath(QStringLiteral("it.pcapng"));
    m_timer.start();
}

void WbForwardingTest::tell(const char *what)
{
    qInfo("%s: %lld ms", what, static_cast<long long>(m_timer.restart()));
}

void WbForwardingTest::whatIsForwardedArrives()
{
    const qsizetype size = qMax(qEnvironmentVariableIntValue("WIREBENCH_FORWARDED"), 2) * 1'000'000;
    const QByteArray out = testBytes(size, 1);
    const QByteArray in = testBytes(size - 12'345, 2);
    m_out = sha256(out);
    m_in = sha256(in);

    RawListener target;
    QProcess recording;
    recording.start(QStringLiteral(WB_PROGRAM),
                    {QStringLiteral("record"), QStringLiteral("tcp://127.0.0.1:%1").arg(target.port()),
                     QStringLiteral("-o"), m_path, QStringLiteral("--connections"), QStringLiteral("1")});
    QVERIFY(QTest::qWaitFor([&] { return recording.canReadLine(); }, deadline));
    const QByteArray line = recording.readLine().trimmed();
    m_timer.restart();
    const auto client = connectedTo(line.sliced(line.lastIndexOf(':') + 1).toUShort());
    QVERIFY(client);
    client->send(out);
    client->finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(target.peer(), deadline);
    target.peer()->send(in);
    target.peer()->finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(client->sawEnd() && target.peer()->sawEnd(), deadline);
    tell("forwarding");
    QCOMPARE(target.peer()->receivedHash(), m_out);
    QCOMPARE(client->receivedHash(), m_in);

    QVERIFY(isOver(recording));
    tell("until it had ended");
    QCOMPARE(recording.exitCode(), 0);
    QCOMPARE(recording.readAllStandardError(), QByteArray());
    qInfo("%lld bytes each way, a recording of %lld", static_cast<long long>(size),
          static_cast<long long>(QFile(m_path).size()));
}

void WbForwardingTest::wbShowsWhatWasSent_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("out") << QStringLiteral("out") << m_out;
    QTest::newRow("in") << QStringLiteral("in") << m_in;
}

void WbForwardingTest::wbShowsWhatWasSent()
{
    QFETCH(const QString, direction);
    const QString output = m_folder.filePath(direction);
    QProcess show;
    show.setStandardOutputFile(output);
    m_timer.restart();
    show.start(QStringLiteral(WB_PROGRAM),
               {QStringLiteral("show"), m_path, QStringLiteral("--as"), QStringLiteral("raw"),
                QStringLiteral("--direction"), direction});
    QVERIFY(isOver(show));
    tell("wb show");
    QCOMPARE(show.exitCode(), 0);
    QCOMPARE(show.readAllStandardError(), QByteArray());
    QTEST(hashOf(output), "hash");
    QFile::remove(output);
}

void WbForwardingTest::tsharkFollowsWhatWasSent()
{
    if (!Tshark::isInstalled())
        QSKIP("tshark is not installed");
    Tshark tshark;
    m_timer.restart();
    const Tshark::Conversation hashes = tshark.followHashes(m_path, m_folder.filePath(QStringLiteral("followed")));
    tell("tshark");
    QVERIFY(tshark.isOver());
    QCOMPARE(tshark.complaints(), QByteArray());
    QCOMPARE(hashes.fromFirst, m_out);
    QCOMPARE(hashes.fromSecond, m_in);
}

QTEST_GUILESS_MAIN(WbForwardingTest)
#include "tst_wbforwarding.moc"
