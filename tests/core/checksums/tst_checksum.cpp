// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksum.h"
#include "core/decode/crccatalogue.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace wirebench;
using namespace wirebench::decode;

class TestChecksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyOneGivesItsCheckValue_data();
    void everyOneGivesItsCheckValue();
    void everyCrcLeavesItsResidue_data();
    void everyCrcLeavesItsResidue();
    void tablesGiveWhatBitsGive_data();
    void tablesGiveWhatBitsGive();
    void everySplitGivesTheSame_data();
    void everySplitGivesTheSame();
    void publishedExamplesComeOut_data();
    void publishedExamplesComeOut();
    void longSumsDoNotOverflow_data();
    void longSumsDoNotOverflow();
    void everyNameIsFound();
    void anUnknownNameIsToldWhatThereIs();
    void aValueIsWrittenInEitherOrder();
    void theUsualOrderFollowsTheReflection();
    void threadsMayShareOne();
};

namespace {

//! A CRC bit by bit, the textbook's way, without the xor at the end.
class BitByBit
{
public:
    explicit BitByBit(const CrcParameters &parameters)
        : m_parameters(parameters)
        , m_register(parameters.initial)
    { }

    void addBit(bool bit)
    {
        const quint64 top = m_register >> (m_parameters.width - 1) & 1;
        const quint64 mask = ~quint64(0) >> (64 - m_parameters.width);
        m_register = m_register << 1 & mask;
        if (top != (bit ? 1U : 0U))
            m_register ^= m_parameters.polynomial;
    }

    void add(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            for (int bit = 0; bit < 8; ++bit)
                addBit((static_cast<quint8>(byte) >> (m_parameters.reflectIn ? bit : 7 - bit) & 1) != 0);
        }
    }

    quint64 value() const { return m_parameters.reflectOut ? turned(m_register) : m_register; }

    quint64 turned(quint64 value) const
    {
        quint64 result = 0;
        for (int bit = 0; bit < m_parameters.width; ++bit)
            result |= (value >> bit & 1) << (m_parameters.width - 1 - bit);
        return result;
    }

private:
    CrcParameters m_parameters;
    quint64 m_register;
};

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

void addChecksums(bool onlyCrcs)
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < checksums().size(); ++index) {
        if (!onlyCrcs || checksums()[index].crc())
            QTest::newRow(checksums()[index].name().data()) << index;
    }
}

} // namespace

void TestChecksum::everyOneGivesItsCheckValue_data()
{
    addChecksums(false);
    QCOMPARE(crcCatalogue().size(), 112U);
    QCOMPARE(checksums().size(), 112 + 18);
}

void TestChecksum::everyOneGivesItsCheckValue()
{
    QFETCH(const int, index);
    const Checksum each = checksums()[index];
    QCOMPARE(each.compute("123456789"), each.check());
    QVERIFY(each.width() >= 3 && each.width() <= 64 && each.size() == (each.width() + 7) / 8);
    QVERIFY(each.width() == 64 || each.check() >> each.width() == 0);
}

void TestChecksum::everyCrcLeavesItsResidue_data()
{
    addChecksums(true);
}

void TestChecksum::everyCrcLeavesItsResidue()
{
    QFETCH(const int, index);
    const CrcEntry &entry = crcCatalogue()[static_cast<std::size_t>(index)];
    const Checksum each = checksums()[index];
    QCOMPARE(each.name(), QLatin1String(entry.name));
    QCOMPARE(*each.crc(), entry.parameters);
    QRandomGenerator random(3);
    for (const qsizetype size : {0, 1, 9, 100}) {
        const QByteArray message = randomBytes(random, size);
        const quint64 crc = each.compute(message);
        BitByBit reference(entry.parameters);
        reference.add(message);
        const quint64 sent = entry.parameters.reflectOut ? reference.turned(crc) : crc;
        for (int bit = entry.parameters.width - 1; bit >= 0; --bit)
            reference.addBit((sent >> bit & 1) != 0);
        QCOMPARE(reference.value(), entry.residue);
        if (each.width() % 8 == 0) // bytes say it too, in the order in which the bits come
            QCOMPARE(each.compute(QByteArray(message + each.write(crc, each.usualOrder()))) ^ entry.parameters.xorOut,
                     entry.residue);
    }
}

void TestChecksum::tablesGiveWhatBitsGive_data()
{
    addChecksums(true);
}

void TestChecksum::tablesGiveWhatBitsGive()
{
    QFETCH(const int, index);
    const Checksum each = checksums()[index];
    QRandomGenerator random(4);
    for (qsizetype size = 0; size < 40; ++size) {
        const QByteArray bytes = randomBytes(random, size + 3);
        const QByteArrayView message = QByteArrayView(bytes).sliced(size % 4, size); // not aligned
        BitByBit reference(*each.crc());
        reference.add(message);
        QCOMPARE(each.compute(message), reference.value() ^ each.crc()->xorOut);
    }
}

void TestChecksum::everySplitGivesTheSame_data()
{
    addChecksums(false);
}

void TestChecksum::everySplitGivesTheSame()
{
    QFETCH(const int, index);
    const Checksum each = checksums()[index];
    QRandomGenerator random(5);
    const QByteArray bytes = randomBytes(random, 37);
    const QByteArrayView view(bytes);
    for (qsizetype first = 0; first <= view.size(); ++first) {
        for (qsizetype second = first; second <= view.size(); ++second) {
            quint64 state = each.add(each.begin(), view.first(first));
            state = each.add(state, view.first(second).sliced(first));
            QCOMPARE(each.end(state), each.compute(view.first(second)));
            QCOMPARE(each.end(each.add(state, view.sliced(second))), each.compute(view));
        }
    }
    quint64 state = each.begin();
    for (const char byte : bytes)
        state = each.add(state, QByteArrayView(&byte, 1));
    QCOMPARE(each.end(state), each.compute(bytes));
}

void TestChecksum::publishedExamplesComeOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("value");
    const auto row = [](const char *name, const QByteArray &bytes, quint64 value) {
        QTest::addRow("%s, %s", name, bytes.left(20).toHex().constData())
            << QString::fromLatin1(name) << bytes << value;
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    // AUTOSAR, Specification of CRC Routines
    row("CRC-16/ARC", hex("f20183"), 0xc2e1);
    row("CRC-16/ARC", hex("332255aabbccddeeff"), 0xae98);
    row("CRC-8/SAE-J1850", hex("00000000"), 0x59);
    row("CRC-16/IBM-3740", hex("00000000"), 0x84c0);
    row("CRC-32/ISO-HDLC", hex("00000000"), 0x2144df1c);
    // Modbus: read ten registers of device 1 from 0
    row("modbus", hex("01030000000a"), 0xcdc5);
    row("lrc/modbus", hex("010300000001"), 0xfb);
    row("intel hex", hex("0300300002337a"), 0x1e);
    row("nmea", "GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,", 0x47);
    row("ubx", hex("0a040000"), 0x0e34); // poll UBX-MON-VER
    row("lin", hex("4a5593e5"), 0xe6); // LIN 2.2A, 2.8.3
    row("rfc1071", hex("0001f203f4f5f6f7"), 0x220d); // section 3
    row("internet",
        hex("45000073000040004011"
            "0000"
            "c0a80001c0a800c7"),
        0xb861); // a header of IPv4
    row("fletcher-16", "abcde", 0xc8f0);
    row("fletcher-16", "abcdef", 0x2057);
    row("fletcher-16", "abcdefgh", 0x0627);
    row("fletcher-32", "abcde", 0xf04fc729);
    row("fletcher-32", "abcdef", 0x56502d2a);
    row("fletcher-32", "abcdefgh", 0xebe19591);
    row("adler-32", "Wikipedia", 0x11e60398);
    row("crc-32c", QByteArray(32, '\0'), 0x8a9136aa); // RFC 3720, B.4
    row("crc-32c", QByteArray(32, '\xff'), 0x62a8ab43);
    row("crc-32", "The quick brown fox jumps over the lazy dog", 0x414fa339);
    row("crc-8/maxim", hex("021cb801000000"), 0xa2); // Maxim's application note 27
    // without bytes
    row("crc-32", "", 0);
    row("crc-16/modbus", "", 0xffff);
    row("crc-16/kermit", "", 0);
    row("crc-24/ble", "", 0xaaaaaa);
    row("internet", "", 0xffff);
    row("sum-8/carry", "", 0);
    row("sum-8/carry", hex("ff01"), 1); // never 0 again
    row("sum-8/carry", hex("ff"), 0xff);
    row("adler-32", "", 1);
}

void TestChecksum::publishedExamplesComeOut()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const auto found = checksum(name);
    QVERIFY2(found, qPrintable(name));
    QTEST(found->compute(bytes), "value");
}

void TestChecksum::longSumsDoNotOverflow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint64>("modulus");
    QTest::addColumn<quint64>("begin");
    QTest::addColumn<int>("shift");
    QTest::newRow("fletcher-16") << QStringLiteral("fletcher-16") << quint64(255) << quint64(0) << 8;
    QTest::newRow("adler-32") << QStringLiteral("adler-32") << quint64(65521) << quint64(1) << 16;
}

void TestChecksum::longSumsDoNotOverflow()
{
    QFETCH(const quint64, modulus);
    QFETCH(const quint64, begin);
    QFETCH(const QString, name);
    QFETCH(const int, shift);
    QByteArray bytes(5'000'001, '\xff');
    bytes[3'000'000] = 'x';
    quint64 plain = begin;
    quint64 running = 0;
    for (const char byte : bytes) {
        plain = (plain + static_cast<quint8>(byte)) % modulus;
        running = (running + plain) % modulus;
    }
    QCOMPARE(checksum(name)->compute(bytes), running << shift | plain);
}

void TestChecksum::everyNameIsFound()
{
    QSet<QString> keys;
    const auto check = [&keys](QLatin1String name, const Checksum &each) {
        const QString text = name;
        QVERIFY2(!keys.contains(text.toLower()), name.data());
        keys.insert(text.toLower());
        for (QString variant : {text, text.toLower(), text.toUpper(), QString(text).remove(u'-').remove(u'/'),
                                QString(text).replace(u'-', u'_')}) {
            const auto found = checksum(variant);
            QVERIFY2(found && *found == each, name.data());
        }
    };
    for (const Checksum &each : checksums()) {
        check(each.name(), each);
        for (const QLatin1String alias : each.aliases())
            check(alias, each);
    }
    QCOMPARE(checksum(u"crc-16/arc")->aliases(),
             (QList<QLatin1String>{QLatin1String("ARC"), QLatin1String("CRC-16"), QLatin1String("CRC-16/LHA"),
                                   QLatin1String("CRC-IBM")}));
    QCOMPARE(checksum(u"sum-8")->aliases(), QList<QLatin1String>());
    QVERIFY(!checksum(u"sum-8")->crc());
}

void TestChecksum::anUnknownNameIsToldWhatThereIs()
{
    const auto none = checksum(u"CRC-99");
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(none.error().detail, QStringLiteral("no checksum is named \"CRC-99\""));
    QCOMPARE(checksum(u"openSAFETY").error().detail,
             QStringLiteral("no checksum is named \"openSAFETY\"; there is CRC-8/OPENSAFETY, CRC-16/OPENSAFETY-A, "
                            "CRC-16/OPENSAFETY-B"));
    QCOMPARE(checksum(u"").error().detail, QStringLiteral("no checksum is named \"\""));
    QCOMPARE(checksum(u"crc").error().detail.count(u','), 7); // not all of them
}

void TestChecksum::aValueIsWrittenInEitherOrder()
{
    QCOMPARE(checksum(u"crc-16")->write(0x1234, ByteOrder::BigEndian), QByteArray("\x12\x34"));
    QCOMPARE(checksum(u"crc-16")->write(0x1234, ByteOrder::LittleEndian), QByteArray("\x34\x12"));
    QCOMPARE(checksum(u"crc-24")->write(0x123456, ByteOrder::LittleEndian), QByteArray("\x56\x34\x12"));
    QCOMPARE(checksum(u"crc-15")->write(0x059e, ByteOrder::BigEndian), QByteArray("\x05\x9e"));
    QCOMPARE(checksum(u"crc-3/gsm")->write(4, ByteOrder::BigEndian), QByteArray("\4"));
    QCOMPARE(checksum(u"crc-64")->write(0x0102030405060708, ByteOrder::BigEndian), QByteArray("\1\2\3\4\5\6\7\10"));
}

void TestChecksum::theUsualOrderFollowsTheReflection()
{
    QCOMPARE(checksum(u"modbus")->usualOrder(), ByteOrder::LittleEndian);
    QCOMPARE(checksum(u"xmodem")->usualOrder(), ByteOrder::BigEndian);
    QCOMPARE(checksum(u"fletcher-16/ubx")->usualOrder(), ByteOrder::BigEndian);
}

//! Tables are made by whoever comes first.
void TestChecksum::threadsMayShareOne()
{
    const Checksum shared = *checksum(u"crc-40/gsm");
    std::vector<quint64> values(4);
    std::vector<std::thread> threads;
    for (quint64 &value : values)
        threads.emplace_back([&value, shared] { value = shared.compute("123456789"); });
    for (std::thread &thread : threads)
        thread.join();
    for (const quint64 value : values)
        QCOMPARE(value, shared.check());
}

QTEST_GUILESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
