// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>

//! What a test that uses the macros says when it fails.
class TestMacros : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailureHasItsPlaceAndTheDifference();
};

void TestMacros::aFailureHasItsPlaceAndTheDifference()
{
    QProcess program;
    program.start(QStringLiteral(FAILING_TEST), QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(program.exitCode(), 2); // how many failed
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(!out.contains("was not left"), out.constData());
    for (const char *text :
         {"FAIL!  : FailingTest::bytesDiffer()", "the bytes that came are not those that were expected",
          "byte 3 (0x3): 04 expected, 05 came", "000000  expected  01 02 03 04   ....",
          "        got       01 02 03 05   ....", "                           ^^", "device  > 2 bytes  01 02",
          "failingtest.cpp(26)", "FAIL!  : FailingTest::theAddressIsWrong()", "expected a colon and a port",
          "failingtest.cpp(33)"})
        QVERIFY2(out.contains(text), QByteArray(QByteArray(text) + "\n" + out).constData());
}

QTEST_GUILESS_MAIN(TestMacros)
#include "tst_macros.moc"
