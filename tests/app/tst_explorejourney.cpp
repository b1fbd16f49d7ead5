// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "tests/app/desktop.h"

#include <QColor>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace wirebench;
using tests::contentsOf;
using tests::Desktop;
using tests::Program;

namespace {

constexpr int patience = tests::desktopPatience;

//! Sent as a file: more than one piece of it, and bytes that no text has.
QByteArray fileToSend()
{
    return QByteArray("SYST:ERR?\n").repeated(8000) + QByteArray("\x00\xff\n", 3);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

//! Where a colour is on the screen, and how often.
struct Patch
{
    QRect place;
    int count = 0;

    bool operator==(const Patch &) const = default;
};

Patch patchOf(const QImage &picture, const QColor &color, const QRect &within)
{
    Patch patch;
    const QRect all = within & picture.rect();
    for (int y = all.top(); y <= all.bottom(); ++y) {
        for (int x = all.left(); x <= all.right(); ++x) {
            if (picture.pixelColor(x, y) == color) {
                patch.place |= QRect(x, y, 1, 1);
                ++patch.count;
            }
        }
    }
    return patch;
}

} // namespace

//! An afternoon with the real program, by keys and a few clicks: what is seen of it is what it keeps in its folder,
//! and what the screen shows.
class ExploreJourneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDemoDeviceIsTalkedTo();
    void messagesAreSentAsTextAsHexAndRepeatedly();
    void aFileIsSent();
    void rowsAreFilteredAndMarked();
    void aRecordIsInspected();
    void messageAndSessionAreSaved();
    void quittingKeepsWhatIsUnsent();
    void theNextStartHasAllOfIt();
    void othersReadTheRecording();

private:
    void start(Program &program);
    void quit(Program &program);
    bool keys(const char *keys) { return m_desktop.hand(QStringLiteral("key ") + QLatin1String(keys)); }
    //! The message, below the timeline, is clicked into, and all of it is chosen.
    bool goToMessage() { return m_desktop.hand(QStringLiteral("mousemove 600 768 click 1 key ctrl+a")); }
    //! The bytes of the inspector that belong to the chosen field.
    Patch markedBytes() const { return patchOf(m_desktop.picture(), byteRange, inspector); }
    //! The line of the chosen field.
    Patch chosenField() const { return patchOf(m_desktop.picture(), selection, inspector); }
    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }
    QByteArray recorded() const { return contentsOf(path(QStringLiteral("traffic.pcapng"))); }
    //! What is kept of the first tab.
    QJsonObject tab() const;
    qsizetype marks() const
    {
        const QByteArray notes = contentsOf(path(QStringLiteral("traffic.pcapng.notes.json")));
        return QJsonDocument::fromJson(notes)[QStringLiteral("marks")].toArray().size();
    }
    QString message() const { return tab()[QStringLiteral("composer")][QStringLiteral("text")].toString(); }
    QByteArray output(const QString &program, const QStringList &arguments);

    // Theme's, where it is light; the inspector is on the right, below its views.
    static constexpr QColor byteRange{0xc4, 0xd8, 0xff};
    static constexpr QColor selection{0xdb, 0xe8, 0xff};
    static constexpr QRect inspector{1090, 150, 350, 710};

    QTemporaryDir m_folder;
    QTemporaryDir m_files; // what dialogs begin with
    Desktop m_desktop;
    Program m_program;
};

void ExploreJourneyTest::initTestCase()
{
    if (!Desktop::isInstalled())
        QSKIP("needs Xvfb and xdotool");
    QVERIFY(write(m_files.filePath(QStringLiteral("all questions.bin")), fileToSend()));
    // The server of this recording had a free port, where nobody looks for Modbus: give it 502.
    QByteArray modbus = contentsOf(QStringLiteral(WIREBENCH_TEST_CAPTURE));
    modbus.replace(QByteArray("\xca\xbb"), QByteArray("\x01\xf6"));
    QVERIFY(write(m_files.filePath(QStringLiteral("modbus.pcap")), modbus));
    QVERIFY(m_desktop.start());
    start(m_program);
}

void ExploreJourneyTest::start(Program &program)
{
    QProcessEnvironment environment = m_desktop.environment();
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    environment.insert(QStringLiteral("HOME"), m_folder.path()); // a profile that has nothing
    environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en")); // commands are typed
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(m_files.path());
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(WIREBENCH_PROGRAM), {QStringLiteral("--folder"), m_folder.path()});
    QVERIFY(m_desktop.focusWindow());
}

void ExploreJourneyTest::quit(Program &program)
{
    QVERIFY(keys("ctrl+q"));
    QVERIFY(program.hasEnded());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

QJsonObject ExploreJourneyTest::tab() const
{
    const QJsonDocument state = QJsonDocument::fromJson(contentsOf(path(QStringLiteral("state.json"))));
    return state[QStringLiteral("tabs")][0].toObject();
}

QByteArray ExploreJourneyTest::output(const QString &program, const QStringList &arguments)
{
    Program process;
    process.start(program, arguments);
    return process.hasEnded() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

void ExploreJourneyTest::theDemoDeviceIsTalkedTo()
{
    QVERIFY(keys("ctrl+k"));
    QVERIFY(m_desktop.type(QStringLiteral("start the demo")));
    QVERIFY(keys("Return"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("*IDN?"), patience);
    // A session that is open is in the recording; before, there is nothing to send to.
    const QByteArray port = tab()[QStringLiteral("address")].toString().section(u':', -1).toLatin1();
    QVERIFY(port.toInt() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(recorded().contains("opened"), patience);
    QVERIFY(keys("ctrl+Return"));
    QTRY_VERIFY_WITH_TIMEOUT(recorded().contains("*IDN?\n"), patience);
}

void ExploreJourneyTest::messagesAreSentAsTextAsHexAndRepeatedly()
{
    QVERIFY(goToMessage());
    QVERIFY(m_desktop.type(QStringLiteral("MEAS:TEMP?")));
    QVERIFY(keys("ctrl+Return"));
    QTRY_VERIFY_WITH_TIMEOUT(recorded().contains("MEAS:TEMP?\n"), patience);

    // Back over frame, checksum, line end, "Save…", "File…" and "Template" to "Hex".
    QVERIFY(keys("shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab space"));
    QTRY_COMPARE_WITH_TIMEOUT(tab()[QStringLiteral("composer")][QStringLiteral("notation")].toInt(), Composer::Hex,
                              patience);
    QVERIFY(goToMessage());
    QVERIFY(m_desktop.type(QStringLiteral("2a 54 53 54 3f 0a")));
    QVERIFY(keys("ctrl+Return"));
    QTRY_VERIFY_WITH_TIMEOUT(recorded().contains("*TST?\n"), patience);

    const auto tests = [this] { return recorded().count("*TST?\n"); };
    const auto before = tests();
    QVERIFY(keys("Tab Tab space")); // over the interval to "Repeat"
    QTRY_VERIFY_WITH_TIMEOUT(tests() >= before + 3, patience);
    QVERIFY(keys("space")); // which is "Stop" now
}

void ExploreJourneyTest::aFileIsSent()
{
    QVERIFY(goToMessage());
    // Back over frame, checksum and "Save…" to "File…"; the dialog has the file at the top of its list.
    QVERIFY(keys("shift+Tab shift+Tab shift+Tab shift+Tab space"));
    const qsizetype before = recorded().size();
    // The list is read by a thread: until it is there, nothing can be chosen.
    const auto isChosen = [&] {
        return keys("Return") && QTest::qWaitFor([&] { return recorded().size() > before; }, 2000);
    };
    QVERIFY(QTest::qWaitFor(isChosen, patience));
    QTRY_VERIFY_WITH_TIMEOUT(recorded().contains(fileToSend().last(1000)), patience);
}

void ExploreJourneyTest::rowsAreFilteredAndMarked()
{
    QVERIFY(keys("ctrl+shift+f"));
    QVERIFY(m_desktop.type(QStringLiteral("dir:out /TEMP/")));
    QVERIFY(keys("Return"));
    QTRY_COMPARE_WITH_TIMEOUT(tab()[QStringLiteral("filter")].toString(), QStringLiteral("dir:out /TEMP/"), patience);
    QVERIFY(keys("F6 Home ctrl+m"));
    QTRY_COMPARE_WITH_TIMEOUT(marks(), 1, patience);
}

//! Of a recording, since what the demo device says has no fields. Those of Modbus lie one behind the other.
void ExploreJourneyTest::aRecordIsInspected()
{
    QVERIFY(keys("ctrl+o"));
    const auto tabs = [this] {
        return QJsonDocument::fromJson(contentsOf(path(QStringLiteral("state.json"))))[QStringLiteral("tabs")]
            .toArray()
            .size();
    };
    const auto isOpen = [&] { return keys("Return") && QTest::qWaitFor([&] { return tabs() == 2; }, 2000); };
    QVERIFY(QTest::qWaitFor(isOpen, patience));
    QVERIFY(m_desktop.hand(QStringLiteral("mousemove 600 300 click 1 key Home Down Down")));
    QVERIFY(m_desktop.hand(QStringLiteral("mousemove 1117 131 click 1"))); // "Fields"
    // The first of them, which is the whole frame, as soon as it is there.
    const auto isChosen = [this] {
        const auto isSeen = [this] { return chosenField().place.contains(1200, 191) && markedBytes().count > 0; };
        return m_desktop.hand(QStringLiteral("mousemove 1200 191 click 1")) && QTest::qWaitFor(isSeen, 2000);
    };
    QVERIFY(QTest::qWaitFor(isChosen, patience));
    const Patch frame = markedBytes();
    const QRect line = chosenField().place;
    const auto next = [this](const Patch &before) {
        (void)keys("Down");
        (void)QTest::qWaitFor([&] { return markedBytes() != before; }, patience);
        return markedBytes();
    };
    const Patch transaction = next(frame); // 2 bytes of 12, in the first of two lines
    QCOMPARE(transaction.place.topLeft(), frame.place.topLeft());
    QVERIFY(transaction.count > 0 && transaction.count * 3 < frame.count);
    QVERIFY(transaction.place.bottom() < frame.place.bottom());
    QVERIFY(chosenField().place.top() > line.top());
    const Patch protocol = next(transaction); // the 2 behind
    QCOMPARE(protocol.place.top(), transaction.place.top());
    QVERIFY(protocol.place.left() > transaction.place.left());
    const Patch length = next(protocol);
    const Patch unit = next(length); // 1 byte
    QVERIFY(unit.place.left() > length.place.left() && unit.count * 4 < length.count * 3);
    QVERIFY(keys("ctrl+w"));
    QTRY_COMPARE_WITH_TIMEOUT(tabs(), 1, patience);
}

void ExploreJourneyTest::messageAndSessionAreSaved()
{
    QVERIFY(goToMessage());
    QVERIFY(keys("shift+Tab shift+Tab shift+Tab space")); // over frame and checksum to "Save…"
    QVERIFY(m_desktop.type(QStringLiteral("Demo/self test")));
    QVERIFY(keys("Return"));
    QTRY_VERIFY_WITH_TIMEOUT(
        contentsOf(path(QStringLiteral("messages/Demo/self test.wbmessage"))).contains("2a 54 53 54 3f 0a"), patience);
    QVERIFY(keys("ctrl+s ctrl+a"));
    QVERIFY(m_desktop.type(QStringLiteral("bench")));
    QVERIFY(keys("Return"));
    QTRY_VERIFY_WITH_TIMEOUT(contentsOf(path(QStringLiteral("sessions/bench.wbsession"))).contains("address: tcp://"),
                             patience);
}

void ExploreJourneyTest::quittingKeepsWhatIsUnsent()
{
    QVERIFY(goToMessage());
    QVERIFY(m_desktop.type(QStringLiteral("01 02")));
    quit(m_program); // at once: nothing was saved by then
    QCOMPARE(message(), QStringLiteral("01 02"));
    QVERIFY(!recorded().contains(QByteArray("\x01\x02\x0a", 3)));
}

//! What the window shows then is seen by what it does next: it goes on with it.
void ExploreJourneyTest::theNextStartHasAllOfIt()
{
    Program program;
    start(program);
    QVERIFY(m_desktop.hand(QStringLiteral("mousemove 600 768 click 1 key ctrl+End")));
    QVERIFY(m_desktop.type(QStringLiteral(" 03")));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("01 02 03"), patience);
    QCOMPARE(marks(), 1);
    QCOMPARE(tab()[QStringLiteral("saved")].toString(), QStringLiteral("bench"));
    // The filter finds the row, and the mark leads there: so it can be taken away.
    const auto isUnmarked = [this] {
        return keys("F4 ctrl+m") && QTest::qWaitFor([this] { return marks() == 0; }, 2000);
    };
    QVERIFY(QTest::qWaitFor(isUnmarked, patience));
    quit(program);

    const auto explorer = Explorer::create(m_folder.path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    QCOMPARE((*explorer)->tabs()->count(), 1);
    QCOMPARE((*explorer)->saved()->rowCount(), 1);
    QVERIFY((*explorer)->library()->rowCount() >= 1);
    QCOMPARE((*explorer)->current()->look()->filter()->text(), QStringLiteral("dir:out /TEMP/"));
    TimelineModel &rows = *(*explorer)->current()->look()->timeline();
    rows.setCapacity(20);
    QTRY_COMPARE(rows.total(), 1);
    QTRY_COMPARE(rows.index(0).data(TimelineModel::SummaryRole).toString().left(10), QStringLiteral("MEAS:TEMP?"));
}

void ExploreJourneyTest::othersReadTheRecording()
{
    const QString file = path(QStringLiteral("traffic.pcapng"));
    const QByteArray sent = output(QStringLiteral(WB_PROGRAM),
                                   {QStringLiteral("show"), QStringLiteral("--direction"), QStringLiteral("out"),
                                    QStringLiteral("--as"), QStringLiteral("raw"), file});
    QVERIFY2(sent.startsWith("*IDN?\nMEAS:TEMP?\n*TST?\n*TST?\n"), sent.left(200).constData());
    QVERIFY(sent.endsWith(fileToSend()));
    if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
        QSKIP("needs tshark");
    const QByteArray payloads = output(QStringLiteral("tshark"),
                                       {QStringLiteral("-r"), file, QStringLiteral("-T"), QStringLiteral("fields"),
                                        QStringLiteral("-e"), QStringLiteral("tcp.payload")});
    QVERIFY(payloads.contains(QByteArray("MEAS:TEMP?\n").toHex()));
}

QTEST_GUILESS_MAIN(ExploreJourneyTest)
#include "tst_explorejourney.moc"
