// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tcplistener.h"
#include "core/session/tcpforwarder.h"
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 60'000;
constexpr qsizetype mebibyte = 1024 * 1024;

int connectedTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0 ? descriptor : -1;
}

} // namespace

//! A client and a server in plain POSIX, and a forwarder between them.
class TcpForwarderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bytesGoBothWays();
    void eachDirectionEndsByItself_data();
    void eachDirectionEndsByItself();
    void aResetGoesOnBehindWhatCameBefore_data();
    void aResetGoesOnBehindWhatCameBefore();
    void whatIsNotTakenIsNotRead();
    void whereNobodyListensItEnds();
    void itMayBeDestroyedAtAnyMoment_data();
    void itMayBeDestroyedAtAnyMoment();

private:
    //! A client is there, and forwarded to \a port.
    void begin(quint16 port);
    //! And the server, too.
    void connectBoth();

    std::unique_ptr<RawListener> m_target;
    std::unique_ptr<net::TcpListener> m_listener;
    std::unique_ptr<RawPeer> m_client;
    RawPeer *m_server = nullptr;
    std::unique_ptr<TcpForwarder> m_forwarder;
    int m_ended = 0;
    std::optional<Error> m_error;
};

void TcpForwarderTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_target = std::make_unique<RawListener>();
    m_server = nullptr;
    m_ended = 0;
    m_error.reset();
}

void TcpForwarderTest::cleanup()
{
    m_forwarder.reset();
    m_client.reset();
    m_listener.reset();
    m_target.reset();
}

void TcpForwarderTest::begin(quint16 port)
{
    m_listener = std::make_unique<net::TcpListener>();
    m_listener->open({QHostAddress(QHostAddress::LocalHost), 0});
    QTRY_VERIFY(m_listener->reader());
    m_listener->reader()->grant(1);
    const int descriptor = connectedTo(m_listener->localEndpoint().port);
    QVERIFY(descriptor >= 0);
    m_client = std::make_unique<RawPeer>(descriptor);
    std::unique_ptr<net::TcpConnection> accepted;
    QTRY_VERIFY(accepted || (accepted = m_listener->takeConnection()));
    m_forwarder =
        std::make_unique<TcpForwarder>(std::move(accepted), QStringLiteral("127.0.0.1"), port, net::Environment());
    connect(m_forwarder.get(), &TcpForwarder::ended, this, [this](const std::optional<Error> &error) {
        ++m_ended;
        m_error = error;
    });
}

void TcpForwarderTest::connectBoth()
{
    begin(m_target->port());
    QTRY_VERIFY(m_target->peer());
    m_server = m_target->peer();
}

void TcpForwarderTest::bytesGoBothWays()
{
    const QByteArray there = testBytes(5 * mebibyte + 1, 1);
    const QByteArray back = testBytes(3 * mebibyte + 7, 2);
    connectBoth();
    m_client->send(there);
    m_server->send(back);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->received(), there.size(), deadline);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->received(), back.size(), deadline);
    QCOMPARE(m_server->receivedHash(), sha256(there));
    QCOMPARE(m_client->receivedHash(), sha256(back));
    QVERIFY(!m_server->sawEnd() && !m_client->sawEnd());
    QCOMPARE(m_ended, 0);
}

void TcpForwarderTest::eachDirectionEndsByItself_data()
{
    QTest::addColumn<bool>("isClientFirst");
    QTest::newRow("the client first") << true;
    QTest::newRow("the server first") << false;
}

void TcpForwarderTest::eachDirectionEndsByItself()
{
    QFETCH(const bool, isClientFirst);
    const QByteArray first = testBytes(3 * mebibyte, 1);
    const QByteArray second = testBytes(2 * mebibyte, 2);
    connectBoth();
    RawPeer &one = isClientFirst ? *m_client : *m_server;
    RawPeer &other = isClientFirst ? *m_server : *m_client;
    one.send(first);
    one.finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(other.sawEnd(), deadline);
    QCOMPARE(other.receivedHash(), sha256(first));
    QVERIFY(!one.sawEnd());
    QCOMPARE(m_ended, 0);
    other.send(second);
    other.finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(one.sawEnd(), deadline);
    QCOMPARE(one.receivedHash(), sha256(second));
    QTRY_COMPARE(m_ended, 1);
    QVERIFY(!m_error);
    QCOMPARE(one.error() + other.error(), 0);
}

void TcpForwarderTest::aResetGoesOnBehindWhatCameBefore_data()
{
    QTest::addColumn<bool>("isOfClient");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("of the client") << true << qsizetype(10);
    QTest::newRow("of the server") << false << qsizetype(10);
    QTest::newRow("of the client, much waits") << true << 3 * mebibyte;
    QTest::newRow("of the server, much waits") << false << 3 * mebibyte;
}

void TcpForwarderTest::aResetGoesOnBehindWhatCameBefore()
{
    QFETCH(const bool, isOfClient);
    QFETCH(const qsizetype, size);
    const QByteArray bytes = testBytes(size);
    connectBoth();
    RawPeer &one = isOfClient ? *m_client : *m_server;
    RawPeer &other = isOfClient ? *m_server : *m_client;
    other.setReading(false);
    one.send(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(one.unsent() == 0 && one.unacknowledged() == 0, deadline);
    one.reset();
    const net::TcpConnection &broken = isOfClient ? m_forwarder->from() : m_forwarder->to();
    // Unless what it sent is not all read yet.
    std::ignore = QTest::qWaitFor([&] { return isTerminal(broken.state()); }, 2000);
    other.setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(other.error() != 0, deadline);
    QCOMPARE(other.error(), ECONNRESET);
    QVERIFY(!other.sawEnd());
    QCOMPARE(other.received(), size);
    QCOMPARE(other.receivedHash(), sha256(bytes));
    QTRY_COMPARE(m_ended, 1);
    QVERIFY(!m_error);
}

void TcpForwarderTest::whatIsNotTakenIsNotRead()
{
    constexpr qsizetype size = 64 * mebibyte;
    connectBoth();
    m_server->setReading(false);
    m_client->send(QByteArray(size, 'x'));
    qsizetype before = size;
    QTRY_VERIFY_WITH_TIMEOUT(m_client->unsent() < size, deadline);
    QElapsedTimer still; // until nothing moves any more
    still.start();
    QTRY_VERIFY_WITH_TIMEOUT((before == m_client->unsent() || still.restart() >= 0)
                                 && (before = m_client->unsent(), still.elapsed() >= 200),
                             deadline);
    QVERIFY(m_forwarder->to().writer()->pending() <= mebibyte);
    QVERIFY2(m_client->unsent() > size / 2, qPrintable(QString::number(m_client->unsent())));
    m_server->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->received(), size, deadline);
}

void TcpForwarderTest::whereNobodyListensItEnds()
{
    begin(unusedPort(SOCK_STREAM));
    m_client->send("hello");
    QTRY_COMPARE_WITH_TIMEOUT(m_ended, 1, deadline);
    QVERIFY(m_error);
    QCOMPARE(m_error->code, ErrorCode::ConnectionRefused);
    QTRY_VERIFY(m_client->sawEnd() || m_client->error() != 0);
}

void TcpForwarderTest::itMayBeDestroyedAtAnyMoment_data()
{
    QTest::addColumn<int>("moment");
    QTest::newRow("while it connects") << 0;
    QTest::newRow("in the middle") << 1;
    QTest::newRow("while a reset waits") << 2;
    QTest::newRow("from within ended()") << 3;
}

void TcpForwarderTest::itMayBeDestroyedAtAnyMoment()
{
    QFETCH(const int, moment);
    begin(m_target->port());
    if (moment > 0)
        QTRY_VERIFY(m_target->peer());
    if (moment == 1 || moment == 2) {
        m_target->peer()->setReading(false);
        m_client->send(QByteArray(moment == 1 ? 64 * mebibyte : mebibyte, 'x'));
        QTRY_VERIFY(moment == 1 ? m_forwarder->to().writer()->pending() > 0 : m_client->unacknowledged() == 0);
    }
    if (moment == 2) {
        m_client->reset();
        QTRY_VERIFY(isTerminal(m_forwarder->from().state()));
    }
    if (moment == 3) {
        connect(m_forwarder.get(), &TcpForwarder::ended, this, [this] { m_forwarder.reset(); });
        m_client->finishSending();
        m_target->peer()->finishSending();
        QTRY_VERIFY(!m_forwarder);
    }
    m_forwarder.reset();
    if (moment > 0)
        m_target->peer()->setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(moment == 0 || m_target->peer()->sawEnd() || m_target->peer()->error() != 0, deadline);
    if (moment != 2)
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd() || m_client->error() != 0, deadline);
}

QTEST_GUILESS_MAIN(TcpForwarderTest)
#include "tst_tcpforwarder.moc"
