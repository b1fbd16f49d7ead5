// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/complaints.h"
#include "tests/qml/explorerstage.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using session::SessionState;
using tests::ExplorerStage;

//! Options, replies, saved sessions and recordings in the window, by keys and mouse.
class SessionWindowTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void optionsFoldOutAndAreWritten();
    void aWrongOptionSaysSoAtItsField();
    void theSmallestWindowKeepsRowsBesideTheOptions();
    void f5ReconnectsWithTheNewOptions();
    void rulesAreWrittenAndAnswer();
    void aWrongRuleSaysSoAtItsField();
    void aRowBecomesARuleByItsKey();
    void aSessionIsSavedRenamedAndDeleted();
    void brokenFilesAreNamedInTheSidebar();
    void aNewRecordingBeginsAndTheOldOneOpens();
    void aFileIsSentAndCancelled();
    void theFrameIsMarked();
    void aTourPointsAtTheRealControls();
    void escapeEndsATour();
    void onePaletteEntryNeedsNoScrollBar();
    void keysDoWhatThePaletteSays_data();
    void keysDoWhatThePaletteSays();

private:
    //! A session with a server of ours, that is open.
    void connectToServer();
    ExplorerTab &tab() const { return *m_stage->explorer().current(); }
    QString focusedName() const;
    //! Whether some text in sight has \a part.
    bool shows(const QString &part) const;
    bool focusOn(const QString &name);
    void ctrl(int key, Qt::KeyboardModifiers more = {}) { m_stage->press(key, Qt::ControlModifier | more); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::Complaints> m_complaints;
    std::unique_ptr<ExplorerStage> m_stage;
    std::unique_ptr<QTcpServer> m_server;
    QTcpSocket *m_peer = nullptr;
};

void SessionWindowTest::init()
{
    m_complaints = std::make_unique<tests::Complaints>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
}

void SessionWindowTest::cleanup()
{
    m_stage.reset();
    m_server.reset();
    m_complaints.reset();
    QCOMPARE(tests::Complaints::all(), QStringList());
}

void SessionWindowTest::connectToServer()
{
    QVERIFY(m_stage->explorer().open(QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
}

QString SessionWindowTest::focusedName() const
{
    QQuickItem *const item = m_stage->window()->activeFocusItem();
    return item ? ExplorerStage::name(item) : QString();
}

bool SessionWindowTest::shows(const QString &part) const
{
    const QList<QQuickItem *> items = m_stage->visibleItems();
    return std::any_of(items.cbegin(), items.cend(),
                       [&](QQuickItem *item) { return item->property("text").toString().contains(part); });
}

bool SessionWindowTest::focusOn(const QString &name)
{
    // It may still be on its way to its place.
    return QTest::qWaitFor([&] { return m_stage->click(name) && focusedName() == name; });
}

void SessionWindowTest::optionsFoldOutAndAreWritten()
{
    QVERIFY(!m_stage->named(QStringLiteral("Options"))); // a place to begin from has none
    connectToServer();
    QVERIFY(m_stage->click(QStringLiteral("Options")));
    QVERIFY(focusOn(QStringLiteral("Keep-alive")));
    m_stage->type(QStringLiteral("30s"));
    QCOMPARE(tab().options()->options().keepAlive, std::optional(std::chrono::milliseconds(30'000)));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Options (1)")));
    QVERIFY(m_stage->named(QStringLiteral("Reconnect now")));
    ctrl(Qt::Key_O, Qt::ShiftModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Keep-alive")));
}

void SessionWindowTest::aWrongOptionSaysSoAtItsField()
{
    connectToServer();
    ctrl(Qt::Key_O, Qt::ShiftModifier);
    QVERIFY(focusOn(QStringLiteral("Send buffer")));
    m_stage->type(QStringLiteral("big"));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("expected a number of bytes")));
    QCOMPARE(m_stage->named(QStringLiteral("Send buffer"))->property("text").toString(), QStringLiteral("big"));
    ctrl(Qt::Key_A);
    m_stage->type(QStringLiteral("4096"));
    QTRY_VERIFY(!m_stage->mentioning(QStringLiteral("expected a number of bytes")));
    QCOMPARE(tab().options()->options().sendBufferSize, std::optional(4096U));
}

void SessionWindowTest::theSmallestWindowKeepsRowsBesideTheOptions()
{
    connectToServer();
    m_stage->window()->resize(900, 600);
    QTRY_COMPARE(m_stage->window()->contentItem()->size(), QSizeF(900, 600));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Hex")));
    ctrl(Qt::Key_O, Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Keep-alive")));
    QTRY_VERIFY(tab().look()->timeline()->capacity() >= 5);
    QVERIFY(m_stage->named(QStringLiteral("Message")) && m_stage->named(QStringLiteral("Send")));
    ctrl(Qt::Key_O, Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Hex"))); // as before
}

void SessionWindowTest::f5ReconnectsWithTheNewOptions()
{
    connectToServer();
    ctrl(Qt::Key_O, Qt::ShiftModifier);
    QVERIFY(focusOn(QStringLiteral("Source")));
    m_stage->type(QStringLiteral("127.0.0.9"));
    m_stage->press(Qt::Key_F5);
    QTRY_COMPARE(tab().handle()->status().local.address, QHostAddress(QStringLiteral("127.0.0.9")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Reconnect now")));
}

void SessionWindowTest::rulesAreWrittenAndAnswer()
{
    connectToServer();
    ctrl(Qt::Key_R);
    QVERIFY(m_stage->click(QStringLiteral("Add a rule")));
    QVERIFY(focusOn(QStringLiteral("Rule 1: what comes")));
    m_stage->type(QStringLiteral("\"PING\""));
    QVERIFY(focusOn(QStringLiteral("Rule 1: reply")));
    m_stage->type(QStringLiteral("\"PONG\""));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Replies · 1 on")));
    m_peer->write("PINGPING");
    QTRY_COMPARE(m_peer->bytesAvailable(), 8);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Rule 1 has answered 2 times")));
    QVERIFY(m_stage->click(QStringLiteral("Rule 1 answers")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Replies")));
    QVERIFY(m_stage->click(QStringLiteral("Add a rule")));
    QVERIFY(m_stage->click(QStringLiteral("Rule 2 up")));
    QTRY_COMPARE(tab().replies()->index(1).data(Replies::PatternRole).toString(), QStringLiteral("\"PING\""));
    QVERIFY(m_stage->click(QStringLiteral("Remove rule 1")));
    QTRY_COMPARE(tab().replies()->count(), 1);
    ctrl(Qt::Key_R);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Message")));
}

void SessionWindowTest::aWrongRuleSaysSoAtItsField()
{
    connectToServer();
    tab().replies()->setText(QStringLiteral("01 -> 02\n"));
    tab().showReplies(true);
    QVERIFY(focusOn(QStringLiteral("Rule 1: delay")));
    m_stage->type(QStringLiteral("soon"));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("\"soon\" is no delay")));
    QVERIFY(!m_stage->named(QStringLiteral("Rule 1: delay"))->property("problem").toString().isEmpty());
    QVERIFY(m_stage->named(QStringLiteral("Rule 1: reply"))->property("problem").toString().isEmpty());
    ctrl(Qt::Key_A);
    m_stage->press(Qt::Key_Delete);
    QTRY_VERIFY(!m_stage->mentioning(QStringLiteral("is no delay")));
}

void SessionWindowTest::aRowBecomesARuleByItsKey()
{
    connectToServer();
    m_peer->write("ASK\n");
    QTRY_COMPARE(tab().look()->timeline()->total(), 2);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_End);
    QTRY_VERIFY(tab().look()->inspector()->isIncoming());
    ctrl(Qt::Key_R, Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Rule 1: what comes")));
    QCOMPARE(m_stage->named(QStringLiteral("Rule 1: what comes"))->property("text").toString(),
             QStringLiteral("\"ASK\\n\""));
}

void SessionWindowTest::aSessionIsSavedRenamedAndDeleted()
{
    connectToServer();
    ctrl(Qt::Key_S);
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the session"));
    m_stage->type(QStringLiteral("a/b"));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("is no name")));
    ctrl(Qt::Key_A);
    m_stage->type(QStringLiteral("pump"));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Name of the session")));
    QCOMPARE(tab().savedName(), QStringLiteral("pump"));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("sessions/pump.wbsession"))));
    ctrl(Qt::Key_W);
    QTRY_COMPARE(tab().kind(), ExplorerTab::Start);
    QVERIFY(m_stage->click(QStringLiteral("pump, saved session"))); // in the sidebar
    QTRY_COMPARE(tab().savedName(), QStringLiteral("pump"));
    QTRY_VERIFY(tab().isAlive());
    m_stage->named(QStringLiteral("pump, saved session"))->forceActiveFocus();
    m_stage->press(Qt::Key_F2);
    QTRY_COMPARE(focusedName(), QStringLiteral("Name of the session"));
    m_stage->type(QStringLiteral("valve"));
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(tab().title(), QStringLiteral("valve"));
    QVERIFY(m_stage->explorer().removeSaved(QStringLiteral("valve")));
    QVERIFY(m_stage->click(QStringLiteral("Undo")));
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("sessions/valve.wbsession"))));
}

void SessionWindowTest::brokenFilesAreNamedInTheSidebar()
{
    QDir(m_folder->path()).mkdir(QStringLiteral("sessions"));
    QFile file(m_folder->filePath(QStringLiteral("sessions/pump.wbsession")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("address: tcp://pump:502\nspeed: 9600\n") > 0);
    file.close();
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("pump: line 2, column 1: \"speed\"")));
}

void SessionWindowTest::aNewRecordingBeginsAndTheOldOneOpens()
{
    connectToServer();
    m_peer->write("before");
    QTRY_COMPARE(tab().look()->timeline()->total(), 2);
    ctrl(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(m_stage->explorer().keptRecordings().size(), 1);
    QTRY_COMPARE(tab().look()->timeline()->total(), 0);
    m_peer->write("after");
    QTRY_VERIFY(shows(QStringLiteral("after")));
    QVERIFY(!shows(QStringLiteral("before")));
    QVERIFY(m_stage->click(m_stage->explorer().keptRecordings().constFirst().chopped(7)));
    QTRY_COMPARE(tab().kind(), ExplorerTab::RecordingTab);
    QTRY_VERIFY(shows(QStringLiteral("before")));
}

void SessionWindowTest::aFileIsSentAndCancelled()
{
    connectToServer();
    m_peer->setReadBufferSize(1); // so that it stays on its way
    QFile file(m_folder->filePath(QStringLiteral("large.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(64 * 1024 * 1024));
    tab().sendFile(file.fileName());
    QTRY_VERIFY(shows(QStringLiteral("large.bin: ")));
    QVERIFY(m_stage->mentioning(QStringLiteral("File sent: ")));
    QVERIFY(m_stage->click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!shows(QStringLiteral("large.bin: ")));
    QCOMPARE(tab().problem(), QString());
}

void SessionWindowTest::theFrameIsMarked()
{
    connectToServer();
    tab().composer()->setText(QStringLiteral("ab"));
    tab().composer()->setFraming(QStringLiteral("length:2be"));
    QVERIFY(m_stage->named(QStringLiteral("Frame: length:2be")));
    QTRY_VERIFY(shows(QStringLiteral("00 02")));
    QVERIFY(shows(QStringLiteral("61 62")));
    ctrl(Qt::Key_Return);
    QTRY_COMPARE(m_peer->bytesAvailable(), 4);
}

void SessionWindowTest::aTourPointsAtTheRealControls()
{
    QVERIFY(m_stage->click(QStringLiteral("Send a message to the demo device")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("1 of 4: Start the demo device")));
    QVERIFY(m_stage->click(QStringLiteral("Start the demo device"))); // what is below takes clicks
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("2 of 4")));
    ctrl(Qt::Key_Return);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("3 of 4")));
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("4 of 4")));
    QVERIFY(m_stage->click(QStringLiteral("Finish")));
    QTRY_VERIFY(!m_stage->mentioning(QStringLiteral("4 of 4")));
    ctrl(Qt::Key_T);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Send a message to the demo device (finished)")));
}

void SessionWindowTest::escapeEndsATour()
{
    for (int tour = 0; tour < 3; ++tour) {
        m_stage->explorer().tours()->start(tour);
        QTRY_VERIFY(m_stage->named(QStringLiteral("End the tour")));
        m_stage->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_stage->named(QStringLiteral("End the tour")));
    }
}

void SessionWindowTest::onePaletteEntryNeedsNoScrollBar()
{
    ctrl(Qt::Key_K);
    QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
    const auto hasBar = [this] {
        QQuickItem *const list = m_stage->named(QStringLiteral("Commands"));
        const QList<QQuickItem *> items = m_stage->visibleItems();
        return std::any_of(items.cbegin(), items.cend(), [&](QQuickItem *item) {
            return ExplorerStage::name(item) == QStringLiteral("Scroll") && list && list->isAncestorOf(item);
        });
    };
    m_stage->window()->resize(900, 600);
    QTRY_VERIFY(hasBar()); // all of them
    m_stage->type(QStringLiteral("quit"));
    QTRY_VERIFY(!hasBar());
    QVERIFY(m_stage->named(QStringLiteral("Quit")));
    m_stage->press(Qt::Key_Escape);
}

void SessionWindowTest::keysDoWhatThePaletteSays_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("keys");
    const auto row = [](const char *command, const char *keys) {
        QTest::newRow(keys) << QString::fromUtf8(command) << QString::fromLatin1(keys);
    };
    row("New session", "Ctrl+T");
    row("Close tab", "Ctrl+W");
    row("Go to the address bar", "Ctrl+L");
    row("Filter the timeline", "Ctrl+Shift+F");
    row("Send", "Ctrl+Return");
    row("Connect or listen again", "F5");
    row("Next pane", "F6");
    row("Show or hide the sidebar", "Ctrl+B");
    row("Show or hide the inspector", "Ctrl+I");
    row("Mark the row, or take its mark away", "Ctrl+M");
    row("Save the session as a file…", "Ctrl+S");
}

void SessionWindowTest::keysDoWhatThePaletteSays()
{
    QFETCH(QString, command);
    QFETCH(QString, keys);
    connectToServer();
    ctrl(Qt::Key_K);
    QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
    m_stage->type(command.section(u'…', 0, 0));
    QTRY_VERIFY(m_stage->named(command));
    QVERIFY2(shows(keys), "the palette tells its keys");
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Command")));
}

QTEST_MAIN(SessionWindowTest)
#include "tst_sessionwindow.moc"
