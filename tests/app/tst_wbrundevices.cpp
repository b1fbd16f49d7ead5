// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "wbrun.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QUdpSocket>

using namespace wirebench::tests;

namespace {

//! A port of the loopback that nobody uses, neither for TCP nor for UDP.
quint16 unusedPort()
{
    for (int i = 0; i < 100; ++i) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress(QHostAddress::LocalHost)) && udp.bind(QHostAddress::LocalHost, tcp.serverPort()))
            return tcp.serverPort();
    }
    return 0;
}

//! The devices that a scenario simulates, as lines of a device file that says they are at \a port instead.
QByteArray unplugged(const QString &scenario, quint16 port)
{
    static const QRegularExpression device(QStringLiteral("^device (\\w+) simulated (udp:)?"),
                                           QRegularExpression::MultilineOption);
    QByteArray lines;
    for (auto each = device.globalMatch(scenario); each.hasNext();) {
        const auto match = each.next();
        lines += QStringLiteral("device %1 %2://127.0.0.1:%3\n")
                     .arg(match.captured(1), match.captured(2).isEmpty() ? u"tcp" : u"udp")
                     .arg(port)
                     .toUtf8();
    }
    return lines;
}

} // namespace

//! The devices that come with the program, through their scenarios.
class WbRunDevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundledDevicesDoAsTheirScenariosSay_data() { addFiles(QStringLiteral("devices")); }
    void bundledDevicesDoAsTheirScenariosSay()
    {
        QFETCH(QString, file);
        const Outcome outcome = wb({QStringLiteral("run"), file});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.err, QString());
    }

    //! One in its name, one more for UDP where it speaks that, and one for each thing it does wrong.
    void eachBundledDeviceHasItsScenarios()
    {
        const Outcome list = wb({QStringLiteral("device"), QStringLiteral("--list")});
        const QStringList lines = list.out.split(u'\n', Qt::SkipEmptyParts);
        QString device;
        QStringList needed;
        for (const QString &line : lines) {
            const QString states = line.section(QStringLiteral("states: "), 1);
            if (device == u"misbehaving" && !states.isEmpty()) {
                for (const QString &state : states.split(u' '))
                    needed.append(device + u'-' + state);
            } else if (states.isEmpty()) {
                device = line.section(u' ', 0, 0);
                needed.append(device == u"misbehaving" ? QStringLiteral("misbehaving-choose") : device);
                if (line.contains(u"udp"))
                    needed.append(device + QStringLiteral("-udp"));
            }
        }
        QVERIFY2(needed.contains(QStringLiteral("misbehaving-flood")), qPrintable(list.out));
        for (const QString &name : std::as_const(needed))
            QVERIFY2(QFile::exists(QStringLiteral(WB_SCENARIOS "/devices/%1.wire").arg(name)), qPrintable(name));
    }

    //! What it says of a device that closes both ways, where it should only finish.
    void aHalfCloseIsToldFromAClose()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.wire"));
        QString scenario = contentOf(QStringLiteral(WB_SCENARIOS "/devices/misbehaving-half-close.wire"));
        scenario.replace(QStringLiteral("misbehaving:half-close"), QStringLiteral("misbehaving:close"));
        write(path, scenario.toUtf8());
        const Outcome outcome = wb({QStringLiteral("run"), path});
        QVERIFY2(outcome.code == 1, qPrintable(outcome.out + outcome.err));
        QVERIFY2(outcome.out.contains(u"repeat 100"), qPrintable(outcome.out));
    }

    //! Nothing is known about a device that is not there: 3, and never that it failed.
    void whatIsUnpluggedIsInconclusive_data() { addFiles(QStringLiteral("devices")); }
    void whatIsUnpluggedIsInconclusive()
    {
        QFETCH(QString, file);
        const QByteArray lines = unplugged(contentOf(QStringLiteral(WB_SCENARIOS "/") + file), unusedPort());
        QVERIFY(!lines.isEmpty());
        QTemporaryDir folder;
        const QString devices = folder.filePath(QStringLiteral("devices"));
        write(devices, lines);
        const Outcome outcome = wb({QStringLiteral("run"), file, QStringLiteral("--device-file"), devices});
        QVERIFY2(outcome.code == 3, qPrintable(outcome.out + outcome.err));
        QVERIFY2(outcome.out.contains(u"inconclusive"), qPrintable(outcome.out));
        QVERIFY2(outcome.out.contains(u"see that "), qPrintable(outcome.out));
    }
};

QTEST_GUILESS_MAIN(WbRunDevicesTest)
#include "tst_wbrundevices.moc"
