// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/decode/show.h"

#include <QTemporaryDir>

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::tests;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theProgramHasItsSchemas();
    void portsAreGuessed();
    void aFolderAddsToThem();
    void fieldsAreFoundByPath();
};

void TestCatalogue::theProgramHasItsSchemas()
{
    QStringList names;
    const SchemaCatalogue catalogue = SchemaCatalogue::builtIn();
    for (const Schema &schema : catalogue.schemas())
        names.append(schema.name());
    QCOMPARE(names.join(u' '), QStringLiteral("dns http json modbus mqtt mqtt5 ntp osc scpi sip snmp syslog text"));
    QVERIFY(!catalogue.find(QStringLiteral("telnet")));
    QCOMPARE(catalogue.find(QStringLiteral("mqtt5"))->title(), QStringLiteral("MQTT 5"));
}

void TestCatalogue::portsAreGuessed()
{
    const auto guess = [](Transport transport, quint16 port) {
        QStringList names;
        const QList<Schema> schemas = SchemaCatalogue::builtIn().guess(transport, port);
        for (const Schema &schema : schemas)
            names.append(schema.name());
        return names.join(u' ');
    };
    QCOMPARE(guess(Transport::Tcp, 502), QStringLiteral("modbus"));
    QCOMPARE(guess(Transport::Udp, 502), QString());
    QCOMPARE(guess(Transport::Udp, 53), QStringLiteral("dns"));
    QCOMPARE(guess(Transport::Tcp, 53), QStringLiteral("dns"));
    QCOMPARE(guess(Transport::Tcp, 1883), QStringLiteral("mqtt5 mqtt"));
    QCOMPARE(guess(Transport::Tcp, 1), QString());
}

void TestCatalogue::aFolderAddsToThem()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write("a.wbschema", "protocol mine\nport 7\ntransport udp\ntype T\n  a u8");
    write("b.wbschema", "protocol broken\ntype T\n  a u9");
    write("c.wbschema", "protocol modbus \"Ours\"\ntype T\n  a u8");
    write("d.wbschema", QByteArray(1'000'000, ' '));
    write("e.txt", "protocol text\n");
    SchemaCatalogue catalogue = SchemaCatalogue::builtIn();
    const qsizetype before = catalogue.schemas().size();
    const QList<Error> errors = catalogue.addFolder(folder.path());
    QCOMPARE(errors.size(), 2);
    QVERIFY2(errors[0].detail.endsWith(
                 QLatin1String("b.wbschema:3:5: \"u9\" is not defined; expected a type of this schema, or one of the "
                               "types of the language")),
             qPrintable(errors[0].detail));
    QVERIFY2(errors[1].detail.contains(QLatin1String("d.wbschema:1:1: 786433 characters; expected at most 262144")),
             qPrintable(errors[1].detail));
    QCOMPARE(catalogue.schemas().size(), before + 1);
    QCOMPARE(catalogue.find(QStringLiteral("modbus"))->title(), QStringLiteral("Ours"));
    QCOMPARE(catalogue.guess(Transport::Udp, 7).size(), 1);
    QVERIFY(catalogue.guess(Transport::Tcp, 502).isEmpty());
    QVERIFY(catalogue.addFolder(folder.filePath(QStringLiteral("none"))).isEmpty());
}

void TestCatalogue::fieldsAreFoundByPath()
{
    const Field tree =
        Field::make(QStringLiteral("p"), {},
                    {Field::make(QStringLiteral("a"), {},
                                 {Field::make(QStringLiteral("[0]"), {}, {Field::make(QStringLiteral("b"), true)})})});
    QCOMPARE(tree.find(u""), &tree);
    QCOMPARE(tree.find(u"a[0].b"), &tree.children[0].children[0].children[0]);
    QCOMPARE(tree.find(u"a.[0].b"), tree.find(u"a[0].b"));
    for (const QStringView path : {u"b", u"a[1]", u"a[0", u"a.b", u"a[0].b.c", u"."})
        QVERIFY(!tree.find(path) || tree.find(path) == &tree);
    QCOMPARE(toText(FieldValue(-1.5)), QStringLiteral("-1.5"));
    QCOMPARE(toInteger(FieldValue(~quint64(0))), std::nullopt);
    QCOMPARE(toInteger(FieldValue(true)), std::optional<qint64>(1));
}

QTEST_GUILESS_MAIN(TestCatalogue)

#include "tst_catalogue.moc"
