// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketoptions.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(wirebench::net::TcpOptions)

class TestSocketOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void optionsAreCheckedAsTheConstructorDoes_data()
    {
        QTest::addColumn<TcpOptions>("options");
        QTest::addColumn<QString>("named"); // the option that the error is about; empty: none
        const auto row = [](const char *title, const char *named, auto change) {
            TcpOptions options;
            change(options);
            QTest::newRow(title) << options << QString::fromLatin1(named);
        };
        row("none", "", [](TcpOptions &) {});
        row("keepAliveDelay 0", "keepAliveDelay", [](TcpOptions &o) { o.keepAliveDelay = 0ms; });
        row("keepAliveDelay 999", "keepAliveDelay", [](TcpOptions &o) { o.keepAliveDelay = 999ms; });
        row("keepAliveDelay 1000", "", [](TcpOptions &o) { o.keepAliveDelay = 1000ms; });
        row("keepAliveDelay largest", "", [](TcpOptions &o) { o.keepAliveDelay = 4294967295ms; });
        row("sendBufferSize 0", "sendBufferSize", [](TcpOptions &o) { o.sendBufferSize = 0; });
        row("sendBufferSize 1", "", [](TcpOptions &o) { o.sendBufferSize = 1; });
        row("sendBufferSize largest", "", [](TcpOptions &o) { o.sendBufferSize = 4294967295; });
        row("receiveBufferSize 0", "receiveBufferSize", [](TcpOptions &o) { o.receiveBufferSize = 0; });
        row("receiveBufferSize 1", "", [](TcpOptions &o) { o.receiveBufferSize = 1; });
        // The order of the specification's steps.
        row("all wrong", "keepAliveDelay", [](TcpOptions &o) {
            o.keepAliveDelay = 1ms;
            o.sendBufferSize = o.receiveBufferSize = 0;
        });
        row("both buffers 0", "sendBufferSize", [](TcpOptions &o) { o.sendBufferSize = o.receiveBufferSize = 0; });
    }

    void optionsAreCheckedAsTheConstructorDoes()
    {
        QFETCH(const TcpOptions, options);
        QFETCH(const QString, named);
        const Result<void> valid = validate(options);
        QCOMPARE(valid.has_value(), named.isEmpty());
        if (!valid) {
            QCOMPARE(valid.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(valid.error().detail.startsWith(named), qPrintable(valid.error().detail));
        }
    }

    void udpOptionsAreCheckedLikewise()
    {
        UdpOptions options;
        QVERIFY(validate(options));
        options.receiveBufferSize = 0;
        QCOMPARE(validate(options).error().code, ErrorCode::InvalidArgument);
    }

    void whatTheSystemRefusesIsAnError()
    {
        TcpOptions options;
        options.sendBufferSize = 4096;
        options.noDelay = true;
        QVERIFY(!applyOptions(-1, static_cast<const BufferOptions &>(options)));
        QVERIFY(!applyOptions(-1, options));
        QVERIFY(applyOptions(-1, TcpOptions{})); // nothing asked for, nothing called
    }
};

QTEST_GUILESS_MAIN(TestSocketOptions)
#include "tst_socketoptions.moc"
