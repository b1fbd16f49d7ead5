// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/checksumfinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebench;
using namespace wirebench::decode;

class TestChecksumFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyOneIsFoundInEveryPlace_data();
    void everyOneIsFoundInEveryPlace();
    void realFramesAreUnderstood_data();
    void realFramesAreUnderstood();
    void theLeastLikelyCoincidenceComesFirst();
    void whatStartsFirstComesFirst();
    void theUsualOrderComesFirst();
    void theChanceFallsWithEveryFrame();
    void randomBytesFitNothingWide();
    void equalFramesCountOnce();
    void whatComesBehindIsTheSameInAllFrames();
    void aStarBelongsToHexadecimalDigits();
    void allFramesMustFit();
    void framesThatAreTooShortFitNothing();
    void aChecksumIsOverSomething();
    void limitsOfPlacesAreKept();
    void tooMuchWorkIsNotDone();
    void aSearchCanBeStopped();
};

namespace {

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

QByteArray written(const Checksum &checksum, ChecksumForm form, quint64 value)
{
    switch (form) {
    case ChecksumForm::BigEndian:
        return checksum.write(value, ByteOrder::BigEndian);
    case ChecksumForm::LittleEndian:
        return checksum.write(value, ByteOrder::LittleEndian);
    case ChecksumForm::Hexadecimal:
        break;
    }
    const QByteArray digits = checksum.write(value, ByteOrder::BigEndian).toHex();
    return value % 2 == 0 ? digits : digits.toUpper();
}

//! A frame that ends as \a match says, with random bytes.
QByteArray frameFor(const ChecksumMatch &match, QRandomGenerator &random, qsizetype size)
{
    const QByteArray content = randomBytes(random, size);
    return randomBytes(random, match.start) + content + QByteArray(match.separator, '*')
        + written(match.checksum, match.form, match.checksum.compute(content))
        + QByteArray("\r\n").first(match.trailing);
}

//! Whether the frame ends as the match says: the definition, without the finder's shortcuts.
bool fits(const QByteArray &frame, const ChecksumMatch &match)
{
    const QByteArray before = frame.chopped(match.trailing);
    for (qsizetype end = match.start + 1; end < before.size(); ++end) {
        const quint64 value = match.checksum.compute(before.first(end).sliced(match.start));
        const QByteArray rest = before.sliced(end);
        const QByteArray digits = written(match.checksum, match.form, value);
        const bool isHex = match.form == ChecksumForm::Hexadecimal;
        const QByteArray expected = QByteArray(match.separator, '*') + digits;
        if (rest.size() == expected.size() && (isHex ? rest.toLower() == expected.toLower() : rest == expected))
            return true;
    }
    return false;
}

bool isSamePlace(const ChecksumMatch &a, const ChecksumMatch &b)
{
    return a.checksum == b.checksum && a.form == b.form && a.start == b.start && a.separator == b.separator
        && a.trailing == b.trailing;
}

//! Whether something of that many bytes, or more, was found.
bool hasSize(const ChecksumSearch &search, int size)
{
    return !search.matches.isEmpty() && search.matches.first().checksum.size() >= size;
}

QString described(const ChecksumMatch &match)
{
    return QStringLiteral("%1 form %2 start %3 separator %4 trailing %5")
        .arg(match.checksum.name())
        .arg(static_cast<int>(match.form))
        .arg(match.start)
        .arg(match.separator)
        .arg(match.trailing);
}

} // namespace

void TestChecksumFinder::everyOneIsFoundInEveryPlace_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < checksums().size(); ++index)
        QTest::newRow(checksums()[index].name().data()) << index;
}

void TestChecksumFinder::everyOneIsFoundInEveryPlace()
{
    QFETCH(const int, index);
    const Checksum each = checksums()[index];
    QRandomGenerator random(static_cast<quint32>(index));
    for (const ChecksumForm form : {ChecksumForm::BigEndian, ChecksumForm::LittleEndian, ChecksumForm::Hexadecimal}) {
        if (form == ChecksumForm::LittleEndian && each.size() == 1)
            continue; // the same as BigEndian
        const qsizetype separator = form == ChecksumForm::Hexadecimal ? random.bounded(2) : 0;
        const ChecksumMatch wanted{each, form, random.bounded(9), separator, random.bounded(3)};
        QList<QByteArray> frames;
        for (int count = 0; count < 4; ++count)
            frames.append(frameFor(wanted, random, 1 + random.bounded(60)));
        const ChecksumSearch search = findChecksums(frames);
        QVERIFY(search.complete);
        bool found = false;
        for (const ChecksumMatch &match : search.matches) {
            found = found || isSamePlace(match, wanted);
            for (const QByteArray &frame : frames)
                QVERIFY2(fits(frame, match), qPrintable(described(match)));
            QCOMPARE(match.frames, 4);
        }
        QVERIFY2(found, qPrintable(described(wanted)));
    }
}

void TestChecksumFinder::realFramesAreUnderstood_data()
{
    QTest::addColumn<QList<QByteArray>>("frames");
    QTest::addColumn<QString>("best");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    QTest::newRow("Modbus RTU") << QList<QByteArray>{hex("01030000000ac5cd"),
                                                     hex("110300"
                                                         "6b00037687")}
                                << QStringLiteral("CRC-16/MODBUS form 1 start 0 separator 0 trailing 0");
    QTest::newRow("NMEA 0183")
        << QList<QByteArray>{"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n",
                             "$GPGLL,4916.45,N,12311.12,W,225444,A,*1D\r\n",
                             "$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A\r\n"}
        << QStringLiteral("XOR-8 form 2 start 1 separator 1 trailing 2");
    QTest::newRow("Ethernet, low byte first")
        << QList<QByteArray>{"123456789" + hex("2639f4cb")}
        << QStringLiteral("CRC-32/ISO-HDLC form 1 start 0 separator 0 trailing 0");
    QTest::newRow("UBX") << QList<QByteArray>{hex("b5620a0400000e34"),
                                              hex("b5620106000007"
                                                  "16"),
                                              hex("b5620107000008"
                                                  "19")}
                         << QStringLiteral("FLETCHER-16/UBX form 0 start 2 separator 0 trailing 0");
}

void TestChecksumFinder::realFramesAreUnderstood()
{
    QFETCH(const QList<QByteArray>, frames);
    const ChecksumSearch search = findChecksums(frames);
    QTEST(search.matches.isEmpty() ? QString() : described(search.matches.first()), "best");
}

void TestChecksumFinder::theLeastLikelyCoincidenceComesFirst()
{
    QRandomGenerator random(9);
    // One byte of sums fits wherever four bytes of CRC do by chance; over many frames some single one does.
    for (int round = 0; round < 100; ++round) {
        const ChecksumMatch wanted{*checksum(u"crc-32"), ChecksumForm::LittleEndian};
        const ChecksumSearch search = findChecksums({frameFor(wanted, random, 20)});
        QVERIFY(isSamePlace(search.matches.first(), wanted));
        QVERIFY(search.matches.first().chance < 1e-5);
        QVERIFY(std::is_sorted(search.matches.cbegin(), search.matches.cend(),
                               [](const auto &a, const auto &b) { return a.chance < b.chance; }));
    }
}

void TestChecksumFinder::whatStartsFirstComesFirst()
{
    // To a CRC that begins with 0, zeros in front are nothing.
    const QByteArray content = QByteArray(3, '\0') + "123456789";
    const ChecksumSearch search = findChecksums({content + QByteArray::fromHex("31c3")});
    QVERIFY(search.matches.size() >= 4);
    for (qsizetype start = 0; start < 4; ++start)
        QCOMPARE(described(search.matches[start]),
                 QStringLiteral("CRC-16/XMODEM form 0 start %1 separator 0 trailing 0").arg(start));
}

void TestChecksumFinder::theUsualOrderComesFirst()
{
    // A value whose bytes are the same says nothing about their order.
    const auto ofEqualBytes = [](const Checksum &checksum) {
        for (int number = 0;; ++number) {
            const QByteArray content = "message " + QByteArray::number(number);
            const QByteArray value = checksum.write(checksum.compute(content), ByteOrder::BigEndian);
            if (value[0] == value[1])
                return QByteArray(content + value);
        }
    };
    const auto reflected =
        findChecksums({ofEqualBytes(*checksum(u"modbus"))}, {.largestStart = 0, .largestTrailing = 0});
    QCOMPARE(reflected.matches.first().form, ChecksumForm::LittleEndian);
    QCOMPARE(reflected.matches[1].form, ChecksumForm::BigEndian);
    const auto plain =
        findChecksums({ofEqualBytes(*checksum(u"crc-16/cms"))}, {.largestStart = 0, .largestTrailing = 0});
    QCOMPARE(plain.matches.first().form, ChecksumForm::BigEndian);
    QCOMPARE(plain.matches[1].form, ChecksumForm::LittleEndian);
}

void TestChecksumFinder::theChanceFallsWithEveryFrame()
{
    QRandomGenerator random(11);
    const ChecksumMatch wanted{*checksum(u"xor-8"), ChecksumForm::BigEndian};
    QList<QByteArray> frames;
    double before = 2;
    for (int count = 1; count <= 6; ++count) {
        frames.append(frameFor(wanted, random, 20 + count));
        const ChecksumSearch search = findChecksums(frames, {.largestStart = 0, .largestTrailing = 0});
        const auto match = std::find_if(search.matches.cbegin(), search.matches.cend(),
                                        [&](const ChecksumMatch &each) { return isSamePlace(each, wanted); });
        QVERIFY(match != search.matches.cend());
        QCOMPARE(match->frames, count);
        // 42 checksums have one byte, each tried in one place.
        QCOMPARE(match->chance, std::min(1.0, 42 * std::pow(256.0, -count)));
        QVERIFY(match->chance < before);
        before = match->chance;
    }
}

void TestChecksumFinder::randomBytesFitNothingWide()
{
    QRandomGenerator random(12);
    for (int round = 0; round < 50; ++round) {
        const ChecksumSearch one = findChecksums({randomBytes(random, 30)});
        for (const ChecksumMatch &match : one.matches)
            QVERIFY(match.checksum.size() <= 2 && match.chance > 0.01);
        QVERIFY(findChecksums({randomBytes(random, 30), randomBytes(random, 31), randomBytes(random, 32),
                               randomBytes(random, 33)})
                    .matches.isEmpty());
    }
}

void TestChecksumFinder::equalFramesCountOnce()
{
    QRandomGenerator random(13);
    const QByteArray frame = frameFor({*checksum(u"crc-16")}, random, 20);
    const ChecksumSearch once = findChecksums({frame});
    QVERIFY(!once.matches.isEmpty());
    QCOMPARE(findChecksums({frame, frame, frame}).matches, once.matches);
    QCOMPARE(once.matches.first().frames, 1);
}

void TestChecksumFinder::whatComesBehindIsTheSameInAllFrames()
{
    const Checksum crc = *checksum(u"crc-32");
    const QByteArray first = "one" + crc.write(crc.compute("one"), ByteOrder::BigEndian);
    const QByteArray second = "two" + crc.write(crc.compute("two"), ByteOrder::BigEndian);
    QCOMPARE(findChecksums({first + "\n", second + "\n"}).matches.size(), 1);
    QVERIFY(findChecksums({first + "\n", second + "\r"}).matches.isEmpty());
    QVERIFY(findChecksums({first + "\n", second}).matches.isEmpty());
}

void TestChecksumFinder::aStarBelongsToHexadecimalDigits()
{
    const Checksum crc = *checksum(u"crc-32");
    const quint64 value = crc.compute("one");
    const QByteArray digits = crc.write(value, ByteOrder::BigEndian).toHex();
    QCOMPARE(findChecksums({"one*" + digits}).matches.first().separator, 1);
    QVERIFY(!hasSize(findChecksums({"one," + digits}), 4));
    QVERIFY(!hasSize(findChecksums({"one*" + crc.write(value, ByteOrder::BigEndian)}), 4));
    QVERIFY(!hasSize(findChecksums({"one*" + digits.chopped(1) + "g"}), 4));
}

void TestChecksumFinder::allFramesMustFit()
{
    QRandomGenerator random(14);
    const ChecksumMatch wanted{*checksum(u"crc-16/dnp"), ChecksumForm::LittleEndian};
    QList<QByteArray> frames{frameFor(wanted, random, 20), frameFor(wanted, random, 30), frameFor(wanted, random, 10)};
    QCOMPARE(findChecksums(frames).matches.size(), 1);
    for (QByteArray &frame : frames) {
        frame[0] = static_cast<char>(frame[0] ^ 1);
        QVERIFY(findChecksums(frames).matches.isEmpty());
        frame[0] = static_cast<char>(frame[0] ^ 1);
    }
}

void TestChecksumFinder::framesThatAreTooShortFitNothing()
{
    QVERIFY(findChecksums({}).complete && findChecksums({}).matches.isEmpty());
    for (const QByteArray &frame : {QByteArray(), QByteArray("a")}) {
        const ChecksumSearch search = findChecksums({frame});
        QVERIFY(search.complete && search.matches.isEmpty());
        QVERIFY(findChecksums({frame, "123456789\x31\xc3"}).matches.isEmpty());
    }
    // The smallest there is: a byte, and its sum.
    const ChecksumSearch smallest = findChecksums({"aa"});
    QVERIFY(!smallest.matches.isEmpty());
    for (const ChecksumMatch &match : smallest.matches)
        QVERIFY(match.start == 0 && match.trailing == 0 && match.checksum.size() == 1);
}

void TestChecksumFinder::aChecksumIsOverSomething()
{
    // ff ff is what CRC-16/MODBUS makes of nothing.
    for (const ChecksumMatch &match : findChecksums({"ab\xff\xff"}).matches)
        QVERIFY2(match.start + match.separator + match.checksum.size() + match.trailing < 4,
                 qPrintable(described(match)));
}

void TestChecksumFinder::limitsOfPlacesAreKept()
{
    const QByteArray frame = "........123456789" + QByteArray::fromHex("cbf43926") + "\r\n";
    QCOMPARE(findChecksums({frame}).matches.first().start, 8);
    QVERIFY(!hasSize(findChecksums({frame}, {.largestStart = 7}), 4));
    QVERIFY(!hasSize(findChecksums({frame}, {.largestTrailing = 1}), 4));
    QVERIFY(!hasSize(findChecksums({"." + frame}), 4));
}

void TestChecksumFinder::tooMuchWorkIsNotDone()
{
    const Checksum crc = *checksum(u"crc-32");
    const QByteArray content(1'000'000, 'x');
    const QByteArray frame = content + crc.write(crc.compute(content), ByteOrder::BigEndian);
    const ChecksumSearch all = findChecksums({frame}, {.largestWork = 200'000'000}); // once from the first byte
    QVERIFY(!all.complete);
    QCOMPARE(all.matches.size(), 1);
    const ChecksumSearch none = findChecksums({frame}, {.largestWork = 999'999});
    QVERIFY(!none.complete);
    QCOMPARE(none.matches, QList<ChecksumMatch>());
    QVERIFY(!findChecksums({"ab"}, {.largestWork = 1'000}).complete); // small frames cost something too
}

void TestChecksumFinder::aSearchCanBeStopped()
{
    std::stop_source source;
    source.request_stop();
    const ChecksumSearch search = findChecksums({"123456789\x31\xc3"}, {.stop = source.get_token()});
    QVERIFY(!search.complete && search.matches.isEmpty());
}

QTEST_GUILESS_MAIN(TestChecksumFinder)
#include "tst_checksumfinder.moc"
