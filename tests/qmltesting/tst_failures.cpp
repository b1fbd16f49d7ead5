// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/blackhole.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! What tests that use the QML module say when they fail.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aFailureHasItsPlaceAndItsText_data();
    void aFailureHasItsPlaceAndItsText();
    void everyFailureIsLookedAt();
    void aFunctionThatFailsIsLeft();
    void thoseBehindItStillRun();
    void anExpectedFailureIsOne();
    void withoutATestItIsThrown();
    void openingEndsAtTheTimeout();

private:
    //! Of the runner, and m_exitCode with it.
    QString outputOf(const QString &test);
    //! What was said about \a function: "FAIL!  : … Loc: […]".
    QString saidOf(const QString &function) const;
    //! Of the first line behind \a start that ends with "// fails".
    int failingLine(const QString &start) const;

    QString m_out;
    QStringList m_source;
    int m_exitCode = 0;
};

namespace {

struct Case
{
    const char *function; // as the test says it
    const char *text; // that it says, among others
    const char *place = nullptr; // what the line that fails is behind, if that is not its function
};

constexpr Case cases[] = {
    {"bytesDiffer()",
     "() the bytes that came are not those that were expected\nbyte 3 (0x3): 04 expected, 05 came\n"
     "000000  expected  01 02 03 04   ....\n        got       01 02 03 05   ....\n"
     "                           ^^\nbefore it:\n"},
    {"bytesDiffer()", "s  device  > 2 bytes  01 02\n"},
    {"bytesDifferInAHelper()", "byte 3 (0x3): 04 expected, 05 came", "function ask("},
    {"textDiffers()", "expected  \"ping\"\ngot       \"pong\"\n            ^"},
    {"datagramsDiffer()", "() the datagram that came is not the one that was expected\n"},
    {"nothingComes()", "() 0 bytes came within 1 ms, and more were expected\n"},
    {"somethingComes()", "() 4 bytes came where nothing was expected\n"},
    {"noEndComes()", "() the device did not end within 1 ms\n"},
    {"aResetIsNoEnd()", ") where the device's end was expected\n"},
    {"moreComesThanTheEnd()", "() 3 bytes came where the end was expected\n"},
    {"thePatternIsWrong()", "() the pattern is wrong: "},
    {"thePayloadIsWrong()", "no value"},
    {"theAddressIsWrong()", "() \"tcp://nowhere\": expected a colon and a port at character 14\n"},
    {"nobodyIsThere()", "refused"},
    {"itWasNotOpened(send)", "the session was not opened; call open() first\n"},
    {"itWasNotOpened(expect)", "the session was not opened; call open() first\n"},
    {"itWasNotOpened(expectNothing)", "the session was not opened; call open() first\n"},
    {"itWasNotOpened(expectEnd)", "the session was not opened; call open() first\n"},
    {"bytesCannotBeSentWhereItIsClosed()", "() the session is not open\n"},
    {"aHandlerMustNotWait()", "() another function of this session waits; a handler must not wait in it, too\n",
     "id: hasty"},
    {"rulesAreWrong()", "() line 2: "},
    {"aDeviceNeedsToBeSomething()", "() a virtual device needs one of rules, name and source\n"},
    {"aDeviceIsOneThing()", "() a virtual device needs one of rules, name and source\n"},
    {"thereIsNoSuchDevice()", "() toaster: there is no such device; there are chargen, "},
    {"thereIsNoSuchFile()", "/failing/nowhere.wbdevice: "},
    {"onlyRulesSpeakUnasked()", "() echo only answers\n"},
    {"aClientSendsSomethingElse()", "byte 1 (0x1): 03 expected, 02 came\n"},
    {"aClientSendsNothing()", "() 0 bytes came within 1 ms, and more were expected\n"},
    {"nothingWasMeasured()", "() rtt p50: nothing was measured yet\n"},
    {"thereIsNoSuchMeasure(rtt)", "\"rtt\" is no measure; there are rate, "},
    {"thereIsNoSuchMeasure(sent p50)", "\"sent p50\" is no measure; there are rate, "},
    {"thereIsNoSuchMeasure(rtt p51)", "\"rtt p51\" is no measure; there are rate, "},
    {"thereIsNoSuchMeasure(rtt(x) p50)", "\"rtt(x) p50\" is no measure; there are rate, "},
    {"thereIsNoSuchMeasure(p50)", "\"p50\" is no measure; there are rate, "},
    {"whatIsToldIsATemplate()", "character"},
};

QString nameOf(const QString &function)
{
    return function.section(u'(', 0, 0);
}

} // namespace

void TestFailures::initTestCase()
{
    QFile source(QStringLiteral(FAILING_TEST));
    QVERIFY(source.open(QIODevice::ReadOnly));
    m_source = QString::fromUtf8(source.readAll()).split(u'\n');
    m_out = outputOf(QStringLiteral(FAILING_TEST));
}

QString TestFailures::outputOf(const QString &test)
{
    QProcess program;
    program.start(QStringLiteral(RUNNER),
                  {QStringLiteral("-input"), test, QStringLiteral("-import"), QStringLiteral(IMPORT_PATH)});
    if (!QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 90'000))
        return QStringLiteral("it did not end");
    m_exitCode = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return QString::fromUtf8(program.readAllStandardOutput());
}

QString TestFailures::saidOf(const QString &function) const
{
    const qsizetype begin = m_out.indexOf(QStringLiteral("FAIL!  : runner::Failing::test_%1").arg(function));
    return begin < 0 ? QString()
                     : m_out.mid(begin, m_out.indexOf(u']', m_out.indexOf(u"\n   Loc: ", begin)) + 1 - begin);
}

int TestFailures::failingLine(const QString &start) const
{
    qsizetype line = 0;
    while (line < m_source.size() && !m_source.at(line).contains(start))
        ++line;
    while (line < m_source.size() && !m_source.at(line).endsWith(u"// fails"))
        ++line;
    return static_cast<int>(line + 1);
}

void TestFailures::aFailureHasItsPlaceAndItsText_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    for (const Case &row : cases) {
        const QString function = QString::fromUtf8(row.function);
        const QString place =
            row.place ? QString::fromUtf8(row.place) : QStringLiteral("function test_%1(").arg(nameOf(function));
        QTest::newRow(row.function) << function << QString::fromUtf8(row.text) << place;
    }
}

void TestFailures::aFailureHasItsPlaceAndItsText()
{
    QFETCH(const QString, function);
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    const QString said = saidOf(function);
    QVERIFY2(said.contains(text), qPrintable(said.isEmpty() ? m_out : said));
    const QString where =
        QStringLiteral("Loc: [%1(%2)]").arg(QStringLiteral(FAILING_TEST), QString::number(failingLine(place)));
    QVERIFY2(said.endsWith(where), qPrintable(said + QStringLiteral("\nexpected ") + where));
}

void TestFailures::everyFailureIsLookedAt()
{
    QVERIFY(m_exitCode > 0);
    QStringList known;
    for (const Case &row : cases)
        known.append(nameOf(QString::fromUtf8(row.function)));
    known.removeDuplicates();
    QStringList failed;
    for (const QString &line : m_out.split(u'\n')) {
        if (line.startsWith(u"FAIL!"))
            failed.append(nameOf(line.section(QStringLiteral("::test_"), 1)));
    }
    failed.removeDuplicates();
    known.sort();
    failed.sort();
    QCOMPARE(failed, known);
}

void TestFailures::aFunctionThatFailsIsLeft()
{
    QVERIFY2(!m_out.contains(u"the test function was not left"), qPrintable(m_out));
    QVERIFY2(!m_out.contains(u"Uncaught exception"), qPrintable(m_out));
}

void TestFailures::thoseBehindItStillRun()
{
    QVERIFY2(m_out.contains(u"PASS   : runner::Failing::test_zLast()"), qPrintable(m_out));
}

void TestFailures::anExpectedFailureIsOne()
{
    QVERIFY2(m_out.contains(u"XFAIL  : runner::Failing::test_expectedFailuresAreExpected() it is broken"),
             qPrintable(m_out));
    QVERIFY(m_out.contains(u"PASS   : runner::Failing::test_expectedFailuresAreExpected()"));
}

void TestFailures::withoutATestItIsThrown()
{
    QProcess program;
    program.start(QStringLiteral(PLAIN_PROGRAM), {QStringLiteral(IMPORT_PATH)});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(program.readAllStandardOutput(), QByteArray("6: the session was not opened; call open() first\n"));
    QCOMPARE(program.exitCode(), 0);
}

void TestFailures::openingEndsAtTheTimeout()
{
    const tests::BlackHole nobody;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tst_opening.qml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(R"(import QtQuick
import QtTest
import Wirebench.Test
TestCase {
    name: "Opening"
    DeviceSession { id: session; address: "tcp://127.0.0.1:PORT"; timeout: 20 }
    function test_opening() { session.open() }
})")
                   .replace("PORT", QByteArray::number(nobody.port())));
    file.close();
    const QString out = outputOf(path);
    const QString said =
        QStringLiteral("test_opening() tcp://127.0.0.1:%1: no answer within 20 ms\n").arg(nobody.port());
    QVERIFY2(out.contains(said), qPrintable(out));
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
