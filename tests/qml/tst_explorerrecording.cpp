// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! The explorer's recording, and those of before.
class ExplorerRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNewRecordingBeginsWhileSessionsGoOn();
    void tabsKeepTheirFilterAndDecoder();
    void filtersAndMarksAreOnDiskAtOnce();
    void marksOfAnOlderStateGoBesideTheRecording();
    void marksStayWithTheirRecording();
    void recordingsOfBeforeOpen();
    void notesGoWithTheirRecording();
    void severalInASecondHaveNamesOfTheirOwn();
    void aFullRecordingIsFollowedByAnother();
    void whatCannotBeKeptGoesOn();
    void everythingIsThereAgainAfterwards();

private:
    void create();
    void connectToServer();
    void receive(const QByteArray &bytes);
    void begin();
    bool shows(const QString &summary) const;
    ExplorerTab &tab() const { return *m_explorer->current(); }
    TimelineModel &rows() const { return *tab().look()->timeline(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QTcpServer> m_server;
    QTcpSocket *m_peer = nullptr;
};

void ExplorerRecordingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    create();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void ExplorerRecordingTest::cleanup()
{
    m_explorer.reset();
    m_server.reset();
}

void ExplorerRecordingTest::create()
{
    m_explorer.reset();
    auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    m_explorer = std::move(*explorer);
}

void ExplorerRecordingTest::connectToServer()
{
    QVERIFY(m_explorer->open(QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort())));
    rows().setCapacity(20);
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
}

void ExplorerRecordingTest::receive(const QByteArray &bytes)
{
    const auto before = rows().total();
    m_peer->write(bytes);
    QTRY_COMPARE(rows().total(), before + 1);
}

bool ExplorerRecordingTest::shows(const QString &summary) const
{
    for (int line = 0; line < rows().rowCount(); ++line) {
        if (rows().index(line).data(TimelineModel::SummaryRole).toString() == summary)
            return true;
    }
    return false;
}

void ExplorerRecordingTest::begin()
{
    QSignalSpy kept(m_explorer.get(), &Explorer::keptChanged);
    m_explorer->beginRecording();
    m_explorer->beginRecording(); // is asked for already
    QTRY_COMPARE(kept.size(), 1);
}

void ExplorerRecordingTest::aNewRecordingBeginsWhileSessionsGoOn()
{
    connectToServer();
    receive("before");
    QSignalSpy looks(&tab(), &ExplorerTab::lookChanged);
    begin();
    QCOMPARE(looks.size(), 1);
    QCOMPARE(rows().capacity(), 20);
    QCOMPARE(m_explorer->keptRecordings().size(), 1);
    QVERIFY(tab().isAlive());
    receive("after");
    QTRY_COMPARE(rows().index(0).data(TimelineModel::SummaryRole).toString(), QStringLiteral("after"));
    tab().composer()->setText(QStringLiteral("out"));
    QVERIFY(tab().composer()->send());
    QTRY_COMPARE(rows().total(), 2);
    QVERIFY(QFile::exists(m_explorer->recordingPath()));
    QCOMPARE(m_explorer->recordingProblem(), QString());
}

void ExplorerRecordingTest::tabsKeepTheirFilterAndDecoder()
{
    connectToServer();
    receive("one");
    tab().look()->filter()->setText(QStringLiteral("/two/"));
    tab().look()->filter()->apply();
    QTRY_COMPARE(rows().total(), 0);
    tab().look()->decoder()->setName(DecoderChoice::nothing);
    begin();
    QCOMPARE(tab().look()->filter()->text(), QStringLiteral("/two/"));
    QCOMPARE(tab().look()->decoder()->name(), QString(DecoderChoice::nothing));
    const qint64 before = tab().handle()->status().count.receivedBytes;
    m_peer->write("three");
    QTRY_COMPARE(tab().handle()->status().count.receivedBytes, before + 5); // a piece of its own
    QVERIFY(tab().look()->filter()->isActive());
    receive("two");
    QTRY_VERIFY(shows(QStringLiteral("two")));
    QVERIFY(!shows(QStringLiteral("three")));
}

void ExplorerRecordingTest::filtersAndMarksAreOnDiskAtOnce()
{
    const auto kept = [this] {
        QFile file(m_folder->filePath(QStringLiteral("state.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    connectToServer();
    receive("one");
    tab().look()->filter()->setText(QStringLiteral("dir:in"));
    QTRY_VERIFY(kept().contains("dir:in"));
    begin(); // another look at the session
    tab().look()->filter()->setText(QStringLiteral("dir:out"));
    QTRY_VERIFY(kept().contains("dir:out"));
    rows().marks()->toggle(1);
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("traffic.pcapng.notes.json"))));
}

void ExplorerRecordingTest::marksOfAnOlderStateGoBesideTheRecording()
{
    connectToServer();
    receive("one");
    m_explorer.reset();
    QFile file(m_folder->filePath(QStringLiteral("state.json")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject state = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray tabs = state[u"tabs"].toArray();
    QJsonObject session = tabs[0].toObject();
    QVERIFY(!session.contains(u"marks"));
    session.insert(QStringLiteral("marks"), QJsonArray{1});
    tabs[0] = session;
    state.insert(QStringLiteral("tabs"), tabs);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(QJsonDocument(state).toJson()) > 0);
    file.close();
    create();
    QCOMPARE(rows().marks()->marked(), std::set<quint64>({1}));
    QTRY_VERIFY(rows().marks()->adopted().empty());
    m_explorer.reset(); // which writes the state
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("marks"));
    create();
    QTRY_COMPARE(rows().marks()->marked(), std::set<quint64>({1}));
}

void ExplorerRecordingTest::marksStayWithTheirRecording()
{
    connectToServer();
    receive("before");
    rows().marks()->toggle(1);
    begin();
    QCOMPARE(rows().marks()->count(), 0);
    m_explorer->openKept(m_explorer->keptRecordings().constFirst());
    QTRY_COMPARE(rows().marks()->marked(), std::set<quint64>({1}));
}

void ExplorerRecordingTest::recordingsOfBeforeOpen()
{
    connectToServer();
    receive("before");
    begin();
    m_explorer->openKept(QStringLiteral("../traffic.pcapng"));
    QCOMPARE(m_explorer->tabs()->count(), 1);
    m_explorer->openKept(m_explorer->keptRecordings().constFirst());
    QCOMPARE(tab().kind(), ExplorerTab::RecordingTab);
    rows().setCapacity(20);
    QTRY_VERIFY(rows().total() >= 2);
    QTRY_VERIFY(shows(QStringLiteral("before")));
    create();
    QCOMPARE(m_explorer->keptRecordings().size(), 1);
}

void ExplorerRecordingTest::notesGoWithTheirRecording()
{
    connectToServer();
    receive("before");
    const auto notesOf = [this](int row) { return tab().look()->timeline()->marks()->noteOf(row); };
    tab().look()->timeline()->marks()->setNote(1, QStringLiteral("this one"));
    begin();
    receive("after");
    QCOMPARE(notesOf(1), QString());
    tab().look()->timeline()->marks()->setNote(1, QStringLiteral("another one"));
    m_explorer->openKept(m_explorer->keptRecordings().constFirst());
    QTRY_COMPARE(notesOf(1), QStringLiteral("this one"));
}

void ExplorerRecordingTest::severalInASecondHaveNamesOfTheirOwn()
{
    for (int i = 0; i < 3; ++i)
        begin();
    QCOMPARE(m_explorer->keptRecordings().size(), 3);
}

void ExplorerRecordingTest::aFullRecordingIsFollowedByAnother()
{
    connectToServer();
    m_explorer->setRecordingLimit(256 * 1024);
    m_peer->write(QByteArray(1024 * 1024, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(m_explorer->keptRecordings().size() == 1, 10'000);
    QVERIFY(m_explorer->recordedText() != QString());
    create();
    QCOMPARE(m_explorer->recordingLimit(), 256 * 1024);
}

void ExplorerRecordingTest::whatCannotBeKeptGoesOn()
{
    connectToServer();
    receive("before");
    QFile inTheWay(m_folder->filePath(QStringLiteral("recordings")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_explorer->beginRecording();
    QTRY_VERIFY(m_explorer->recordingProblem().contains(QStringLiteral("cannot be kept")));
    receive("after");
    QVERIFY(rows().total() >= 3);
    QVERIFY(inTheWay.remove());
    begin(); // another try
}

void ExplorerRecordingTest::everythingIsThereAgainAfterwards()
{
    connectToServer();
    receive("before");
    begin();
    receive("after");
    create();
    rows().setCapacity(20);
    QTRY_VERIFY(rows().total() >= 1);
    QTRY_COMPARE(rows().index(0).data(TimelineModel::SummaryRole).toString(), QStringLiteral("after"));
}

QTEST_GUILESS_MAIN(ExplorerRecordingTest)
#include "tst_explorerrecording.moc"
