// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessiondescription.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;

class TestSessionDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aSessionComesBackFromItsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"tcp 127.0.0.1:1 - 127.0.0.1:2", "udp [::1]:7", "udp :0", "tcp :0 (pump:502)",
              "wb send: tcp 10.0.0.1:40000 - [fe80::1%eth0]:502 (pump.example:502)",
              "web https://example.com: udp 0.0.0.0:53", "a: tcp b: udp 1.2.3.4:5 - 1.2.3.5:6 (a (b) c)"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aSessionComesBackFromItsText()
    {
        QFETCH(const QString, text);
        const auto session = readSessionDescription(text);
        QVERIFY(session);
        QCOMPARE(sessionDescription(*session), text);
    }

    void everyPartIsRead()
    {
        const auto session = readSessionDescription(u"web https://a: udp 10.0.0.1:53 - [::2]:54 (host:54)");
        QVERIFY(session);
        QCOMPARE(*session,
                 (Session{0,
                          Protocol::Udp,
                          {QHostAddress(QStringLiteral("10.0.0.1")), 53},
                          {QHostAddress(QStringLiteral("::2")), 54},
                          QStringLiteral("web https://a"),
                          QStringLiteral("host:54")}));
    }

    void anotherTextIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "tcp", "tcp ", "wb send", "sctp 1.2.3.4:5", "tcp 1.2.3.4", "tcp 1.2.3.4:", "tcp 1.2.3.4:65536",
              "tcp name:5", "tcp 1.2.3.4:5 - ", "tcp 1.2.3.4:5 - x", "tcp 1.2.3.4:5 more", "tcp 1.2.3.4:5 (",
              "tcp 1.2.3.4:5 (a", "tcp 1.2.3.4:5 a)", " tcp 1.2.3.4:5", "owner tcp 1.2.3.4:5"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anotherTextIsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!readSessionDescription(text));
    }
};

QTEST_GUILESS_MAIN(TestSessionDescription)
#include "tst_sessiondescription.moc"
