// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/bytepattern.h"
#include "core/capture/filter/bytesearch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirebench::capture;
using namespace wirebench;
using Match = BytePattern::Match;

namespace {

//! So much time passes each time that somebody looks.
class SteppingClock : public Clock
{
public:
    explicit SteppingClock(std::chrono::nanoseconds each)
        : step(each)
    { }
    std::chrono::nanoseconds now() const override { return m_now += step; }
    std::unique_ptr<Timer> makeTimer() override { return {}; }

    std::chrono::nanoseconds step;

private:
    mutable std::chrono::nanoseconds m_now{};
};

} // namespace

class TestBytePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPatternMeansWhatItMeansByItself_data();
    void aPatternMeansWhatItMeansByItself();
    void aMatchIsFoundWhereverItBegins();
    void everyByteIsACharacter();
    void aHostilePatternIsGivenUp_data();
    void aHostilePatternIsGivenUp();
    void whatIsGivenUpDoesNotSpoilTheNext();
    void afterTooManyItIsNotTriedAnyMore();
    void theTimeOfAllMatchesIsBounded_data();
    void theTimeOfAllMatchesIsBounded();
    void whatIsQuickGivesNoTimeToOthers();
    void maskedBytesAreFoundWhereTheyAre();
};

void TestBytePattern::aPatternMeansWhatItMeansByItself_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("flags");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, int flags, const char *bytes, bool matches) {
        QTest::addRow("/%s/%d in %s", pattern, flags, bytes)
            << QString::fromLatin1(pattern) << flags << QByteArray(bytes) << matches;
    };
    constexpr int i = 1, m = 2, s = 4, x = 8;
    row("ERR", 0, "an ERR", true);
    row("ERR", 0, "an err", false);
    row("ERR", i, "an err", true);
    row("a|b", 0, "xb", true);
    row("a|b", 0, "xc", false);
    row("^b", 0, "ab", false);
    row("^b", 0, "a\nb", false);
    row("^b", m, "a\nb", true);
    row("\\Ab", m, "a\nb", false);
    row("a$", 0, "ba\n", true);
    row("a$", 0, "ab", false);
    row("a$", m, "a\nb", true);
    row("a.b", 0, "a\nb", false);
    row("a.b", s, "a\nb", true);
    row("a b", x, "ab", true);
    row("a b", 0, "ab", false);
    row("b # comment", x, "ab", true);
    row("(?x)b # comment", 0, "ab", true);
    row("\\Qb", 0, "ab", true);
    row("\\Q(b", 0, "a(b", true);
    row("(a)(b)\\2\\1", 0, "xabba", true);
    row("(a)(b)\\1\\2", 0, "xabba", false);
    row("(?<=a)b", 0, "ab", true);
    row("(?<=a)b", 0, "cb", false);
    row("(?<!a)b", 0, "ab", false);
    row("(\\(?1)", 0, "(1", true);
    row("(?i:a)B", 0, "aB", true);
    row("(?i)a", 0, "A", true);
    row("(?(?=a)ab|cd)", 0, "cd", true);
    row("\\bab\\b", 0, "x ab y", true);
    row("\\bab\\b", 0, "xaby", false);
    row("x*", 0, "", true);
    row("$", 0, "", true);
    row("a{2}", 0, "aa", true);
    row("a{2}", 0, "a", false);
    row("a(*ACCEPT)b", 0, "a", true);
}

void TestBytePattern::aPatternMeansWhatItMeansByItself()
{
    QFETCH(const QString, pattern);
    QFETCH(const int, flags);
    QFETCH(const QByteArray, bytes);
    BytePattern compiled(pattern, RegexFlags::fromInt(static_cast<quint8>(flags)));
    QVERIFY2(compiled.isValid(), qPrintable(compiled.problem()));
    const auto match = compiled.match(bytes);
    QVERIFY(match != Match::GivenUp);
    QTEST(match == Match::Yes, "matches");

    // And in what is too long to be looked at in the short way.
    QRegularExpression::PatternOptions options;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, (flags & 1) != 0);
    options.setFlag(QRegularExpression::MultilineOption, (flags & 2) != 0);
    options.setFlag(QRegularExpression::DotMatchesEverythingOption, (flags & 4) != 0);
    options.setFlag(QRegularExpression::ExtendedPatternSyntaxOption, (flags & 8) != 0);
    for (const QByteArray &before : {QByteArray(2000, '-'), QByteArray(2000, '\n'), QByteArray(40'000, '-')}) {
        const QByteArray longer = before + bytes;
        const bool expected = QRegularExpression(pattern, options).match(QString::fromLatin1(longer)).hasMatch();
        QCOMPARE(compiled.match(longer), expected ? Match::Yes : Match::No);
    }
}

void TestBytePattern::aMatchIsFoundWhereverItBegins()
{
    BytePattern plain(QStringLiteral("a[b]c"), {});
    BytePattern behind(QStringLiteral("(?<=.b)cd"), {});
    BytePattern atEnd(QStringLiteral("d$"), {});
    BytePattern atStart(QStringLiteral("^abc"), {});
    for (const qsizetype size : {0, 1, 1'019, 1'020, 1'021, 1'024, 1'025, 32'765, 32'766, 32'767, 32'768, 32'769,
                                 65'535, 65'536, 65'537, 200'000}) {
        QByteArray bytes(size, '.');
        QCOMPARE(plain.match(bytes), Match::No);
        bytes += "abcd";
        QCOMPARE(plain.match(bytes), Match::Yes);
        QCOMPARE(behind.match(bytes), Match::Yes);
        QCOMPARE(atEnd.match(bytes), Match::Yes);
        QCOMPARE(atStart.match(bytes), size == 0 ? Match::Yes : Match::No);
        bytes += QByteArray(1000, '.');
        QCOMPARE(plain.match(bytes), Match::Yes);
        QCOMPARE(atEnd.match(bytes), Match::No);
    }
}

void TestBytePattern::everyByteIsACharacter()
{
    for (int byte = 0; byte < 256; ++byte) {
        const auto pattern = QStringLiteral("a\\x%1b").arg(byte, 2, 16, QLatin1Char('0'));
        BytePattern compiled(pattern, {});
        QVERIFY(compiled.isValid());
        for (const int other : {byte, (byte + 1) % 256, (byte + 128) % 256}) {
            const QByteArray bytes = QByteArray("xa") + static_cast<char>(other) + 'b';
            QCOMPARE(compiled.match(bytes), other == byte ? Match::Yes : Match::No);
        }
    }
    // Pieces of UTF-8 are characters of their own, and plain text beyond Latin 1 is in no byte.
    QCOMPARE(BytePattern(QStringLiteral("\u00e9"), {}).match("\xe9"), Match::Yes);
    QCOMPARE(BytePattern(QStringLiteral("\u00e9"), {}).match("\xc3\xa9"), Match::No);
    QCOMPARE(BytePattern(QStringLiteral("\u00c9"), RegexFlag::IgnoreCase).match("\xe9"), Match::Yes);
    QCOMPARE(BytePattern(QStringLiteral("\u01e9"), {}).match("\xe9"), Match::No);
}

void TestBytePattern::aHostilePatternIsGivenUp_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qsizetype>("size");
    for (const char *pattern : {"(a+)+b", "(a|aa)+b", "(a*)*b", "[^x]*[^y]*[^z]*!", "(.*)(.*)(.*)(.*)[^a]",
                                "(a*)\\1\\1b", "(?=(a+))*b", "(a?){30}a{30}b", "(((a{1,9}){1,9}){1,9}){1,9}b"}) {
        for (const qsizetype size : {200, 1'024, 65'000})
            QTest::addRow("/%s/ %d", pattern, static_cast<int>(size)) << QString::fromLatin1(pattern) << size;
    }
}

//! Or found not to match, where the engine sees that at once.
void TestBytePattern::aHostilePatternIsGivenUp()
{
    QFETCH(const QString, pattern);
    QFETCH(const qsizetype, size);
    BytePattern compiled(pattern, {});
    QVERIFY2(compiled.isValid(), qPrintable(compiled.problem()));
    const QByteArray bytes = QByteArray(size - 1, 'a') + 'A';
    QElapsedTimer timer;
    timer.start();
    QVERIFY(compiled.match(bytes) != Match::Yes || pattern.contains(u'^'));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    if (timer.elapsed() > 300)
        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
}

void TestBytePattern::whatIsGivenUpDoesNotSpoilTheNext()
{
    BytePattern compiled(QStringLiteral("(a+)+[bc]"), {});
    QCOMPARE(compiled.match(QByteArray(5000, 'a')), Match::GivenUp);
    QCOMPARE(compiled.match(QByteArray(1000, 'a')), Match::GivenUp);
    QCOMPARE(compiled.match("aac"), Match::Yes);
    QCOMPARE(compiled.match("aa"), Match::No);
    // More work than a short input is given at first, and less than all.
    QCOMPARE(BytePattern(QStringLiteral("^(?:a|b)*c|xc"), {}).match(QByteArray(QByteArray(1000, 'a') + "xc")),
             Match::Yes);
    const QByteArray large(BytePattern::largestInput, '.');
    QCOMPARE(compiled.match(large), Match::No);
    QCOMPARE(compiled.match(QByteArray(large + '.')), Match::GivenUp);
    QCOMPARE(BytePattern(QStringLiteral("ab"), {}).match(QByteArray(large + "ab")), Match::Yes);
}

void TestBytePattern::afterTooManyItIsNotTriedAnyMore()
{
    BytePattern compiled(QStringLiteral("(a+)+[bc]"), {});
    const QByteArray hostile(5000, 'a');
    for (int i = 0; i < BytePattern::mostGivenUp - 1; ++i)
        QCOMPARE(compiled.match(hostile), Match::GivenUp);
    QCOMPARE(compiled.match(QByteArray(BytePattern::largestInput + 1, 'a')), Match::GivenUp); // does not count
    QCOMPARE(compiled.match("xab"), Match::Yes);
    QCOMPARE(compiled.match(hostile), Match::GivenUp);
    QCOMPARE(compiled.match("xab"), Match::GivenUp);
    BytePattern another(QStringLiteral("(a+)+[bc]"), {});
    QCOMPARE(another.match("xab"), Match::Yes);
}

void TestBytePattern::theTimeOfAllMatchesIsBounded_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qint64>("time"); // ns that each takes
    QTest::addColumn<int>("tries");
    constexpr qint64 eighth = 1'250'000'000; // of what there is
    const auto row = [](const char *name, qsizetype size, qint64 time, int tries) {
        QTest::newRow(name) << size << time << tries;
    };
    row("an eighth of the time above what is usual", 0, eighth + 2'000, 8);
    row("a bit less", 0, eighth + 1'999, 9);
    row("likewise with a thousand bytes", 1'000, eighth + 12'000, 8);
    row("a bit less with a thousand bytes", 1'000, eighth + 11'999, 9);
    row("all at once", 0, 8 * eighth + 2'000, 1);
    row("as usual", 1'000, 12'000, 1'000);
}

void TestBytePattern::theTimeOfAllMatchesIsBounded()
{
    QFETCH(const qsizetype, size);
    QFETCH(const int, tries);
    QFETCH(const qint64, time);
    SteppingClock clock(std::chrono::nanoseconds{time});
    BytePattern compiled(QStringLiteral("^[a]*$"), {}, clock);
    const QByteArray bytes(size, 'a');
    for (int i = 0; i < tries; ++i) {
        QVERIFY(!compiled.isExhausted());
        QCOMPARE(compiled.match(bytes), Match::Yes);
    }
    if (tries == 1'000)
        return;
    QVERIFY(compiled.isExhausted());
    QCOMPARE(compiled.match(bytes), Match::GivenUp);
    QCOMPARE(compiled.match("b"), Match::GivenUp);
    BytePattern plain(QStringLiteral("a"), {}, clock); // cannot be slow
    for (int i = 0; i < 20; ++i)
        QCOMPARE(plain.match("ba"), Match::Yes);
}

void TestBytePattern::whatIsQuickGivesNoTimeToOthers()
{
    SteppingClock clock(std::chrono::nanoseconds(0));
    BytePattern compiled(QStringLiteral("^[a]*$"), {}, clock);
    const QByteArray large(BytePattern::largestInput, 'a');
    for (int i = 0; i < 10; ++i)
        QCOMPARE(compiled.match(large), Match::Yes);
    clock.step = std::chrono::nanoseconds(BytePattern::mostTime) + BytePattern::usualTime(1);
    QCOMPARE(compiled.match("a"), Match::Yes);
    QCOMPARE(compiled.match("a"), Match::GivenUp);
}

void TestBytePattern::maskedBytesAreFoundWhereTheyAre()
{
    const auto find = [](const char *wanted, const char *mask, const QByteArray &bytes) {
        return MaskedSearch(QByteArray::fromHex(wanted), QByteArray::fromHex(mask)).find(bytes);
    };
    const QByteArray bytes = QByteArray::fromHex("0102010302ff0104");
    QCOMPARE(find("01", "ff", bytes), 0);
    QCOMPARE(find("0104", "ffff", bytes), 6);
    QCOMPARE(find("0103", "ffff", bytes), 2);
    QCOMPARE(find("0105", "ffff", bytes), -1);
    QCOMPARE(find("01000000", "ffff0000", bytes), -1);
    QCOMPARE(find("00000003", "000000ff", bytes), 0);
    QCOMPARE(find("010002", "ff00ff", bytes), 2);
    QCOMPARE(find("02ff0001", "ffff00ff", bytes), -1);
    QCOMPARE(find("02f001", "fff0ff", bytes), 4);
    QCOMPARE(find("000000", "000000", bytes), 0);
    QCOMPARE(find("000000", "000000", bytes.first(2)), -1);
    QCOMPARE(find("0000000000000004", "00000000000000ff", bytes), 0);
    QCOMPARE(find("000000000000000004", "0000000000000000ff", bytes), -1);
    QCOMPARE(find("04", "0f", bytes), 7);
    QCOMPARE(find("0400", "ff00", bytes), -1); // what is found first has no room behind it
    QCOMPARE(find("00ff01040000", "00ffffff0000", bytes), -1);
    QCOMPARE(find("f0", "f0", bytes), 5);
    QCOMPARE(findBytes("abcabd", "abd"), 3);
    QCOMPARE(findBytes("abcab", "abd"), -1);
    QCOMPARE(findBytes("ab", "abd"), -1);
    QCOMPARE(findBytes("", ""), 0);
    QCOMPARE(findBytes(QByteArray("a\0b", 3), QByteArray("\0b", 2)), 1);
}

QTEST_GUILESS_MAIN(TestBytePattern)
#include "tst_bytepattern.moc"
