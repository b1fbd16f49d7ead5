// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! What rows are decoded by: schemas of the program and of a folder, and the choice among them.
class DecodersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFolderThatComesIsRead();
    void filesAreFollowed();
    void whatIsWrongIsToldAndTheOthersStay();
    void oneOfTheFolderTakesTheNameOfOneOfOurs();
    void anIndexIsAName_data();
    void anIndexIsAName();
    void namesAreNames_data();
    void namesAreNames();
    void oneThatHasGoneIsMissedAndComesBack();
    void allPartsOfALookFollow();
    void filtersAndFindingAskAnew();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("decoders")); }
    void write(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DecodersTest::write(const QString &name, const QByteArray &text) const
{
    QVERIFY(QDir().mkpath(path()));
    QFile file(QDir(path()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void DecodersTest::aFolderThatComesIsRead()
{
    const Decoders decoders(path());
    QCOMPARE(decoders.catalogue().schemas().size(), Decoders().catalogue().schemas().size());
    QVERIFY(decoders.problem().isEmpty());
    write(QStringLiteral("scale.wbschema"), "protocol scale \"Scale\"\ntype Message\n  kind u8\n");
    QTRY_VERIFY(decoders.catalogue().find(QStringLiteral("scale")));
    QVERIFY(decoders.catalogue().find(QStringLiteral("modbus")));
}

void DecodersTest::filesAreFollowed()
{
    write(QStringLiteral("scale.wbschema"), "protocol scale \"Scale\"\ntype Message\n  kind u8\n");
    const Decoders decoders(path());
    QCOMPARE(decoders.catalogue().find(QStringLiteral("scale"))->title(), QStringLiteral("Scale"));
    QSignalSpy changed(&decoders, &Decoders::changed);
    write(QStringLiteral("scale.wbschema"), "protocol scale \"Balance\"\ntype Message\n  kind u8\n");
    QTRY_COMPARE(decoders.catalogue().find(QStringLiteral("scale"))->title(), QStringLiteral("Balance"));
    QVERIFY(!changed.isEmpty());
    QVERIFY(QFile::remove(QDir(path()).filePath(QStringLiteral("scale.wbschema"))));
    QTRY_VERIFY(!decoders.catalogue().find(QStringLiteral("scale")));
}

void DecodersTest::whatIsWrongIsToldAndTheOthersStay()
{
    write(QStringLiteral("a.wbschema"), "protocol a \"A\"\ntype Message\n  kind u9\n");
    write(QStringLiteral("b.wbschema"), "protocol b \"B\"\ntype Message\n  kind u8\n");
    const Decoders decoders(path());
    QVERIFY2(decoders.problem().startsWith(QStringLiteral("a.wbschema:3:")), qPrintable(decoders.problem()));
    QVERIFY(decoders.catalogue().find(QStringLiteral("b")));
    QVERIFY(!decoders.catalogue().find(QStringLiteral("a")));
    const DecoderChoice choice(decoders);
    QCOMPARE(choice.problem(), decoders.problem());
    write(QStringLiteral("a.wbschema"), "protocol a \"A\"\ntype Message\n  kind u8\n");
    QTRY_VERIFY(decoders.catalogue().find(QStringLiteral("a")));
    QCOMPARE(decoders.problem(), QString());
}

void DecodersTest::oneOfTheFolderTakesTheNameOfOneOfOurs()
{
    write(QStringLiteral("mine.wbschema"), "protocol modbus \"My Modbus\"\ntype Message\n  kind u8\n");
    const Decoders decoders(path());
    QCOMPARE(decoders.catalogue().schemas().size(), Decoders().catalogue().schemas().size());
    QCOMPARE(decoders.catalogue().find(QStringLiteral("modbus"))->title(), QStringLiteral("My Modbus"));
}

void DecodersTest::anIndexIsAName_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("name");
    QTest::newRow("automatic") << 0 << "";
    QTest::newRow("none") << 1 << "none";
    QTest::newRow("the first") << 2 << "dns";
    QTest::newRow("by its title") << 3 << "http";
    QTest::newRow("before the first") << -1 << "";
    QTest::newRow("behind the last") << 1000 << "";
}

void DecodersTest::anIndexIsAName()
{
    QFETCH(int, index);
    QFETCH(QString, name);
    const Decoders decoders;
    DecoderChoice choice(decoders);
    choice.setName(QStringLiteral("sip"));
    QCOMPARE(choice.titles().at(choice.index() - 2), QStringLiteral("SIP"));
    QSignalSpy changed(&choice, &DecoderChoice::changed);
    choice.setIndex(index);
    QCOMPARE(choice.name(), name);
    QCOMPARE(changed.count(), 1);
    DecoderChoice same(decoders);
    same.setName(name);
    QCOMPARE(same.index(), choice.index());
    QVERIFY(choice.problem().isEmpty());
    QCOMPARE(choice.decoding().schema.has_value(), !name.isEmpty() && name != DecoderChoice::nothing);
    QCOMPARE(choice.decoding().catalogue.schemas().isEmpty(), name == DecoderChoice::nothing);
}

void DecodersTest::namesAreNames_data()
{
    QTest::addColumn<bool>("isName");
    for (const char *name : {"", "none", "modbus", "mqtt5", "my_own"})
        QTest::addRow("\"%s\"", name) << true;
    for (const char *name : {"my own", "../x", "é", "a-b", "a\n"})
        QTest::addRow("\"%s\"", name) << false;
}

void DecodersTest::namesAreNames()
{
    QFETCH(bool, isName);
    const QString name = QString::fromUtf8(QTest::currentDataTag()).chopped(1).sliced(1);
    QCOMPARE(DecoderChoice::isName(name), isName);
    const Decoders decoders;
    DecoderChoice choice(decoders);
    choice.setName(name);
    QCOMPARE(choice.name(), isName ? name : QString());
}

void DecodersTest::oneThatHasGoneIsMissedAndComesBack()
{
    const Decoders decoders(path());
    DecoderChoice choice(decoders);
    choice.setName(QStringLiteral("scale"));
    QCOMPARE(choice.index(), 0);
    QVERIFY2(choice.problem().contains(QStringLiteral("scale")), qPrintable(choice.problem()));
    QVERIFY(!choice.decoding().schema);
    QVERIFY(!choice.decoding().catalogue.schemas().isEmpty()); // as ports say meanwhile
    write(QStringLiteral("scale.wbschema"), "protocol scale \"Scale\"\ntype Message\n  kind u8\n");
    QTRY_COMPARE(choice.problem(), QString());
    QCOMPARE(choice.decoding().schema->name(), QStringLiteral("scale"));
    QCOMPARE(choice.titles().at(choice.index() - 2), QStringLiteral("Scale"));
}

void DecodersTest::allPartsOfALookFollow()
{
    RecordedLook it;
    it.askModbusTwice(5020);
    QTRY_COMPARE(it.rows.total(), 5);
    it.look.diff()->setActive(true);
    it.rows.moveTo(4, false);
    it.rows.toggleMark();
    QTRY_VERIFY(!it.look.inspector()->isEmpty());
    RowMarks &marks = *it.rows.marks();
    QTRY_COMPARE(marks.count(), 1);
    marks.look();
    const auto summary = [&marks] { return marks.index(0).data(RowMarks::SummaryRole).toString(); };
    QTRY_VERIFY(!summary().isEmpty());
    QCOMPARE(it.look.inspector()->fields()->rowCount(), 0);

    it.look.decoder()->setName(QStringLiteral("modbus"));
    QTRY_COMPARE(it.at(4, TimelineModel::ProtocolRole).toString(), QStringLiteral("Modbus/TCP"));
    QTRY_VERIFY(it.look.inspector()->fields()->rowCount() > 3);
    QTRY_COMPARE(it.look.diff()->fields().size(), 1);
    QTRY_VERIFY(summary().startsWith(QStringLiteral("Read Holding Registers")));
    QCOMPARE(it.rows.currentRow(), 4);

    it.look.decoder()->setName(QString());
    QTRY_COMPARE(it.at(4, TimelineModel::ProtocolRole).toString(), QString());
    QTRY_VERIFY(it.at(4, TimelineModel::KnownRole).toBool());
    QTRY_COMPARE(it.look.inspector()->fields()->rowCount(), 0);
    QTRY_COMPARE(it.look.diff()->fields().size(), 0);
    QTRY_VERIFY(!summary().startsWith(QStringLiteral("Read")));
}

void DecodersTest::filtersAndFindingAskAnew()
{
    RecordedLook it;
    it.askModbusTwice(502);
    QTRY_COMPARE(it.rows.total(), 5);
    it.look.find()->setOpen(true);
    it.look.find()->setMode(FindInput::Language);
    it.look.find()->setText(QStringLiteral("field:trans_id==2"));
    QTRY_COMPARE(it.look.find()->count(), 1);
    it.look.decoder()->setName(DecoderChoice::nothing);
    QTRY_COMPARE(it.look.find()->count(), 0);
    it.look.filter()->setText(QStringLiteral("proto:modbus"));
    it.look.filter()->apply();
    QTRY_VERIFY(!it.rows.isSearching());
    QCOMPARE(it.rows.total(), 0);
    it.look.decoder()->setName(QString());
    QTRY_COMPARE(it.rows.total(), 2);
    QTRY_COMPARE(it.look.find()->count(), 1);
}

QTEST_MAIN(DecodersTest)
#include "tst_decoders.moc"
