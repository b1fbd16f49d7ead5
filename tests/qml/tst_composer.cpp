// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/composer.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;

//! What a text becomes before it is sent.
class ComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsBecomeBytes_data();
    void textsBecomeBytes();
    void framesAreAddedAndMarked_data();
    void framesAreAddedAndMarked();
    void aFrameThatCannotBeSaysWhy();
    void whatIsWrongIsSaidAndNotSent();
    void whatTheProgramMakesIsMarked();
    void sequenceNumbersCountUp();
    void historyGoesBackAndForth();
    void historyHasNoDoubles();
    void repeatingSendsUntilItIsStopped();
    void repeatingStopsAtAProblem();
    void everythingIsThereAgain();
    void hostileStatesAreHarmless();
};

void ComposerTest::textsBecomeBytes_data()
{
    QTest::addColumn<int>("notation");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lineEnd");
    QTest::addColumn<QString>("checksum");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << int(Composer::Text) << "PING" << 0 << "" << QByteArray("PING");
    QTest::newRow("text, LF") << int(Composer::Text) << "PING" << 1 << "" << QByteArray("PING\n");
    QTest::newRow("text, CR LF") << int(Composer::Text) << "PING" << 2 << "" << QByteArray("PING\r\n");
    QTest::newRow("escapes") << int(Composer::Escapes) << "a\\x00\\r\\n" << 1 << "" << QByteArray("a\0\r\n", 4);
    QTest::newRow("hex") << int(Composer::Hex) << "01 03, 0xff" << 0 << "" << QByteArray::fromHex("0103ff");
    QTest::newRow("template") << int(Composer::Template) << "{seq:u16} {len:u8} 01 02" << 0 << ""
                              << QByteArray::fromHex("0000020102");
    QTest::newRow("checksum, reflected") << int(Composer::Hex) << "01 03 00 00 00 02" << 0 << "CRC-16/MODBUS"
                                         << QByteArray::fromHex("010300000002c40b");
    QTest::newRow("checksum, not reflected")
        << int(Composer::Text) << "123456789" << 0 << "CRC-16/XMODEM" << QByteArray("123456789\x31\xc3");
    QTest::newRow("nothing") << int(Composer::Text) << "" << 0 << "" << QByteArray();
}

void ComposerTest::framesAreAddedAndMarked_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QString>("text"); // hexadecimal
    QTest::addColumn<QString>("checksum");
    QTest::addColumn<QString>("preview"); // what is made in brackets
    QTest::newRow("none") << ""
                          << "61 62"
                          << ""
                          << "61 62";
    QTest::newRow("a length") << "length:2be"
                              << "61 62"
                              << ""
                              << "[00 02] 61 62";
    QTest::newRow("a length over a checksum") << "length:1be"
                                              << "61 62"
                                              << "CRC-16/MODBUS"
                                              << "[04] 61 62 [a9 c9]";
    QTest::newRow("a line") << "line:crlf"
                            << "61"
                            << ""
                            << "61 [0d 0a]";
    QTest::newRow("a delimiter") << "delimiter:03"
                                 << "61"
                                 << ""
                                 << "61 [03]";
    QTest::newRow("a length in the midst") << "length:1be@1"
                                           << "61 62 63"
                                           << ""
                                           << "61 [02] 62 63";
    QTest::newRow("SLIP") << "slip"
                          << "61 62"
                          << ""
                          << "[c0] 61 62 [c0]";
    QTest::newRow("SLIP, escaped") << "slip"
                                   << "61 c0 62"
                                   << ""
                                   << "[c0 61 db dc 62 c0]";
    QTest::newRow("nothing in a length") << "length:1be"
                                         << ""
                                         << ""
                                         << "[00]";
}

void ComposerTest::framesAreAddedAndMarked()
{
    QFETCH(QString, framing);
    QFETCH(QString, text);
    QFETCH(QString, checksum);
    Composer composer;
    composer.setNotation(Composer::Hex);
    composer.setText(text);
    composer.setChecksum(checksum);
    composer.setFraming(framing);
    QCOMPARE(composer.problem(), QString());
    QCOMPARE(composer.framingChoices().value(composer.framingChoice()),
             framing.isEmpty() ? QStringLiteral("none") : framing);
    QStringList pieces;
    const QVariantList preview = composer.preview();
    for (const QVariant &piece : preview) {
        const QString digits = piece.toMap().value(QStringLiteral("text")).toString();
        pieces.append(piece.toMap().value(QStringLiteral("made")).toBool() ? u'[' + digits + u']' : digits);
    }
    QTEST(pieces.join(u' '), "preview");
    Composer other;
    other.setState(composer.state());
    QCOMPARE(other.framing(), framing);
    composer.setFramingChoice(0);
    QCOMPARE(composer.framing(), QString());
}

void ComposerTest::aFrameThatCannotBeSaysWhy()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sendRequested);
    composer.setText(QStringLiteral("abc"));
    composer.setFraming(QStringLiteral("fixed:2"));
    QVERIFY(composer.problem().contains(QStringLiteral("fixed:2")));
    QVERIFY(!composer.send());
    composer.setFraming(QStringLiteral("wavy"));
    QVERIFY(!composer.problem().isEmpty());
    for (int choice = 1; choice < composer.framingChoices().size(); ++choice) {
        composer.setFramingChoice(choice);
        QVERIFY2(composer.problem().isEmpty(), qPrintable(composer.problem()));
    }
    composer.setFramingChoice(2);
    QCOMPARE(composer.framing(), QStringLiteral("line:crlf"));
    QVERIFY(composer.send());
    QCOMPARE(sent.first().first().toByteArray(), QByteArray("abc\r\n"));
}

void ComposerTest::textsBecomeBytes()
{
    QFETCH(int, notation);
    QFETCH(QString, text);
    QFETCH(int, lineEnd);
    QFETCH(QString, checksum);
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sendRequested);
    composer.setNotation(static_cast<Composer::Notation>(notation));
    composer.setText(text);
    composer.setLineEnd(lineEnd);
    composer.setChecksum(checksum);
    QVERIFY2(composer.problem().isEmpty(), qPrintable(composer.problem()));
    QVERIFY(composer.send());
    QCOMPARE(sent.count(), 1);
    QTEST(sent.first().first().toByteArray(), "bytes");
}

void ComposerTest::whatIsWrongIsSaidAndNotSent()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sendRequested);
    composer.setNotation(Composer::Hex);
    composer.setText(QStringLiteral("01 0g"));
    QVERIFY(!composer.problem().isEmpty());
    QCOMPARE(composer.problemPosition(), 3);
    QVERIFY(!composer.send());
    QVERIFY(sent.isEmpty());
    QCOMPARE(composer.sentCount(), 0);
    composer.setText(QStringLiteral("01 0a"));
    QVERIFY(composer.problem().isEmpty());
    QVERIFY(composer.send());
}

void ComposerTest::whatTheProgramMakesIsMarked()
{
    Composer composer;
    composer.setText(QStringLiteral("ab"));
    composer.setLineEnd(2);
    const QVariantList pieces = composer.preview();
    QCOMPARE(pieces.size(), 2);
    QCOMPARE(pieces.first().toMap().value(QStringLiteral("text")).toString(), QStringLiteral("61 62"));
    QVERIFY(!pieces.first().toMap().value(QStringLiteral("made")).toBool());
    QCOMPARE(pieces.last().toMap().value(QStringLiteral("text")).toString(), QStringLiteral("0d 0a"));
    QVERIFY(pieces.last().toMap().value(QStringLiteral("made")).toBool());
    composer.setText(QString(100'000, u'x')); // is not shown whole
    QVERIFY(composer.preview().first().toMap().value(QStringLiteral("text")).toString().size() < 1'000);
    QVERIFY(composer.size().contains(QStringLiteral("100")));
}

void ComposerTest::sequenceNumbersCountUp()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sendRequested);
    composer.setNotation(Composer::Template);
    composer.setText(QStringLiteral("{seq:u8}"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(composer.send());
    QCOMPARE(sent.at(0).first().toByteArray(), QByteArray(1, '\0'));
    QCOMPARE(sent.at(2).first().toByteArray(), QByteArray(1, '\2'));
}

void ComposerTest::historyGoesBackAndForth()
{
    Composer composer;
    QVERIFY(!composer.recall(-1));
    composer.setText(QStringLiteral("one"));
    QVERIFY(composer.send());
    composer.setText(QStringLiteral("two"));
    composer.setLineEnd(1);
    QVERIFY(composer.send());
    composer.setText(QStringLiteral("unsent"));
    QVERIFY(composer.recall(-1));
    QCOMPARE(composer.text(), QStringLiteral("two"));
    QCOMPARE(composer.lineEnd(), 1);
    QVERIFY(composer.recall(-1));
    QCOMPARE(composer.text(), QStringLiteral("one"));
    QCOMPARE(composer.lineEnd(), 0);
    QVERIFY(!composer.recall(-1));
    QVERIFY(composer.recall(1));
    QVERIFY(composer.recall(1));
    QCOMPARE(composer.text(), QStringLiteral("unsent"));
    QVERIFY(!composer.recall(1));
}

void ComposerTest::historyHasNoDoubles()
{
    Composer composer;
    composer.setText(QStringLiteral("one"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(composer.send());
    QVERIFY(!composer.recall(-1)); // it is in sight already
    composer.setText(QString());
    QVERIFY(composer.recall(-1));
    QVERIFY(!composer.recall(-1));
}

void ComposerTest::repeatingSendsUntilItIsStopped()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::sendRequested);
    composer.setText(QStringLiteral("x"));
    composer.setInterval(1);
    composer.startRepeating();
    QVERIFY(composer.isRepeating());
    QCOMPARE(sent.count(), 1); // at once
    QTRY_VERIFY(sent.count() >= 5);
    QVERIFY(composer.achieved().contains(QStringLiteral("±")));
    composer.stopRepeating();
    const qsizetype before = sent.count();
    QVERIFY(!composer.isRepeating());
    QVERIFY(composer.achieved().isEmpty());
    composer.setInterval(0);
    QCOMPARE(composer.interval(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(sent.count(), before);
}

void ComposerTest::repeatingStopsAtAProblem()
{
    Composer composer;
    composer.setNotation(Composer::Hex);
    composer.setText(QStringLiteral("0"));
    composer.startRepeating();
    QVERIFY(!composer.isRepeating());
}

void ComposerTest::everythingIsThereAgain()
{
    Composer one;
    one.setText(QStringLiteral("sent"));
    QVERIFY(one.send());
    one.setNotation(Composer::Template);
    one.setText(QStringLiteral("{seq:u8} not yet"));
    one.setChecksum(QStringLiteral("CRC-8/SMBUS"));
    one.setInterval(250);
    Composer other;
    other.setState(one.state());
    QCOMPARE(other.text(), one.text());
    QCOMPARE(other.notation(), Composer::Template);
    QCOMPARE(other.checksum(), one.checksum());
    QCOMPARE(other.interval(), 250);
    QVERIFY(other.recall(-1));
    QCOMPARE(other.text(), QStringLiteral("sent"));
}

void ComposerTest::hostileStatesAreHarmless()
{
    Composer composer;
    composer.setState({{QStringLiteral("notation"), 99},
                       {QStringLiteral("lineEnd"), -5},
                       {QStringLiteral("interval"), -1},
                       {QStringLiteral("checksum"), QStringLiteral("none such")},
                       {QStringLiteral("history"), QStringLiteral("no list")},
                       {QStringLiteral("text"), 5}});
    QCOMPARE(composer.notation(), Composer::Template);
    QCOMPARE(composer.lineEnd(), 0);
    QCOMPARE(composer.interval(), 100);
    composer.setNotation(Composer::Text);
    QVERIFY(composer.send());
}

QTEST_GUILESS_MAIN(ComposerTest)
#include "tst_composer.moc"
