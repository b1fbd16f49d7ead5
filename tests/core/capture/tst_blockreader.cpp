// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/blockreader.h"
#include "tests/support/capturewriter.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::CaptureWriter;

namespace {

//! What a reader found, as text; then where it stopped, and why.
struct Found
{
    QByteArrayList blocks;
    quint64 position = 0;
    QString error;

    friend bool operator==(const Found &, const Found &) = default;
};

struct Describe
{
    QByteArray operator()(const SectionBlock &block) const { return "section " + block.application.toByteArray(); }
    QByteArray operator()(const InterfaceBlock &block) const
    {
        return "interface " + QByteArray::number(block.interface) + " link " + QByteArray::number(block.linkType) + ' '
            + block.name.toByteArray() + '/' + block.description.toByteArray();
    }
    QByteArray operator()(const PacketBlock &block) const
    {
        return "packet on " + QByteArray::number(block.interface) + " link " + QByteArray::number(block.linkType)
            + " at " + QByteArray::number(block.time) + " direction " + QByteArray::number(int(block.direction)) + ' '
            + block.data.toByteArray();
    }
    QByteArray operator()(const JournalBlock &block) const { return "journal " + block.text.toByteArray(); }
    QByteArray operator()(const NameBlock &block) const
    {
        QByteArray all("names");
        for (const auto &[address, name] : block.names)
            all += ' ' + address.toString().toLatin1() + '=' + name.toByteArray();
        return all;
    }
    QByteArray operator()(const OtherBlock &block) const { return "other " + QByteArray::number(block.type); }
};

//! True when everything that is said to lie somewhere lies there.
bool liesWhereItSays(const Block &block, const QByteArray &file)
{
    if (const auto *packet = std::get_if<PacketBlock>(&block))
        return file.mid(qsizetype(packet->dataOffset), packet->data.size()) == packet->data;
    if (const auto *journal = std::get_if<JournalBlock>(&block))
        return file.mid(qsizetype(journal->textOffset), journal->text.size()) == journal->text;
    return true;
}

//! Gives the parts to a reader, one after the other.
Found read(const QByteArrayList &parts)
{
    BlockReader reader;
    Found found;
    QByteArray file;
    for (const QByteArray &part : parts) {
        file += part;
        reader.append(part);
        for (;;) {
            const auto block = reader.next();
            found.position = reader.position();
            if (!block) {
                found.error = block.error().detail;
                return found;
            }
            if (!*block)
                break;
            found.blocks += std::visit(Describe(), **block);
            if (!liesWhereItSays(**block, file))
                found.blocks += "which is not there";
        }
    }
    return found;
}

//! A file with every kind of block, and options.
QByteArray everything(bool isBigEndian)
{
    CaptureWriter writer(isBigEndian);
    writer.section("Test 1");
    writer.interface(1, {{2, "eth0"}, {3, "a card"}}, 6);
    writer.interface(101, {{14, writer.number(qint64(10))}}, 9, 3);
    writer.packet(0, 1'700'000'000'000'001, "first");
    writer.packet(1, 5, "", 1);
    writer.packet(1, 6, "four", 2);
    writer.block(3, writer.number(quint32(9)) + "simple");
    writer.block(2,
                 writer.number(quint16(1)) + writer.number(quint16(0)) + writer.number(quint32(0))
                     + writer.number(quint32(8)) + writer.number(quint32(2)) + writer.number(quint32(2))
                     + QByteArray("ob\0\0", 4) + writer.options({{2, writer.number(quint32(1))}}));
    writer.journal("MESSAGE=hello\n");
    writer.block(4,
                 writer.number(quint16(1)) + writer.number(quint16(8)) + QByteArray("\x7f\0\0\1one\0", 8)
                     + writer.number(quint16(2)) + writer.number(quint16(20)) + QByteArray(15, '\0')
                     + QByteArray("\1six\0", 5) + writer.number(quint16(7)) + writer.number(quint16(1))
                     + QByteArray("x\0\0\0", 4) + writer.number(quint32(0)));
    writer.block(5, writer.number(quint32(0)) + writer.number(quint64(1)));
    writer.block(10, "secrets!");
    writer.block(0xbad, "1234custom");
    writer.section();
    writer.interface(0, {}, 9, 3);
    writer.block(3, writer.number(quint32(9)) + "cut");
    writer.packet(0, 7, "again");
    return writer.bytes;
}

QByteArray somePcap(bool isBigEndian, quint32 magic)
{
    CaptureWriter writer(isBigEndian);
    writer.pcapHeader(0x14000001, magic); // with a checksum behind each packet
    writer.pcapPacket(1, 2, "one");
    writer.pcapPacket(0xffffffff, 999'999, "");
    return writer.bytes;
}

QByteArray replaced(QByteArray bytes, qsizetype at, const QByteArray &with)
{
    return bytes.replace(at, with.size(), with);
}

} // namespace

class TestBlockReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void allBlocksAreRead_data();
    void allBlocksAreRead();
    void pcapIsRead_data();
    void pcapIsRead();
    void everySplitGivesTheSame_data() { allBlocksAreRead_data(); }
    void everySplitGivesTheSame();
    void theOrderOfBytesMayChangeWithTheSection();
    void aTornEndIsNoErrorAndHasAPlace();
    void everyByteMayBeTheLast();
    void aWrongLengthHasItsPlace_data();
    void aWrongLengthHasItsPlace();
    void everyFieldMayBeAnything();
    void anErrorStays();
    void readingGoesOnFromASavedState();
};

void TestBlockReader::allBlocksAreRead_data()
{
    QTest::addColumn<bool>("isBigEndian");
    QTest::newRow("little endian") << false;
    QTest::newRow("big endian") << true;
}

void TestBlockReader::allBlocksAreRead()
{
    QFETCH(const bool, isBigEndian);
    const QByteArray file = everything(isBigEndian);
    const Found found = read({file});
    QCOMPARE(found.error, QString());
    const QByteArray padding(2, '\0');
    const QByteArrayList expected{"section Test 1",
                                  "interface 0 link 1 eth0/a card",
                                  "interface 1 link 101 /",
                                  "packet on 0 link 1 at 1700000000000001000 direction 0 first",
                                  "packet on 1 link 101 at 10000000005 direction 1 ",
                                  "packet on 1 link 101 at 10000000006 direction 2 four",
                                  "packet on 0 link 1 at 0 direction 0 simple" + padding,
                                  "packet on 1 link 101 at 10000000008 direction 1 ob",
                                  "journal MESSAGE=hello\n" + padding,
                                  "names 127.0.0.1=one ::1=six",
                                  "other 5",
                                  "other 10",
                                  "other 2989",
                                  "section ",
                                  "interface 2 link 0 /",
                                  "packet on 2 link 0 at 0 direction 0 cut",
                                  "packet on 2 link 0 at 7 direction 0 again"};
    QCOMPARE(found.blocks, expected);
    QCOMPARE(found.position, quint64(file.size()));
}

void TestBlockReader::pcapIsRead_data()
{
    QTest::addColumn<bool>("isBigEndian");
    QTest::addColumn<quint32>("magic");
    QTest::addColumn<QByteArrayList>("times");
    for (const bool isBigEndian : {false, true}) {
        const auto row = [&](const char *name, quint32 magic, const QByteArrayList &times) {
            QTest::addRow("%s, %s", name, isBigEndian ? "big" : "little") << isBigEndian << magic << times;
        };
        row("microseconds", 0xa1b2c3d4, {"1000002000", "4294967295999999000"});
        row("nanoseconds", 0xa1b23c4d, {"1000000002", "4294967295000999999"});
    }
}

void TestBlockReader::pcapIsRead()
{
    QFETCH(const bool, isBigEndian);
    QFETCH(const quint32, magic);
    QFETCH(const QByteArrayList, times);
    const QByteArray file = somePcap(isBigEndian, magic);
    const Found whole = read({file});
    QCOMPARE(whole.error, QString());
    QCOMPARE(whole.blocks,
             QByteArrayList({"interface 0 link 1 /", "packet on 0 link 1 at " + times[0] + " direction 0 one",
                             "packet on 0 link 1 at " + times[1] + " direction 0 "}));
    for (qsizetype split = 0; split <= file.size(); ++split)
        QCOMPARE(read({file.first(split), file.sliced(split)}), whole);
}

void TestBlockReader::everySplitGivesTheSame()
{
    QFETCH(const bool, isBigEndian);
    const QByteArray file = everything(isBigEndian);
    const Found whole = read({file});
    QByteArrayList bytes;
    for (const char byte : file)
        bytes.append(QByteArray(1, byte));
    QCOMPARE(read(bytes), whole);
    for (qsizetype split = 0; split <= file.size(); ++split)
        QCOMPARE(read({file.first(split), file.sliced(split)}), whole);
}

void TestBlockReader::theOrderOfBytesMayChangeWithTheSection()
{
    const Found both = read({everything(false) + everything(true)});
    QCOMPARE(both.error, QString());
    QCOMPARE(both.blocks.size(), 2 * read({everything(true)}).blocks.size());
    QCOMPARE(both.blocks.last(), QByteArray("packet on 5 link 0 at 7 direction 0 again"));
}

void TestBlockReader::aTornEndIsNoErrorAndHasAPlace()
{
    CaptureWriter writer;
    writer.section();
    writer.interface(101);
    const qsizetype last = writer.bytes.size();
    writer.packet(0, 1, "torn");
    for (qsizetype size = last; size < writer.bytes.size(); ++size) {
        const Found found = read({writer.bytes.first(size)});
        QCOMPARE(found.error, QString());
        QCOMPARE(found.position, quint64(last));
    }
}

void TestBlockReader::everyByteMayBeTheLast()
{
    for (const QByteArray &file : {everything(false), everything(true), somePcap(false, 0xa1b2c3d4)}) {
        const Found whole = read({file});
        for (qsizetype size = 0; size < file.size(); ++size) {
            const Found found = read({file.first(size)});
            QCOMPARE(found.error, QString());
            QVERIFY(found.position <= quint64(size));
            QCOMPARE(found.blocks, whole.blocks.first(found.blocks.size()));
        }
    }
}

void TestBlockReader::aWrongLengthHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &file, int place, const char *error) {
        QTest::newRow(name) << file
                            << QStringLiteral("at byte %1 of the file: ").arg(place) + QString::fromLatin1(error);
    };
    CaptureWriter writer;
    const auto u16 = [&](quint16 value) { return writer.number(value); };
    const auto u32 = [&](quint32 value) { return writer.number(value); };
    writer.section();
    writer.interface(101);
    const QByteArray start = writer.bytes;
    const qsizetype block = start.size();
    writer.packet(0, 1, "data", 1);
    const QByteArray file = writer.bytes;
    QCOMPARE(block, 28 + 32);

    row("not a capture", "GET / HTTP/1.1", 0, "neither pcapng nor pcap, which do not begin with 47 45 54 20");
    row("no byte order", replaced(file, 8, "none"), 8, "no byte order: expected 1a2b3c4d or the reverse");
    row("version 2", replaced(file, 12, u16(2)), 12, "version 2 of pcapng; expected 1");
    for (const quint32 length : {0U, 1U, 8U, 46U})
        row(qPrintable(QStringLiteral("length %1").arg(length)), replaced(file, block + 4, u32(length)), 64,
            qPrintable(QStringLiteral("a block of %1 bytes; expected a multiple of 4, at least 12").arg(length)));
    row("length huge", replaced(file, block + 4, u32(0xfffffffc)), 64,
        "a block of 4294967292 bytes; the limit is 16777216");
    row("length just over", replaced(file, block + 4, u32(16 * 1024 * 1024 + 4)), 64,
        "a block of 16777220 bytes; the limit is 16777216");
    row("other length behind", replaced(file, file.size() - 4, u32(44)), 104,
        "the length of the block again, 48; got 44");
    row("interface", replaced(file, block + 8, u32(1)), 68,
        "interface 1 in an enhanced packet; the section has described 1");
    row("captured one more", replaced(file, block + 20, u32(17)), 80,
        "17 bytes captured in an enhanced packet with room for 16");
    row("captured huge", replaced(file, block + 20, u32(0xffffffff)), 80,
        "4294967295 bytes captured in an enhanced packet with room for 16");
    row("option", replaced(file, block + 34, u16(9)), 94, "an option of 9 bytes, with 8 left");
    row("option huge", replaced(file, block + 34, u16(0xffff)), 94, "an option of 65535 bytes, with 8 left");

    const auto small = [&](const char *name, quint32 type, const QByteArray &body, int place, const char *error) {
        CaptureWriter one;
        one.bytes = start;
        one.block(type, body);
        row(name, one.bytes, place, error);
    };
    small("small section", 0x0a0d0d0a, u32(0x1a2b3c4d) + "12345678", 68,
          "a section header of 24 bytes; at least 28 expected");
    small("small interface", 1, "1234", 68, "an interface description of 16 bytes; at least 20 expected");
    small("small packet", 6, QByteArray(16, '\0'), 68, "an enhanced packet of 28 bytes; at least 32 expected");
    small("small obsolete packet", 2, QByteArray(16, '\0'), 68, "an obsolete packet of 28 bytes; at least 32 expected");
    small("small simple packet", 3, "", 68, "a simple packet of 12 bytes; at least 16 expected");
    small("name", 4, u16(1) + u16(5) + "1234", 70, "a name record of 5 bytes, with 4 left");

    CaptureWriter lone;
    lone.section();
    lone.block(3, QByteArray(8, '\0'));
    row("simple packet without interface", lone.bytes, 36, "a simple packet in a section without an interface");
    row("interface of the section before", start + lone.bytes.first(28) + file.sliced(block), 96,
        "interface 0 in an enhanced packet; the section has described 0");

    const QByteArray pcap = somePcap(false, 0xa1b2c3d4);
    row("version of pcap", replaced(pcap, 4, u16(3)), 4, "version 3 of pcap; expected 2");
    row("packet of pcap", replaced(pcap, 32, u32(0xffffffff)), 32,
        "a packet of 4294967295 bytes; the limit is 16777216");
}

void TestBlockReader::aWrongLengthHasItsPlace()
{
    QFETCH(const QByteArray, file);
    const Found found = read({file});
    QTEST(found.error, "error");
    for (qsizetype split = 0; split <= file.size(); ++split)
        QCOMPARE(read({file.first(split), file.sliced(split)}).error, found.error);
}

//! Every two and four bytes of a file replaced: what comes of it is blocks, or an error with a place.
void TestBlockReader::everyFieldMayBeAnything()
{
    for (const bool isBigEndian : {false, true}) {
        for (const QByteArray &file : {everything(isBigEndian), somePcap(isBigEndian, 0xa1b23c4d)}) {
            const CaptureWriter writer(isBigEndian);
            for (qsizetype at = 0; at + 4 <= file.size(); ++at) {
                for (const quint32 value : {0U, 1U, 4U, 12U, 0x7fffffffU, 0x80000000U, 0xfffffffcU, 0xffffffffU}) {
                    for (const QByteArray &field : {writer.number(value), writer.number(quint16(value))}) {
                        const Found found = read({replaced(file, at, field)});
                        QVERIFY(found.position <= quint64(file.size()));
                        QVERIFY(!found.blocks.contains("which is not there"));
                        QVERIFY(found.error.isEmpty() || found.error.startsWith(QStringLiteral("at byte ")));
                    }
                }
            }
        }
    }
}

void TestBlockReader::anErrorStays()
{
    BlockReader reader;
    reader.append("nonsense");
    const auto first = reader.next();
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::InvalidArgument);
    reader.append(everything(false));
    const auto second = reader.next();
    QVERIFY(!second);
    QCOMPARE(second.error(), first.error());
}

void TestBlockReader::readingGoesOnFromASavedState()
{
    for (const QByteArray &file : {everything(false), everything(true), somePcap(true, 0xa1b23c4d)}) {
        const Found whole = read({file});
        for (qsizetype split = 0; split <= file.size(); ++split) {
            BlockReader first;
            QByteArrayList blocks;
            first.append(file.first(split));
            for (auto block = first.next(); block && *block; block = first.next())
                blocks += std::visit(Describe(), **block);
            BlockReader second;
            QVERIFY(second.restoreState(first.saveState()));
            QCOMPARE(second.position(), first.position());
            QCOMPARE(second.interfaceCount(), first.interfaceCount());
            second.append(file.sliced(qsizetype(second.position())));
            for (auto block = second.next(); block && *block; block = second.next())
                blocks += std::visit(Describe(), **block);
            QCOMPARE(blocks, whole.blocks);
        }
    }
}

QTEST_GUILESS_MAIN(TestBlockReader)
#include "tst_blockreader.moc"
