// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicecatalogue.h"

#include <QFile>
#include <QTest>

using namespace wirebench::devices;

//! Device files: what is read, what is wrong in them, and that they are written as they were read.
class TestDeviceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFileIsRead()
    {
        const auto file = parseDeviceFile(u"# a comment\r\n\r\ndevice my-meter_2 \"A \\\"thing\\\" \\\\ more\" # so\r\n"
                                          "listen udp 7000\r\nset x = 1\r\nany -> \"{x}\"\r\n");
        QVERIFY2(file, qPrintable(file ? QString() : file.error().toString()));
        QCOMPARE(file->name, QStringLiteral("my-meter_2"));
        QCOMPARE(file->description, QStringLiteral("A \"thing\" \\ more"));
        QCOMPARE(file->transports, Transports::Udp);
        QCOMPARE(file->port, 7000);
        QCOMPARE(file->rules.rules.size(), 1u);
        const auto least = parseDeviceFile(u"device a");
        QVERIFY(least);
        QCOMPARE(least->transports, Transports::Both);
        QCOMPARE(least->port, 0);
    }

    void itIsWrittenAsItWasRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("least") << QStringLiteral("device a\n");
        QTest::newRow("quotes") << QStringLiteral("device a \"\\\"\\\\\"\nlisten tcp\n");
        QTest::newRow("port") << QStringLiteral("device a \"b\"\nlisten both 65535\nframing raw\nany -> echo\n");
        for (const DeviceEntry &entry : bundledDevices()) {
            QFile file(QStringLiteral(":/wirebench/devices/%1.wbdevice").arg(entry.name));
            if (file.open(QIODevice::ReadOnly))
                QTest::newRow(qPrintable(entry.name)) << QString::fromUtf8(file.readAll());
        }
    }

    void itIsWrittenAsItWasRead()
    {
        QFETCH(const QString, text);
        const auto file = parseDeviceFile(text);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().toString()));
        const auto again = parseDeviceFile(file->toString());
        QVERIFY2(again, qPrintable(again ? QString() : again.error().toString() + file->toString()));
        QVERIFY(*again == *file);
        QCOMPARE(again->toString(), file->toString());
    }

    void whatIsWrongIsToldWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *text, const char *error) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(error);
        };
        row("empty", "", "1:1: there is no device; expected a line device NAME \"what it is\"");
        row("only comments", "# a\n\n# b", "1:1: there is no device; expected a line device NAME \"what it is\"");
        row("rules first", "\n  any -> echo\ndevice a",
            "2:3: the device has no name yet; expected a line device NAME \"what it is\" first");
        row("no name", "device", "1:7: something is missing; expected a name of letters, digits, - and _");
        row("no name but", "device \"x\"",
            "1:8: \"\"\" does not belong here; expected a name of letters, digits, - and _");
        row("more behind", "device a b",
            "1:10: \"b\" does not belong here; expected a \"description\", or the end of the line");
        row("more behind the description", "device a \"b\" c",
            "1:14: \"c\" does not belong here; expected the end of the line");
        row("no end", "device a \"b", "1:12: something is missing; expected \" behind the description");
        row("two", "device a\ndevice b", "2:1: the device has a name already; expected one device in each file");
        row("listen", "device a\nlisten sctp", "2:8: a device does not listen so; expected tcp, udp or both");
        row("port", "device a\nlisten tcp 0",
            "2:12: this is no port; expected the port where such a device usually is, 1 to 65535");
        row("port too large", "device a\nlisten tcp 65536",
            "2:12: this is no port; expected the port where such a device usually is, 1 to 65535");
        row("behind the port", "device a\nlisten tcp 1 2",
            "2:14: \"2\" does not belong here; expected the end of the line");
        row("late", "device a\nany -> echo\nlisten tcp",
            "3:1: where it listens comes too late; expected it once, before the rules");
        row("twice", "device a\nlisten tcp\nlisten tcp",
            "3:1: where it listens comes too late; expected it once, before the rules");
        row("a rule", "device a\n# b\nany -> ech",
            "3:10: \"h\" does not belong here; expected pairs of hexadecimal digits, \"text\" or {a placeholder}");
        row("the last line", "device a\nany ->",
            "2:7: the reply is missing; expected what to send, or echo or nothing");
    }

    void whatIsWrongIsToldWhere()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, error);
        const auto file = parseDeviceFile(text);
        QVERIFY(!file);
        QCOMPARE(QStringLiteral("%1:%2: %3; expected %4")
                     .arg(QString::number(file.error().line), QString::number(file.error().error.position + 1),
                          file.error().error.problem, file.error().error.expected),
                 error);
    }

    void namesAreBounded()
    {
        QVERIFY(parseDeviceFile(QString(u"device " + QString(64, u'a'))));
        QVERIFY(!parseDeviceFile(QString(u"device " + QString(65, u'a'))));
        QVERIFY(!parseDeviceFile(QString(u"device a \"" + QString(1001, u'a') + u'"')));
    }

    void aStateIsWhereItStarts()
    {
        const auto file = parseDeviceFile(u"device a\nstate one\nstate two");
        QVERIFY(file);
        QVERIFY(makeDevice(*file, DeviceOptions{.state = QStringLiteral("two")}));
        const auto unknown = makeDevice(*file, DeviceOptions{.state = QStringLiteral("three")});
        QCOMPARE(unknown.error().detail, QStringLiteral("a has no state \"three\"; it has one, two"));
    }
};

QTEST_GUILESS_MAIN(TestDeviceFile)
#include "tst_devicefile.moc"
