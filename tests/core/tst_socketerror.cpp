// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/descriptorreadiness.h"
#include "core/net/socketerror.h"

#include <QMetaEnum>
#include <QTest>

#include <cerrno>
#include <cstring>

using namespace wirebench;
using streams::Transfer;

class TestSocketError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void errnoBecomesOurCode_data()
    {
        using enum ErrorCode;
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("expected");
        const auto rows = [](ErrorCode expected, std::initializer_list<int> numbers) {
            for (const int number : numbers)
                QTest::newRow(::strerrorname_np(number)) << number << expected;
        };
        rows(ConnectionRefused, {ECONNREFUSED});
        rows(ConnectionReset, {ECONNRESET, ECONNABORTED});
        rows(BrokenPipe, {EPIPE});
        rows(TimedOut, {ETIMEDOUT});
        rows(Unreachable, {EHOSTUNREACH, ENETUNREACH, ENETDOWN, EHOSTDOWN});
        rows(AddressInUse, {EADDRINUSE});
        rows(AddressNotAvailable, {EADDRNOTAVAIL});
        rows(MessageTooLarge, {EMSGSIZE});
        rows(OutOfResources, {EMFILE, ENFILE, ENOBUFS, ENOMEM});
        rows(PermissionDenied, {EACCES, EPERM});
        rows(InvalidArgument, {EINVAL, EAFNOSUPPORT, EDOM});
        rows(Unknown, {EBADF, EIO});
    }

    void errnoBecomesOurCode()
    {
        QFETCH(const int, number);
        const Error error = net::errorFromErrno(number, QStringLiteral("connect to 192.0.2.1:7"));
        QTEST(error.code, "expected");
        QVERIFY2(error.detail.startsWith(QStringLiteral("connect to 192.0.2.1:7: ")), qPrintable(error.detail));
        QVERIFY2(error.detail.contains(QString::fromLocal8Bit(std::strerror(number))), qPrintable(error.detail));
    }

    void qtsErrorBecomesOurCode_data()
    {
        using Socket = QAbstractSocket;
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("expected");
        const auto meta = QMetaEnum::fromType<Socket::SocketError>();
        const QHash<int, ErrorCode> known = {
            {Socket::ConnectionRefusedError, ErrorCode::ConnectionRefused},
            {Socket::RemoteHostClosedError, ErrorCode::ConnectionReset},
            {Socket::HostNotFoundError, ErrorCode::HostNotFound},
            {Socket::SocketAccessError, ErrorCode::PermissionDenied},
            {Socket::SocketResourceError, ErrorCode::OutOfResources},
            {Socket::SocketTimeoutError, ErrorCode::TimedOut},
            {Socket::DatagramTooLargeError, ErrorCode::MessageTooLarge},
            {Socket::NetworkError, ErrorCode::Unreachable},
            {Socket::AddressInUseError, ErrorCode::AddressInUse},
            {Socket::SocketAddressNotAvailableError, ErrorCode::AddressNotAvailable},
            {Socket::UnsupportedSocketOperationError, ErrorCode::InvalidArgument},
        };
        for (int i = 0; i < meta.keyCount(); ++i)
            QTest::newRow(meta.key(i)) << meta.value(i) << known.value(meta.value(i), ErrorCode::Unknown);
    }

    void qtsErrorBecomesOurCode()
    {
        QFETCH(const int, number);
        const Error error = net::errorFromSocket(static_cast<QAbstractSocket::SocketError>(number),
                                                 QStringLiteral("in Qt's words"), QStringLiteral("connect"));
        QTEST(error.code, "expected");
        QCOMPARE(error.detail, QStringLiteral("connect: in Qt's words"));
    }

    void aFailedLookupNamesTheHost()
    {
        QHostInfo info;
        info.setHostName(QStringLiteral("no.such.host.invalid"));
        info.setError(QHostInfo::HostNotFound);
        info.setErrorString(QStringLiteral("not found"));
        const Error error = net::errorFromHostInfo(info);
        QCOMPARE(error.code, ErrorCode::HostNotFound);
        QVERIFY(error.detail.contains(QStringLiteral("no.such.host.invalid")));
    }

    void whatPassesIsNoFailure()
    {
        for (const int number : {EAGAIN, EWOULDBLOCK, ENOBUFS, ENOMEM})
            QCOMPARE(net::transferFromErrno(number, {}).outcome, Transfer::Outcome::WouldBlock);
        const Transfer reset = net::transferFromErrno(ECONNRESET, QStringLiteral("receive"));
        QCOMPARE(reset.outcome, Transfer::Outcome::Failed);
        QCOMPARE(reset.error.code, ErrorCode::ConnectionReset);
    }
};

QTEST_GUILESS_MAIN(TestSocketError)
#include "tst_socketerror.moc"
