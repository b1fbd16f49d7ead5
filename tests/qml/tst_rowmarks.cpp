// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <thread>

using namespace wirebench;
using tests::RecordedLook;

//! Marks and notes.
class RowMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAndNotesAreOneList();
    void notesLieBesideTheRecording();
    void marksLieBesideTheRecording();
    void aMarkThatWasSetEarlyIsKept();
    void aMarkThatWasTakenAwayEarlyIsGone();
    void marksOfBeforeAreAddedOnce();
    void theFileIsAlwaysWhole();
    void everyLookHasTheSameNotes();
    void whatWasWrittenEarlyIsKept();
    void aBrokenFileIsNotWrittenOver();
    void theListSaysWhatRowsAre();
    void theWayLeadsOverNotes();
};

namespace {

QString notesPath(RecordedLook &it)
{
    return it.traffic.path() + QStringLiteral(".notes.json");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! As they stand in the file.
QList<int> marksIn(const QString &path)
{
    QList<int> marks;
    const QJsonArray array = QJsonDocument::fromJson(contents(path))[u"marks"].toArray();
    for (const QJsonValue &mark : array)
        marks.append(mark.toInt());
    return marks;
}

} // namespace

void RowMarksTest::marksAndNotesAreOneList()
{
    RecordedLook it;
    it.traffic.send(9);
    QTRY_COMPARE(it.rows.total(), 10);
    RowMarks &marks = *it.rows.marks();
    const QAbstractItemModelTester tester(&marks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    marks.toggle(7);
    marks.toggle(2);
    marks.setNote(5, QStringLiteral("  odd  "));
    QCOMPARE(marks.count(), 3);
    QCOMPARE(marks.recordAt(1), 5u);
    QCOMPARE(marks.index(1).data(RowMarks::NoteRole).toString(), QStringLiteral("odd"));
    QCOMPARE(marks.index(1).data(RowMarks::MarkedRole).toBool(), false);
    QCOMPARE(marks.index(2).data(RowMarks::NumberRole).toString(), QStringLiteral("8"));
    QCOMPARE(it.at(5, TimelineModel::NoteRole).toString(), QStringLiteral("odd"));
    QVERIFY(it.at(7, TimelineModel::MarkedRole).toBool());
    QTRY_VERIFY(it.at(5, TimelineModel::DescriptionRole).toString().endsWith(QStringLiteral("note: odd")));
    marks.toggle(5); // has a note, too
    marks.toggle(5);
    QCOMPARE(marks.count(), 3);
    marks.setNote(5, {});
    QCOMPARE(marks.count(), 2);
    marks.toggle(7);
    QCOMPARE(marks.count(), 1);
    marks.setNote(-1, QStringLiteral("nothing"));
    QCOMPARE(marks.count(), 1);
    QCOMPARE(marks.noteOf(-1), QString());
}

void RowMarksTest::notesLieBesideTheRecording()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->setNote(4, QStringLiteral("größer \"als\" sonst"));
    QTRY_VERIFY(contents(notesPath(it)).contains("\"record\": 5"));
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    QTRY_COMPARE(marks.count(), 1);
    QCOMPARE(marks.note(4), QStringLiteral("größer \"als\" sonst"));
    marks.setNote(4, {});
    QTRY_VERIFY(!contents(notesPath(it)).contains("record"));
}

void RowMarksTest::marksLieBesideTheRecording()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->toggle(4);
    it.rows.marks()->toggle(0);
    it.rows.marks()->setNote(4, QStringLiteral("odd"));
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({1, 5})); // as people count
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    QTRY_COMPARE(marks.marked(), std::set<quint64>({0, 4}));
    QCOMPARE(marks.note(4), QStringLiteral("odd"));
    marks.toggle(0);
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({5}));
    QVERIFY(contents(notesPath(it)).contains("odd"));
}

void RowMarksTest::aMarkThatWasSetEarlyIsKept()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->toggle(1);
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({2}));
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    marks.toggle(2); // before the file was read
    QTRY_COMPARE(marks.marked(), std::set<quint64>({1, 2}));
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({2, 3}));
}

void RowMarksTest::aMarkThatWasTakenAwayEarlyIsGone()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->toggle(1);
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({2}));
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    marks.toggle(1);
    QTRY_VERIFY(RecordingNotes::of(later).isLoaded());
    QVERIFY(!marks.isMarked(1));
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>());
}

void RowMarksTest::marksOfBeforeAreAddedOnce()
{
    RecordedLook it;
    RowMarks &marks = *it.rows.marks();
    marks.adopt({3, 5});
    QCOMPARE(marks.marked(), std::set<quint64>({3, 5})); // at once
    QCOMPARE(marks.count(), 2);
    QCOMPARE(marks.adopted(), std::set<quint64>({3, 5})); // and kept where they were, until
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({4, 6}));
    QTRY_VERIFY(marks.adopted().empty());
    marks.toggle(3);
    marks.adopt({});
    QTRY_COMPARE(marksIn(notesPath(it)), QList<int>({6}));
}

//! Whoever reads it at any moment sees what a program that is killed at that moment leaves.
void RowMarksTest::theFileIsAlwaysWhole()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->setNote(0, QString(100'000, u'x'));
    QTRY_VERIFY(!contents(notesPath(it)).isEmpty());
    std::atomic<bool> isOver = false;
    std::atomic<int> broken = 0;
    std::thread reader([&] {
        while (!isOver)
            broken += QJsonDocument::fromJson(contents(notesPath(it))).isObject() ? 0 : 1;
    });
    for (quint64 record = 0; record < 200; ++record) {
        it.rows.marks()->toggle(record);
        QThreadPool::globalInstance()->waitForDone();
    }
    isOver = true;
    reader.join();
    QCOMPARE(broken, 0);
    QCOMPARE(marksIn(notesPath(it)).size(), 200);
}

void RowMarksTest::everyLookHasTheSameNotes()
{
    RecordedLook it;
    const RecordingLook other(it.feed, it.decoders);
    it.rows.marks()->setNote(0, QStringLiteral("seen"));
    it.rows.marks()->toggle(0);
    const RowMarks &marks = *const_cast<RecordingLook &>(other).timeline()->marks();
    QCOMPARE(marks.note(0), QStringLiteral("seen"));
    QVERIFY(marks.isMarked(0));
    QCOMPARE(marks.count(), 1);
}

void RowMarksTest::whatWasWrittenEarlyIsKept()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    it.rows.marks()->setNote(1, QStringLiteral("one"));
    QTRY_VERIFY(contents(notesPath(it)).contains("one"));
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    marks.setNote(2, QStringLiteral("two")); // before the file was read
    QTRY_COMPARE(marks.count(), 2);
    QTRY_VERIFY(contents(notesPath(it)).contains("two"));
    QVERIFY(contents(notesPath(it)).contains("one"));
}

void RowMarksTest::aBrokenFileIsNotWrittenOver()
{
    RecordedLook it;
    QTRY_VERIFY(RecordingNotes::of(it.feed).isLoaded());
    QFile file(notesPath(it));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"notes\": [");
    file.close();
    timeline::RecordingFeed later(it.traffic.path());
    RowMarks marks(later);
    QTRY_VERIFY(marks.problem().contains(QStringLiteral(".notes.json")));
    marks.setNote(2, QStringLiteral("two"));
    QCOMPARE(marks.note(2), QStringLiteral("two"));
    QThreadPool::globalInstance()->waitForDone(5000);
    QCOMPARE(contents(notesPath(it)), QByteArray("{\"notes\": ["));
}

void RowMarksTest::theListSaysWhatRowsAre()
{
    RecordedLook it;
    it.traffic.send(1, "hello");
    QTRY_COMPARE(it.rows.total(), 2);
    RowMarks &marks = *it.rows.marks();
    marks.toggle(1);
    QCOMPARE(marks.index(0).data(RowMarks::SummaryRole).toString(), QString());
    marks.look();
    QTRY_COMPARE(marks.index(0).data(RowMarks::SummaryRole).toString(), QStringLiteral("hello"));
    QCOMPARE(marks.index(0).data(RowMarks::DescriptionRole).toString(), QStringLiteral("Row 2: hello"));
    it.rows.showMark(0);
    QCOMPARE(it.rows.currentRow(), 1);
}

void RowMarksTest::theWayLeadsOverNotes()
{
    RecordedLook it;
    it.traffic.send(30);
    QTRY_COMPARE(it.rows.total(), 31);
    it.rows.marks()->setNote(0, QStringLiteral("the first"));
    it.rows.marks()->toggle(20);
    it.rows.moveToMark(1); // from nowhere: the first
    QCOMPARE(it.rows.currentRow(), 0);
    it.rows.moveToMark(1);
    QCOMPARE(it.rows.currentRow(), 20);
    it.rows.moveToMark(1);
    QCOMPARE(it.rows.currentRow(), 20);
    it.rows.moveTo(25, false);
    it.rows.moveToMark(-1);
    QCOMPARE(it.rows.currentRow(), 20);
    it.rows.moveToMark(-1);
    QCOMPARE(it.rows.currentRow(), 0);
}

QTEST_GUILESS_MAIN(RowMarksTest)
#include "tst_rowmarks.moc"
