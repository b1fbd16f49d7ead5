// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrument.h"
#include "core/devices/instrumentcommand.h"
#include "core/devices/pattern.h"

#include <QSet>
#include <QTest>

using namespace wirebench;
using namespace wirebench::devices;

class TestInstrument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void commandsAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<InstrumentVerb>("verb");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<quint32>("seed");
        const auto row = [](const char *line, InstrumentVerb verb, qint64 count = 0, quint32 seed = 0) {
            QTest::newRow(line) << QByteArray(line) << verb << count << seed;
        };
        row("*IDN?", InstrumentVerb::Identify);
        row("*idn?", InstrumentVerb::Identify);
        row("  MEAS:TEMP?\t", InstrumentVerb::MeasureTemperature);
        row("SYST:UPTIME?", InstrumentVerb::Uptime);
        row("BULK:SEND? 1000 7", InstrumentVerb::BulkSend, 1000, 7);
        row("bulk:send?  0\t4294967295", InstrumentVerb::BulkSend, 0, 4294967295U);
        row("BULK:RECV 1073741824", InstrumentVerb::BulkReceive, 1073741824);
        row("HASH:UNTIL:FIN", InstrumentVerb::HashUntilEnd);
    }
    void commandsAreUnderstood()
    {
        QFETCH(QByteArray, line);
        QFETCH(InstrumentVerb, verb);
        QFETCH(qint64, count);
        QFETCH(quint32, seed);
        const auto command = parseInstrumentCommand(line);
        QVERIFY(command);
        QCOMPARE(*command, (InstrumentCommand{verb, count, seed}));
    }

    void otherLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"HELLO", "*IDN", "*IDN? 1", "BULK:SEND?", "BULK:SEND? 1", "BULK:SEND? 1 2 3", "BULK:SEND? -1 2",
              "BULK:SEND? +1 2", "BULK:SEND? 1 4294967296", "BULK:SEND? 0x10 1", "BULK:RECV 1073741825",
              "BULK:RECV 99999999999999999999", "BULK:RECV 1.5", "BULK:RECV1", "\xff\xfe"})
            QTest::newRow(line) << QByteArray(line);
    }
    void otherLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        const auto command = parseInstrumentCommand(line);
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!command.error().detail.isEmpty());
    }

    void patternIsXorshift32()
    {
        // Marsaglia's xorshift32 from 1: 270369, 67634689, 2647435461.
        QCOMPARE(Pattern(1).next(12).toHex(), "2120040001060804c5a8cc9d");
        QCOMPARE(Pattern(0).next(64), Pattern(0x9E3779B9U).next(64));
        QVERIFY(Pattern(1).next(64) != Pattern(2).next(64));
    }

    void patternDoesNotDependOnTheSizesAskedFor()
    {
        const QByteArray whole = Pattern(42).next(1000);
        for (qsizetype size = 1; size <= 17; ++size) {
            Pattern pattern(42);
            QByteArray joined;
            for (qsizetype turn = 0; joined.size() < whole.size(); ++turn)
                joined += pattern.next(std::min(turn % 2 ? size : size / 2, whole.size() - joined.size()));
            QCOMPARE(joined, whole);
        }
    }

    void temperatureMovesAndStaysPlausible()
    {
        Instrument instrument;
        QSet<QByteArray> values;
        for (int i = 0; i < 100'000; ++i) {
            const QByteArray text = instrument.temperature();
            bool ok = false;
            const double value = text.toDouble(&ok);
            QVERIFY2(ok && value > 18 && value < 26, text.constData());
            values.insert(text);
        }
        QVERIFY(values.size() > 100);
    }

    void uptimeNeverGoesBack()
    {
        const Instrument instrument;
        const double first = instrument.uptime().toDouble();
        QTRY_VERIFY(instrument.uptime().toDouble() > first);
    }
};

QTEST_GUILESS_MAIN(TestInstrument)
#include "tst_instrument.moc"
