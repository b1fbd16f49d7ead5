// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filter.h"
#include "core/capture/filter/filtercompletion.h"
#include "core/devices/devicefile.h"
#include "core/framing/framingtext.h"
#include "core/message/notation.h"
#include "core/message/replyrules.h"
#include "core/message/template.h"
#include "core/session/optiontext.h"
#include "core/session/sessionaddress.h"
#include "qml/models/composer.h"
#include "qml/models/errortext.h"
#include "qml/models/optionmodel.h"
#include "qml/models/replies.h"
#include "qml/models/scenarioproblems.h"
#include "qml/models/translation.h"

#include <QTest>

#include <functional>

using namespace wirebench;

namespace {

QString composerProblem()
{
    return message::parsePayload(QStringLiteral("0"), message::Notation::Hex).error().toString();
}

QString templateProblem()
{
    return message::Template::parse(QStringLiteral("{crc")).error().toString();
}

QString rulesProblem()
{
    return message::parseReplyRules(u"any -> echo then vanish").error().toString();
}

QString filterProblem()
{
    return capture::parseFilter(u"dir:up").error().toString();
}

QString filterOffer()
{
    return capture::completions(u"dir:i", 5, {}).constFirst().description;
}

QString framingProblem()
{
    return framing::parseFraming(u"line:x").error().detail;
}

QString addressProblem()
{
    return session::parseSessionAddress(u"tcp://pump").error().detail;
}

QString deviceProblem()
{
    return devices::parseDeviceFile(u"listen tcp 5").error().toString();
}

QString refusal()
{
    return ErrorText::of({ErrorCode::ConnectionRefused, QStringLiteral("connect to 127.0.0.1:9: Connection refused")});
}

} // namespace

//! What core says of people's own input, and what the window says of sockets, in the language of the window.
class ErrorLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsAreInTheLanguage_data();
    void errorsAreInTheLanguage();
    void everyErrorOfSocketsHasTheTechnicalWordsBelow_data();
    void everyErrorOfSocketsHasTheTechnicalWordsBelow();
    void whatIsInWordsAlreadyIsNotSaidTwice();
    void whatAModelKeepsIsMadeAnew();
    void problemsOfRulesAreMadeAnewAndTheRulesStay();
    void problemsOfScenariosAreMadeAnew();

private:
    Translation m_translation;
};

using Problem = std::function<QString()>;
Q_DECLARE_METATYPE(Problem)

void ErrorLanguageTest::errorsAreInTheLanguage_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("composer") << Problem(composerProblem) << "a digit stands alone"
                              << "eine Ziffer steht allein";
    QTest::newRow("template") << Problem(templateProblem) << "the name of a checksum"
                              << "der Name einer Prüfsumme";
    QTest::newRow("rules") << Problem(rulesProblem) << "line 1: a connection does not end so"
                           << "Zeile 1: so endet eine Verbindung nicht";
    QTest::newRow("filter") << Problem(filterProblem) << "\"up\" is no direction. Expected: in, out or none."
                            << "ist keine Richtung. Erwartet: in, out oder none.";
    QTest::newRow("completion") << Problem(filterOffer) << "came from the peer"
                                << "kam von der Gegenstelle";
    QTest::newRow("framing") << Problem(framingProblem) << "expected any, lf, crlf or cr"
                             << "any, lf, crlf oder cr";
    QTest::newRow("address") << Problem(addressProblem) << "a colon and a port"
                             << "ein Doppelpunkt und ein Port";
    QTest::newRow("device") << Problem(deviceProblem) << "the device has no name yet"
                            << "das Gerät hat noch keinen Namen";
    QTest::newRow("refused") << Problem(refusal) << "Nobody listens at that port"
                             << "An diesem Port wartet niemand";
}

void ErrorLanguageTest::errorsAreInTheLanguage()
{
    QFETCH(const Problem, problem);
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    m_translation.use(QStringLiteral("en"));
    QVERIFY2(problem().contains(english), qPrintable(problem()));
    m_translation.use(QStringLiteral("de"));
    QVERIFY2(problem().contains(german), qPrintable(problem()));
    QVERIFY2(!problem().contains(english), qPrintable(problem()));
    m_translation.use(QStringLiteral("en"));
    QVERIFY2(problem().contains(english), qPrintable(problem()));
}

void ErrorLanguageTest::everyErrorOfSocketsHasTheTechnicalWordsBelow_data()
{
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    for (const ErrorCode code : {ConnectionRefused, ConnectionReset, BrokenPipe, TimedOut, HostNotFound, Unreachable,
                                 AddressInUse, AddressNotAvailable, MessageTooLarge, PermissionDenied})
        QTest::addRow("%d", static_cast<int>(code)) << code;
}

void ErrorLanguageTest::everyErrorOfSocketsHasTheTechnicalWordsBelow()
{
    QFETCH(const ErrorCode, code);
    const QString detail = QStringLiteral("connect to [::1]:9: words");
    QSet<QString> sentences;
    for (const QString &language : Translation::languages()) {
        m_translation.use(language);
        const QString text = ErrorText::of({code, detail});
        QCOMPARE(text.section(u'\n', 1), detail);
        QVERIFY(!text.section(u'\n', 0, 0).isEmpty());
        QCOMPARE(ErrorText::of({code, {}}), text.section(u'\n', 0, 0));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), Translation::languages().size());
}

void ErrorLanguageTest::whatIsInWordsAlreadyIsNotSaidTwice()
{
    using enum ErrorCode;
    for (const ErrorCode code : {OutOfResources, AccessDenied, InvalidArgument, InvalidState, Aborted, Unknown})
        QCOMPARE(ErrorText::of({code, QStringLiteral("the session is not open")}),
                 QStringLiteral("the session is not open"));
}

void ErrorLanguageTest::whatAModelKeepsIsMadeAnew()
{
    m_translation.use(QStringLiteral("en"));
    Composer composer;
    composer.setNotation(Composer::Hex);
    composer.setText(QStringLiteral("0"));
    OptionModel options(*session::parseSessionAddress(u"tcp://pump:1"), {});
    const int row = options.rowOf(u"keep-alive");
    options.setValue(row, QStringLiteral("often"));
    const auto problemOfOption = [&] { return options.index(row).data(OptionModel::ProblemRole).toString(); };
    QVERIFY(composer.problem().startsWith(QStringLiteral("a digit stands alone")));
    QVERIFY2(problemOfOption().startsWith(QStringLiteral("expected")), qPrintable(problemOfOption()));
    m_translation.use(QStringLiteral("de"));
    tellTextsChanged(composer);
    tellTextsChanged(options);
    QVERIFY2(composer.problem().startsWith(QStringLiteral("eine Ziffer")), qPrintable(composer.problem()));
    QVERIFY2(problemOfOption().startsWith(QStringLiteral("erwartet: ")), qPrintable(problemOfOption()));
    m_translation.use(QStringLiteral("en"));
    tellTextsChanged(composer);
    QVERIFY(composer.problem().startsWith(QStringLiteral("a digit stands alone")));
}

void ErrorLanguageTest::problemsOfRulesAreMadeAnewAndTheRulesStay()
{
    m_translation.use(QStringLiteral("en"));
    Replies replies;
    replies.setText(QStringLiteral("0    ->   echo\n")); // kept as it was written
    replies.setFraming(QStringLiteral("line:wavy"));
    const QString text = replies.text();
    QVERIFY2(text.contains(QStringLiteral("0    ->   echo")), qPrintable(text));
    const auto problem = [&] { return replies.index(0).data(Replies::ProblemRole).toString(); };
    QVERIFY2(problem().startsWith(QStringLiteral("a digit stands alone")), qPrintable(problem()));
    m_translation.use(QStringLiteral("de"));
    tellTextsChanged(replies);
    QVERIFY2(problem().startsWith(QStringLiteral("eine Ziffer steht allein")), qPrintable(problem()));
    QVERIFY2(replies.framingProblem().contains(QStringLiteral("any, lf, crlf oder cr")),
             qPrintable(replies.framingProblem()));
    QCOMPARE(replies.text(), text);
}

void ErrorLanguageTest::problemsOfScenariosAreMadeAnew()
{
    m_translation.use(QStringLiteral("en"));
    ScenarioProblems problems;
    const auto text = [&] { return problems.index(0).data(ScenarioProblems::ProblemRole).toString(); };
    problems.look(QStringLiteral("conect pump\n"), QStringLiteral("a.wire"));
    QTRY_VERIFY(problems.isSettled());
    QVERIFY2(text().contains(QStringLiteral("does not belong here; expected a statement")), qPrintable(text()));
    m_translation.use(QStringLiteral("de"));
    tellTextsChanged(problems);
    QTRY_VERIFY2(text().contains(QStringLiteral("gehört nicht hierher")), qPrintable(text()));
    m_translation.use(QStringLiteral("en"));
    tellTextsChanged(problems);
    QTRY_VERIFY2(text().contains(QStringLiteral("does not belong here")), qPrintable(text()));
}

QTEST_MAIN(ErrorLanguageTest)
#include "tst_errorlanguage.moc"
