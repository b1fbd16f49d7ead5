// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/composer.h"
#include "qml/models/library.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! Saved messages as files.
class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSavedIsThere_data();
    void whatIsSavedIsThere();
    void filesAreForPeople();
    void foldersComeBehindMessages();
    void changesByOthersShow();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void strangeFilesAreHarmless();
    void whatCannotBeWrittenIsSaid();
    void removingRemoves();

private:
    QStringList names() const;
    void write(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Library> m_library;
};

void LibraryTest::init()
{
    m_library.reset();
    m_root = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_root->filePath(QStringLiteral("messages")));
}

QStringList LibraryTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_library->rowCount(); ++row) {
        const QModelIndex index = m_library->index(row);
        names.append(index.data(Library::FolderRole).toString() + u'|' + index.data(Library::NameRole).toString());
    }
    return names;
}

void LibraryTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_root->filePath(QStringLiteral("messages/") + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void LibraryTest::whatIsSavedIsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("notation");
    QTest::addColumn<int>("lineEnd");
    QTest::addColumn<QString>("checksum");
    QTest::newRow("text") << "PING" << int(Composer::Text) << 2 << "";
    QTest::newRow("template") << "{seq:u16} 01" << int(Composer::Template) << 0 << "CRC-16/MODBUS";
    QTest::newRow("lines") << "a\n\nb: c\n" << int(Composer::Escapes) << 0 << "";
    QTest::newRow("nothing") << "" << int(Composer::Hex) << 0 << "";
    QTest::newRow("letters") << QStringLiteral("\u00e4\u4e2d") << int(Composer::Text) << 1 << "";
}

void LibraryTest::whatIsSavedIsThere()
{
    const QAbstractItemModelTester tester(m_library.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QFETCH(QString, text);
    QFETCH(int, notation);
    QFETCH(int, lineEnd);
    QFETCH(QString, checksum);
    Composer written;
    written.setText(text);
    written.setNotation(static_cast<Composer::Notation>(notation));
    written.setLineEnd(lineEnd);
    written.setChecksum(checksum);
    written.setFraming(QStringLiteral("length:2be"));
    QVERIFY2(m_library->save(QStringLiteral("Pump/It"), written.state()), qPrintable(m_library->problem()));
    QCOMPARE(names(), QStringList(QStringLiteral("Pump|It")));
    const Library again(m_root->filePath(QStringLiteral("messages")));
    Composer read;
    read.setState(again.draft(0));
    QCOMPARE(read.text(), text);
    QCOMPARE(read.framing(), QStringLiteral("length:2be"));
    QCOMPARE(read.notation(), notation);
    QCOMPARE(read.lineEnd(), lineEnd);
    QCOMPARE(read.checksum(), checksum);
}

void LibraryTest::filesAreForPeople()
{
    Composer composer;
    composer.setText(QStringLiteral("PING"));
    composer.setLineEnd(2);
    QVERIFY(m_library->save(QStringLiteral("ping"), composer.state()));
    QFile file(m_root->filePath(QStringLiteral("messages/ping.wbmessage")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("notation: text\nline end: crlf\n\nPING"));
}

void LibraryTest::foldersComeBehindMessages()
{
    for (const char *name : {"b", "Pump/set", "a", "Pump/Alarms/off", "Scale/zero"})
        QVERIFY(m_library->save(QString::fromLatin1(name), {}));
    QCOMPARE(names(),
             QStringList({QStringLiteral("|a"), QStringLiteral("|b"), QStringLiteral("Pump|set"),
                          QStringLiteral("Pump/Alarms|off"), QStringLiteral("Scale|zero")}));
}

void LibraryTest::changesByOthersShow()
{
    QVERIFY(m_library->save(QStringLiteral("mine"), {}));
    write(QStringLiteral("theirs.wbmessage"), "notation: hex\n\n01");
    QTRY_COMPARE(m_library->count(), 2);
    write(QStringLiteral("theirs.wbmessage"), "notation: hex\n\n01 02");
    QTRY_COMPARE(m_library->draft(1).value(QStringLiteral("text")).toString(), QStringLiteral("01 02"));
    QVERIFY(QFile::remove(m_root->filePath(QStringLiteral("messages/mine.wbmessage"))));
    QTRY_COMPARE(m_library->count(), 1);
}

void LibraryTest::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "/", "a/", "/a", "../a", "a/../b", ".hidden", "a:b", "a\\b", "a\nb", " a", "a "})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("long") << QString(200, u'a');
    QTest::newRow("deep") << QStringLiteral("a/").repeated(20) + u'a';
}

void LibraryTest::badNamesAreRefused()
{
    QFETCH(QString, name);
    QVERIFY(!m_library->save(name, {}));
    QVERIFY(!m_library->problem().isEmpty());
    QCOMPARE(m_library->count(), 0);
    QVERIFY(m_library->save(QStringLiteral("good"), {}));
    QVERIFY(m_library->problem().isEmpty());
}

void LibraryTest::strangeFilesAreHarmless()
{
    write(QStringLiteral("no header.wbmessage"), "\nonly text");
    write(QStringLiteral("no text.wbmessage"), "notation: morse\nchecksum");
    write(QStringLiteral("bytes.wbmessage"), QByteArray(1000, '\xff'));
    write(QStringLiteral("empty.wbmessage"), "");
    write(QStringLiteral("other.txt"), "x");
    write(QStringLiteral("z large.wbmessage"), QByteArray(Library::largestFile + 1, 'x'));
    const Library library(m_root->filePath(QStringLiteral("messages")));
    QCOMPARE(library.count(), 4);
    QVERIFY(library.problem().contains(QStringLiteral("z large")));
    QCOMPARE(library.draft(2).value(QStringLiteral("text")).toString(), QStringLiteral("only text"));
    QVERIFY(library.draft(-1).isEmpty());
    QVERIFY(library.draft(99).isEmpty());
}

void LibraryTest::whatCannotBeWrittenIsSaid()
{
    Library nowhere(QStringLiteral("/proc/none"));
    QVERIFY(!nowhere.save(QStringLiteral("a"), {}));
    QVERIFY(nowhere.problem().contains(QStringLiteral("/proc/none")));
}

void LibraryTest::removingRemoves()
{
    QVERIFY(m_library->save(QStringLiteral("a"), {}));
    QVERIFY(!m_library->remove(1));
    QVERIFY(m_library->remove(0));
    QCOMPARE(m_library->count(), 0);
    QVERIFY(!QFile::exists(m_root->filePath(QStringLiteral("messages/a.wbmessage"))));
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
