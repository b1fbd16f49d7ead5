// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/optionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using session::parseSessionAddress;
using session::SessionOptions;

//! The options of a session as fields.
class OptionModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionHasTheOptionsOfItsKind_data();
    void aSessionHasTheOptionsOfItsKind();
    void everyOptionHasWords();
    void whatIsWrittenIsSet();
    void whatIsWrongStaysAndSaysWhatWasExpected();
    void choicesAreChosen();
    void anUnusualValueIsOneMoreChoice();
    void theyAreKeptByName();
    void optionsOfElsewhereReplaceWhatWasWritten();
};

void OptionModelTest::aSessionHasTheOptionsOfItsKind_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("has");
    QTest::addColumn<QStringList>("lacks");
    const auto row = [](const char *address, const char *has, const char *lacks) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(has).split(u',')
                               << QString::fromLatin1(lacks).split(u',');
    };
    row("tcp://a:1", "source,interface,family,no delay,keep-alive,connect timeout,reconnect",
        "broadcast,multicast ttl");
    row("listen:tcp:1", "family,no delay,keep-alive,half-open", "source,interface,connect timeout,broadcast");
    row("listen:tcp:127.0.0.1:1", "no delay", "family");
    row("udp://a:1", "source,broadcast,multicast ttl", "no delay,keep-alive,share address");
    row("udp://:1", "interface,family,share address,broadcast", "source,no delay,connect timeout");
    row("multicast:239.1.1.1:1", "multicast ttl,multicast loopback,receive buffer", "family,interface,broadcast");
}

void OptionModelTest::aSessionHasTheOptionsOfItsKind()
{
    QFETCH(QString, address);
    QFETCH(QStringList, has);
    QFETCH(QStringList, lacks);
    const OptionModel model(*parseSessionAddress(address), {});
    for (const QString &name : has)
        QVERIFY2(model.rowOf(name) >= 0, qPrintable(name));
    for (const QString &name : lacks)
        QVERIFY2(model.rowOf(name) < 0, qPrintable(name));
}

void OptionModelTest::everyOptionHasWords()
{
    for (const char *address : {"tcp://a:1", "udp://:1", "multicast:239.1.1.1:1", "listen:tcp:1"}) {
        OptionModel model(*parseSessionAddress(QString::fromLatin1(address)), {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row).data(OptionModel::LabelRole).toString().isEmpty());
            QVERIFY(!model.index(row).data(OptionModel::HintRole).toString().isEmpty());
            const bool isChoice = !model.index(row).data(OptionModel::ChoicesRole).toStringList().isEmpty();
            QVERIFY(isChoice || !model.index(row).data(OptionModel::ExampleRole).toString().isEmpty());
        }
    }
}

void OptionModelTest::whatIsWrittenIsSet()
{
    OptionModel model(*parseSessionAddress(u"tcp://a:1"), {});
    QSignalSpy changed(&model, &OptionModel::optionsChanged);
    model.setValue(model.rowOf(u"keep-alive"), QStringLiteral(" 30s "));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.options().keepAlive, std::optional(std::chrono::milliseconds(30'000)));
    QCOMPARE(model.changedCount(), 1);
    model.setValue(model.rowOf(u"keep-alive"), QStringLiteral("30s")); // the same, only its spaces differ
    QCOMPARE(changed.size(), 1);
    model.setValue(model.rowOf(u"keep-alive"), {});
    QCOMPARE(model.options(), SessionOptions());
    QCOMPARE(model.changedCount(), 0);
    model.setValue(-1, QStringLiteral("x"));
    model.setValue(model.rowCount(), QStringLiteral("x"));
}

void OptionModelTest::whatIsWrongStaysAndSaysWhatWasExpected()
{
    OptionModel model(*parseSessionAddress(u"tcp://a:1"), {});
    const int row = model.rowOf(u"connect timeout");
    model.setValue(row, QStringLiteral("5s"));
    model.setValue(row, QStringLiteral("5 parsecs"));
    QVERIFY(model.index(row).data(OptionModel::ProblemRole).toString().contains(QStringLiteral("500ms")));
    QCOMPARE(model.index(row).data(OptionModel::ValueRole).toString(), QStringLiteral("5 parsecs"));
    QCOMPARE(model.options().connectTimeout, std::chrono::milliseconds(5000)); // the last that was right
    model.setValue(row, QStringLiteral("7s"));
    QCOMPARE(model.index(row).data(OptionModel::ProblemRole).toString(), QString());
    QCOMPARE(model.options().connectTimeout, std::chrono::milliseconds(7000));
}

void OptionModelTest::choicesAreChosen()
{
    OptionModel model(*parseSessionAddress(u"tcp://a:1"), {});
    const int row = model.rowOf(u"no delay");
    QCOMPARE(model.index(row).data(OptionModel::ChoiceRole).toInt(), 0);
    model.choose(row, 1);
    QVERIFY(model.options().noDelay);
    QCOMPARE(model.index(row).data(OptionModel::ChoiceRole).toInt(), 1);
    model.choose(row, 0);
    QVERIFY(!model.options().noDelay);
    model.choose(model.rowOf(u"family"), 2);
    QCOMPARE(model.options().family, std::optional(net::AddressFamily::IPv6));
}

void OptionModelTest::anUnusualValueIsOneMoreChoice()
{
    SessionOptions options;
    options.reconnect = session::Reconnecting{std::chrono::seconds(3), std::chrono::seconds(4)};
    OptionModel model(*parseSessionAddress(u"tcp://a:1"), options);
    const QModelIndex index = model.index(model.rowOf(u"reconnect"));
    const QStringList choices = index.data(OptionModel::ChoicesRole).toStringList();
    QCOMPARE(choices.size(), 5);
    QCOMPARE(index.data(OptionModel::ChoiceRole).toInt(), 4);
    QVERIFY(choices.last().contains(QStringLiteral("3s")));
}

void OptionModelTest::theyAreKeptByName()
{
    SessionOptions options;
    options.noDelay = true;
    options.local = {QHostAddress(QHostAddress::LocalHost), 4000};
    options.multicastLoopback = false;
    const QVariantMap map = OptionModel::toMap(options);
    QCOMPARE(map.size(), 3);
    QCOMPARE(map.value(QStringLiteral("source")).toString(), QStringLiteral("127.0.0.1:4000"));
    QCOMPARE(OptionModel::fromMap(map), options);
    QCOMPARE(OptionModel::fromMap({{QStringLiteral("no delay"), QStringLiteral("perhaps")},
                                   {QStringLiteral("unheard of"), 7},
                                   {QStringLiteral("source"), QStringLiteral(":9")}})
                 .local.port,
             9);
}

void OptionModelTest::optionsOfElsewhereReplaceWhatWasWritten()
{
    OptionModel model(*parseSessionAddress(u"tcp://a:1"), {});
    const int row = model.rowOf(u"keep-alive");
    model.setValue(row, QStringLiteral("soon"));
    SessionOptions options;
    options.keepAlive = std::chrono::seconds(9);
    QSignalSpy changed(&model, &OptionModel::optionsChanged);
    model.setOptions(options);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(row).data(OptionModel::ValueRole).toString(), QStringLiteral("9s"));
    QCOMPARE(model.index(row).data(OptionModel::ProblemRole).toString(), QString());
    model.setOptions(options);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(OptionModelTest)
#include "tst_optionmodel.moc"
