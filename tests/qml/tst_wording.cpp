// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/bytetext.h"
#include "qml/models/bytevalues.h"
#include "qml/models/wording.h"

#include <QTest>

using namespace wirebench;

//! How numbers, times and bytes are put.
class WordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differencesAreShort_data();
    void differencesAreShort();
    void bytesAreShort_data();
    void bytesAreShort();
    void timesAreLocalToTheMillisecond();
    void bytesHaveValues_data();
    void bytesHaveValues();
    void nothingHasNoValues();
    void bytesCanBePasted_data();
    void bytesCanBePasted();
};

void WordingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    qputenv("TZ", "UTC");
}

void WordingTest::differencesAreShort_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 nanoseconds, const char *text) {
        QTest::newRow(text) << nanoseconds << QString::fromUtf8(text);
    };
    row(0, "+0 ns");
    row(999, "+999 ns");
    row(1'000, "+1.00 µs");
    row(250'400, "+250 µs");
    row(999'499, "+999 µs");
    row(999'500, "+1.00 ms");
    row(3'140'000, "+3.14 ms");
    row(99'940'000, "+99.9 ms");
    row(99'960'000, "+100 ms");
    row(1'040'000'000, "+1.04 s");
    row(61'000'000'000, "+1 min 1 s");
    row(7'380'000'000'000, "+2 h 3 min");
    row(-3'140'000, "−3.14 ms");
    QTest::newRow("the least") << std::numeric_limits<qint64>::min() << QStringLiteral("−2562047 h 47 min");
}

void WordingTest::differencesAreShort()
{
    QFETCH(qint64, nanoseconds);
    QTEST(wording::difference(nanoseconds), "text");
}

void WordingTest::bytesAreShort_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("text");
    const auto row = [](quint64 count, const char *text) { QTest::newRow(text) << count << QString::fromLatin1(text); };
    row(0, "0 B");
    row(999, "999 B");
    row(1'000, "1.00 kB");
    row(12'400'000, "12.4 MB");
    row(999'600, "1.00 MB");
    row(1'200'000'000, "1.20 GB");
    row(std::numeric_limits<quint64>::max(), "18.4 EB");
}

void WordingTest::bytesAreShort()
{
    QFETCH(quint64, count);
    QTEST(wording::bytes(count), "text");
    QCOMPARE(wording::rate(static_cast<double>(count % 1000)).right(2), QStringLiteral("/s"));
}

void WordingTest::timesAreLocalToTheMillisecond()
{
    QCOMPARE(wording::timeOfDay(43'201'203'999'999), QStringLiteral("12:00:01.203"));
    QCOMPARE(wording::timeOfDay(-1), QStringLiteral("23:59:59.999"));
}

void WordingTest::bytesHaveValues_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    const QByteArray registers = QByteArray::fromHex("00d70003");
    QTest::newRow("u8") << registers << "u8"
                        << "0";
    QTest::newRow("i8") << QByteArray("\xff") << "i8"
                        << "-1";
    QTest::newRow("u16 be") << registers << "u16 be"
                            << "215";
    QTest::newRow("u16 le") << registers << "u16 le"
                            << "55040";
    QTest::newRow("i16 be") << QByteArray::fromHex("ffff") << "i16 be"
                            << "-1";
    QTest::newRow("u32 be") << registers << "u32 be"
                            << "14090243";
    QTest::newRow("f32 be") << QByteArray::fromHex("41ac0000") << "f32 be"
                            << "21.5";
    QTest::newRow("f64 le") << QByteArray::fromHex("0000000000803540") << "f64 le"
                            << "21.5";
    QTest::newRow("u64 be") << QByteArray(8, '\xff') << "u64 be"
                            << "18446744073709551615";
    QTest::newRow("bits") << QByteArray("\xd7") << "bits"
                          << "1101 0111";
    QTest::newRow("text") << QByteArray("A") << "text"
                          << "A";
    QTest::newRow("text of two bytes") << QByteArray("\xc3\xa4") << "text" << QStringLiteral("ä");
    QTest::newRow("no text") << QByteArray("\xff") << "text" << QString();
    QTest::newRow("cut text") << QByteArray("\xc3") << "text" << QString();
    QTest::newRow("too few bytes") << QByteArray("ab") << "u32 be" << QString();
    QTest::newRow("a time") << QByteArray::fromHex("65920080") << "time be"
                            << "2024-01-01T00:00:00Z";
    QTest::newRow("no time") << QByteArray::fromHex("00000001") << "time be" << QString();
}

void WordingTest::bytesHaveValues()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QString found;
    for (const ByteValue &value : byteValues(bytes)) {
        if (value.type == type)
            found = value.value;
    }
    QTEST(found, "value");
}

void WordingTest::nothingHasNoValues()
{
    QVERIFY(byteValues({}).isEmpty());
}

void WordingTest::bytesCanBePasted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, ByteTextForm form, const QString &text) {
        QTest::newRow(name) << bytes << int(form) << text;
    };
    row("hex", "\x01\xff", ByteTextForm::Hex, QStringLiteral("01 ff"));
    row("nothing", {}, ByteTextForm::Hex, {});
    row("C", "\x01\xff", ByteTextForm::CArray, QStringLiteral("{0x01, 0xff}"));
    row("C, lines", QByteArray(13, 'a'), ByteTextForm::CArray,
        QStringLiteral("{") + QStringLiteral("0x61, ").repeated(11) + QStringLiteral("0x61,\n 0x61}"));
    row("C, nothing", {}, ByteTextForm::CArray, QStringLiteral("{}"));
    row("Python", "a'\\\n\xff", ByteTextForm::Python, QStringLiteral("b'a\\'\\\\\\x0a\\xff'"));
    row("dump", "PING\r\n", ByteTextForm::HexDump,
        QStringLiteral("00000000  50 49 4e 47 0d 0a                                 |PING..|\n"));
    row("dump, a line", QByteArray(16, 'a'), ByteTextForm::HexDump,
        QStringLiteral("00000000  61 61 61 61 61 61 61 61  61 61 61 61 61 61 61 61  |aaaaaaaaaaaaaaaa|\n"));
    row("text", "\xc3\xa4\xff", ByteTextForm::Text, QStringLiteral("\u00e4\ufffd"));
}

void WordingTest::bytesCanBePasted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, form);
    QTEST(byteText(bytes, static_cast<ByteTextForm>(form)), "text");
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
