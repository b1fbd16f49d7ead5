// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/js/scripts.h"

#include <QTest>

using namespace wirebench;

class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void thePageScriptHoldsWhatItNeedsAndNoSecret();
    void theWorkerPreludeIsOneLine();
    void theWorldScriptHoldsItsParameters();
    void parametersAreQuoted();
};

namespace {

const js::ScriptParameters parameters{.eventName = QStringLiteral("event-4711"),
                                      .ticketUrl = QStringLiteral("wirebench:ticket"),
                                      .relayUrl = QStringLiteral("wirebench:relay"),
                                      .headerUrl = QStringLiteral("wirebench:header"),
                                      .secret = QStringLiteral("secret-0815")};

} // namespace

void TestScripts::thePageScriptHoldsWhatItNeedsAndNoSecret()
{
    const QString script = js::composePageScript(parameters);
    QVERIFY(script.startsWith(QLatin1String("(function program(parameters) {\n'use strict';\n")));
    QVERIFY(script.endsWith(QLatin1String("})({\"eventName\":\"event-4711\"});\n")));
    QVERIFY(script.contains(QLatin1String("event-4711")));
    QVERIFY(script.contains(QLatin1String("var QWebChannel = function"))); // Qt's
    QVERIFY(script.contains(QLatin1String("class TCPSocket")));
    QVERIFY(script.contains(QLatin1String("class UDPSocket")));
    QVERIFY(script.contains(QLatin1String("class TCPServerSocket")));
    QVERIFY(!script.contains(parameters.secret));
    QVERIFY(!script.contains(parameters.ticketUrl));
    QVERIFY(!script.contains(parameters.relayUrl));
    QVERIFY(!script.contains(parameters.headerUrl));
}

void TestScripts::theWorkerPreludeIsOneLine()
{
    const QByteArray prelude = js::composeWorkerPrelude(parameters);
    QVERIFY(prelude.startsWith("(0,eval)(\"(function program(parameters) {"));
    QVERIFY(prelude.endsWith("\\\"isShared\\\":true});\\n\");"));
    QVERIFY(prelude.contains("class TCPSocket"));
    for (const char *lineEnd : {"\n", "\r", "\u2028", "\u2029"})
        QVERIFY(!prelude.contains(lineEnd));
    QVERIFY(!prelude.contains(parameters.secret.toUtf8()));
}

void TestScripts::theWorldScriptHoldsItsParameters()
{
    const QString script = js::composeWorldScript(parameters);
    for (const QString &part :
         {parameters.eventName, parameters.ticketUrl, parameters.relayUrl, parameters.headerUrl, parameters.secret})
        QVERIFY2(script.contains(u'"' + part + u'"'), qPrintable(part));
    QVERIFY(!script.contains(QLatin1String("class TCPSocket")));
}

void TestScripts::parametersAreQuoted()
{
    js::ScriptParameters quoted = parameters;
    quoted.eventName = QStringLiteral("a\"b\\c\n");
    const QString script = js::composePageScript(quoted);
    QVERIFY(script.contains(QLatin1String("})({\"eventName\":\"a\\\"b\\\\c\\n\"});\n")));
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
