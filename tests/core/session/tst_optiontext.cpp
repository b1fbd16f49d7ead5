// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/optiontext.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::session;
using namespace std::chrono_literals;

//! Options as people write them.
class TestOptionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsRightIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again"); // as it is written back
        const auto row = [](const char *name, const char *text, const char *again) {
            QTest::addRow("%s %s", name, text)
                << QString::fromLatin1(name) << QString::fromLatin1(text) << QString::fromLatin1(again);
        };
        row("reconnect", "1s..30s", "1s..30s");
        row("reconnect", "500ms", "500ms..500ms");
        row("reconnect", "no", "");
        row("source", "127.0.0.1", "127.0.0.1");
        row("source", "127.0.0.1:80", "127.0.0.1:80");
        row("source", "[::1]:80", "[::1]:80");
        row("source", "::1", "::1");
        row("source", ":4000", ":4000");
        row("interface", "eth0", "eth0");
        row("family", "ipv4", "ipv4");
        row("family", "ipv6", "ipv6");
        row("family", "both", "");
        row("connect timeout", "1500ms", "1500ms");
        row("connect timeout", "30000ms", "");
        row("connect timeout", "2min", "2min");
        row("connect timeout", "1 s", "1s");
        row("no delay", "yes", "yes");
        row("no delay", "no", "");
        row("keep-alive", "1s", "1s");
        row("half-open", "yes", "yes");
        row("broadcast", "yes", "yes");
        row("multicast ttl", "0", "0");
        row("multicast ttl", "255", "255");
        row("multicast loopback", "no", "no");
        row("multicast loopback", "yes", "");
        row("share address", "yes", "yes");
        row("send buffer", "65536", "65536");
        row("receive buffer", "1", "1");
    }

    void whatIsRightIsTaken()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const OptionField *field = optionField(name);
        QVERIFY(field);
        SessionOptions options;
        QVERIFY(field->set(options, text));
        QTEST(field->text(options), "again");
        for (const OptionField &other : optionFields()) // and nothing else
            QCOMPARE(&other == field || other.text(options).isEmpty(), true);
        SessionOptions same;
        QVERIFY(field->set(same, field->text(options)));
        QCOMPARE(same, options);
        QVERIFY(field->set(options, {}));
        QCOMPARE(options, SessionOptions());
    }

    void whatIsWrongSaysWhatIsExpected_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) {
            QTest::addRow("%s %s", name, text) << QString::fromLatin1(name) << QString::fromLatin1(text);
        };
        for (const char *text : {"1s..", "..1s", "30s..1s", "sometimes", "yes", "0s..1s"})
            row("reconnect", text);
        for (const char *text : {"eth0", "127.1", "127.0.0.1:99999", ":", ":x"})
            row("source", text);
        for (const char *text : {"a name", "eth/0", "a-name-that-is-too-long"})
            row("interface", text);
        for (const char *text : {"0s", "-1s", "1", "s", "25h", "1441min", "99999999999999999999s"})
            row("connect timeout", text);
        for (const char *text : {"999ms", "on"})
            row("keep-alive", text);
        for (const char *text : {"256", "-1", "many"})
            row("multicast ttl", text);
        for (const char *text : {"0", "-1", "1073741825", "64k"})
            row("send buffer", text);
        row("no delay", "YES");
        row("family", "ipv5");
        row("multicast loopback", "off");
    }

    void whatIsWrongSaysWhatIsExpected()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        SessionOptions options;
        const Result<void> set = optionField(name)->set(options, text);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::InvalidArgument);
        QVERIFY(set.error().detail.startsWith(QStringLiteral("expected ")));
        QCOMPARE(options, SessionOptions());
    }

    void choicesAreRight()
    {
        for (const OptionField &field : optionFields()) {
            QCOMPARE(field.kind == OptionField::Kind::Choice, !field.choices.isEmpty());
            for (const QString &choice : field.choices) {
                SessionOptions options;
                QVERIFY2(field.set(options, choice), qPrintable(choice));
                QCOMPARE(options == SessionOptions(), choice == field.choices.first()); // the first is the default
            }
        }
        QVERIFY(!optionField(u"unheard of"));
    }
};

QTEST_GUILESS_MAIN(TestOptionText)
#include "tst_optiontext.moc"
