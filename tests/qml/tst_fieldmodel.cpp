// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/fieldmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;

//! The fields of a record as lines.
class FieldModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreLinesInTheirOrder();
    void foldingHidesWhatIsBelow();
    void whatIsFoldedStaysSo();
    void theSmallestFieldHasTheByte();
    void escapedMessagesHaveNoPlaces();
    void whatIsWrongIsSaid();

private:
    static timeline::RecordDetail detail();
    static QStringList names(const FieldModel &model);
};

//! Two messages of two bytes and their parent each, behind one byte of something else.
timeline::RecordDetail FieldModelTest::detail()
{
    timeline::RecordDetail detail;
    detail.payload = QByteArray("?abab");
    for (const quint64 offset : {1u, 3u}) {
        decode::Field root = decode::Field::make(QStringLiteral("it"), {});
        root.length = 2;
        decode::Field pair = decode::Field::make(QStringLiteral("pair"), {});
        pair.length = 2;
        decode::Field a = decode::Field::make(QStringLiteral("a"), quint64(97));
        a.length = 1;
        a.unit = QStringLiteral("V");
        decode::Field b = decode::Field::make(QStringLiteral("b"), quint64(98));
        b.offset = 1;
        b.length = 1;
        pair.children = {a, b};
        root.children = {pair};
        timeline::Message message;
        message.protocol = QStringLiteral("it");
        message.title = QStringLiteral("It");
        message.summary = QStringLiteral("a pair");
        message.offset = offset;
        message.length = 2;
        message.payload = QByteArray("ab");
        message.field = root;
        detail.messages.append(message);
    }
    return detail;
}

QStringList FieldModelTest::names(const FieldModel &model)
{
    QStringList names;
    for (int line = 0; line < model.rowCount(); ++line)
        names.append(model.index(line).data(FieldModel::NameRole).toString());
    return names;
}

void FieldModelTest::fieldsAreLinesInTheirOrder()
{
    FieldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDetail(detail());
    QCOMPARE(names(model).join(u' '), QStringLiteral("It pair a b It pair a b"));
    QCOMPARE(model.index(0).data(FieldModel::ValueRole).toString(), QStringLiteral("a pair"));
    QCOMPARE(model.index(2).data(FieldModel::ValueRole).toString(), QStringLiteral("97 V"));
    QCOMPARE(model.index(3).data(FieldModel::DepthRole).toInt(), 2);
    QCOMPARE(model.index(7).data(FieldModel::OffsetRole).toLongLong(), 4);
    QVERIFY(model.index(1).data(FieldModel::FoldableRole).toBool());
    QVERIFY(!model.index(2).data(FieldModel::FoldableRole).toBool());
    QVERIFY(model.index(2).data(FieldModel::DescriptionRole).toString().contains(QStringLiteral("97 V")));
    model.setDetail({});
    QCOMPARE(model.rowCount(), 0);
}

void FieldModelTest::foldingHidesWhatIsBelow()
{
    FieldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDetail(detail());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.toggle(1);
    QCOMPARE(names(model).join(u' '), QStringLiteral("It pair It pair a b"));
    QVERIFY(model.index(1).data(FieldModel::FoldedRole).toBool());
    model.toggle(0);
    QCOMPARE(names(model).join(u' '), QStringLiteral("It It pair a b"));
    model.toggle(0);
    model.toggle(1);
    QCOMPARE(model.rowCount(), 8);
    model.toggle(2); // has nothing below
    model.toggle(-1);
    model.toggle(99);
    QCOMPARE(model.rowCount(), 8);
    QVERIFY(reset.isEmpty());
}

void FieldModelTest::whatIsFoldedStaysSo()
{
    FieldModel model;
    model.setDetail(detail());
    model.toggle(1);
    model.setDetail(detail());
    QCOMPARE(model.rowCount(), 6);
}

void FieldModelTest::theSmallestFieldHasTheByte()
{
    FieldModel model;
    model.setDetail(detail());
    QCOMPARE(model.lineAt(0), -1);
    QCOMPARE(model.lineAt(1), 2);
    QCOMPARE(model.lineAt(2), 3);
    QCOMPARE(model.lineAt(4), 7);
    QCOMPARE(model.lineAt(5), -1);
    model.toggle(1);
    QCOMPARE(model.lineAt(1), 1); // what is folded away is not there to be shown
    QCOMPARE(model.offsetAt(1), 1);
    QCOMPARE(model.bytesAt(1), 2);
    QCOMPARE(model.offsetAt(99), -1);
}

void FieldModelTest::escapedMessagesHaveNoPlaces()
{
    timeline::RecordDetail escaped = detail();
    escaped.messages.first().payload = QByteArray("xy"); // not as they are in the record
    FieldModel model;
    model.setDetail(escaped);
    QCOMPARE(model.offsetAt(2), -1);
    QCOMPARE(model.bytesAt(2), 0);
    QCOMPARE(model.offsetAt(6), 3);
}

void FieldModelTest::whatIsWrongIsSaid()
{
    timeline::RecordDetail wrong = detail();
    wrong.messages.first().problem = QStringLiteral("cut off");
    wrong.messages.last().field.children.first().error = Error{ErrorCode::InvalidArgument, QStringLiteral("no pair")};
    FieldModel model;
    model.setDetail(wrong);
    QCOMPARE(model.index(0).data(FieldModel::ProblemRole).toString(), QStringLiteral("cut off"));
    QCOMPARE(model.index(5).data(FieldModel::ProblemRole).toString(), QStringLiteral("no pair"));
    QVERIFY(model.index(5).data(FieldModel::DescriptionRole).toString().contains(QStringLiteral("no pair")));
}

QTEST_GUILESS_MAIN(FieldModelTest)
#include "tst_fieldmodel.moc"
