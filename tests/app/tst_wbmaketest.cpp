// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/demodevice.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

} // namespace

//! `wb make-test` on what `wb send` has recorded.
class WbMakeTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRecordedConversationBecomesAScenario();
    void twoRecordingsGiveWildcards();
    void bulkLiesBesideTheScenario();
    void itIsPrintedWithoutAFile();
    void whatIsWrongIsSaid();

private:
    int run(const QStringList &arguments);
    //! Talks to the demo device until \a expect has come, recorded to a file of that name.
    int talk(const QString &name, const QString &text, const QString &expect = QStringLiteral("\\n$"));
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString read(const QString &name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<devices::DemoDevice> m_device;
    QProcess m_program;
    QByteArray m_out;
    QByteArray m_err;
};

void WbMakeTestTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_device = std::make_unique<devices::DemoDevice>();
    QSignalSpy started(m_device.get(), &devices::DemoDevice::started);
    m_device->start();
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, deadline);
}

int WbMakeTestTest::run(const QStringList &arguments)
{
    m_program.start(QStringLiteral(WB_PROGRAM), arguments);
    const bool isOver = QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, deadline);
    m_out = m_program.readAllStandardOutput();
    m_err = m_program.readAllStandardError();
    return isOver && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

int WbMakeTestTest::talk(const QString &name, const QString &text, const QString &expect)
{
    return run({QStringLiteral("send"), QStringLiteral("tcp://127.0.0.1:%1").arg(m_device->tcpEndpoint().port),
                QStringLiteral("--text"), text, QStringLiteral("--expect"), expect, QStringLiteral("--wait"),
                QStringLiteral("30000"), QStringLiteral("--record"), path(name)});
}

QString WbMakeTestTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void WbMakeTestTest::aRecordedConversationBecomesAScenario()
{
    QCOMPARE(talk(QStringLiteral("a.pcapng"), QStringLiteral("*IDN?\\n")), 0);
    QCOMPARE(run({QStringLiteral("make-test"), path(QStringLiteral("a.pcapng")), QStringLiteral("-o"),
                  path(QStringLiteral("a.wire"))}),
             0);
    QCOMPARE(m_out, QByteArray());
    QCOMPARE(m_err, QByteArray());
    const QString text = read(QStringLiteral("a.wire"));
    QVERIFY2(text.startsWith(u"# Made from the recording a.pcapng.\n"), qPrintable(text));
    QVERIFY2(text.contains(
                 QStringLiteral("device target tcp://{host=127.0.0.1}:{port=%1}\n").arg(m_device->tcpEndpoint().port)),
             qPrintable(text));
    QVERIFY2(text.contains(u"\nconnect target\n"
                           u"send target \"*IDN?\\n\"\n"
                           u"expect target \"Wirebench,Demo Instrument,WB-1,1.0\\r\\n\"\n"),
             qPrintable(text));
    QVERIFY2(text.endsWith(u"close target\n"), qPrintable(text));
}

void WbMakeTestTest::twoRecordingsGiveWildcards()
{
    for (const char *name : {"a.pcapng", "b.pcapng"})
        QCOMPARE(talk(QString::fromLatin1(name), QStringLiteral("SYST:UPTIME?\\nMEAS:TEMP?\\n*IDN?\\n"),
                      QStringLiteral("(.*\\n){3}")),
                 0);
    QCOMPARE(run({QStringLiteral("make-test"), path(QStringLiteral("a.pcapng")), path(QStringLiteral("b.pcapng"))}), 0);
    const QString text = QString::fromUtf8(m_out);
    QVERIFY2(text.contains(u"recording a.pcapng, with what differs in b.pcapng"), qPrintable(text));
    const QString number = QStringLiteral("expect target /[-+]?\\d+(?:\\.\\d+)?\\r\\n/\n");
    QVERIFY2(text.contains(number), qPrintable(text));
}

void WbMakeTestTest::bulkLiesBesideTheScenario()
{
    QCOMPARE(talk(QStringLiteral("bulk.pcapng"), QStringLiteral("BULK:SEND? 5000 1\\n"),
                  QStringLiteral("SHA256 5000 .*\\n")),
             0);
    QCOMPARE(run({QStringLiteral("make-test"), path(QStringLiteral("bulk.pcapng"))}), 2);
    QVERIFY2(m_err.contains("the scenario needs bulk-1.bin beside it; say where with -o FILE"), m_err.constData());
    QCOMPARE(run({QStringLiteral("make-test"), path(QStringLiteral("bulk.pcapng")), QStringLiteral("-o"),
                  path(QStringLiteral("bulk.wire"))}),
             0);
    QVERIFY(read(QStringLiteral("bulk.wire")).contains(u"expect target file \"bulk-1.bin\"\n"));
    QFile file(path(QStringLiteral("bulk-1.bin")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("BULK 5000\r\n"));
    QVERIFY(content.size() > 5011);
}

void WbMakeTestTest::itIsPrintedWithoutAFile()
{
    QCOMPARE(talk(QStringLiteral("p.pcapng"), QStringLiteral("*IDN?\\n")), 0);
    QCOMPARE(run({QStringLiteral("make-test"), path(QStringLiteral("p.pcapng")), QStringLiteral("--session"),
                  QStringLiteral("0")}),
             0);
    QVERIFY2(m_out.startsWith("# Made from the recording p.pcapng.\n"), m_out.constData());
}

void WbMakeTestTest::whatIsWrongIsSaid()
{
    QCOMPARE(talk(QStringLiteral("w.pcapng"), QStringLiteral("*IDN?\\n")), 0);
    const QString good = path(QStringLiteral("w.pcapng"));
    QCOMPARE(run({QStringLiteral("make-test"), good, QStringLiteral("--session"), QStringLiteral("5")}), 2);
    QVERIFY2(m_err.contains("w.pcapng: nothing passed in what was selected"), m_err.constData());
    QCOMPARE(run({QStringLiteral("make-test"), good, QStringLiteral("-o"), QStringLiteral("/no/such/folder/x.wire")}),
             2);
    QVERIFY2(m_err.contains("/no/such/folder/x.wire"), m_err.constData());
    QCOMPARE(run({QStringLiteral("make-test"), good, path(QStringLiteral("missing.pcapng"))}), 2);
    QVERIFY2(m_err.contains("missing.pcapng"), m_err.constData());
}

QTEST_GUILESS_MAIN(WbMakeTestTest)
#include "tst_wbmaketest.moc"
