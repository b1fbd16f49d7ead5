// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/filewriter.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace wirebench;

//! A file that is written while its owner goes on.
class FileWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestTextIsThereInTheEnd();
    void itIsWrittenInAThreadOfItsOwn();
    void whatCannotBeWrittenIsTold();

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
};

void FileWriterTest::theNewestTextIsThereInTheEnd()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("it"));
    {
        FileWriter writer(path);
        QSignalSpy failed(&writer, &FileWriter::failed);
        for (int i = 0; i <= 1000; ++i)
            writer.write(QByteArray::number(i));
        QCOMPARE(failed.count(), 0);
    }
    QCOMPARE(contents(path), QByteArray("1000"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("it")));
}

//! The only thing that is told at the moment it happens is a failure.
void FileWriterTest::itIsWrittenInAThreadOfItsOwn()
{
    const QTemporaryDir folder;
    QThread *thread = nullptr;
    {
        FileWriter writer(folder.filePath(QStringLiteral("no such folder/it")));
        connect(
            &writer, &FileWriter::failed, &writer, [&thread] { thread = QThread::currentThread(); },
            Qt::DirectConnection);
        writer.write("x");
    }
    QVERIFY(thread);
    QVERIFY(thread != QThread::currentThread());
}

void FileWriterTest::whatCannotBeWrittenIsTold()
{
    const QTemporaryDir folder;
    FileWriter writer(folder.filePath(QStringLiteral("no such folder/it")));
    QSignalSpy failed(&writer, &FileWriter::failed);
    writer.write("x");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    writer.write("y");
    QTRY_COMPARE(failed.count(), 2);
}

QTEST_GUILESS_MAIN(FileWriterTest)
#include "tst_filewriter.moc"
