// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/savedsessions.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

namespace {

SessionFile tcp(quint16 port)
{
    return {{session::SessionAddress::Kind::Tcp, QStringLiteral("pump"), port}};
}

} // namespace

//! Sessions as files of a project.
class SavedSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesAreRead_data();
    void filesAreRead();
    void whatIsWrongSaysWhere_data();
    void whatIsWrongSaysWhere();
    void commentsStayWhereTheyAre();
    void sessionsAreSavedRenamedAndRemoved();
    void namesThatAreNoneAreRefused_data();
    void namesThatAreNoneAreRefused();
    void brokenFilesAreNotWrittenOver();
    void whatOthersChangeIsSeen();
    void rulesGoWithTheSession();
    void whatIsTheSameIsNotWritten();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SavedSessionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SavedSessionsTest::write(const QString &name, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QByteArray SavedSessionsTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void SavedSessionsTest::filesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::newRow("an address") << "address: tcp://pump:502\n"
                                << "address: tcp://pump:502\n";
    QTest::newRow("without an end") << "address:tcp://pump:502"
                                    << "address: tcp://pump:502\n";
    QTest::newRow("options") << "\n# c\n no delay :  yes \naddress: tcp://pump:502\nreconnect: 1s..30s\nreplies: a b\n"
                             << "address: tcp://pump:502\nreconnect: 1s..30s\nno delay: yes\nreplies: a b\n";
    QTest::newRow("a decoder") << "decoder: my_own\naddress: tcp://pump:502\nreplies: a\n"
                               << "address: tcp://pump:502\ndecoder: my_own\nreplies: a\n";
    QTest::newRow("as usual") << "address: tcp://pump:502\nno delay: no\n"
                              << "address: tcp://pump:502\n";
    QTest::newRow("of Windows") << "address: tcp://pump:502\r\nno delay: yes\r\n"
                                << "address: tcp://pump:502\nno delay: yes\n";
}

void SavedSessionsTest::filesAreRead()
{
    QFETCH(QString, text);
    const auto file = parseSessionFile(text);
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    QTEST(toText(*file), "again");
    QCOMPARE(*parseSessionFile(toText(*file)), *file);
    QCOMPARE(*parseSessionFile(toText(*file, text)), *file);
}

void SavedSessionsTest::whatIsWrongSaysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << "" << 1 << 1;
    QTest::newRow("no address") << "no delay: yes\n" << 1 << 1;
    QTest::newRow("an address that is none") << "# c\naddress: tcp://pump\n" << 2 << 10;
    QTest::newRow("a page") << "address: https://example.com\n" << 1 << 10;
    QTest::newRow("an option there is not") << "address: tcp://pump:1\n\n  speed: 9600\n" << 3 << 3;
    QTest::newRow("no colon") << "address: tcp://pump:1\nno delay\n" << 2 << 1;
    QTest::newRow("a value that is none") << "address: tcp://pump:1\nno delay:   perhaps\n" << 2 << 13;
    QTest::newRow("twice") << "address: tcp://pump:1\nno delay: yes\nno delay: no\n" << 3 << 1;
    QTest::newRow("a path for rules") << "address: tcp://pump:1\nreplies: ../../etc/passwd\n" << 2 << 10;
    QTest::newRow("a path for a decoder") << "address: tcp://pump:1\ndecoder: ../../etc/passwd\n" << 2 << 10;
    QTest::newRow("no decoder's name") << "address: tcp://pump:1\ndecoder:\n" << 2 << 9;
    QTest::newRow("a merge") << "address: tcp://pump:1\n<<<<<<< HEAD\n" << 2 << 1;
}

void SavedSessionsTest::whatIsWrongSaysWhere()
{
    QFETCH(QString, text);
    const auto file = parseSessionFile(text);
    QVERIFY(!file);
    QTEST(file.error().line, "line");
    QTEST(file.error().column, "column");
    QVERIFY(file.error().toString().startsWith(QStringLiteral("line %1, column ").arg(file.error().line)));
}

void SavedSessionsTest::commentsStayWhereTheyAre()
{
    const QString before =
        QStringLiteral("# the pump\n\nkeep-alive: 30s\naddress: tcp://pump:502\n# fast\nno delay: yes\n");
    SessionFile file = *parseSessionFile(before);
    QCOMPARE(toText(file, before), before);
    file.options.keepAlive = std::chrono::seconds(5);
    file.options.noDelay = false;
    file.options.broadcast = true;
    QCOMPARE(toText(file, before),
             QStringLiteral("# the pump\n\nkeep-alive: 5s\naddress: tcp://pump:502\n# fast\nbroadcast: yes\n"));
}

void SavedSessionsTest::sessionsAreSavedRenamedAndRemoved()
{
    SavedSessions saved(m_folder->path());
    const QAbstractItemModelTester tester(&saved, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(saved.save(QStringLiteral("pump"), tcp(502), {}));
    QVERIFY(saved.save(QStringLiteral("alarm"), tcp(503), {}));
    QCOMPARE(saved.count(), 2);
    QCOMPARE(saved.index(0).data(SavedSessions::NameRole).toString(), QStringLiteral("alarm"));
    QCOMPARE(saved.index(1).data(SavedSessions::AddressRole).toString(), QStringLiteral("tcp://pump:502"));
    QCOMPARE(read(QStringLiteral("sessions/pump.wbsession")), QByteArray("address: tcp://pump:502\n"));

    QVERIFY(!saved.rename(QStringLiteral("pump"), QStringLiteral("alarm")));
    QVERIFY(!saved.problem().isEmpty());
    QVERIFY(saved.rename(QStringLiteral("pump"), QStringLiteral("big pump")));
    QVERIFY(saved.problem().isEmpty());
    QVERIFY(saved.contains(QStringLiteral("big pump")) && !saved.contains(QStringLiteral("pump")));

    QVERIFY(saved.remove(QStringLiteral("big pump")));
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.removedName(), QStringLiteral("big pump"));
    QVERIFY(!saved.remove(QStringLiteral("big pump")));
    QVERIFY(saved.undoRemove());
    QCOMPARE(saved.session(QStringLiteral("big pump")), std::optional(tcp(502)));
    QVERIFY(!saved.undoRemove());
}

void SavedSessionsTest::namesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".hidden", "a/b", "../a", " a", "a ", "a:b", "a\nb"})
        QTest::addRow("\"%s\"", name) << QString::fromLatin1(name);
}

void SavedSessionsTest::namesThatAreNoneAreRefused()
{
    QFETCH(QString, name);
    SavedSessions saved(m_folder->path());
    QVERIFY(!saved.save(name, tcp(1), {}));
    QVERIFY(!saved.problem().isEmpty());
    QVERIFY(saved.save(QStringLiteral("a"), tcp(1), {}));
    QVERIFY(!saved.rename(QStringLiteral("a"), name));
    QCOMPARE(saved.count(), 1);
}

void SavedSessionsTest::brokenFilesAreNotWrittenOver()
{
    write(QStringLiteral("sessions/pump.wbsession"), "address: tcp://pump:502\nspeed: 9600\n");
    SavedSessions saved(m_folder->path());
    QCOMPARE(saved.count(), 1);
    QVERIFY(saved.index(0).data(SavedSessions::ProblemRole).toString().startsWith(QStringLiteral("line 2, column 1")));
    QVERIFY(!saved.session(QStringLiteral("pump")));
    QVERIFY(!saved.save(QStringLiteral("pump"), tcp(1), {}));
    QVERIFY(saved.problem().contains(QStringLiteral("line 2")));
    QCOMPARE(read(QStringLiteral("sessions/pump.wbsession")), QByteArray("address: tcp://pump:502\nspeed: 9600\n"));
}

void SavedSessionsTest::whatOthersChangeIsSeen()
{
    SavedSessions saved(m_folder->path()); // there is no folder yet
    QSignalSpy changed(&saved, &SavedSessions::changedOutside);
    write(QStringLiteral("sessions/pump.wbsession"), "address: tcp://pump:502\n");
    QTRY_VERIFY(saved.session(QStringLiteral("pump")));
    write(QStringLiteral("sessions/pump.wbsession"), "address: tcp://pump:503\n");
    QTRY_COMPARE(saved.session(QStringLiteral("pump")).value_or(SessionFile{}).address.port, 503);
    QVERIFY(changed.size() >= 2);
    const qsizetype before = changed.size();
    QVERIFY(saved.save(QStringLiteral("pump"), tcp(504), {})); // our own writing is no news
    write(QStringLiteral("sessions/other.wbsession"), "address: tcp://other:1\n");
    QTRY_VERIFY(saved.contains(QStringLiteral("other")));
    QVERIFY(changed.size() > before);
    QVERIFY(QFile::remove(path(QStringLiteral("sessions/pump.wbsession"))));
    QTRY_VERIFY(!saved.contains(QStringLiteral("pump")));
    write(QStringLiteral("sessions/other.wbsession"), "address: ?\n");
    QTRY_VERIFY(!saved.session(QStringLiteral("other")));
    QCOMPARE(saved.count(), 1);
}

void SavedSessionsTest::rulesGoWithTheSession()
{
    SavedSessions saved(m_folder->path());
    SessionFile file = tcp(1);
    file.replies = QStringLiteral("pump rules");
    QVERIFY(saved.save(QStringLiteral("pump"), file, QStringLiteral("any -> echo\n")));
    QCOMPARE(read(QStringLiteral("replies/pump rules.rules")), QByteArray("any -> echo\n"));
    QCOMPARE(read(QStringLiteral("sessions/pump.wbsession")),
             QByteArray("address: tcp://pump:1\nreplies: pump rules\n"));
    QSignalSpy changed(&saved, &SavedSessions::changedOutside);
    write(QStringLiteral("replies/pump rules.rules"), "any -> nothing\n");
    QTRY_COMPARE(saved.rules(QStringLiteral("pump rules")), QStringLiteral("any -> nothing\n"));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(saved.rules(QStringLiteral("unheard of")), QString());
}

void SavedSessionsTest::whatIsTheSameIsNotWritten()
{
    write(QStringLiteral("sessions/pump.wbsession"), "address:   tcp://pump:1\n");
    SavedSessions saved(m_folder->path());
    QVERIFY(saved.save(QStringLiteral("pump"), tcp(1), {}));
    QCOMPARE(read(QStringLiteral("sessions/pump.wbsession")), QByteArray("address:   tcp://pump:1\n"));
}

QTEST_GUILESS_MAIN(SavedSessionsTest)
#include "tst_savedsessions.moc"
