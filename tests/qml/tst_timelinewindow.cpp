// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectorprocess.h"
#include "tests/qml/windowtest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace wirebench;
using tests::ExplorerStage;

//! Timeline and inspector in the window, by real keys and mouse.
class TimelineWindowTest : public tests::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void rowsOpenInPlace();
    void moreBytesAreInTheInspector();
    void whereThereIsRoomForOneTheInspectorTakesTheSidebarsPlace();
    void findingGoesFromHitToHit();
    void theSheetStandsForTheRows();
    void severalRowsAreChosenAndCopied();
    void rowsAreExported();
    void theInspectorHasViews();
    void theDecoderIsChosenByKeys();
    void aDecoderOfOnesOwnCountsWhenItIsSaved();
    void valuesBelowTheBytesAreScrolledByKeys();
    void theMarkedRowIsCompared();
    void notesAreWrittenAndFound();
    void theSmallestWindowHoldsEverything();
    void cursorsComeToRest();
};

void TimelineWindowTest::rowsOpenInPlace()
{
    talk(2);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Space);
    QVERIFY(rows().isExpanded(1));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("bytes from 0: 2a 49 44 4e 3f")));
    m_stage->press(Qt::Key_Space);
    QTRY_VERIFY(!m_stage->mentioning(QStringLiteral("bytes from 0:")));
    clickLine(1, 8);
    QVERIFY(rows().isExpanded(1));
    clickLine(1, 300);
    QVERIFY(rows().isExpanded(1));
    clickLine(1, 8);
    QVERIFY(!rows().isExpanded(1));
}

void TimelineWindowTest::moreBytesAreInTheInspector()
{
    talk(1);
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Inspector")));
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    m_stage->press(Qt::Key_Down);
    QTRY_VERIFY(!look().inspector()->isEmpty());
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Inspector")));
    QTRY_VERIFY(hasFocus(QStringLiteral("Inspector")));
    QCOMPARE(focusedName(), QStringLiteral("Bytes of the record"));
}

void TimelineWindowTest::whereThereIsRoomForOneTheInspectorTakesTheSidebarsPlace()
{
    talk(1);
    m_stage->window()->resize(900, 600);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Inspector")));
    QVERIFY(!m_stage->named(QStringLiteral("Sidebar")));
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Sidebar")));
}

void TimelineWindowTest::findingGoesFromHitToHit()
{
    talk(3);
    m_stage->press(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("What to find"));
    m_stage->type(QStringLiteral("IDN"));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->named(QStringLiteral("1 of 3")));
    const auto first = rows().currentRow();
    m_stage->press(Qt::Key_F3);
    QTRY_VERIFY(m_stage->named(QStringLiteral("2 of 3")));
    m_stage->press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(rows().currentRow(), first);
    m_stage->press(Qt::Key_Return, Qt::ShiftModifier); // round to the last
    QTRY_VERIFY(m_stage->named(QStringLiteral("3 of 3")));
    QVERIFY(m_stage->click(QStringLiteral("Next hit")));
    QCOMPARE(rows().currentRow(), first);
    look().find()->setMode(FindInput::Hex);
    QTRY_VERIFY(!look().find()->error().isEmpty());
    QTRY_VERIFY(m_stage->named(look().find()->error()));
    QVERIFY(m_stage->click(QStringLiteral("What to find")));
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("What to find")));
    QVERIFY(hasFocus(QStringLiteral("Timeline")));
    QVERIFY(!look().find()->isOpen());
}

void TimelineWindowTest::theSheetStandsForTheRows()
{
    talk(2);
    m_stage->press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Bytes of all rows")));
    QVERIFY(!m_stage->named(QStringLiteral("Timeline")));
    QTRY_VERIFY(look().sheet()->stretch().bytes.startsWith("*IDN?"));
    QVERIFY(m_stage->click(QStringLiteral("Bytes of all rows")));
    m_stage->press(Qt::Key_Home);
    QTRY_COMPARE(rows().currentRow(), 1);
    m_stage->press(Qt::Key_End);
    QTRY_COMPARE(rows().currentRow(), rows().total() - 1);
    m_stage->press(Qt::Key_Up);
    m_stage->press(Qt::Key_Left);
    QVERIFY(look().sheet()->cursor() < look().sheet()->size() - 17);
    m_stage->press(Qt::Key_F6);
    QVERIFY(hasFocus(QStringLiteral("Inspector")));
    QVERIFY(m_stage->click(QStringLiteral("Sheet")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Timeline")));
    QVERIFY(!look().sheet()->isActive());
}

void TimelineWindowTest::severalRowsAreChosenAndCopied()
{
    talk(2);
    clickLine(1);
    clickLine(3, 200, Qt::ShiftModifier);
    QCOMPARE(rows().selectedCount(), 3);
    clickLine(2, 200, Qt::ControlModifier);
    QCOMPARE(rows().selectedCount(), 2);
    m_stage->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("2a 49 44 4e 3f")));
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    m_stage->press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rows().selectedCount(), rows().total());
}

void TimelineWindowTest::rowsAreExported()
{
    talk(2);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Save as…")));
    QVERIFY(m_stage->mentioning(QStringLiteral("all that are shown, ")));
    look().rowExport()->start(QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("no/such/x"))));
    QTRY_VERIFY(look().rowExport()->hasFailed());
    QTRY_VERIFY(m_stage->named(look().rowExport()->outcome()));
    look().rowExport()->start(QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("x.pcapng"))));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("rows went to x.pcapng")));
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("x.pcapng"))));
    QVERIFY(m_stage->click(QStringLiteral("Close")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Save as…")));
    m_stage->press(Qt::Key_A, Qt::ControlModifier);
    m_stage->press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("the chosen ones, ")));
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Save as…")));
}

void TimelineWindowTest::theInspectorHasViews()
{
    talk(2);
    clickLine(3);
    QTRY_VERIFY(!look().inspector()->isEmpty());
    QVERIFY(m_stage->click(QStringLiteral("Bytes")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Bytes of the record")));
    QVERIFY(m_stage->click(QStringLiteral("Diff")));
    QTRY_VERIFY(look().diff()->rowCount() > 0);
    QVERIFY(m_stage->named(QStringLiteral("Bytes that differ")));
    QVERIFY(!m_stage->named(QStringLiteral("Bytes of the record")));
    m_stage->press(Qt::Key_Right);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("sent: *IDN?")));
    QVERIFY(!look().diff()->isActive());
    QVERIFY(m_stage->click(QStringLiteral("Wireshark")));
    QTRY_VERIFY(look().dissection()->isActive());
    if (decode::findTshark().isEmpty())
        QTRY_VERIFY(m_stage->mentioning(QStringLiteral("apt install tshark")));
    else
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->mentioning(QStringLiteral("Transmission Control Protocol")), 30'000);
    QVERIFY(!look().stream()->isActive());
    QVERIFY(m_stage->click(QStringLiteral("Fields")));
    QTRY_VERIFY(!look().dissection()->isActive());
}

void TimelineWindowTest::theDecoderIsChosenByKeys()
{
    talk(1);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    m_stage->press(Qt::Key_Down);
    QTRY_VERIFY(!look().inspector()->isEmpty());
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Decoder: automatic"));
    m_stage->press(Qt::Key_Down);
    QTRY_COMPARE(focusedName(), QStringLiteral("Decoder: none"));
    QCOMPARE(look().decoder()->name(), QStringLiteral("none"));
    m_stage->press(Qt::Key_S); // the first that begins with it
    QTRY_COMPARE(focusedName(), QStringLiteral("Decoder: SCPI"));
    QTRY_VERIFY(look().inspector()->fields()->rowCount() > 0);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Fields")));
}

void TimelineWindowTest::aDecoderOfOnesOwnCountsWhenItIsSaved()
{
    talk(1);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    m_stage->press(Qt::Key_Down);
    look().decoder()->setName(QStringLiteral("scpi"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Decoder: SCPI")));
    const QDir folder(m_folder->filePath(QStringLiteral("decoders")));
    QVERIFY(QDir().mkpath(folder.path()));
    const auto write = [&folder](const QByteArray &text) {
        QFile file(folder.filePath(QStringLiteral("ask.wbschema")));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write("protocol ask \"Ask\"\ntype Message\n  opening u9\n"));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("ask.wbschema:3:11")));
    QVERIFY(m_stage->named(QStringLiteral("Decoder: SCPI")));
    QVERIFY(write("protocol ask \"Ask\"\ntype Message\n  opening u8\n  rest bytes\n"));
    QTRY_VERIFY(!m_stage->mentioning(QStringLiteral("ask.wbschema")));
    QTRY_COMPARE(look().decoder()->titles().first(), QStringLiteral("Ask"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Decoder: SCPI"))); // though others stand at its place
    look().decoder()->setName(QStringLiteral("ask"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Decoder: Ask")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("opening")));
}

void TimelineWindowTest::valuesBelowTheBytesAreScrolledByKeys()
{
    m_stage->window()->resize(900, 600);
    talk(2);
    clickLine(3);
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(focusedName(), QStringLiteral("Bytes of the record"));
    m_stage->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); // which leaves less room
    QTRY_VERIFY(m_stage->named(QStringLiteral("Keep-alive")));
    QVERIFY(m_stage->click(QStringLiteral("Bytes of the record")));
    m_stage->press(Qt::Key_Home);
    const auto scrolled = [this]() -> QQuickItem * {
        const QList<QQuickItem *> items = m_stage->visibleItems(); // the title is called so, too
        for (QQuickItem *item : items) {
            if (ExplorerStage::role(item) == QAccessible::List
                && ExplorerStage::name(item) == QStringLiteral("Value at byte 0"))
                return item;
        }
        return nullptr;
    };
    QTRY_VERIFY(scrolled());
    const QQuickItem *const values = scrolled();
    QTRY_VERIFY(values->property("contentHeight").toReal() > values->height()); // there is little room
    m_stage->press(Qt::Key_Tab);
    QCOMPARE(focusedName(), QStringLiteral("Value at byte 0"));
    const qreal end = values->property("contentHeight").toReal() - values->height();
    const auto y = [values] { return values->property("contentY").toReal(); };
    QCOMPARE(y(), 0.);
    m_stage->press(Qt::Key_Down);
    const qreal step = y();
    QVERIFY(step > 0);
    m_stage->press(Qt::Key_PageDown);
    QVERIFY(y() > step);
    m_stage->press(Qt::Key_End);
    QCOMPARE(y(), end);
    m_stage->press(Qt::Key_Up);
    QVERIFY(y() < end);
    m_stage->press(Qt::Key_PageUp);
    m_stage->press(Qt::Key_Home);
    QCOMPARE(y(), 0.);
    m_stage->window()->resize(1440, 1400);
    QTRY_VERIFY(values->property("contentHeight").toReal() <= values->height());
    m_stage->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusedName(), QStringLiteral("Bytes of the record"));
    m_stage->press(Qt::Key_Tab);
    QVERIFY(!focusedName().startsWith(QStringLiteral("Value at"))); // nothing to scroll
}

void TimelineWindowTest::theMarkedRowIsCompared()
{
    talk(2);
    clickLine(1);
    m_stage->press(Qt::Key_M, Qt::ControlModifier);
    clickLine(2);
    m_stage->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(look().diff()->isChosen());
    QTRY_VERIFY(look().diff()->title().startsWith(QStringLiteral("Compared with row")));
    QVERIFY(m_stage->click(QStringLiteral("The one before")));
    QVERIFY(!look().diff()->isChosen());
}

void TimelineWindowTest::notesAreWrittenAndFound()
{
    talk(2);
    clickLine(1);
    m_stage->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Note"));
    m_stage->type(QStringLiteral("odd one"));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Keep the note")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("note: odd one")));
    clickLine(3);
    QVERIFY(m_stage->click(QStringLiteral("Marks and notes: 1")));
    QTRY_VERIFY(hasFocus(QStringLiteral("Marks and notes")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("*IDN?")));
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(rows().currentRow(), 1);
    m_stage->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Note"));
    m_stage->press(Qt::Key_Escape); // nothing changes
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Keep the note")));
    QCOMPARE(rows().marks()->count(), 1);
}

void TimelineWindowTest::theSmallestWindowHoldsEverything()
{
    m_stage->window()->resize(900, 600);
    talk(2);
    QTRY_COMPARE(m_stage->window()->contentItem()->size(), QSizeF(900, 600));
    clickLine(1);
    m_stage->press(Qt::Key_Space);
    m_stage->press(Qt::Key_F, Qt::ControlModifier);
    rows().marks()->setNote(1, QString(300, u'x'));
    QVERIFY(!m_stage->window()->grabWindow().isNull()); // lays out
    QCOMPARE(outside(), QStringList());
    look().setSheetShown(true);
    QVERIFY(!m_stage->window()->grabWindow().isNull());
    QCOMPARE(outside(), QStringList());
}

void TimelineWindowTest::cursorsComeToRest()
{
    m_stage->press(Qt::Key_L, Qt::ControlModifier);
    m_stage->type(QStringLiteral("x"));
    QTRY_COMPARE(focusedName(), QStringLiteral("Address"));
    QObject *const timer = m_stage->window()->activeFocusItem()->findChild<QObject *>(QStringLiteral("blinking"));
    QVERIFY(timer);
    QQuickItem *const cursor = qobject_cast<QQuickItem *>(timer->parent());
    QVERIFY(cursor);
    int blinks = 0;
    int changes = 0;
    for (qreal before = cursor->opacity(); timer->property("running").toBool() && blinks < 100; ++blinks) {
        QVERIFY(QMetaObject::invokeMethod(timer, "triggered")); // as time does
        changes += std::exchange(before, cursor->opacity()) != before ? 1 : 0;
    }
    QVERIFY2(blinks > 1 && blinks <= 12, qPrintable(QString::number(blinks)));
    QCOMPARE(changes, blinks);
    QCOMPARE(cursor->opacity(), 1.); // and stays in sight
    const QList<QObject *> all = m_stage->window()->findChildren<QObject *>();
    for (QObject *object : all) {
        const bool isTimer = object->inherits("QQmlTimer") && object->property("repeat").toBool();
        QVERIFY2(!isTimer || !object->property("running").toBool(), qPrintable(object->objectName()));
    }
    m_stage->type(QStringLiteral("y"));
    QVERIFY(timer->property("running").toBool());
}

QTEST_MAIN(TimelineWindowTest)
#include "tst_timelinewindow.moc"
