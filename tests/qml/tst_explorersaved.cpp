// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! Tabs of the explorer, and the files that they are kept in.
class ExplorerSavedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSessionIsSavedAndOpenedAgain();
    void whatIsChangedGoesIntoTheFile();
    void whatOthersWriteComesIntoTheTab();
    void whatIsTypedIsNotLost();
    void theAddressOfTheFileStays();
    void aBrokenFileStaysAsItIs();
    void renamingAndRemovingReachTheTab();
    void filesCountMoreThanTheStateOfBefore();

private:
    void create();
    ExplorerTab &tab() const { return *m_explorer->current(); }
    void write(const char *name, const QByteArray &text) const;
    QByteArray read(const char *name) const;
    void save(const char *name);
    void setKeepAlive(const char *value);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QTcpServer> m_server;
    QString m_address;
};

void ExplorerSavedTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    create();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_address = QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort());
}

void ExplorerSavedTest::cleanup()
{
    m_explorer.reset();
    m_server.reset();
}

void ExplorerSavedTest::create()
{
    m_explorer.reset();
    auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    m_explorer = std::move(*explorer);
}

void ExplorerSavedTest::write(const char *name, const QByteArray &text) const
{
    const QString path = m_folder->filePath(QString::fromLatin1(name));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QByteArray ExplorerSavedTest::read(const char *name) const
{
    QFile file(m_folder->filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void ExplorerSavedTest::save(const char *name)
{
    QVERIFY(m_explorer->open(m_address));
    QVERIFY(m_explorer->saveSession(QString::fromLatin1(name)));
    QCOMPARE(tab().savedName(), QString::fromLatin1(name));
    QCOMPARE(tab().title(), QString::fromLatin1(name));
}

void ExplorerSavedTest::setKeepAlive(const char *value)
{
    tab().options()->setValue(tab().options()->rowOf(u"keep-alive"), QString::fromLatin1(value));
}

void ExplorerSavedTest::aSessionIsSavedAndOpenedAgain()
{
    QVERIFY(!m_explorer->saveSession(QStringLiteral("nothing to save")));
    QVERIFY(m_explorer->open(m_address));
    setKeepAlive("7s");
    tab().look()->decoder()->setName(QStringLiteral("modbus"));
    tab().replies()->setText(QStringLiteral("any -> echo\n"));
    QVERIFY(!m_explorer->saveSession(QStringLiteral("a/b")));
    QVERIFY(m_explorer->saveSession(QStringLiteral(" pump ")));
    QCOMPARE(read("sessions/pump.wbsession"),
             "address: " + m_address.toUtf8() + "\nkeep-alive: 7s\ndecoder: modbus\nreplies: pump\n");
    QCOMPARE(read("replies/pump.rules"), QByteArray("any -> echo\n"));
    m_explorer->openSaved(QStringLiteral("pump")); // it is in sight already
    QCOMPARE(m_explorer->tabs()->count(), 1);
    m_explorer->closeTab(0);
    m_explorer->openSaved(QStringLiteral("unheard of"));
    QCOMPARE(tab().kind(), ExplorerTab::Start);
    m_explorer->openSaved(QStringLiteral("pump"));
    QCOMPARE(tab().title(), QStringLiteral("pump"));
    QCOMPARE(tab().replies()->activeCount(), 1);
    QCOMPARE(tab().look()->decoder()->name(), QStringLiteral("modbus"));
    QCOMPARE(tab().handle()->status().options.keepAlive, std::optional(std::chrono::milliseconds(7000)));
    QTRY_VERIFY(tab().isAlive());
}

void ExplorerSavedTest::whatIsChangedGoesIntoTheFile()
{
    save("pump");
    setKeepAlive("9s");
    QTRY_VERIFY(read("sessions/pump.wbsession").contains("keep-alive: 9s\n"));
    tab().replies()->add(QStringLiteral("any"), QStringLiteral("echo"));
    QTRY_COMPARE(read("replies/pump.rules"), QByteArray("any -> echo\n"));
    QVERIFY(read("sessions/pump.wbsession").contains("replies: pump\n"));
    tab().look()->decoder()->setName(QStringLiteral("none"));
    QTRY_VERIFY(read("sessions/pump.wbsession").contains("decoder: none\n"));
    m_explorer->beginRecording(); // another look
    QTRY_VERIFY(!m_explorer->keptRecordings().isEmpty());
    tab().look()->decoder()->setName(QStringLiteral("scpi"));
    QTRY_VERIFY(read("sessions/pump.wbsession").contains("decoder: scpi\n"));
}

void ExplorerSavedTest::whatOthersWriteComesIntoTheTab()
{
    save("pump");
    write("sessions/pump.wbsession", "address: " + m_address.toUtf8() + "\n# new\nkeep-alive: 8s\nreplies: shared\n");
    QTRY_COMPARE(tab().options()->options().keepAlive, std::optional(std::chrono::milliseconds(8000)));
    write("replies/shared.rules", "any -> nothing\n");
    QTRY_COMPARE(tab().replies()->text(), QStringLiteral("any -> nothing\n"));
    tab().replies()->setReply(0, QStringLiteral("echo"));
    QTRY_COMPARE(read("replies/shared.rules"), QByteArray("any -> echo\n"));
    QCOMPARE(read("replies/pump.rules"), QByteArray("(not there)"));
}

void ExplorerSavedTest::whatIsTypedIsNotLost()
{
    save("pump");
    setKeepAlive("9s"); // is not on disk yet
    write("sessions/pump.wbsession", "address: " + m_address.toUtf8() + "\nkeep-alive: 8s\n");
    QTRY_VERIFY(m_explorer->saved()->session(QStringLiteral("pump"))->options.keepAlive);
    QTRY_VERIFY(read("sessions/pump.wbsession").contains("keep-alive: 9s"));
    QCOMPARE(tab().options()->options().keepAlive, std::optional(std::chrono::milliseconds(9000)));
}

void ExplorerSavedTest::theAddressOfTheFileStays()
{
    save("pump");
    write("sessions/pump.wbsession", "address: tcp://elsewhere:1\n");
    QTRY_COMPARE(m_explorer->saved()->session(QStringLiteral("pump")).value_or(SessionFile{}).address.host,
                 QStringLiteral("elsewhere"));
    setKeepAlive("9s");
    QTRY_COMPARE(read("sessions/pump.wbsession"), QByteArray("address: tcp://elsewhere:1\nkeep-alive: 9s\n"));
}

void ExplorerSavedTest::aBrokenFileStaysAsItIs()
{
    save("pump");
    write("sessions/pump.wbsession", "adress: tcp://pump:1\n");
    QTRY_VERIFY(!m_explorer->saved()->session(QStringLiteral("pump")));
    setKeepAlive("9s");
    QTRY_VERIFY(m_explorer->saved()->problem().contains(QStringLiteral("line 1, column 1")));
    QCOMPARE(read("sessions/pump.wbsession"), QByteArray("adress: tcp://pump:1\n"));
    QVERIFY(!m_explorer->saveSession(QStringLiteral("pump")));
    m_explorer->openSaved(QStringLiteral("pump")); // its tab is still there
    QCOMPARE(tab().options()->options().keepAlive, std::optional(std::chrono::milliseconds(9000)));
}

void ExplorerSavedTest::renamingAndRemovingReachTheTab()
{
    save("pump");
    QVERIFY(m_explorer->renameSaved(QStringLiteral("pump"), QStringLiteral("valve")));
    QCOMPARE(tab().title(), QStringLiteral("valve"));
    setKeepAlive("9s");
    QTRY_VERIFY(read("sessions/valve.wbsession").contains("9s"));
    QCOMPARE(read("sessions/pump.wbsession"), QByteArray("(not there)"));
    QVERIFY(m_explorer->removeSaved(QStringLiteral("valve")));
    QCOMPARE(tab().savedName(), QString());
    QVERIFY(!m_explorer->removeSaved(QStringLiteral("valve")));
    QVERIFY(m_explorer->saved()->undoRemove());
    QVERIFY(read("sessions/valve.wbsession").contains("9s"));
}

void ExplorerSavedTest::filesCountMoreThanTheStateOfBefore()
{
    save("pump");
    setKeepAlive("9s");
    m_explorer.reset();
    write("sessions/pump.wbsession", "address: " + m_address.toUtf8() + "\nkeep-alive: 3s\n");
    create();
    QCOMPARE(tab().savedName(), QStringLiteral("pump"));
    QCOMPARE(tab().handle()->status().options.keepAlive, std::optional(std::chrono::milliseconds(3000)));
}

QTEST_GUILESS_MAIN(ExplorerSavedTest)
#include "tst_explorersaved.moc"
